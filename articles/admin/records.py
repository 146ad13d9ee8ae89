"""What the admin of every record shares: no full counts, history, decisions instead of deleting."""

from collections.abc import Callable

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.utils.functional import cached_property
from simple_history.admin import SimpleHistoryAdmin

from articles.decisions import Decision, Refused
from articles.decisions.bin import Bin, Restore
from articles.decisions.publishing import Publish, Withdraw


class CappedPaginator(Paginator):
    """Counts no further than a few thousand rows: nobody turns that many pages, and counting all is slow.

    `capped` says that there are more; searching and filtering reach them.
    """

    CAP = 5_000

    @cached_property
    def counted(self) -> int:
        return self.object_list.order_by()[: self.CAP + 1].count()

    @property
    def count(self) -> int:
        return min(self.counted, self.CAP)

    @property
    def capped(self) -> bool:
        return self.counted > self.CAP


class ListAdmin(SimpleHistoryAdmin):
    """Lists that stay quick with a hundred thousand rows; history with what changed."""

    object_history_list_template = "admin/history_list.html"
    paginator = CappedPaginator
    show_full_result_count = False
    list_per_page = 50


class ReadOnlyAdmin(admin.ModelAdmin):
    """Rows that are looked at only."""

    paginator = CappedPaginator
    show_full_result_count = False
    list_per_page = 50

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class BinFilter(admin.SimpleListFilter):
    """Kept records, unless the bin is asked for."""

    title = "bin"
    parameter_name = "bin"

    def lookups(self, request, model_admin):
        return [("in", "In the bin")]

    def queryset(self, request, queryset):
        return queryset.filter(binned_at__isnull=self.value() != "in")


class RecordAdmin(ListAdmin):
    """Records that are published, withdrawn and binned by decisions; nothing is deleted for good."""

    actions = ["publish_chosen", "withdraw_chosen", "bin_chosen", "restore_chosen"]

    def has_delete_permission(self, request, obj=None):
        return False

    @admin.action(description="Publish", permissions=["publish"])
    def publish_chosen(self, request, queryset):
        self.decide(request, queryset, Publish, "published")

    @admin.action(description="Withdraw from readers", permissions=["withdraw"])
    def withdraw_chosen(self, request, queryset):
        self.decide(request, queryset, Withdraw, "withdrawn")

    @admin.action(description="Put into the bin", permissions=["bin"])
    def bin_chosen(self, request, queryset):
        self.decide(request, queryset, Bin, "put into the bin")

    @admin.action(description="Take out of the bin", permissions=["bin"])
    def restore_chosen(self, request, queryset):
        self.decide(request, queryset, Restore, "taken out of the bin")

    def has_publish_permission(self, request):
        return self._may(request, "publish")

    def has_withdraw_permission(self, request):
        return self._may(request, "withdraw")

    def has_bin_permission(self, request):
        return self._may(request, "delete")

    def _may(self, request, verb: str) -> bool:
        return request.user.has_perm(f"articles.{verb}_{self.opts.model_name}")

    def decide(self, request, queryset, decision: Callable[..., Decision], done: str) -> None:
        """Make one decision on each chosen record; what is refused is said with the record's name."""
        count = 0
        for record in queryset:
            try:
                decision(request.user, record).apply()
                count += 1
            except (Refused, PermissionDenied) as error:
                self.message_user(request, f"{record}: {error}", messages.WARNING)
        if count:
            self.message_user(request, f"{count} {done}.", messages.SUCCESS)
