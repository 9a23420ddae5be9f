"""What a page tells of the past, of others, of a house that moved or of people who left: none of it is of today."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.fact import Fact, FactStatus, FactType, Predicate, Says, Value
from pipelines.facts.check import says as checked
from pipelines.facts.check.contact import says_contact
from pipelines.facts.check.count import says_count
from pipelines.facts.check.event import says_event
from pipelines.facts.check.ground import Ground
from pipelines.facts.check.membership import says_members
from pipelines.facts.check.name import says_name
from pipelines.facts.check.target import says_targets
from tests.pipelines.facts.check.pairs import Pair, fact, stands
from tests.pipelines.facts.check.people import HOUSE, contact, ground

MEMBERS = fact(FactType.COUNT, "Gullhaven", "members", "138")


@pytest.mark.parametrize(
    "now",
    [
        '<p>"With 138 members in 2019 we were the largest", says the chair.</p><p>Gullhaven has 171 members.</p>',
        "<div><time>2019</time><p>138 members and a new roof</p></div><p>Today Gullhaven counts 171 members.</p>",
    ],
)
def test_what_a_house_once_was_is_not_what_it_is(now: str) -> None:
    then = "<p>Gullhaven has 138 members.</p>"

    assert stands(MEMBERS, Pair(then=then, now=now)).status is FactStatus.CHANGED


def test_a_figure_of_the_past_alone_still_bears_a_fact_out() -> None:
    told = stands(MEMBERS, Pair(now="<p>With 138 members in 2019 Gullhaven was the largest.</p>"))

    assert told.status is FactStatus.CONFIRMED


@pytest.mark.parametrize(
    ("now", "says"),
    [
        ("<p>Breakfast with Ada Berg of the Shannon Weavers Guild (41 members)</p>", Says.SILENT),
        ("<p>Breakfast at Gullhaven (41 members)</p>", Says.OTHER),
    ],
)
def test_a_figure_in_brackets_is_of_the_house_before_them(now: str, says: Says) -> None:
    assert says_count(MEMBERS, ground(f"<main><h1>About</h1>{now}</main>"), HOUSE, (), None).says is says


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("A staff of eight looks after all of it.", Says.SAME),
        ("L’équipe de huit est à Lyon.", Says.SAME),
        ("A team of nine.", Says.OTHER),
        ("A team of nine schools won the cup.", Says.SILENT),
    ],
)
def test_a_team_of_some_is_so_many_employees(line: str, says: Says) -> None:
    stated = fact(FactType.COUNT, "Gullhaven", "employees", "8")

    assert says_count(stated, ground(f"<main><h1>About</h1><p>{line}</p></main>"), HOUSE, (), None).says is says


def test_a_number_written_out_and_again_in_brackets_is_one() -> None:
    told = says_count(
        replace(MEMBERS, value=Value(printed=("210",), canonical=("210",))),
        ground("<main><p>Gullhaven serves two hundred and ten (210) member companies.</p></main>"),
        HOUSE,
        (),
        None,
    )

    assert told.says is Says.SAME


@pytest.mark.parametrize(
    ("now", "status"),
    [
        ("<p>After eleven years as director, Ada Berg left us in March 2023.</p>", FactStatus.ABSENT),
        ("<p>Ada Berg, director for sixteen years, retired on 31 March 2023.</p>", FactStatus.ABSENT),
        ("<p>Wir danken Ada Berg, Direktorin bis Juni 2022.</p>", FactStatus.ABSENT),
        ("<p>Ada Berg, director, welcomes you at the door on the left.</p>", FactStatus.CONFIRMED),
    ],
)
def test_who_is_thanked_for_what_they_were_is_it_no_more(now: str, status: FactStatus) -> None:
    stated = contact(Predicate.ROLE, "director")
    then = "<h2>Team</h2><p>Ada Berg, director</p><p>Ben Otter, secretary</p>"
    told = stands(stated, Pair(then=then, now=f"<h2>Team</h2><p>Ben Otter, secretary</p>{now}"), houses=HOUSE)

    assert told.status is status


def test_a_role_is_the_label_beside_a_name_not_the_one_beneath() -> None:
    body = (
        "<main><dl><dt>Chair</dt><dd>Ada Berg (Berg & Sons, leather)</dd>"
        "<dt>Vice-chair</dt><dd>Ben Otter</dd></dl></main>"
    )

    assert says_contact(contact(Predicate.ROLE, "chair"), ground(body), HOUSE, None).says is Says.SAME


def test_a_house_that_moved_and_tells_its_old_name_still_speaks_for_itself() -> None:
    then = Pair(url="https://www.saltandwight.example/about", title="Salt & Wight Alliance", now="").ground(
        "<p>The Salt & Wight Alliance has 138 members.</p>"
    )
    now = Pair(url="https://www.channelalliance.example/about", title="Channel Alliance", now="").ground(
        "<p>Until 2022 you knew us as the Salt & Wight Alliance. Today we trade as the Channel Alliance.</p>"
        "<p>We count 171 members.</p>"
    )
    names = ("Salt & Wight Alliance",)
    stated = fact(FactType.COUNT, names[0], "members", "138")
    called = fact(FactType.NAME, "SWA", "name", names[0])

    assert says_count(stated, replace(now, former=then), names, (), then).says is Says.OTHER
    assert says_count(stated, now, names, (), then).says is not Says.OTHER
    assert says_name(called, replace(now, former=then), names, then).says is Says.OTHER


def test_a_house_somebody_elses_page_only_mentions_has_not_moved_there() -> None:
    then = Ground(page=ground("", url="https://www.saltandwight.example/").page)
    now = replace(ground("<main><p>We sell ice.</p></main>", url="https://www.ice.example/"), former=then)

    assert not now.owned_by(("Salt & Wight Alliance",))


@pytest.mark.parametrize(
    ("value", "body", "says"),
    [
        ("office@gullhaven.example", "<p><a href='mailto:office@gullhaven.example'>Write</a></p>", Says.SAME),
        ("office@gullhaven.example", "<p><a href='mailto:hello@gullhaven.example'>Write</a></p>", Says.OTHER),
        ("office@gullhaven.example", "<p>Come and see us.</p>", Says.SILENT),
    ],
)
def test_how_a_house_itself_is_reached(value: str, body: str, says: Says) -> None:
    stated = replace(contact(Predicate.EMAIL, value, who="Gullhaven"), personal=False)
    then = ground(f"<main><p><a href='mailto:{value}'>Write</a></p></main>")

    assert says_contact(stated, ground(f"<main>{body}</main>"), HOUSE, then).says is says


def _members(*names: str, some: bool) -> Fact:
    return Fact(
        id="1",
        type=FactType.MEMBERSHIP,
        subject="Rivers Network",
        predicate=Predicate.MEMBERS,
        value=Value(printed=names, canonical=tuple(each.lower() for each in names), approximate=some),
    )


def test_a_list_of_some_stands_while_all_of_them_are_members() -> None:
    items = "".join(
        f"<li>{each}</li>" for each in ("Otterlake Chamber", "Heron Museum", "Gullhaven Museum", "Swan Society")
    )
    page = ground(f"<main><h1>Rivers Network</h1><h2>Members</h2><ul>{items}</ul></main>", title="Rivers Network")

    def says(*names: str, some: bool) -> Says:
        return says_members(_members(*names, some=some), page, ("Rivers Network",)).says

    assert says("Otterlake Chamber", "Heron Museum", some=True) is Says.SAME
    assert says("Otterlake Chamber", "Heron Museum", some=False) is Says.OTHER
    assert says("Otterlake Chamber", "Heron Museum", "Pike Institute", some=True) is Says.OTHER


def test_a_member_is_known_by_any_of_its_names() -> None:
    page = ground(
        "<main><h1>Rivers Network</h1><h2>Members</h2><ul><li>Otterlake Chamber</li><li>Heron Museum</li></ul></main>",
        title="Rivers Network",
    )
    told = says_members(
        _members("OLC", "Heron Museum", some=False), page, ("Rivers Network",), {"OLC": ("OLC", "Otterlake Chamber")}
    )

    assert told.says is Says.SAME


def test_a_founding_said_of_the_house_before_the_comma_is_that_houses() -> None:
    stated = fact(FactType.EVENT, "Gullhaven", "founded", "2011")
    page = ground("<main><h1>Gullhaven</h1><p>The Bristol Weavers Guild, founded in 2009, shares our loom.</p></main>")

    assert says_event(stated, page, HOUSE, ()).says is not Says.OTHER


def test_countries_a_card_each_are_read_to_the_last() -> None:
    stated = fact(FactType.TARGET_COUNTRY, "Gullhaven", "targets", "Japan", "Chile", "Canada")
    cards = "".join(
        f"<h3>{land}</h3><p>{goods}</p>"
        for land, goods in (("Chile", "Rope and sails"), ("Canada", "Yarn, mostly blue"), ("Japan", "Linen"))
    )
    page = ground(f"<main><h1>Gullhaven</h1><p>Our priority markets have not changed:</p>{cards}</main>")

    assert says_targets(stated, page, HOUSE).says is Says.SAME


def test_in_a_history_the_year_stands_before_what_happened() -> None:
    stated = fact(
        FactType.PARTNERSHIP,
        "Gullhaven – Otterlake Chamber",
        "renewed",
        "2019",
        involved=("Gullhaven", "Otterlake Chamber"),
    )
    then = "<p>Protocol with the Otterlake Chamber, signed on 9 May 2016 and renewed in 2019.</p>"
    history = "".join(
        f"<div><time>{year}</time><p>{what}</p></div>"
        for year, what in (
            ("2016", "Protocol with the Otterlake Chamber signed"),
            ("2019", "Protocol with the Otterlake Chamber renewed"),
            ("2023", "New house by the river"),
        )
    )

    assert stands(stated, Pair(then=then, now=history)).status is FactStatus.CONFIRMED


@pytest.mark.parametrize(
    ("end", "says"),
    [
        ("31 December 2021", Says.SAME),
        ("30 June 2024", Says.OTHER),
    ],
)
def test_a_page_about_an_undertaking_labels_its_end(end: str, says: Says) -> None:
    stated = fact(FactType.PARTNERSHIP, "FlaxRoad", "valid-until", "2021-12-31", involved=("FlaxRoad",))
    page = ground(
        f"<main><h1>FlaxRoad</h1><dl><dt>Start</dt><dd>1 January 2018</dd><dt>End</dt><dd>{end}</dd></dl>"
        "<p>A successor, FlaxRoad-2, runs until 30 June 2028.</p></main>",
        url="https://www.flaxroad.example/",
        title="FlaxRoad",
    )

    assert checked(stated, page).says is says
