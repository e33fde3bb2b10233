import pytest

from scoring.engine.grammar.language import Legibility
from scoring.engine.reading import read


@pytest.mark.parametrize(
    "prompt",
    [
        "Une femme marche sur la plage avec son chien",
        "Frau dreht ihren Kopf, Nahaufnahme",
        "Un gatto dorme sul divano",
        "Mulher caminhando na praia, câmera lenta",
        "Kobieta idzie plażą z psem",
        "Женщина идет по пляжу",
        "امرأة تمشي على الشاطئ",
        "女の人が海辺を歩く, cinematic, 4k, portrait",
    ],
)
def test_another_language_is_recognised(prompt):
    assert read(prompt).legibility is Legibility.FOREIGN


@pytest.mark.parametrize(
    "prompt",
    [
        "Sailboat, calm lake, dawn",
        "A café in Paris, a man reads Le Monde",
        "Cinematic shot of a van at dusk",
        "cinematic 4k portrait cyberpunk samurai neon",
        "El Capitan at sunrise, slow pan left",
    ],
)
def test_english_is_read(prompt):
    assert read(prompt).legibility is Legibility.READ
