"""How a page of the desk is made: templates, words of the reader's language, and who is looking."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from consulted.desk import tongue
from consulted.desk.guard import guard_of, mark
from consulted.reports import clean, difference, explain, fact, outline
from consulted.reports.chart import bar, curve
from consulted.reports.clean import clean as cleaned
from models.account import Role
from models.moment import iso

#: What was done with a finding, and where a snapshot came from, in words for the catalogue.
_ACTIONS = {
    "accept": "accepted",
    "dismiss": "dismissed",
    "snooze": "snoozed",
    "annotate": "annotated",
    "undo": "undone",
}
_ORIGINS = {"visit": "seen by us", "archive": "from a web archive"}


def page(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """Return one of our templates as a page; every value in it is escaped."""
    language = tongue.spoken(request)
    guard = guard_of(request)
    person = getattr(request.state, "person", None) or guard.person(request)
    common: Mapping[str, Any] = {
        "request": request,
        "language": language,
        "person": person,
        "accounts": guard.bench.ledger.accounts.any(),
        "may_decide": person is not None and person.role.covers(Role.REVIEWER),
        "may_rule": person is not None and person.role.covers(Role.ADMIN),
        "mark": mark(request),
        "rehearsal": guard.bench.rehearsal,
        "partly": request.headers.get("hx-request") == "true",
    }
    body = environment(language).get_template(template).render(**common, **values)
    return HTMLResponse(body, status_code=status, headers={"Vary": "Cookie, Accept-Language, HX-Request"})


@cache
def environment(language: str) -> Environment:
    """Return the templates with the words of *language*."""
    made = Environment(
        loader=PackageLoader("consulted.desk"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    words = tongue.translations(language)
    made.install_gettext_callables(words.gettext, words.ngettext, newstyle=True)  # type: ignore[attr-defined]
    made.filters |= {
        "day": partial(tongue.day, language=language),
        "minute": partial(tongue.minute, language=language),
        "partial": partial(tongue.partial, language=language),
        "iso": iso,
        "clean": cleaned,
        "sentence": explain.sentence,
        "sides": _sides,
    }
    made.globals |= {
        "linkable": clean.linkable,
        "bar": bar,
        "curve": curve,
        "explain": explain,
        "outline": outline,
        "fact": fact,
        "difference": difference,
        "languages": tongue.LANGUAGES,
        "actions": _ACTIONS,
        "origins": _ORIGINS,
    }
    return made


def _sides(hunks: Any) -> list[tuple[list[difference.Piece], list[difference.Piece]]]:
    """Return differences as rows of then and now: what is the same stands on both sides."""
    rows: list[tuple[list[difference.Piece], list[difference.Piece]]] = []
    for piece in difference.pieces(hunks):
        if piece.op == "equal" or not rows:
            rows.append(([], []))
        then, now = rows[-1]
        if piece.op in ("equal", "delete"):
            then.append(piece)
        if piece.op in ("equal", "insert"):
            now.append(piece)
    return rows
