from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="moving-text",
    failure_modes=("text-logo-rendering",),
    direction=RAISES,
    message="The lettering moves, turns or changes.",
    why="Letters that move have to be drawn anew in every place, and each time they are spelled differently.",
    evidence=(
        Evidence(
            url="https://www.alphaxiv.org/overview/2505.04946v1",
            strength="strong",
            seen_on="2026-11-22",
            claim="T2VTextBench, rated by people, includes text in motion; no generator keeps words on screen right.",
        ),
    ),
    basis="benchmark",
    failing=(
        "A news ticker scrolls across the bottom.",
        "Rotating bottle label in a studio.",
        "The letters swirl and form a word.",
        "The logo spins slowly.",
        "Kinetic typography on black.",
        "The credits roll.",
        "Lettering on the side of a passing bus.",
    ),
    passing=(
        "A moving letter from her father.",
        "She scrolls through her phone.",
        "A spinning coin.",
        "An ancient scroll on a desk.",
        "The bottle stands still.",
        "A letter falls from his hand.",
        "No moving text.",
    ),
    find=phrases(
        "scrolling (text|ticker|credits|headline+|titles|news|code|banner|letters|words|sign)",
        "(news|stock) ticker+",
        "ticker (scroll~|run~|at the)",
        "(text|words|titles|title|credits|headline+|code|caption+|subtitles|lyrics|numbers) (scroll~|fly~|"
        "flies|spin~|rotate~|slide~|crawl~|morph~|dissolve~|swirl~|animate~|type~ out|fade~ in|move~|bounce~|"
        "assemble~|shatter~)",
        "(credits|titles) (roll|rolls|rolling)",
        "rolling credits",
        "letters [slowly|that] (swirl~|spin~|morph~|rearrange~|assemble~|form~|spell~ out|dance~|animate~|"
        "scramble~|scroll~)",
        "(rotating|spinning|turning|revolving|moving|flying|morphing|animated|floating) [product|bottle|"
        "company|3d|can|neon] (label+|logo+|text|typography|title+|lettering|letters|sign+|billboard+|titles)",
        "[bottle|can|company|brand|product] (label|logo|lettering|sign|text|title) [slowly|quickly|smoothly|"
        "that|gently] (spin~|rotate~|revolve~|turn~ around|fly~ in|flies in|animate~|morph~|dissolve~|"
        "assemble~|pulse~|form~|scroll~)",
        "(kinetic|animated) typography",
        "(typewriter effect|opening crawl|star wars crawl|logo reveal|logo animation|logo sting|text animation|"
        "motion graphics|letter by letter|word by word)",
        "(lettering|text|logo|writing|words) on (the side of|the back of|the door of) (a|the) [passing|moving|"
        "speeding|red|white] (bus|train|truck|van|lorry|car|tram)",
        unless=("words (form~|fly~) (in|between)", "turning sign language"),
    ),
    advice="Keep the lettering still and square to the camera, or add it in the edit.",
)
