import pytest

from scoring.engine.grammar.language import Legibility
from scoring.engine.platforms import platform_facts
from scoring.engine.reading import read
from scoring.engine.score import score
from scoring.engine.verdict import Context, Light


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
        "Un hombre viejo camina, camera pan left",
        "cinematic shot of una mujer caminando por la playa con su perro",
        "chica anime bailando, close-up, 4k",
        "कुत्ता दौड़ रहा है, cinematic 4k drone shot",
        "La voiture rouge roule vite",
        "Zwei Kinder spielen Fußball",
        "Alte Dame kocht Suppe in der Küche",
        "Uccelli volano sopra l'oceano",
        "Um gato dorme no sofá",
        "Hond rent door de sneeuw",
        "Dziewczyna tańczy w deszczu",
        "Kedi koltukta uyuyor",
        "Dos amigos bailan salsa",
        "To børn spiller fodbold",
        "rajul yamshi fi al share",
        "Zwei Kinder tanzen Tango",
        "Femme boit espresso",
        "Korabl pokidaet port",
        "Kellner bringt Wein",
        "Mtoto anacheza mpira",
        "Kucing tidur di sofa",
        "Một con chim bay trên đại dương",
        "Flicka dansar i regnet",
        "Kissa nukkuu sohvalla",
        "A kutya fut a hóban",
        "Câinele aleargă prin zăpadă",
        "Ang pusa ay natutulog sa sopa",
        "Ek ladki barish mein naach rahi hai",
        "Zhenshchina idet po plyazhu",
        "여자가 해변을 걷고 있다",
        "猫",
        "ผู้หญิงเดินบนชายหาด",
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
        "Día de los Muertos parade in Oaxaca",
        'An old man says "Buenos días, señora, cómo está usted"',
        "Drone over Hallgrímskirkja, Reykjavík",
        "Rio de Janeiro carnival dancers",
        "Zdeno Chara slapshot",
        "Axolotl in a cenote",
        "Matcha ceremony, Kyoto",
        "Nasi goreng sizzling, wok",
        "Champs-Élysées, drizzle, bokeh",
        "Nonna rolls gnocchi",
        "gnocchi being made by nonna",
        "wabi-sabi vase",
        "tuk-tuk ride Bangkok",
        "A neon 酒場 sign in an alley in Osaka",
        "déjà vu loop 🎬🔥",
    ],
)
def test_english_is_read(prompt):
    assert read(prompt).legibility is Legibility.READ


@pytest.mark.parametrize("prompt", ["a cat", "Paris", "taco", "Las Vegas", "dog", "piñata breaking"])
def test_a_very_short_prompt_is_not_taken_for_another_language(prompt):
    assert read(prompt).legibility is Legibility.TOO_SHORT


@pytest.mark.parametrize("prompt", ["Un gatto dorme sul divano", "猫", "chica bailando, 4k", "Kissa nukkuu sohvalla"])
def test_another_language_is_never_green(prompt):
    assert score(prompt, Context(platform=platform_facts("generic"))).light is not Light.GREEN
