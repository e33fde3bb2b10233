"""The addresses of this floor."""

from django.urls import path

from billing import account_views, views, webhooks

app_name = "billing"
urlpatterns = [
    path("pricing/", views.pricing, name="pricing"),
    path("billing/webhooks/stripe", webhooks.stripe_webhook, name="stripe-webhook"),
    path("refunds/", views.refunds, name="refunds"),
    path("billing/", account_views.overview, name="overview"),
    path("billing/checkout/", views.start_checkout, name="checkout"),
    path("billing/return/", views.checkout_done, name="checkout_done"),
    path("billing/canceled/", views.checkout_canceled, name="checkout_canceled"),
    path("billing/cancel/", account_views.cancel, name="cancel"),
    path("billing/resume/", account_views.resume, name="resume"),
    path("billing/refund/", account_views.refund, name="refund"),
    path("billing/portal/", account_views.open_portal, name="portal"),
]
