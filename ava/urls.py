"""Every address of the site, by floor."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

from ava.error_pages import problems

# Staff sign in where everybody does, so that one page holds the rate limits.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

urlpatterns = [
    path("", include("scoring.urls")),
    path("", include("failures.urls")),
    path("", include("billing.urls")),
    path("", include("ava.accounts.urls")),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("api/problems", problems, name="problems"),
]

handler400 = "ava.error_pages.bad_request"
handler403 = "ava.error_pages.forbidden"
handler404 = "ava.error_pages.not_found"
handler500 = "ava.error_pages.server_error"
