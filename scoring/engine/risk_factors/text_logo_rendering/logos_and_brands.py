from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="logos-and-brands",
    failure_modes=("text-logo-rendering",),
    direction=RAISES,
    message="A logo or a brand is to be seen.",
    why="A mark is recognized by its exact shape, and the generator draws one that is only like it.",
    evidence=(
        Evidence(
            url="https://internet10k.com/en/blog/ai-video-pitfalls-2026-en/",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner lists lettering of more than a few letters among what fails most.",
        ),
        Evidence(
            url="https://videoclaw-docs.vercel.app/features/prompt-quality",
            strength="weak",
            seen_on="2026-11-22",
            claim="A prompt checker's documentation warns that names pull in looks of their own.",
        ),
    ),
    basis="practitioner",
    failing=(
        "A runner in shoes with the Nike logo.",
        "The company logo on a coffee cup.",
        "A can of Coca-Cola on ice.",
        "Starbucks cup on a desk.",
        "Brand name on the box.",
    ),
    passing=(
        "A logo-free cup on a desk.",
        "No logos, no people.",
        "A brand new car.",
        "An unbranded can on ice.",
        "A puma in the jungle.",
        "An apple on a table.",
    ),
    find=phrases(
        "[company|brand|team|club|corporate|glowing|animated|3d|gold|channel] logo+",
        "logotype+",
        "(brand|company|product|shop|store) name+ [on|across|in]",
        "(brand|company|corporate) (mark+|emblem+|branding)",
        "branded (cup+|can+|bottle+|t-shirt+|box|packaging|merchandise|jersey+|shirt+)",
        "trademark",
        "[sponsor|racing] decal+",
        "sponsor (logo+|name+|sticker+)",
        "(product|brand) (label|branding)",
        "(nike|adidas) swoosh",
        "<brand>",
        unless=("logos the (greek|idea|word)", "logo-free", "logo free", "brand new", "logos free"),
    ),
    advice="Put the mark on in the edit, or give the platform a first frame that shows it.",
)
