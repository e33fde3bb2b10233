"""The addresses of this floor."""

from django.urls import path

from scoring import api, views

app_name = "scoring"
urlpatterns = [
    path("", views.home, name="home"),
    path("score/", views.score, name="score"),
    path("api/v1/scores", api.Scores.as_view(), name="api-scores"),
]
