from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="location-or-wardrobe-change",
    failure_modes=("scene-cut-continuity",),
    direction=RAISES,
    message="Place, time or clothes change within the clip.",
    why="After the change everything has to be made anew, and the person that comes back is seldom the same.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2602.23969v1",
            strength="strong",
            seen_on="2026-11-22",
            claim="MSVBench, 20 methods: what should last across shots is not kept.",
        ),
        Evidence(
            url="https://arxiv.org/html/2406.08656v1",
            strength="moderate",
            seen_on="2026-11-22",
            claim=(
                "TC-Bench: most generators, of 2024, finish fewer than a fifth of the changes that a prompt describes."
            ),
        ),
    ),
    basis="inferred",
    failing=(
        "A woman in a kitchen, then at the beach.",
        "She reappears in a different dress.",
        "The scene changes to a desert.",
        "Later that night he stands on a bridge.",
        "He teleports to a forest.",
        "Her outfit changes with every step.",
        "A farmer in a field. The same man now in a bank.",
        "A nun in a chapel, later in a kitchen.",
    ),
    passing=(
        "A woman in a kitchen.",
        "Two people in different dresses.",
        "He changes direction.",
        "A woman changes into a werewolf.",
        "The next table is empty.",
        "The dress code is different.",
        "He never changes clothes.",
        "Both wear the same hat.",
        "Two men of the same age.",
    ),
    find=phrases(
        "then [suddenly|later|finally] (at|on|in|inside|outside) (the|a|an|his|her|their) [empty|busy|dark|"
        "crowded|sunny|snowy] (beach|park|street|city|forest|office|house|car|kitchen|bar|restaurant|desert|"
        "mountain+|school|club|station|airport|garden|bed|rooftop|train|hospital|church|gym|stage|field|room|"
        "bathroom|bedroom|supermarket|shop|boat|lake|sea|castle|space|jungle|island)",
        "in (a different|another|a new|a changed) (dress|outfit|costume|suit|coat|jacket|shirt|place|location|"
        "city|room|setting|world|scene|time|country|era)",
        "(change~|switch~) (clothes|outfit+|costume+|location+|scenery)",
        "change~ into (a|an|her|his) [red|white|black|blue|new|different|formal|elegant] (dress|suit|uniform|"
        "clothes|costume|outfit|jacket|swimsuit|pajamas|gown|wedding dress)",
        "(outfit+|clothes|costume+|wardrobe|dress|location|setting|scene|background|environment|scenery) "
        "(change~|shift~|switch~|transition~|transform~|morph~) (to|into|with|from|every|as|instantly|suddenly)",
        "(outfit|wardrobe|costume|location|scene) change+",
        "now (wearing|dressed in|in a different|in another|at the|inside a|on a beach)",
        "later that (day|night|evening|morning|afternoon)",
        "(the) next (day|morning|night|scene|week|year)",
        "(minutes|hours|days|weeks|months|years|moments|some time|a week|a year|a day) later",
        "(meanwhile|elsewhere) (in|at|on)",
        "[the|this] same (woman|man|girl|boy|couple|person|character|child) [is] [now|later|again|standing|running|"
        "sitting] (in|at|on|"
        "inside|wearing|dressed|years|older)",
        "(later|finally|next|afterwards) (at|in|on) (a|the|an)",
        "(later|finally) (he|she|they) (is|are|sits|stands|walks|arrives)",
        "(ages|aging|grows|growing) from (a|baby|boy|girl|child|puppy)",
        "teleport~ (to|into|from|across|onto)",
        "(is|are|was|gets) teleported",
        "(scene|shot|video|camera|it) (transition~|change~|shift~|switch~|move~ on|dissolve~) to (a|an|the)",
        "(transition~|transitions|transitioning) (to|into) (a|an|the) [different|new]",
        "(wake~ up|reappear~|reappears|appear~|finds herself|finds himself|find themselves) (in|at|on) (a|an|"
        "the) [different|new|strange] (place|world|room|beach|forest|city|desert|planet|island|castle|bed|"
        "location)",
        "from (the|a) (city|beach|office|house|kitchen|street) to (the|a) (city|beach|office|house|kitchen|"
        "street|forest|mountains|sea|moon)",
        unless=("next (day|year) delivery", "different (dress code|dresses)"),
    ),
    advice="Make separate clips, and repeat person, clothes and light word for word in each.",
)
