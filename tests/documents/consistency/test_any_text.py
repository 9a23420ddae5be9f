"""No check fails on any text."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from consulted.documents.consistency import checked
from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.day import Calendar, Order
from consulted.documents.readers.plain import PlainText
from models.reference import Document, Reading

_PIECES = [
    *("five ", "fünf ", "24 ", "ports", ": ", ", ", "; ", " and ", " et ", "(DE)", "(", ")", '"', "„", "“"),
    *("\n", "\n\n", "\f", "- ", "1. ", "2.1 Box 1: ", "¹", "[2]", "² ", "https://a.example/x", "x@y.example"),
    *("Wexley", "Aéro Montréal", "Aero Montreal", "was founded in 2009", "will be held in May 2017", "has 46 members"),
    *("consulted on 13/05/2019", "of which ", "from both Bavaria and Germany", "Interview with Anna Berg, 3 May 2019"),
    *("|", "\t", "٣", "ß", "İ", "\u2028", "０"),
]
_TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=400),
    st.lists(st.sampled_from(_PIECES), max_size=60).map("".join),
)


def _check(text: str, day: str | None = "2019-06") -> None:
    script = PlainText().take_apart(text.encode("utf-8", "replace"), "memo.txt")
    document = Document(id="memo", title=None, date=day, language="en", sha256="", format="text")
    calendar = Calendar(today=date(2026, 11, 24), language="en")
    reading = Reading(document=document, references=())
    manuscript = Manuscript(
        script=script, references=(), document=document, note_rows=frozenset(), calendar=calendar, order=Order.DAY
    )
    for finding in checked(reading, manuscript).inconsistencies:
        assert finding.message
        assert finding.where


@settings(max_examples=150, deadline=None)
@given(_TEXTS, st.sampled_from([None, "2019", "2019-06", "2019-06-14"]))
def test_any_text_is_checked_without_an_error(text: str, day: str | None) -> None:
    if text.strip():
        _check(text, day)


def test_long_lines_and_endless_lists_are_checked() -> None:
    for text in (
        "a, " * 100_000,
        "Five ports: " + "A (DE), " * 50_000,
        "(" * 50_000,
        "Wexley " * 100_000,
        "5 " * 100_000,
    ):
        _check(text)
