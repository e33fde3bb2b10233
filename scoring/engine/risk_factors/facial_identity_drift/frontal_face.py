from scoring.engine.risk_factor import LOWERS, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="frontal-face",
    failure_modes=("facial-identity-drift",),
    direction=LOWERS,
    message="The face stays turned to the camera.",
    why="A face that keeps its angle gives the generator no new side to invent.",
    evidence=(
        Evidence(
            url="https://www.zhuanzhiai.com/paper/4e3cdacae231a330f32102666430cb66",
            strength="moderate",
            seen_on="2026-11-22",
            claim="The Argus benchmark finds frontal likeness easier to keep than likeness under large yaw.",
        ),
    ),
    basis="benchmark",
    failing=(
        "A woman smiling, facing the camera.",
        "He turns his head no more than 30 degrees.",
        "She sings without turning her head.",
        "He smiles and looks into the camera.",
    ),
    passing=("A woman turns her head to the left.", "A man walks away.", "The house is facing the sea."),
    find=phrases(
        "(face~|facing) the (camera|lens|viewer)",
        "(look~|gaze~|stare~|smile~) [calmly|straight|directly|steadily] (into|at|to|towards) the (camera|lens|viewer)",
        "(front-facing|frontal|three-quarter) [view|shot|angle|portrait|face]",
        "(without|no|never|not) (turn~|turning) (his|her|their) head",
        "no head (turn|movement|rotation)",
        "(no|not) (more|further) than [a] (10|15|20|25|30|35|40|45|ten|fifteen|twenty|thirty|forty|forty-five) degrees",
        "no turn [past|beyond|of more than] .. degrees",
        "(head|face) (still|steady|stays still|stays steady|held still|kept still)",
        "(hold~|keep~) (his|her|their) head still",
        unless=("(to|toward|towards) face the (camera|lens|viewer)",),
        negated="keep",
        near=("person", "face", "pronoun_person", "head"),
    ),
)
