from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="face-changes-size",
    failure_modes=("facial-identity-drift",),
    direction=RAISES,
    message="The face comes from afar to near, or goes the other way.",
    why="A small face has no features to keep, so those seen from near are made up on the way.",
    evidence=(
        Evidence(
            url="https://www.zhuanzhiai.com/paper/4e3cdacae231a330f32102666430cb66",
            strength="moderate",
            seen_on="2026-11-22",
            claim="The Argus benchmark scores identity under changes of distance by itself.",
        ),
    ),
    basis="benchmark",
    failing=(
        "A man walks up to the lens until his eyes fill the frame.",
        "Crash zoom onto a woman in the stands.",
        "From a wide shot the camera zooms in on her face.",
        "A runner comes toward us from far away.",
    ),
    passing=(
        "A woman faces the camera.",
        "Zoom in on a vase.",
        "A train comes from far away.",
        "A man far away on a hill.",
        "The camera zooms in on the face of the cliff.",
    ),
    find=phrases(
        "(walk~|run~|come~|step~|move~|approach~|ride~|dance~) .. (until|till) .. (face|features|eyes)",
        "(until|till) (his|her|their|the|a) [whole|entire] (face|eyes|features) (fill~|is|are|fills)",
        "(walk~|run~|come~|ride~|sprint~|approach~) [slowly|quickly|straight] (toward|towards|to|up to|at) "
        "(the camera|us|the lens|camera) [until|from|and]",
        "from (far away|afar|the distance|a distance) .. (toward|towards|to|up to) (us|camera|the camera|the lens)",
        "(toward|towards|to) (us|the camera|the lens) from (far away|afar|the distance|a distance)",
        "(crash|snap|fast|quick|extreme) zoom .. (face|eye|eyes)",
        "(crash|snap|fast|quick|extreme) zoom .. <person>",
        "zoom~ [in|all the way in] (into|on|onto) .. (face|eye|eyes)",
        near=("person", "face", "pronoun_person"),
        unless=("face of (a|the) (cliff|mountain|rock|building|clock|moon)",),
    ),
    gives_up="the approach",
)
