from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "ava.accounts"
    label = "accounts"

    def ready(self) -> None:
        from allauth.account.signals import email_changed

        from ava.accounts.receivers import pass_on_email

        email_changed.connect(pass_on_email, dispatch_uid="pass-on-email")
