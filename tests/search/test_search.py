"""What is found, on whichever database the tests run: the same answers from every engine."""

import pytest

from articles.search import QueryError, search


def found(result) -> set[str]:
    return {str(hit.record.pk) if hit.kind == "contact" else f"{hit.kind} {name_of(hit)}" for hit in result.hits}


def name_of(hit) -> str:
    return {
        "article": lambda r: r.title,
        "statement": lambda r: r.words,
        "actor": lambda r: r.name,
        "contact": lambda r: r.place,
    }[hit.kind](hit.record)


def names(result) -> list[str]:
    return [f"{hit.kind}: {name_of(hit)}" for hit in result.hits]


TALKS = "article: Envoys hold talks on the ceasefire"
URANIUM = "article: Uranium prices"
CHINESE = "article: 两国会谈"
LINK = "article: Ceasefire behind a wall"
METALS = "article: Metals"
CALM = "statement: We want calm waters"
CAFE = "statement: The café talks go on."
TUNGSTEN = "statement: Tungsten is ours"
GENEVA = "contact: Geneva"
LIN = "actor: Lin Daoming"
REED = "actor: Harriet Reed"

FINDS = [
    ("ceasefire", {TALKS, LINK, GENEVA}),
    ("CEASEFIRE", {TALKS, LINK, GENEVA}),
    ("ceasefires", set()),
    ("cease*", {TALKS, LINK, GENEVA}),
    ("uranium ceasefire", {TALKS}),
    ("uranium AND ceasefire", {TALKS}),
    ("uranium OR tungsten", {TALKS, URANIUM, METALS, TUNGSTEN}),
    ("uranium NOT ceasefire", {URANIUM}),
    ("uranium -ceasefire", {URANIUM}),
    ("(uranium OR tungsten) -ceasefire -kind:statement", {URANIUM, METALS}),
    ('"said in a statement"', {TALKS}),
    ('"statement in a said"', set()),
    ('"days of talk*"', {TALKS, GENEVA}),
    ("cafe", {TALKS, CAFE}),
    ("Café", {TALKS, CAFE}),
    ("china's", {TALKS}),
    ("“calm waters”", {TALKS, CALM}),
    ('uranium -"old mine"', {TALKS}),
    ("会谈", {CHINESE}),
    ("防务部门", {CHINESE}),
    ("门", {CHINESE}),
    ("谈会", set()),
    ("林道明", {CHINESE, LIN}),
    ("molybdenum", set()),
    ("zirconium", set()),
    ("secret", set()),
    ("withdrawn", set()),
    ("nobody", set()),
    ("absentword", set()),
    ("side:CHN", {TALKS, CALM, GENEVA, LIN}),
    ("side:china", {TALKS, CALM, GENEVA, LIN}),
    ("side:Chinese kind:statement", {CALM}),
    ("side:US kind:statements", {CAFE, TUNGSTEN}),
    ('speaker:"Lin Daoming"', {TALKS, CALM}),
    ("speaker:lin kind:statement", {CALM}),
    ("speaker:林道明 kind:statement", {CALM}),
    ('speaker:"Daoming Lin"', set()),
    ('speaker:"Lin Reed"', set()),
    ('actor:"Harriet Reed"', {TALKS, CAFE, GENEVA, REED, METALS, TUNGSTEN}),
    ("outlet:gazette", {TALKS, URANIUM, CHINESE, CALM, CAFE}),
    ('outlet:"Excerpt Post"', {METALS, TUNGSTEN}),
    ('topic:"sea lanes"', {TALKS}),
    ("year:2019", {URANIUM}),
    ("kind:contact", {GENEVA}),
    ("kind:article before:2020", {URANIUM}),
    ("kind:article after:2021-09", {LINK, METALS, CHINESE}),
    ("kind:article after:2021-09 before:2022", {LINK, METALS}),
    ("after:2021-12-31", {CHINESE}),
    ("before:2019-03-04", set()),
    ("before:2019-03-05", {URANIUM}),
    ("geneva", {GENEVA}),
    ("side:CHN side:USA", {TALKS, GENEVA}),
]


@pytest.mark.parametrize(("query", "expected"), FINDS, ids=lambda x: x if isinstance(x, str) else "")
def test_finds(archive, query, expected):
    for order in ("newest", "best"):
        result = search(query, order=order)
        assert set(names(result)) == expected
        assert result.total == len(expected)
        assert not result.capped


def test_newest_first_with_actors_at_the_top(archive):
    result = search("side:CHN")
    assert result.order == "newest"
    assert names(result)[0] == LIN
    assert names(result)[-1] == GENEVA
    assert result.hits[0].day is None


def test_best_first_puts_the_title_before_the_text(archive, write):
    write("Nothing of note. The price of gallium fell.", "Markets", "2023-05-01")
    write("A report on metals.", "Gallium exports stop", "2003-05-01")
    from articles.search import index

    index.catch_up()
    assert names(search("gallium")) == ["article: Gallium exports stop", "article: Markets"]
    assert names(search("gallium", order="newest")) == ["article: Markets", "article: Gallium exports stop"]


