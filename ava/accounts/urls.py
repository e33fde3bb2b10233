"""The addresses of the account pages that allauth does not serve."""

from django.urls import path

from ava.accounts import views

app_name = "accounts"
urlpatterns = [
    path("account/", views.settings, name="settings"),
    path("account/delete/", views.delete, name="delete"),
    path("terms/", views.terms, name="terms"),
    path("privacy/", views.privacy, name="privacy"),
]
