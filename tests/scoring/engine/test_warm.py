import subprocess
import sys

READS_NO_FILE = """
from pathlib import Path
from scoring.engine.platforms import GENERIC, platform_facts
from scoring.engine.score import score
from scoring.engine.verdict import Context
from scoring.engine.warm import warm

warm()
Path.read_text = None
score("Three dogs chaze a car at night, a neon sign reads OPEN.", Context(platform=platform_facts(GENERIC)))
"""


def test_a_warmed_engine_answers_without_reading_another_file():
    answered = subprocess.run([sys.executable, "-c", READS_NO_FILE], capture_output=True, text=True, check=False)

    assert answered.returncode == 0, answered.stderr
