"""Every address of the site, by floor."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("scoring.urls")),
    path("", include("failures.urls")),
    path("", include("billing.urls")),
    path("", include("ava.accounts.urls")),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
]
