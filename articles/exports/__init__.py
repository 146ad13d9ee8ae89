"""What can be taken away: tables of records as CSV and JSON Lines, chronicles, calendars, references, the archive.

A table's columns are defined once (`tables`), with name, meaning and shape. The API, the downloads, the data package
and its schema all follow from that definition, and so does what readers may see (`rights`).
"""
