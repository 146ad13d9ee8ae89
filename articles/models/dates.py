"""Partial dates in the database: the EDTF text as known, and the first and last day it can mean."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models

from articles.dates.partial import PartialDate


def validate_partial_date(value: str) -> None:
    try:
        PartialDate.parse(value)
    except ValueError as error:
        raise ValidationError(str(error)) from error


class PartialDateField(models.CharField):
    """An EDTF date (`2021-09-28`, `2021-09`, `2021`); empty means not known."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 40)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)
        self.validators.append(validate_partial_date)


def first_day(value: str) -> date | None:
    """The earliest day that an EDTF text can mean, None for an empty one."""
    return PartialDate.parse(value).earliest if value else None


def last_day(value: str) -> date | None:
    """The latest day that an EDTF text can mean, None for an empty one."""
    return PartialDate.parse(value).latest if value else None
