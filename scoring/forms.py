"""The score form: a visitor's and a user's, alone on a page or inside a reference page."""

from collections.abc import Mapping
from typing import Any

from django import forms

from billing.errors import TooFast
from failures.errors import UnknownMode, UnknownPlatform
from failures.models import FailureEntry
from scoring import limits
from scoring.errors import ScoreRefused
from scoring.selectors import Choices

DEFAULT_MODE = "facial-identity-drift"
DETAILS = ("clip_seconds", "model_version", "audio", "clip_cost", "reference_image", "negative_prompt")
AUDIO = {"": None, "yes": True, "no": False}


class ScoreForm(forms.Form):
    """The types of what a person filled in; what the values may be is the service's to say."""

    prompt = forms.CharField(
        required=False,
        strip=False,
        widget=forms.Textarea(
            attrs={"rows": 6, "maxlength": limits.PROMPT_CHARACTERS, "data-counted": "", "spellcheck": "true"}
        ),
    )
    platform = forms.CharField(widget=forms.Select)
    mode = forms.CharField(label="Failure mode", required=False, widget=forms.Select)
    model_version = forms.CharField(required=False, widget=forms.Select)
    clip_seconds = forms.FloatField(
        label="Clip length in seconds",
        required=False,
        widget=forms.NumberInput(
            attrs={"min": "0.5", "max": limits.CLIP_SECONDS, "step": "0.5", "inputmode": "decimal"}
        ),
    )
    clip_cost = forms.FloatField(
        label="Your price for one clip",
        required=False,
        widget=forms.NumberInput(attrs={"min": "0", "max": limits.CLIP_COST, "step": "any", "inputmode": "decimal"}),
    )
    reference_image = forms.BooleanField(label="I attach a reference image", required=False)
    negative_prompt = forms.CharField(
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": limits.NEGATIVE_PROMPT_CHARACTERS}),
    )
    audio = forms.TypedChoiceField(
        label="Sound",
        required=False,
        choices=[("", "Not decided"), ("yes", "The clip needs sound"), ("no", "No sound")],
        coerce=AUDIO.__getitem__,
        empty_value=None,
    )
    entry = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        choices: Choices,
        entry: FailureEntry | None = None,
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial, auto_id="score-%s")
        self.page_entry = entry
        for name in ("platform", "model_version", "mode"):
            self.fields[name].widget.choices = getattr(choices, name)
        if entry:
            self.fields["mode"].widget = forms.HiddenInput()

    @property
    def has_details(self) -> bool:
        """Whether anything beside prompt, platform and mode is filled in."""
        return any(self[name].value() or self.errors.get(name) for name in DETAILS)

    def clean_prompt(self) -> str:
        """A browser sends CRLF; a prompt has one character a line end."""
        return self.cleaned_data["prompt"].replace("\r\n", "\n")

    def named_arguments(self) -> dict[str, Any]:
        """What the service is called with."""
        named = {name: value for name, value in self.cleaned_data.items() if name != "entry"}
        return named | {"mode": named["mode"] or None}

    def as_typed(self) -> dict[str, str]:
        """What was sent, field by field, to fill the form with again."""
        return {name: self.data[name] for name in self.fields if self.data.get(name)}

    def refuse(self, refusal: ScoreRefused | UnknownPlatform | UnknownMode | TooFast) -> None:
        """Show a refusal of the service at the field it is about."""
        if isinstance(refusal, ScoreRefused):
            self.add_error(refusal.field, f"{refusal} {refusal.mend_on_page}")
        elif isinstance(refusal, TooFast):
            self.add_error(None, str(refusal))
        elif isinstance(refusal, UnknownPlatform):
            self.add_error("platform", f"The catalog has no platform “{refusal}”.")
        else:
            self.add_error("mode", f"The catalog has no failure mode “{refusal}”.")
