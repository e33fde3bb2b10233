from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="counted-repetitions",
    failure_modes=("count-errors",),
    direction=RAISES,
    message="Something has to be done a given number of times.",
    why="A repetition has to be counted over time, which is harder still than counting what stands side by side.",
    evidence=(
        Evidence(
            url="https://www.newx.sg/paper/detail/337a985d-f823-11f0-b84c-00163e10baa7",
            strength="strong",
            seen_on="2026-11-22",
            claim="Judged by people, generators almost never show a wanted count up to nine (T2VCountBench).",
        ),
        Evidence(
            url="https://arxiv.org/html/2510.13042v1",
            strength="strong",
            seen_on="2026-11-22",
            claim="In 2,560 rated clips, things lose their state over several actions, and order slips (SeqBench).",
        ),
    ),
    basis="inferred",
    failing=(
        "He knocks on the door five times.",
        "A soldier does three push-ups.",
        "She claps twice and smiles.",
        "The bell rings 12 times.",
        "He takes three steps forward.",
    ),
    passing=(
        "A tree three times as tall as the house.",
        "Times Square at night.",
        "A man doing push-ups.",
        "A staircase with worn steps.",
        "He brushes his teeth two times a day.",
        "Hard times in a small town.",
    ),
    find=phrases(
        "<small_number> times in a row",
        "<small_number> times",
        "(twice|thrice)",
        "<small_number> [quick|slow|perfect|full] <repeated_move>",
        "(take~|make~) <small_number> (steps|paces|strides)",
        unless=(
            "<small_number> times (a|per|as|more|larger|bigger|faster|slower|the|smaller|taller|longer|square)",
            "(twice|thrice) (a|as|the|per|daily)",
            "(once or|think|think it) twice",
        ),
    ),
    advice="Show it once in the clip, and repeat it in the edit.",
)
