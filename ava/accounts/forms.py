"""What the account pages ask."""

from typing import Any

from django import forms

from ava.accounts.models import User


class RetentionForm(forms.ModelForm):
    """How long prompt text is kept."""

    class Meta:
        model = User
        fields = ("retention",)
        widgets = {"retention": forms.RadioSelect}


class DeletionForm(forms.Form):
    """The password once more, so that an open browser is not enough to delete an account."""

    password = forms.CharField(
        strip=False, max_length=4096, widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        self.user = user
        super().__init__(*args, **kwargs)

    def clean_password(self) -> str:
        password = self.cleaned_data["password"]
        if not self.user.check_password(password):
            raise forms.ValidationError("This is not your password.")
        return password
