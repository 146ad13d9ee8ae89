"""`manage.py make_editor NAME`: the first account of a new installation."""

import os

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand, CommandError

from articles.decisions.roles import CHIEF


class Command(BaseCommand):
    help = "Make an account of the chief's role with the password in EDITOR_PASSWORD, once, and say how to sign in."

    def add_arguments(self, parser):
        parser.add_argument("name")

    def handle(self, name: str, **options):
        password = os.environ.get("EDITOR_PASSWORD")
        if not password:
            raise CommandError("Put the password for the account into the environment variable EDITOR_PASSWORD.")
        user, made = get_user_model().objects.get_or_create(username=name, defaults={"is_staff": True})
        if made:
            user.set_password(password)
            user.save()
            user.groups.add(Group.objects.get(name=CHIEF))
        if user.check_password(password):
            self.stdout.write(f"Sign in at /admin/ as {name} with the password {password}")
        else:
            self.stdout.write(f"Sign in at /admin/ as {name} with the password you have set.")
