from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="sharp-sound-events",
    failure_modes=("audio-visual-sync-drift",),
    direction=RAISES,
    message="Several short sounds have to fall at their moments.",
    why=(
        "Each knock or clap is a moment at which sound and picture must agree, and their number is often wrong as well."
    ),
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2604.08540",
            strength="strong",
            seen_on="2026-11-22",
            claim="AVGen-Bench finds clips with sound weak at what is asked for, however good they look.",
        ),
        Evidence(
            url="https://www.newx.sg/paper/detail/337a985d-f823-11f0-b84c-00163e10baa7",
            strength="strong",
            seen_on="2026-11-22",
            claim="In T2VCountBench, rated by people, even a number of nine or fewer is hardly ever met.",
        ),
    ),
    basis="inferred",
    failing=(
        "Three loud claps, then silence.",
        "He knocks twice on the wooden door.",
        "Gunshots in rhythm with the drums.",
        "A drum roll in a circus tent.",
        "She claps her hands three times.",
    ),
    passing=(
        "Two shots of espresso on a counter.",
        "A hand knocks a vase from the table.",
        "Someone claps at the end.",
        "Snap peas in two bowls.",
        "He never knocks twice.",
        "Wide shot, then two close shots.",
    ),
    find=phrases(
        "(two|three|four|five|six|seven|eight|ten|several|repeated|rhythmic|multiple|2|3|4|5|6|a series of|a "
        "volley of|a burst of|a round of|rapid) [loud|sharp|quick|short|slow|hard|distant|heavy|soft] (clap+|"
        "knock+|gunshot+|bang+|beep+|click+|thud+|chime+|drumbeat+|drum hit+|finger snap+|honk+|bark+|boom+|"
        "hammer blows|hammer strikes|claps of thunder|explosions|pops)",
        "(clap~|knock~|honk~|beep~|bark~|stomp~|toll~|chime~|ring~|bang~|tap~|snap~) .. (twice|two times|three "
        "times|four times|five times|six times|thrice)",
        "(clap~|knock~|stomp~|bang~|gunshot+|gunfire|drum~|hammer~|footsteps|claps) (in|with a) (rhythm|steady "
        "rhythm|sequence|quick succession)",
        "(drum roll|drumroll|machine gun fire|machine-gun fire|rapid gunfire|firecrackers popping|popping "
        "firecrackers)",
        "rhythmic (clapping|tapping|knocking|hammering|stomping|drumming|banging)",
    ),
    advice="Keep one clear sound in a clip.",
)
