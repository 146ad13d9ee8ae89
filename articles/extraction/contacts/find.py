"""The way from a text to its contacts: sentences with a cue, the contact each tells of, and what later ones add."""

from bisect import bisect_right
from datetime import date

from articles.dates.expression import DateExpression
from articles.extraction.actors import Cast
from articles.extraction.contacts.around import Memory
from articles.extraction.contacts.cues import QUICK, find_cues
from articles.extraction.contacts.draft import Draft, draft_contact
from articles.extraction.contacts.gather import add_facts, add_leaders, fold_into, within_sentence
from articles.extraction.contacts.scene import Party, Scene
from articles.extraction.contacts.slots import SlotReader
from articles.extraction.contacts.stage import Stage
from articles.extraction.findings import Contact, Quote
from articles.text import Reading, Span

LONGEST_SENTENCE = 1500
MOST_CUES = 8


def find_contacts(
    reading: Reading,
    cast: Cast,
    dates: tuple[DateExpression, ...],
    published: date | None,
    quotes: tuple[Quote, ...],
) -> tuple[Contact, ...]:
    """The contacts between sides that a text reports, each once, in the order of the text."""
    stage = Stage(cast, dates, quotes)
    drafts: list[Draft] = []
    memory = Memory()
    for span in _sentences_with_cue(reading):
        scene = stage.scene(span)
        if not scene.parties and not drafts:
            continue
        found = _drafts_in(scene, memory, published)
        if found:
            fold_into(drafts, found)
            drafts[-1] = add_leaders(drafts[-1], scene)
            memory = Memory(found[-1].slots.subject[:1] or memory.subject, found[-1].slots.parties)
        elif drafts:
            drafts[-1] = add_facts(drafts[-1], scene, published)
        if not found and scene.parties:
            memory = Memory(tuple(scene.parties[:1]), memory.pair, _two_sides(scene) or memory.present)
    return tuple(d.contact() for d in drafts)


def _two_sides(scene: Scene) -> tuple[Party, ...]:
    """One party of each side, if the sentence names exactly two."""
    by_side = {p.side: p for p in scene.parties}
    return tuple(by_side.values()) if len(by_side) == 2 else ()


def _sentences_with_cue(reading: Reading) -> list[Span]:
    sentences = reading.sentences
    begins = [s.start for s in sentences]
    wanted = {max(bisect_right(begins, m.start()) - 1, 0) for m in QUICK.finditer(reading.folded)} if begins else set()
    return [piece for i in sorted(wanted) for piece in _pieces(sentences[i])]


def _pieces(sentence: Span) -> list[Span]:
    """The sentence, cut where it is longer than any that can be read as one."""
    starts = range(sentence.start, sentence.end, LONGEST_SENTENCE)
    return [Span(start, min(start + LONGEST_SENTENCE, sentence.end)) for start in starts]


def _drafts_in(scene: Scene, memory: Memory, published: date | None) -> list[Draft]:
    hits = find_cues(scene.line)[:MOST_CUES]
    found: list[tuple[SlotReader, Draft]] = []
    for hit in hits:
        reader = SlotReader(scene, hit, memory, hits)
        for slots in reader.read():
            draft = draft_contact(reader, slots, published)
            if draft:
                found.append((reader, draft))
                memory = Memory(slots.subject[:1] or memory.subject, slots.parties)
    told: list[Draft] = []
    fold_into(told, within_sentence(found))
    return told
