"""The languages of the desk: its own words, and days and numbers as each language writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO

from babel.core import negotiate_locale
from babel.dates import format_date, format_datetime
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from starlette.requests import Request

#: The first is that of the templates.
LANGUAGES = ("en", "fr")


@cache
def translations(language: str) -> NullTranslations:
    """Return the catalogue of *language*, read from its ``.po`` file: there is no build step."""
    if language == LANGUAGES[0]:
        return NullTranslations()
    with files("consulted.desk").joinpath(f"locale/{language}.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


def spoken(request: Request) -> str:
    """Return the language to answer in: the one chosen, else the one the browser prefers."""
    chosen = request.query_params.get("lang")
    if chosen in LANGUAGES:
        request.session["lang"] = chosen
    kept = request.session.get("lang")
    return kept if kept in LANGUAGES else _preferred(request.headers.get("accept-language", ""))


def _preferred(header: str) -> str:
    """Return ours of the languages in an ``Accept-Language`` header (RFC 9110, 12.5.4)."""
    weighed = []
    for part in header[:500].split(","):
        name, _, weight = part.partition(";q=")
        try:
            weighed.append((float(weight or 1), name.strip().replace("-", "_")))
        except ValueError:
            continue
    wanted = [name for weight, name in sorted(weighed, key=lambda each: -each[0]) if name and weight > 0]
    return negotiate_locale(wanted, LANGUAGES) or LANGUAGES[0]


def day(moment: datetime | date, language: str) -> str:
    """Return the day of *moment* in UTC: ``24 August 2018``, ``24 août 2018``."""
    shown = moment.astimezone(UTC).date() if isinstance(moment, datetime) else moment
    return format_date(shown, "d MMMM y", locale=language)


def minute(moment: datetime, language: str) -> str:
    """Return *moment* to the minute: ``24 August 2018, 10:11 UTC``."""
    return format_datetime(moment.astimezone(UTC), "d MMMM y, HH:mm 'UTC'", locale=language)


def partial(iso: str, language: str) -> str:
    """Return a partial ISO date as *language* writes it; what is no date stays as it is."""
    parts = iso.split("-")
    try:
        shown = date(*(int(part) for part in (*parts, "1", "1")[:3]))
    except ValueError:
        return iso
    return str(format_date(shown, ("y", "MMMM y", "d MMMM y")[len(parts) - 1], locale=language))
