"""Codes and labels of statements and contacts, each with the definition that readers see.

The codes of a contact follow CAMEO 1.1b3 (Schrodt) and PLOVER 2.0 (Open Event Data Alliance) where these have one;
`docs/labels.md` gives the equivalents.
"""

from django.db import models


class Defined(models.TextChoices):
    """Choices of which every one has a definition: `MEETING = "meeting", "What it means.", "Meeting"`."""

    definition: str

    def __new__(cls, value: str, definition: str):
        member = str.__new__(cls, value)
        member._value_ = value
        member.definition = definition
        return member


class PublicState(Defined):
    """Whether readers see a record."""

    DRAFT = "draft", "Seen by the desk only.", "Not published"
    PUBLISHED = "published", "Seen by readers.", "Published"
    WITHDRAWN = "withdrawn", "Was public and was taken back by a decision.", "Withdrawn"


class StatementKind(Defined):
    DIRECT = "direct", "Given word for word between quotation marks.", "Quotation"
    PARTIAL = "partial", "A paraphrase that holds quoted words.", "Partial quotation"
    INDIRECT = "indirect", "Told by the outlet in its own words.", "Paraphrase"
    TURN = "turn", "What one speaker says in a transcript until the next speaker's label.", "Transcript turn"
    WRITTEN = "written", "A post, letter or written statement given in its own words.", "Written statement"


class Channel(Defined):
    SPOKESPERSON = "spokesperson", "Said by somebody who speaks for an office or ministry.", "Spokesperson"
    STATEMENT = "statement", "Issued as a statement or readout.", "Statement"
    BRIEFING = "briefing", "Said at a regular or special briefing.", "Briefing"
    PRESS_CONFERENCE = "press_conference", "Said at a press conference.", "Press conference"
    INTERVIEW = "interview", "Said to an outlet in an interview.", "Interview"
    SPEECH = "speech", "Said in a speech or in testimony.", "Speech"
    POST = "post", "Written on a social network.", "Post"
    LETTER = "letter", "Written in a letter or message.", "Letter"
    UNKNOWN = "", "The report does not say how it was said.", "Not said"


class Anchor(Defined):
    """How a statement was carried to the current version of its article."""

    EXACT = "exact", "The same words stand at the same place.", "Exact"
    MOVED = "moved", "The same words stand elsewhere, and only there.", "Moved"
    CHANGED = "changed", "The source has changed the words since.", "Wording changed"
    LOST = "lost", "The words are not in the current version of the source.", "No longer in the source"


class Mode(Defined):
    IN_PERSON = "in_person", "The two sides were in one place.", "In person"
    VIDEO = "video", "They saw each other by video.", "Video conference"
    PHONE = "phone", "They spoke by telephone.", "Telephone call"
    MESSAGE = "message", "One wrote to the other.", "Letter or message"
    HOTLINE = "hotline", "They used a standing line, military or political.", "Hotline"
    UNSPECIFIED = "unspecified", "The report does not say how they were in touch.", "Not said"


class Format(Defined):
    MEETING = "meeting", "Representatives of the sides met.", "Meeting"
    TALKS = "talks", "Talks or consultations on a subject.", "Talks"
    NEGOTIATION = "negotiation", "A round of negotiations towards an agreement.", "Negotiations"
    DIALOGUE = "dialogue", "A session of a standing dialogue or working group.", "Dialogue"
    SUMMIT = "summit", "A meeting of leaders.", "Summit"
    VISIT = "visit", "One side travels to the other.", "Visit"
    CALL = "call", "A conversation by telephone or video.", "Call"
    LETTER = "letter", "A letter or message from one side to the other.", "Letter"
    PORT_CALL = "port_call", "A naval ship of one side visits a port of the other.", "Port call"
    EXERCISE = "exercise", "A combined military exercise.", "Exercise"
    MEDIATION = "mediation", "Talks through a third side.", "Mediated talks"


