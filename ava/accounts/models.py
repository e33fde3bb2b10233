"""Who is asking: a user, known by an email address."""

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone


class UserManager(BaseUserManager["User"]):
    """Makes users; an address is kept in lower case, so that one mailbox is one account."""

    def get_by_natural_key(self, email: str | None) -> "User":
        return self.get(email=(email or "").lower())

    def create_user(self, email: str, password: str | None = None, **facts: object) -> "User":
        """Save a user who signs in with `email` and `password`."""
        if not email:
            raise ValueError("A user needs an email address.")
        user = self.model(email=email.lower(), **facts)
        user.set_password(password)
        user.save()
        return user

    def create_superuser(self, email: str, password: str | None = None, **facts: object) -> "User":
        """Save a user who may do everything in the admin."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **facts)


class User(AbstractBaseUser, PermissionsMixin):
    """A person with an account; the email address is the login."""

    class Retention(models.TextChoices):
        FOREVER = "forever", "Keep my prompts until I delete them"
        DAYS_90 = "90-days", "Keep my prompts for 90 days"
        DAYS_30 = "30-days", "Keep my prompts for 30 days"
        NONE = "none", "Do not keep prompt text"

    email = models.EmailField("email address", unique=True)
    is_staff = models.BooleanField("may enter the admin", default=False)
    is_active = models.BooleanField("may sign in", default=True)
    joined_at = models.DateTimeField(default=timezone.now, editable=False)
    retention = models.CharField(max_length=10, choices=Retention, default=Retention.FOREVER)

    objects = UserManager()

    EMAIL_FIELD = "email"
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = (models.UniqueConstraint(Lower("email"), name="one_user_per_address"),)

    def __str__(self) -> str:
        return self.email
