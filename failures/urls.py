"""The addresses of this floor."""

from django.urls import path

from failures import views

app_name = "failures"
urlpatterns = [
    path("failures/", views.index, name="index"),
    path("failures/<slug:slug>/", views.entry, name="entry"),
    path("platforms/<slug:slug>/", views.platform, name="platform"),
    path("modes/<slug:slug>/", views.mode, name="mode"),
    path("how-we-rate/", views.ratings, name="ratings"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path("robots.txt", views.robots, name="robots"),
]
