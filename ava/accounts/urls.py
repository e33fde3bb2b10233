"""The addresses of the account pages that allauth does not serve."""

from django.urls import URLPattern

app_name = "accounts"
urlpatterns: list[URLPattern] = []
