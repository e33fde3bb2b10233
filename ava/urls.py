"""Every address of the site, by floor."""

from allauth.account.decorators import secure_admin_login
from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from ava.error_pages import problems

admin.site.site_header = admin.site.site_title = "AVA"
# Staff sign in where everybody does, so that one page holds the rate limits.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

urlpatterns = [
    path("", include("scoring.urls")),
    path("", include("failures.urls")),
    path("", include("billing.urls")),
    path("", include("dashboard.urls")),
    path("", include("ava.accounts.urls")),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("api/problems", problems, name="problems"),
]

# The image of production leaves ava/local out.
if settings.AVA_ENV == "local":
    from ava.local import bench_views

    urlpatterns += [
        path("bench/empty", bench_views.empty_page),
        path("bench/frame", bench_views.empty_frame),
        path("bench/signed", bench_views.empty_signed),
        path("bench/answer", bench_views.EmptyAnswer.as_view()),
    ]

handler400 = "ava.error_pages.bad_request"
handler403 = "ava.error_pages.forbidden"
handler404 = "ava.error_pages.not_found"
handler500 = "ava.error_pages.server_error"
