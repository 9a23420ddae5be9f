"""A change report as one web page that needs nothing else: no script, no font, no picture from outside."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from consulted.reports import advice, chart, clean, date, difference, explain, fact, outline, word
from consulted.reports.advice import Step
from consulted.reports.look import Look
from consulted.reports.view import ReferenceView, ReportView
from models import wording
from models.moment import iso
from models.verdict import Status

#: Differences of one page shown in full; the rest is for ``consulted diff``.
_HUNKS = 160
#: Labels listed under a status before the list is cut.
_LABELS = 60


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One reference with the name of its anchor."""

    anchor: str
    reference: ReferenceView
    step: Step | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """The references of one status."""

    status: Status
    number: int
    meaning: str
    entries: tuple[Entry, ...]
    more: int


def write(view: ReportView, look: Look) -> str:
    """Write *view* as a self-contained page."""
    tidied = clean.tidy(view)
    entries = _entries(tidied.references)
    shares = _shares(tidied, entries)
    style = _style(shares)
    return rendered(
        "report.html",
        view=tidied,
        entries=entries,
        anchors={entry.reference.label: entry.anchor for entry in reversed(entries)},
        shares=shares,
        brief=outline.in_brief(tidied),
        curve=chart.curve(outline.bends(tidied)),
        causes=chart.causes(outline.caused(tidied)),
        groups=outline.groups(tidied),
        unconfirmed=outline.unconfirmed(tidied),
        decided=outline.decided(tidied),
        exhibits=outline.exhibits(tidied),
        sections=fact.sections(tidied.facts, day=tidied.document.date),
        facts_told=fact.summary(tidied.facts, day=tidied.document.date),
        style=Markup(style),  # ours alone: the style sheet and numbers
        style_hash=b64encode(sha256(style.encode()).digest()).decode(),
    )


def _entries(references: Sequence[ReferenceView]) -> tuple[Entry, ...]:
    taken: set[str] = set()
    entries = []
    for reference in references:
        anchor = _free(f"note-{re.sub(r'[^a-z0-9]+', '-', reference.label.lower()).strip('-')}", taken)
        step = None if reference.duplicate_of else advice.for_reference(reference)
        entries.append(Entry(anchor=anchor, reference=reference, step=step))
    return tuple(entries)


def _free(name: str, taken: set[str]) -> str:
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}-again-{number}"
    taken.add(free)
    return free


def _shares(view: ReportView, entries: Sequence[Entry]) -> tuple[Share, ...]:
    shares = []
    for status, number in outline.counts(view).items():
        bearers = tuple(entry for entry in entries if entry.reference.status == status)
        meaning, shown = explain.sentence(word.STATUS[status]), bearers[:_LABELS]
        more = len(bearers) - len(shown)
        shares.append(Share(status=status, number=number, meaning=meaning, entries=shown, more=more))
    return tuple(shares)


def _style(shares: Sequence[Share]) -> str:
    widths = "".join(f".bar .s-{share.status}{{flex-grow:{share.number}}}\n" for share in shares)
    return f"\n{rendered('report.css')}\n{widths}"


def rendered(template: str, **values: object) -> str:
    """Return one of our templates with *values* in it, escaped."""
    return _environment().get_template(template).render(**values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("consulted.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"day": date.day, "minute": date.minute, "partial": date.partial, "iso": iso}
    environment.filters |= {
        "span": date.span,
        "many": date.many,
        "sentence": explain.sentence,
        "pieces": lambda h: difference.pieces(h[:_HUNKS]),
    }
    environment.globals |= {
        "explain": explain,
        "word": word,
        "outline": outline,
        "difference": difference,
        "meaning": wording.meaning,
    }
    environment.globals |= {"linkable": clean.linkable, "hunks_shown": _HUNKS}
    return environment
