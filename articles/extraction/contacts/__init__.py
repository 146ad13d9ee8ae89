"""Contacts between sides that a text reports: who met whom, when, how, and what became of it."""

from articles.extraction.contacts.find import find_contacts

__all__ = ["find_contacts"]
