"""Suggestions under decision: taken up only while they are open, closed with the name of who decided, reopened."""

from django.utils import timezone

from articles.decisions.base import Decision, Refused
from articles.models import ArticleVersion, Suggestion
from articles.models.codes import PublicState
from articles.models.suggestions import SuggestionState

DECIDED = (SuggestionState.ACCEPTED, SuggestionState.AMENDED, SuggestionState.REJECTED)


class SuggestionDecision(Decision):
    """A decision that closes a suggestion."""

    def close(self, suggestion: Suggestion, state: str, **decided) -> None:
        """Mark a suggestion as decided by this user."""
        suggestion.state, suggestion.decided_by, suggestion.decided_at = state, self.user, timezone.now()
        suggestion.note = self.note
        for name, value in decided.items():
            setattr(suggestion, name, value)
        suggestion.save()


def open_suggestion(suggestion: Suggestion, version: ArticleVersion) -> Suggestion:
    """The suggestion as it now stands. Raises Refused when it is decided, gone, or of an earlier text."""
    fresh = Suggestion.objects.select_for_update(of=("self",)).select_related("decided_by").get(pk=suggestion.pk)
    if fresh.state == SuggestionState.GONE:
        raise Refused("This is no longer suggested: a later reading did not find it. Add it by hand if it is right.")
    if fresh.state != SuggestionState.OPEN:
        who = fresh.decided_by.get_username() if fresh.decided_by else "somebody"
        raise Refused(f"This was decided already: {fresh.get_state_display().lower()} by {who}. Nothing was changed.")
    if fresh.version_id != version.pk:
        raise Refused("This suggestion is of an earlier text. Have the article read again, then decide.")
    return fresh


class RejectSuggestion(SuggestionDecision):
    """Say no to a suggestion, with a reason; it is not offered again."""

    permission = "change_statement"
    doing = "rejecting suggestions"

    def __init__(self, user, suggestion: Suggestion, *, seen=None, note=""):
        super().__init__(user, note=note)
        self.suggestion, self.seen = suggestion, seen

    def change(self) -> Suggestion:
        _, version = self.lock(self.suggestion.article_id, self.seen)
        suggestion = open_suggestion(self.suggestion, version)
        self.close(suggestion, SuggestionState.REJECTED)
        self.log("reject", suggestion)
        return suggestion


class ReopenSuggestion(SuggestionDecision):
    """Take a decision back: the suggestion is open again, what was recorded from it goes into the bin.

    What is published already is not taken back silently, nor a contact that other reports rest on.
    """

    permission = "change_statement"
    doing = "reopening suggestions"

    def __init__(self, user, suggestion: Suggestion, *, seen=None, note=""):
        super().__init__(user, note=note)
        self.suggestion, self.seen = suggestion, seen

    def change(self) -> Suggestion:
        self.lock(self.suggestion.article_id, self.seen)
        suggestion = Suggestion.objects.select_related("statement", "contact").get(pk=self.suggestion.pk)
        if suggestion.state not in DECIDED:
            raise Refused("This suggestion is open. There is nothing to take back.")
        for record in filter(None, (suggestion.statement, suggestion.contact)):
            self._take_back(record)
        suggestion.state, suggestion.decided_by, suggestion.decided_at = SuggestionState.OPEN, None, None
        suggestion.statement = suggestion.contact = None
        suggestion.save()
        self.log("reopen", suggestion)
        return suggestion

    def _take_back(self, record) -> None:
        if record.state == PublicState.PUBLISHED:
            raise Refused("What was recorded from it is published. Withdraw that first, then take the decision back.")
        if hasattr(record, "reports") and record.reports.count() > 1:
            raise Refused("Other reports rest on this contact. Take this report off the contact instead.")
        if not record.binned_at:
            record.binned_at = timezone.now()
            self.save(record, check=False)
