"""What staff see of the users, and what they may change."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from ava.accounts import services
from ava.accounts.models import User


@admin.register(User)
class UserAdmin(admin.ModelAdmin):
    """Users, to find, to close and to delete; nobody is made here, and no password is seen or set."""

    list_display = ("email", "is_active", "is_staff", "joined_at", "last_login")
    list_filter = ("is_active", "is_staff")
    search_fields = ("email",)
    ordering = ("-joined_at",)
    fields = ("email", "is_active", "is_staff", "groups", "retention", "joined_at", "last_login")
    filter_horizontal = ("groups",)

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> tuple[str, ...]:
        """Only a superuser says who is staff."""
        always = ("email", "retention", "joined_at", "last_login")
        return always if request.user.is_superuser else (*always, "is_staff", "groups")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A user signs up, and confirms the address."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Whoever may delete users may delete any but a superuser."""
        return super().has_delete_permission(request, obj) and not (obj and obj.is_superuser)

    def delete_model(self, request: HttpRequest, obj: User) -> None:
        services.delete_account(user=obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        for user in queryset.filter(is_superuser=False):
            services.delete_account(user=user)