class Status(Defined):
    """What became of a contact, as last reported."""

    PROPOSED = "proposed", "One side proposed or urged it.", "Proposed"
    ANNOUNCED = "announced", "It was announced or agreed for a later day.", "Announced"
    ONGOING = "ongoing", "It was going on when it was reported.", "Under way"
    HELD = "held", "It took place.", "Held"
    POSTPONED = "postponed", "It was put off.", "Postponed"
    CANCELLED = "cancelled", "It was called off or broken off.", "Cancelled"
    DECLINED = "declined", "One side refused it.", "Declined"
    DISPUTED = "disputed", "One side reports it and the other denies it.", "Disputed"


class Level(Defined):
    """The rank of a side at a contact."""

    HEAD = "head", "Head of state or government.", "Leaders"
    MINISTER = "minister", "Minister or secretary.", "Ministers"
    DEPUTY = "deputy", "Deputy or assistant minister, chief of staff or of a service.", "Deputies"
    WORKING = "working", "Directors, desk officers, commanders, experts.", "Working level"
    NONOFFICIAL = "nonofficial", "Nobody in office.", "Non-officials"
    UNKNOWN = "", "The report does not say.", "Not said"


class Track(Defined):
    OFFICIAL = "1", "Officials only.", "Officials"
    MIXED = "1.5", "Officials, also in a private capacity, with people outside office.", "Officials and others"
    UNOFFICIAL = "2", "Nobody in office took part.", "Non-officials"
    UNKNOWN = "", "The report does not say.", "Not said"


class Setting(Defined):
    BILATERAL = "bilateral", "An occasion of its own.", "On its own"
    SIDELINES = "sidelines", "In the margins of a meeting of many.", "On the sidelines"
    THIRD_COUNTRY = "third_country", "In the country of neither side.", "On neutral ground"
    MEDIATED = "mediated", "Through a third side.", "Mediated"


class Domain(Defined):
    """What a contact was about."""

    DEFENCE = "defence", "Armed forces and their relations.", "Defence"
    NUCLEAR_ARMS = "nuclear_arms", "Nuclear weapons, arms control, non-proliferation.", "Nuclear arms"
    TRADE = "trade", "Trade, tariffs, investment.", "Trade"
    FINANCE = "finance", "Money, debt, currencies, banks.", "Finance"
    CLIMATE = "climate", "Climate and environment.", "Climate"
    ENERGY = "energy", "Energy and raw materials.", "Energy"
    TECHNOLOGY = "technology", "Technology, space, chips, artificial intelligence.", "Technology"
    CYBER = "cyber", "Security of networks.", "Cyber"
    HUMAN_RIGHTS = "human_rights", "Human rights and individual cases.", "Human rights"
    CONSULAR_MIGRATION = "consular_migration", "Visas, detained citizens, migration.", "Consular and migration"
    BORDER_TERRITORY = "border_territory", "Borders, seas and claims to territory.", "Borders and territory"
    LAW_ENFORCEMENT = "law_enforcement", "Police, courts, extradition.", "Law enforcement"
    COUNTER_NARCOTICS = "counter_narcotics", "Illegal drugs.", "Counter-narcotics"
    COUNTER_TERRORISM = "counter_terrorism", "Terrorism.", "Counter-terrorism"
    HEALTH = "health", "Health and disease.", "Health"
    HUMANITARIAN_DISASTER = "humanitarian_disaster", "Disasters and relief.", "Humanitarian"
    CULTURE_EDUCATION = "culture_education", "Culture, education, sport, exchanges.", "Culture and education"
    RELATIONS_GENERAL = "relations_general", "The relations of the two sides as such.", "Relations in general"


class Right(Defined):
    """What readers may see of an outlet's articles."""

    FULL = "full", "The whole text may be shown.", "Full text"
    EXCERPTS = "excerpts", "Only the sentences around published statements and claims.", "Excerpts"
    METADATA = "metadata", "Only title, date, outlet and link.", "Link only"
