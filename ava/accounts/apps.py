from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "ava.accounts"
    label = "accounts"
