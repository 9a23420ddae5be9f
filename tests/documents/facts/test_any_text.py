"""Facts are read from any text without an error, and from hostile ones in time."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.day import Calendar, Order
from consulted.documents.facts.stated import stated
from consulted.documents.readers.plain import PlainText
from models.fact import Fact
from models.reference import Document

_PIECES = [
    *(
        "The ",
        "Northern Ports Alliance ",
        "(NPA) ",
        "MEDTEQ ",
        "Anna Berg",
        ", director of ",
        "has 46 members",
        "of which ",
    ),
    *(
        "signed ",
        "an agreement ",
        "between ",
        "with ",
        " and ",
        "on 3 May 2019",
        "until 2023",
        "renewed ",
        "Partners: ",
    ),
    *(
        "| A | B |",
        "\n",
        "\n\n",
        "- ",
        "Name: ",
        "Tel.: +32 10 48 94 07",
        "a.berg@npa.example",
        "(DE)",
        ";",
        ":",
        "¹",
        ".",
    ),
    *(
        "Zielländer sind ",
        "Japan",
        "fand am ",
        "entre ",
        "»",
        "„",
        "ß",
        "İ",
        "\u2028",
        "#",
        "**",
        "one",
        "founded in 2009",
    ),
]
_TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=300),
    st.lists(st.sampled_from(_PIECES), max_size=60).map("".join),
)
_CHARACTERS = 400_000
#: Seconds of work; a plain text of this length takes less than one.
_PATIENCE = 20


def _facts(text: str, language: str = "en") -> tuple[Fact, ...]:
    script = PlainText().take_apart(text.encode("utf-8", "replace"), "memo.txt")
    return stated(
        Manuscript(
            script=script,
            references=(),
            document=Document(id="memo", title=None, date="2019", language=language, sha256="", format="text"),
            note_rows=frozenset(),
            calendar=Calendar(today=date(2026, 11, 24), language=language),
            order=Order.DAY,
        )
    )


@settings(max_examples=150, deadline=None)
@given(_TEXTS, st.sampled_from(["en", "fr", "de", "es", "pl"]))
def test_any_text_is_read_without_an_error(text: str, language: str) -> None:
    for fact in _facts(text, language) if text.strip() else ():
        assert fact.subject
        assert all(fact.value.printed)
        assert 0.4 <= fact.confidence <= 1


@pytest.mark.parametrize(
    "piece",
    [
        "x",
        "1",
        "A, B, C, ",
        "1234567890 ",
        "Agreement between A and ",
        "signed by Northern Ports Alliance and ",
        "Anna Berg Carl Dorn ",
        "the (A) of and with ",
        "Partners: ",
        "Name: ",
        "| A ",
        "in May 2019 ",
        "de la ",
        "((((",
    ],
)
def test_an_endless_line_is_read_in_time(piece: str) -> None:
    started = time.process_time()
    _facts(piece * (_CHARACTERS // len(piece)))

    assert time.process_time() - started < _PATIENCE
