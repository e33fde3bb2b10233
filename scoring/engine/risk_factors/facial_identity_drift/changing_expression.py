from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="changing-expression",
    failure_modes=("facial-identity-drift",),
    direction=RAISES,
    message="The face passes through several expressions, or a violent one.",
    why="A strong expression moves every part of a face, and what comes back afterwards need not be the same face.",
    evidence=(
        Evidence(
            url="https://www.zhuanzhiai.com/paper/4e3cdacae231a330f32102666430cb66",
            strength="moderate",
            seen_on="2026-11-22",
            claim="The Argus benchmark scores identity under changes of expression by itself.",
        ),
    ),
    basis="benchmark",
    failing=(
        "Her smile turns into a scream.",
        "An actor goes through five emotions, his face in close-up.",
        "A boy bursts into tears.",
        "He sneezes and laughs.",
        "Her expression changes from joy to terror.",
    ),
    passing=(
        "A woman smiles.",
        "The sky bursts with color.",
        "A calm expression on her face.",
        "He never laughs.",
        "A theatre mask of laughter and tears.",
        "The expression of the jury changes nothing.",
    ),
    find=phrases(
        "<expression_deed>",
        "(go~|switch~|shift~|change~|move~|cycle~|pass~) [suddenly|quickly|slowly] from <expression> to",
        "(smile|smiles|smiling|grin|frown|laugh|laughing|laughter|crying|calm) [slowly|suddenly] (turn~|fade~|change~|"
        "become~|melt~) (into|to) (a|tears|laughter|anger|rage|fear|horror|sadness|crying|screaming)",
        "(face|expression|expressions) [slowly|suddenly|quickly] (change~|shift~|morph~|morphing|contort~|twist~|"
        "crumple~) (from|into|to|through|in|with|expressions)",
        "(face|expression) (change~|morph~|contort~|crumple~)",
        "(several|many|different|five|four|three|various|multiple|rapid|changing|shifting) [facial] (emotion+|"
        "expression+)",
        "range of [facial] (emotions|expressions)",
        "(burst~|break~|dissolve~) into (tears|laughter|sobs)",
        "burst~ out (laughing|crying)",
        "(laugh~|cry~|sob~|scream~) (hysterically|uncontrollably|violently)",
        "(sneeze~|grimace~)",
        "(laugh~|cry~|smile~|grin~|frown~) (and|then|and then) [then|suddenly] (cry~|scream~|sob~|frown~)",
        "(expressions|emotions) .. <expression> .. <expression>",
        near=("person", "face", "pronoun_person"),
        unless=("change~ nothing",),
    ),
    gives_up="the change of expression",
)
