import pytest
from django.urls import reverse

from failures.kept import forget_revision
from tests.factories import FailureModeFactory, PlatformFactory

MODEL_PROMPT = "Close-up of a woman smiling, slowly turning her head left to right, cinematic"


@pytest.fixture(autouse=True)
def _catalogue_of_this_test():
    """Nothing kept of a catalogue that another test loaded."""
    forget_revision()
    yield
    forget_revision()


@pytest.fixture
def sora(db):
    """A platform of the engine's own data, with one model version."""
    return PlatformFactory(slug="sora", name="Sora 2", model_versions=[{"slug": "sora-2", "name": "Sora 2"}])


@pytest.fixture
def drift(db):
    return FailureModeFactory(slug="facial-identity-drift", name="Face distortion")


@pytest.fixture
def watermark(db):
    """A mode that no prompt causes."""
    return FailureModeFactory(slug="watermark-bleed", engine_mode="", unpredictable_reason="No prompt causes it.")


@pytest.fixture
def ask(sora, drift):
    """A request for a score, as the model page would send it, with changes."""
    return lambda **changes: {"prompt": MODEL_PROMPT, "platform": "sora", "mode": "facial-identity-drift"} | changes


@pytest.fixture
def post(client):
    def post(body, content_type="application/json", caller=client, **headers):
        return caller.post("/api/v1/scores", body, content_type=content_type, **headers)

    return post


@pytest.fixture
def send(client, ask):
    def send(caller=client, headers=None, **changes):
        fields = {name: value for name, value in ask(**changes).items() if value is not None}
        return caller.post(reverse("scoring:score"), fields, headers=headers)

    return send
