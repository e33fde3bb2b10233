"""The account pages that allauth does not serve, and the two texts that an account agrees to."""

from allauth.decorators import rate_limit
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from ava.accounts import services
from ava.accounts.errors import SuperuserStays
from ava.accounts.forms import DeletionForm, RetentionForm
from ava.accounts.models import User
from billing.standing import standing_of
from scoring.drafts import drop_draft


class SignedInRequest(HttpRequest):
    """What a view gets behind `login_required`."""

    user: User


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: SignedInRequest) -> HttpResponse:
    """The account's address, password, and what is kept of its prompts."""
    form = RetentionForm(request.POST or None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        services.choose_retention(user=request.user, retention=form.cleaned_data["retention"])
        messages.success(request, "Your choice is saved.")
        return redirect("accounts:settings")
    return render(request, "accounts/settings.html", {"form": form}, status=400 if form.errors else 200)


@never_cache
@login_required
@rate_limit(action="reauthenticate")
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: SignedInRequest) -> HttpResponse:
    """Says what is lost, asks for the password, and deletes the account."""
    form = DeletionForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        return delete_and_leave(request)
    facts = {"form": form, "standing": standing_of(request.user, timezone.now())}
    return render(request, "accounts/delete.html", facts, status=400 if form.errors else 200)


def delete_and_leave(request: SignedInRequest) -> HttpResponse:
    """Delete the account that is signed in here, and end its session."""
    try:
        services.delete_account(user=request.user)
    except SuperuserStays:
        messages.warning(request, "A superuser account cannot be deleted here. Hand the role on first, in the admin.")
        return redirect("accounts:settings")
    drop_draft(request.session)
    logout(request)
    messages.success(request, "Your account and everything kept with it is deleted. An email confirms it.")
    return redirect("scoring:home")


@require_safe
def terms(request: HttpRequest) -> HttpResponse:
    """The terms of use."""
    return render(request, "legal/terms.html")


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept of whom, why, and for how long."""
    return render(request, "legal/privacy.html")
