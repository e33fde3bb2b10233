"""The addresses of this floor."""

from django.urls import URLPattern

app_name = "failures"
urlpatterns: list[URLPattern] = []
