"""The addresses of this floor."""

from django.urls import path

from billing import views, webhooks

app_name = "billing"
urlpatterns = [
    path("pricing/", views.pricing, name="pricing"),
    path("billing/webhooks/stripe", webhooks.stripe_webhook, name="stripe-webhook"),
    path("refunds/", views.refunds, name="refunds"),
]
