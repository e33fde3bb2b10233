from collections.abc import Iterator

from scoring.engine.lexicon import words_of
from scoring.engine.quotations import spoken_quotes
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context

SUNG = ("sing", "sang", "sung", "rap")


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The music, where speech or other sounds are asked for too."""
    music = [hit for hit in reading.said("music_word") if not _names_a_thing(reading, hit.end)]
    if not music:
        return
    speech = bool(spoken_quotes(reading)) or any(not hit.phrase.startswith(SUNG) for hit in reading.said("speak"))
    if speech or reading.has("effect_word"):
        yield Match(span=music[0].span)


def _names_a_thing(reading: Reading, offset: int) -> bool:
    """ "a music video", "the music room"."""
    following = reading.folded[offset : offset + 12].split()[:1]
    return bool(words_of("after_music_thing").intersection(following))


RISK_FACTOR = RiskFactor(
    slug="layered-audio",
    failure_modes=("audio-visual-sync-drift",),
    direction=RAISES,
    message="Music is asked for together with speech or other sounds.",
    why="Several layers are mixed at once, and none of them is placed well against the picture.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2604.08540",
            strength="strong",
            seen_on="2026-11-22",
            claim="AVGen-Bench finds clips with sound that look good and still fail at what speech says and at pitch.",
        ),
    ),
    basis="inferred",
    failing=(
        'She says "Run!" while music plays and dishes crash.',
        "Sound of rain, footsteps echo, soft piano music.",
        "A host talks over loud techno music.",
    ),
    passing=(
        "A dancer in a music video.",
        "She sings a song on a stage.",
        "Birds chirping, sound of a stream.",
        'A man says "Hello" and a dog is barking.',
        "No music, only the sound of rain.",
    ),
    find=find,
    needs=("music_word",),
    advice="Keep one sound in the foreground, and add the music in the edit.",
)
