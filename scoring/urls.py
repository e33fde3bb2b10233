"""The addresses of this floor."""

from django.urls import path

from scoring import api, outcome_api, outcome_views, views

app_name = "scoring"
urlpatterns = [
    path("", views.home, name="home"),
    path("score/", views.score, name="score"),
    path("api/v1/scores", api.Scores.as_view(), name="api-scores"),
    path("api/v1/outcomes", outcome_api.Outcomes.as_view(), name="api-outcomes"),
    path("api/v1/outcomes/<uuid:outcome>", outcome_api.OneOutcome.as_view(), name="api-outcome"),
    path("scores/<uuid:score>/outcome/", outcome_views.outcome, name="outcome"),
]
