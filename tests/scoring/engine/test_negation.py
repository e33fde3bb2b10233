import pytest

from scoring.engine.reading import read

# prompt, what is denied, what is meant
SCOPES = [
    ("No people on the street, a dog barks", "people street", "dog barks"),
    ("Without a soul in sight, a fox runs", "soul", "fox runs"),
    ("He never turns around; she dances", "turns around", "He she dances"),
    ("Nobody walks by. A cat sleeps", "walks", "cat sleeps"),
    ("She uses a brush instead of her hands", "hands", "brush"),
    ("A fox rather than a wolf", "wolf", "fox"),
    ("A beach free of people, a gull walks", "people", "gull walks"),
    ("A street empty of cars, a man dances", "cars", "man dances"),
    ("Devoid of life, a man walks", "life", "man walks"),
    ("Don’t show hands, a man runs", "hands", "man runs"),
    ("The door isn't open and she waits", "open", "she waits"),
    ("The car stops short of hitting the wall, a dog barks", "hitting wall", "car dog barks"),
    ("She refuses to turn her head", "turn head", "She"),
    ("No longer young, he dances", "young", "dances"),
    ("Not a boy but a woman dances", "boy", "woman dances"),
    ("A coat that is not red, but blue", "red", "blue"),
    ("No text, logos or watermarks, a cat sleeps", "text logos watermarks", "cat sleeps"),
    ("No music or dialogue, two men fight", "music dialogue", "men fight"),
    ("No zoom, pan or tilt; a fox sleeps", "zoom pan tilt", "fox sleeps"),
    ("No people except a child", "people", "child"),
    ("There is no crowd and the boy dances", "crowd", "boy dances"),
    ("She has no choice and carries a box", "choice", "carries box"),
    ("Without turning her head she sings", "turning head", "sings"),
    ("Without pausing he runs and sings", "pausing", "runs sings"),
    ("A cat on a wall --no hands", "hands", "cat wall"),
    ("A cat. Negative prompt: blurry, extra hands, bad anatomy", "blurry hands anatomy", "cat"),
    ("A dog runs.\nNegative: text, people\nCamera: pan left", "text people", "dog runs Camera pan"),
    ("Exclude: people, cars", "people cars", ""),
    ("A chef at work, face not visible, knife on the board", "face", "chef knife"),
    ("Her hands are not visible, she sings", "hands", "sings"),
    ("A text-free wall, a people-free street", "text people", "wall street"),
    ("w/o people, a dog runs", "people", "dog runs"),
    ("Neither the man nor the woman sings", "man woman sings", ""),
    ("A robot unlike any human, it walks", "human", "robot walks"),
]
# what begins with a denial, and denies nothing
DOUBLE = [
    ("She never stops dancing", "dancing"),
    ("He can’t stop laughing", "laughing"),
    ("Not without a smile", "smile"),
    ("Not only a man, a woman too", "man woman"),
    ("No fewer than five dancers", "dancers"),
    ("Nothing but sand", "sand"),
    ("No matter how fast she runs", "runs"),
    ("No ordinary dancer", "dancer"),
    ("The old man cannot help laughing", "laughing"),
    ("A hands-free phone call", "hands"),
    ("Whether or not he runs", "runs"),
]


@pytest.mark.parametrize(("prompt", "denied", "meant"), [*SCOPES, *((prompt, "", meant) for prompt, meant in DOUBLE)])
def test_a_denial_reaches_as_far_as_it_is_meant(prompt, denied, meant):
    reading = read(prompt)
    found = {word: reading.is_negated(prompt.lower().rindex(word.lower())) for word in f"{denied} {meant}".split()}

    assert found == {**dict.fromkeys(denied.split(), True), **dict.fromkeys(meant.split(), False)}
