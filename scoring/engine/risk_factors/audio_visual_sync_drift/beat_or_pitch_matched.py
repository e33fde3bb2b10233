from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="beat-or-pitch-matched",
    failure_modes=("audio-visual-sync-drift",),
    direction=RAISES,
    message="The action has to meet a beat or a melody.",
    why="Picture and sound are only loosely tied, so steps fall beside the beat and hands play other notes.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2604.08540",
            strength="strong",
            seen_on="2026-11-22",
            claim="AVGen-Bench finds no generator that controls pitch, however well its clips look.",
        ),
    ),
    basis="benchmark",
    failing=(
        "A dancer moves exactly to the beat.",
        "He plays the melody of a lullaby on a flute.",
        "Fast cuts synced to the music.",
        "Skaters jump on every beat.",
        "She plays a C major scale on the piano.",
        "A crowd claps in time with the song.",
    ),
    passing=(
        "A woman dances in a kitchen while music plays.",
        "He beats the eggs in a bowl.",
        "A police officer on the beat in Chicago.",
        "An unsynced crowd, off the beaten path.",
        "The beat of a heart on a monitor.",
        "She hits the road.",
        "She plays with fish scales.",
    ),
    find=phrases(
        "(dance~|move~|step~|clap~|jump~|walk~|nod~|bounce~|tap~|spin~|sway~|skate~|march~|punch~|strike~|hit~|"
        "cut~|change~|transition~|pulse~|flash~|bob~|stomp~|groove~|perform~|snap~) .. (to|on|with|in time to|"
        "in time with) (the|every|each|a|its|her|his) [musical|drum|bass|exact] (beat+|rhythm|bassline|bass "
        "drop|drumbeat+)",
        "(hit~|catch~|match~|follow~) (every|each|the) [drum|bass|musical] (beat+|note+|rhythm|downbeat)",
        "(to|with|on|in) (the exact|every|each|perfect) (beat+|rhythm|downbeat|note+)",
        "(on beat|on-beat|beat-synced|beat-matched|beat sync|beat-perfect|on the downbeat)",
        "(in time|in sync|in rhythm|in perfect sync|in perfect time) (to|with) (the|a) (beat|music|song|track|"
        "rhythm|drums|melody)",
        "(exactly|perfectly|precisely) (to|with) the (music|beat|song|rhythm|track)",
        "(synced|synchronized|synchronised|matched|timed|choreographed|set precisely) (to|with) (the|a) "
        "[musical|drum] (beat+|music|rhythm|song|soundtrack|bass|drums|melody|track)",
        "(play~|sing~|hum~|whistle~|strum~|perform~) .. (melody|melodies|tune|chord+|arpeggio+|scale|high "
        "note+|sonata|concerto|riff|solo)",
        "(play~|sing~|perform~|hum~) .. (happy birthday|fur elise|für elise|moonlight sonata|clair de lune|"
        "twinkle twinkle|national anthem|jingle bells|amazing grace|canon in d|bohemian rhapsody)",
        "(drum|guitar|piano|violin|saxophone|trumpet|cello|bass) solo",
        "clap~ along",
        "in (step|time) with the (music|beat|drum+|band|song|rhythm)",
        "(stomp~|stamp~|tap~) (his|her|their) (foot|feet) [in time]",
        "(music|sound|audio|song) .. (match~|follow~|fit~) (every|each|the|his|her) (note|key|movement|step|move|"
        "beat|hand)+",
        "(in perfect pitch|pitch-perfect|in harmony|three-part harmony|in the key of|in c major|in a minor|in "
        "d minor|in g major)",
        "(90|100|110|120|125|128|130|140|160) bpm",
        "(90bpm|100bpm|110bpm|120bpm|125bpm|128bpm|130bpm|140bpm|160bpm)",
        unless=("police officer on the beat", "in harmony with nature", "kitchen scale", "large scale", "small scale"),
    ),
    advice=(
        "Make the clip silent and cut it to the music afterwards, or give the platform the music as an audio reference."
    ),
)
