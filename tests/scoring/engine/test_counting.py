import pytest

from scoring.engine.reading import read


@pytest.mark.parametrize(
    ("prompt", "counted"),
    [
        ("half a dozen roses", [(6, "roses")]),
        ("two dozen roses", [(24, "roses")]),
        ("twenty-five candles", [(25, "candles")]),
        ("two hundred birds", [(200, "birds")]),
        ("10,000 balloons", [(10000, "balloons")]),
        ("3-4 apples", [(4, "apples")]),
        ("two or three cats", [(3, "cats")]),
        ("a couple of dogs", [(2, "dogs")]),
        ("a quartet of owls", [(4, "owls")]),
        ("a full deck of 52 cards", [(52, "cards")]),
        ("2) two dogs", [(2, "dogs")]),
        ("12 identical red chairs, three blind mice", [(12, "chairs"), (3, "mice")]),
        ("a line of FOUR cats", [(4, "cats")]),
    ],
)
def test_a_number_is_read_with_its_thing(prompt, counted):
    assert [(count.value, count.noun) for count in read(prompt).counts] == counted


@pytest.mark.parametrize(
    "prompt",
    [
        *("35mm film grain", "60fps footage", "24 frames of film", "4k shots", "f/1.8 lens", "1/48 shutter", "16:9"),
        *(
            "a 1920s ballroom",
            "the 90s kids",
            "No. 5 perfume bottles",
            "the F1 cars",
            "route 66 diners",
            "apollo 11 crew",
        ),
        *("a three-piece suit", "a five-star hotel", "a six-pack of abs", "a four-leaf clover", "a 7-eleven store"),
        *("a pair of scissors", "a pair of shoes", "$20 bills", "two thirds of the glass", "one of the cats"),
        *("knocks three times", "two by two they walk", "a hundred-year-old tree", "at 5 pm", "100% cotton sheets"),
        *("The Three Gorges in morning haze", "Seven Sisters cliffs in Sussex", "shot 3 dogs", "--seed 12345 cats"),
    ],
)
def test_a_number_that_counts_no_things_is_left_alone(prompt):
    assert read(prompt).counts == ()


@pytest.mark.parametrize(
    ("prompt", "number"),
    [
        ("A couple dances", 2),
        ("A couple of dogs run", 0),
        ("A couple of men argue", 2),
        ("A trio of singers", 3),
        ("A string quartet plays", 4),
        ("A jazz quintet", 5),
        ("Twins run, triplets laugh", 5),
        ("A family of five eats dinner", 5),
        ("A team of four engineers", 4),
        ("A football team runs", 11),
        ("A crowd of 200 people", 200),
        ("A squad of ten soldiers", 10),
        ("A five-person band", 5),
        ("Half a dozen dancers", 6),
        ("3-4 people", 4),
        ("One man walks, another runs, a third sits", 3),
        ("He hugs her", 2),
        ("A woman hugs him", 2),
        ("A woman fixes her hair", 1),
        ("Three of them laugh", 3),
        ("A man and a woman. The two of them kiss", 2),
        ("A quartet of owls", 0),
    ],
)
def test_a_group_is_as_many_people_as_it_says(prompt, number):
    assert read(prompt).people_count == number


@pytest.mark.parametrize(
    ("prompt", "seconds"),
    [
        ("0:00-0:03 a cat walks. 0:03-0:08 the cat sleeps", [8]),
        ("Shot 1 (0-4s): a cat. Shot 2 (4-10s): a dog", [10]),
        ("[00:00 - 00:04] a cat [00:04 - 00:10] a dog", [10]),
        ("A 12-second clip: he waits for 5 seconds", [12]),
        ("One minute long video", [60]),
        ("A cat, 8s", [8]),
        ("Duration: 10s", [10]),
        ("seconds 5-8: he runs", [8]),
    ],
)
def test_the_length_of_the_clip_is_read_from_lengths_and_marks(prompt, seconds):
    assert [duration.seconds for duration in read(prompt).durations] == seconds


@pytest.mark.parametrize(
    "prompt",
    [
        *(
            "He waits for 2 seconds, then runs",
            "After 3s he turns",
            "In the first 2 seconds he waits",
            "At 10:30 he leaves",
        ),
        *("a 16:9 video", "the 7:15 train", "30s jazz", "a 90s sitcom", "the second hand"),
    ],
)
def test_a_moment_is_no_length_of_the_clip(prompt):
    assert read(prompt).durations == ()
