"""The addresses of this floor."""

from django.urls import path

from dashboard import views

app_name = "dashboard"
urlpatterns = [
    path("history/", views.history, name="history"),
    path("history/before/<uuid:before>/", views.history, name="history-before"),
    path("history/<uuid:score_id>/delete/", views.delete, name="delete-score"),
]
