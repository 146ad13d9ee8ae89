"""The forms of the Annotate page, read into drafts."""

from dataclasses import replace

from django import forms

from articles.decisions.selection import check_span, find_words, move_edge
from articles.models import Side
from articles.models.codes import Channel, Domain, Format, Level, Mode, Setting, StatementKind, Status
from articles.suggestions.drafts import ContactDraft, ParticipantDraft, StatementDraft
from articles.text import Span


def side_choices(first: list[str]) -> list:
    """All sides by name, those of the article before the others."""
    names = dict(Side.objects.order_by("name").values_list("code", "name"))
    here = [(code, f"{names[code]} ({code})") for code in first if code in names]
    rest = [(code, f"{name} ({code})") for code, name in names.items() if code not in first]
    groups = [("In this article", here)] if here else []
    return [("", "None or not said"), *groups, ("All", rest)]


class StatementForm(forms.Form):
    """A statement's facts. `sides` are those of the article, offered first."""

    start = forms.IntegerField(min_value=0, required=False, label="From character")
    end = forms.IntegerField(min_value=1, required=False, label="to")
    speaker = forms.CharField(max_length=200, required=False)
    speaker_text = forms.CharField(max_length=300, required=False, label="Named in the text as")
    speaker_role = forms.CharField(max_length=300, required=False, label="Role on the day")
    side = forms.ChoiceField(required=False, label="Speaks for")
    joint_side = forms.ChoiceField(required=False, label="and jointly for")
    kind = forms.ChoiceField(choices=StatementKind.choices)
    channel = forms.ChoiceField(choices=Channel.choices, required=False)

    def __init__(self, *args, sides=(), **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        choices = side_choices(list(sides))
        self.fields["side"].choices = self.fields["joint_side"].choices = choices
        self.fields["speaker"].widget.attrs["list"] = "people"

    @classmethod
    def of(cls, draft: StatementDraft, **kwargs) -> "StatementForm":
        names = ("speaker", "speaker_text", "speaker_role", "side", "joint_side", "kind", "channel")
        initial = {name: getattr(draft, name) for name in names}
        return cls(initial={**initial, "start": draft.span.start, "end": draft.span.end}, **kwargs)

    def draft(self, text: str, base: StatementDraft | None = None) -> StatementDraft:
        """The draft as filled in, over `base`; pieces stay where the span does."""
        data = self.cleaned_data
        span = self.span(text, base)
        base = base or StatementDraft(span)
        pieces = base.pieces if span == base.span else ()
        names = ("speaker", "speaker_text", "speaker_role", "side", "joint_side", "kind", "channel")
        return replace(base, span=span, pieces=pieces, **{name: data[name] for name in names})

    def span(self, text: str, base: StatementDraft | None = None) -> Span:
        start, end = self.cleaned_data.get("start"), self.cleaned_data.get("end")
        if start is None and end is None and base:
            return base.span
        return check_span(text, start or 0, end or 0)

    def moved(self, text: str, nudge: str) -> dict:
        """The form's data with an edge moved by a word; `nudge` is an edge and a direction: `start-`, `end+` …"""
        span = move_edge(text, self.span(text), nudge[:-1], 1 if nudge.endswith("+") else -1)
        return {**self.data.dict(), "start": span.start, "end": span.end}


class AddStatementForm(StatementForm):
    """A statement's facts with its words as selected in the text, or pasted."""

    words = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), label="Words of the text", strip=False)
    before = forms.CharField(required=False, widget=forms.HiddenInput, strip=False)
    after = forms.CharField(required=False, widget=forms.HiddenInput, strip=False)

    field_order = ["words", "speaker", "speaker_role", "side", "kind", "channel"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("start", "end", "speaker_text", "joint_side"):
            del self.fields[name]

    def draft(self, text: str, base=None) -> StatementDraft:
        data = self.cleaned_data
        names = ("speaker", "speaker_role", "side", "kind", "channel")
        span = find_words(text, data["words"], data["before"], data["after"])
        return StatementDraft(span, speaker_text=data["speaker"], **{name: data[name] for name in names})


class ContactForm(forms.Form):
    """A contact's facts; a third side and more go into `further`."""

    first = forms.ChoiceField(label="Between")
    second = forms.ChoiceField(label="and")
    further = forms.CharField(required=False, label="and", help_text="Codes of further sides, such as JPN KOR.")
    status = forms.ChoiceField(choices=Status.choices)
    start = forms.CharField(required=False, max_length=40, label="From", help_text="2021-09-28, 2021-09 or 2021")
    end = forms.CharField(required=False, max_length=40, label="to")
    mode = forms.ChoiceField(choices=Mode.choices)
    format = forms.ChoiceField(choices=Format.choices)
    level = forms.ChoiceField(choices=Level.choices, required=False)
    setting = forms.ChoiceField(choices=Setting.choices)
    place = forms.CharField(required=False, max_length=500)
    domains = forms.MultipleChoiceField(choices=Domain.choices, required=False, label="About")

    PLAIN = ("status", "start", "end", "mode", "format", "level", "setting", "place")

    def __init__(self, *args, sides=(), **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        choices = side_choices(list(sides))
        self.fields["first"].choices = self.fields["second"].choices = choices

    @classmethod
    def of(cls, draft: ContactDraft, **kwargs) -> "ContactForm":
        sides = (*draft.sides, "", "")
        initial = {name: getattr(draft, name) for name in cls.PLAIN}
        initial |= {"first": sides[0], "second": sides[1], "further": " ".join(draft.sides[2:])}
        return cls(initial={**initial, "domains": draft.domains}, **kwargs)

    def draft(self, base: ContactDraft, participants: tuple[ParticipantDraft, ...]) -> ContactDraft:
        data = self.cleaned_data
        sides = {data["first"], data["second"], *data["further"].upper().replace(",", " ").split()}
        return replace(
            base,
            sides=tuple(sorted(sides)),
            domains=tuple(data["domains"]),
            participants=participants,
            **{name: data[name] for name in self.PLAIN},
        )


class AddContactForm(ContactForm):
    """A contact's facts with the words of the text that report it."""

    words = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), label="Words that report it", strip=False)
    before = forms.CharField(required=False, widget=forms.HiddenInput, strip=False)
    after = forms.CharField(required=False, widget=forms.HiddenInput, strip=False)

    field_order = ["words", "first", "second", "further", "status", "start", "end", "mode", "format"]

    def new_draft(self, text: str, participants: tuple[ParticipantDraft, ...]) -> ContactDraft:
        data = self.cleaned_data
        span = find_words(text, data["words"], data["before"], data["after"])
        return self.draft(ContactDraft(span, ()), participants)


class ParticipantForm(forms.Form):
    name = forms.CharField(max_length=200, required=False)
    side = forms.CharField(max_length=8, required=False)
    role = forms.CharField(max_length=300, required=False)
    led = forms.BooleanField(required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"].widget.attrs["list"] = "people"
        self.fields["side"].widget.attrs["size"] = 4


ParticipantForms = forms.formset_factory(ParticipantForm, extra=2, max_num=60, absolute_max=60)


def participant_drafts(formset) -> tuple[ParticipantDraft, ...]:
    """The people of a valid formset; rows without a name are left out."""
    rows = [f.cleaned_data for f in formset if f.cleaned_data.get("name")]
    return tuple(ParticipantDraft(r["name"], r["side"].upper(), r["role"], r["led"]) for r in rows)