@pytest.mark.parametrize("order", ["newest", "best"])
def test_pages_hold_every_hit_once(archive, write, order):
    from articles.search import index

    for n in range(23):
        write(f"The bismuth of day {n} " + "bismuth " * (n % 3), f"Bismuth {n}", f"2020-02-{n % 7 + 1:02d}")
    index.catch_up()
    seen, after = [], ""
    for _ in range(10):
        result = search("bismuth", order=order, after=after, size=5)
        assert result.total == 23
        seen += names(result)
        after = result.after
        if not after:
            break
    assert len(seen) == len(set(seen)) == 23


def test_filters_narrow_and_facets_count(archive):
    result = search("talks")
    assert {(f.name, v.value, v.count) for f in result.facets for v in f.values} >= {
        ("kind", "article", 1),
        ("kind", "statement", 1),
        ("kind", "contact", 1),
        ("side", "CHN", 2),
        ("side", "USA", 3),
        ("actor", str(archive["reed"].uid), 3),
        ("topic", "sea-lanes", 1),
        ("year", "2021", 3),
    }
    narrowed = search("talks", {"kind": "statement", "actor": str(archive["reed"].uid)})
    assert names(narrowed) == [CAFE]
    assert narrowed.filters["actor"].words == "Harriet Reed"


def test_months_are_offered_within_a_year(archive):
    months = next(f for f in search("kind:article", {"year": "2021"}).facets if f.name == "month")
    assert [(v.value, v.words, v.count) for v in months.values] == [
        ("09", "September", 1), ("10", "October", 1), ("11", "November", 1)
    ]  # fmt: skip
    assert names(search("kind:article", {"year": "2021", "month": "10"})) == [LINK]


def test_every_count_of_a_facet_is_the_total_of_choosing_it(archive):
    for query in ("talks", "uranium OR tungsten", "side:CHN"):
        for facet in search(query).facets:
            for value in facet.values:
                assert search(query, {facet.name: value.value}).total == value.count


@pytest.mark.parametrize(
    ("query", "filters", "sentence"),
    [
        ("x", {"kind": "book"}, "There is no kind"),
        ("x", {"side": "XXX"}, "no side with the code"),
        ("x", {"actor": "7"}, "not on record"),
        ("x", {"outlet": "00000000-0000-0000-0000-000000000000"}, "not on record"),
        ("x", {"topic": "none"}, "not on record"),
        ("x", {"year": "21"}, "is no year"),
        ("x", {"month": "09"}, "Choose the year first"),
        ("x", {"year": "2021", "month": "13"}, "is no month"),
        ("", {"kind": "article", "side": "CHN", "year": "2021"}, "Without words"),
        ("x", dict.fromkeys(("kind", "side", "actor", "outlet", "topic"), "x"), "At most 4"),
        ("side:Atlantis", {}, "There is no side"),
        ("kind:book", {}, "There is no kind"),
        ("year:21", {}, "is no year"),
    ],
)
def test_refuses_with_a_sentence(archive, query, filters, sentence):
    with pytest.raises(QueryError, match=sentence):
        search(query, filters)


def test_did_you_mean_names(archive):
    assert [n.name for n in search("Lin Daomin").nearby] == ["Lin Daoming"]
    assert search("Harriett Read").nearby[0].query == '"Harriet Reed"'
    assert search('speaker:"Hariet Reed" talks').nearby[0].query == 'speaker:"Harriet Reed" talks'
    assert search("qqqqzz").nearby == []
    assert search("ceasefire").nearby == []


def test_a_suggestion_finds_something(archive):
    for query in ("Lin Daomin", 'speaker:"Hariet Reed"'):
        assert search(search(query).nearby[0].query).total > 0


def test_an_empty_search_asks_nothing(archive, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert not search("  ").asked


def marks(segments) -> list[str]:
    return [s.text for s in segments if s.marked]


def test_passages_mark_what_was_looked_for(archive):
    hit = next(h for h in search("CAFE kind:article").hits)
    assert [marks(p.segments) for p in hit.passages] == [["café"]]
    assert "".join(s.text for p in hit.passages for s in p.segments) in archive["talks"].versions.get().text
    hit = search("talks kind:article").hits[0]
    assert marks(hit.title) == ["talks"]


def test_nothing_is_shown_beyond_the_right_of_the_outlet(archive):
    shown = lambda hit: "".join(s.text for p in hit.passages for s in p.segments)  # noqa: E731
    link = next(h for h in search("ceasefire").hits if name_of(h) == "Ceasefire behind a wall")
    assert shown(link) == ""
    excerpt = next(h for h in search("tungsten").hits if h.kind == "article")
    assert shown(excerpt) == "Tungsten is ours"
