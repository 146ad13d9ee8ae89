"""manage.py make_token USER LABEL: a key for a program that imports through the API."""

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from articles.models import ApiToken


class Command(BaseCommand):
    help = "Make a key by which a program imports in the name of a user, or take it away again."

    def add_arguments(self, parser):
        parser.add_argument("user", help="sign-in name of somebody who may import")
        parser.add_argument("label", help="what the key is for, such as “agency feed”")
        parser.add_argument("--remove", action="store_true", help="take away the key of that label")

    def handle(self, *, user: str, label: str, remove: bool, **options):
        found = get_user_model().objects.filter(username=user).first()
        if found is None:
            raise CommandError(f"There is no user “{user}”. Make one at the desk first.")
        held = ApiToken.objects.filter(user=found, label=label)
        if remove:
            if not held.delete()[0]:
                raise CommandError(f"{user} has no key called “{label}”.")
            self.stdout.write(f"The key “{label}” of {user} is no longer valid.")
            return
        if held.exists():
            raise CommandError(f"{user} has a key called “{label}” already. Take it away with --remove first.")
        self.stderr.write("Keep this key; it is not shown again.")
        self.stdout.write(ApiToken.objects.make(found, label))
