"""Accounts: a chief gives roles, and cannot reach further than a role does."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User

ROLE_FIELDSETS = (
    (None, {"fields": ("username", "password")}),
    ("Name", {"fields": ("first_name", "last_name", "email")}),
    ("Role", {"fields": ("is_active", "is_staff", "groups")}),
    ("Dates", {"fields": ("last_login", "date_joined")}),
)


class StaffAdmin(UserAdmin):
    """Django's own, but only a superuser makes superusers, gives single permissions or touches a superuser."""

    def get_fieldsets(self, request, obj=None):
        if obj is None or request.user.is_superuser:
            return super().get_fieldsets(request, obj)
        return ROLE_FIELDSETS

    def get_readonly_fields(self, request, obj=None):
        dates = ["last_login", "date_joined"]
        return dates if request.user.is_superuser else [*dates, "is_superuser", "user_permissions"]

    def has_change_permission(self, request, obj=None):
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or not obj.is_superuser or request.user.is_superuser)


admin.site.unregister(User)
admin.site.register(User, StaffAdmin)
