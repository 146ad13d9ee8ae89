"""Importing a file in the admin: handed in, looked at as it would come out, then confirmed."""

from collections.abc import Callable
from datetime import date

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse

from articles.admin import uploads
from articles.importing.articles import ArticleImport
from articles.importing.contacts import ContactImport
from articles.importing.readers import read_articles, read_contacts
from articles.importing.report import Report
from articles.importing.runs import log_run
from articles.search.index import add_missing


class ImportForm(forms.Form):
    """A file; `said` is what else the user told, in values that can be signed."""

    file = forms.FileField(label="File")

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > uploads.LARGEST:
            limit = uploads.LARGEST // 1024**2
            raise forms.ValidationError(f"The file is larger than {limit} MB. Split it, or ask an operator.")
        return file

    def said(self) -> dict:
        return {
            name: value.isoformat() if isinstance(value, date) else value
            for name, value in self.cleaned_data.items()
            if name != "file"
        }


class ArticleImportForm(ImportForm):
    outlet = forms.CharField(
        max_length=200, required=False, help_text="Who published the articles, where the file does not say."
    )
    published = forms.DateField(
        required=False,
        help_text="When, where the file does not say: 2021-09-30.",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class ContactImportForm(ImportForm):
    source = forms.CharField(max_length=200, required=False, help_text="The data set, where the file does not name it.")
    publish = forms.BooleanField(required=False, label="Publish new contacts at once")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.user.has_perm("articles.publish_contact"):
            del self.fields["publish"]


def import_articles(upload: uploads.Upload, user, *, dry_run: bool) -> Report:
    published = upload.said.get("published")
    taken = ArticleImport(
        outlet=upload.said.get("outlet", ""),
        published=date.fromisoformat(published) if published else None,
        dry_run=dry_run,
        user=user,
    )
    return taken.run(read_articles([upload.path]))


def import_contacts(upload: uploads.Upload, user, *, dry_run: bool) -> Report:
    publish = bool(upload.said.get("publish")) and user.has_perm("articles.publish_contact")
    taken = ContactImport(source=upload.said.get("source", ""), publish=publish, dry_run=dry_run, user=user)
    return taken.run(read_contacts([upload.path]))


IMPORTS: dict[str, tuple[type[ImportForm], Callable[..., Report]]] = {
    "article": (ArticleImportForm, import_articles),
    "contact": (ContactImportForm, import_contacts),
}


class ImportAdminMixin:
    """A page “Import” for the admin of articles or contacts, for whoever has the permission `import_…`."""

    change_list_template = "admin/articles/import_change_list.html"

    def get_urls(self):
        name = f"articles_{self.opts.model_name}_import"
        return [path("import/", self.admin_site.admin_view(self.import_view), name=name), *super().get_urls()]

    def changelist_view(self, request, extra_context=None):
        extra = {"may_import": self.has_import_permission(request), **(extra_context or {})}
        return super().changelist_view(request, extra)

    def has_import_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(f"articles.import_{self.opts.model_name}")

    def import_view(self, request: HttpRequest) -> HttpResponse:
        """Ask for a file, show what it would do, do it."""
        if not self.has_import_permission(request):
            raise PermissionDenied
        if "token" in request.POST:
            return self._decided(request)
        form_class, _ = IMPORTS[self.opts.model_name]
        form = form_class(request.POST or None, request.FILES or None, user=request.user)
        if request.method == "POST" and form.is_valid():
            upload, token = uploads.keep(form.cleaned_data["file"], form.said(), request.user)
            return self._preview(request, upload, token)
        return self._page(request, form=form)

    def _preview(self, request: HttpRequest, upload: uploads.Upload, token: str) -> HttpResponse:
        report = self._run(request, upload, dry_run=True)
        anything = report.counts["created"] or report.counts["updated"]
        if not anything:
            upload.remove()
        return self._page(request, report=report, token=token if anything else "", file=upload.path.name)

    def _decided(self, request: HttpRequest) -> HttpResponse:
        upload = uploads.find(request.POST["token"], request.user)
        if upload is None:
            messages.warning(request, "That file is no longer here: it was imported or left. Hand it in again.")
            return redirect(self._address())
        if "confirm" not in request.POST:
            upload.remove()
            messages.info(request, "Nothing was imported, and the file was removed.")
            return redirect(self._address())
        try:
            report = self._run(request, upload, dry_run=False)
            add_missing()  # rows are created in bulk, past the signals that the search listens to
        except OperationalError:
            messages.error(request, "The database was busy. What was saved is kept; hand the file in again.")
            return redirect(self._address())
        finally:
            upload.remove()
        log_run(f"{self.opts.model_name}s", upload.path.name, report, user=request.user)
        return self._page(request, report=report, done=True, file=upload.path.name)

    def _run(self, request: HttpRequest, upload: uploads.Upload, *, dry_run: bool) -> Report:
        return IMPORTS[self.opts.model_name][1](upload, request.user, dry_run=dry_run)

    def _address(self) -> str:
        return reverse(f"admin:articles_{self.opts.model_name}_import")

    def _page(self, request: HttpRequest, **shown) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": f"Import {self.opts.verbose_name_plural}",
            "media": self.media,
            **shown,
        }
        return TemplateResponse(request, "admin/articles/import.html", context)
