"""What the preamble of a LaTeX document settles: its class, its packages, its language."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consulted.documents.readers.latex.source import Source
from models.pattern import regex

#: Longer preambles are style files.
_LONGEST = 200_000

_CLASS = regex(r"^[^%\n]*?\\document(?:class|style)\s*(?:\[([^\]]{0,2000})\])?\s*\{\s*([\w-]+)\s*\}", re.M)
_PACKAGES = regex(r"^[^%\n]*?\\(?:usepackage|RequirePackage)\s*(?:\[([^\]]{0,4000})\])?\s*\{([^{}]{1,500})\}", re.M)
_MAIN = regex(
    r"^[^%\n]*?\\(?:setmainlanguage|setdefaultlanguage|babelprovide\s*\[[^\]]*\bmain\b[^\]]*\])\s*(?:\[[^\]]*\])?\s*\{\s*([\w-]+)",
    re.M,
)
_TAG = regex(r"\b(?:pdf)?lang\s*=\s*\{?\s*([A-Za-z]{2})(?![A-Za-z])")
_TITLE = regex(r"\bpdftitle\s*=\s*\{([^{}]{1,300})\}")
_COMMENT = regex(r"(?<!\\)%[^\n]*")

#: Classes that count footnotes anew in each chapter.
_WITH_CHAPTERS = frozenset(
    [
        "book",
        "report",
        "scrbook",
        "scrreprt",
        "memoir",
        "extbook",
        "extreport",
        "amsbook",
        "krantz",
        "tufte-book",
        "ctexbook",
    ]
)
#: biblatex styles that cite in footnotes when told to cite.
_FOOTED = regex(r"autocite\s*=\s*(?:footnote|plainfoot)|style\s*=\s*\{?(?:verbose|footnote|.*-dw|oscola|chicago-notes)")
_LANGUAGES = {
    **dict.fromkeys(("english", "american", "british", "usenglish", "ukenglish", "canadian", "australian"), "en"),
    **dict.fromkeys(("german", "ngerman", "austrian", "naustrian", "swissgerman", "nswissgerman", "germanb"), "de"),
    **dict.fromkeys(("french", "francais", "frenchb", "acadian", "canadien"), "fr"),
    **{"spanish": "es", "catalan": "ca", "galician": "gl", "italian": "it", "dutch": "nl", "polish": "pl"},
    **dict.fromkeys(("portuguese", "portuges", "brazilian", "brazil"), "pt"),
    **{"swedish": "sv", "danish": "da", "norwegian": "no", "norsk": "no", "nynorsk": "nn", "finnish": "fi"},
    **{"czech": "cs", "slovak": "sk", "slovene": "sl", "slovenian": "sl", "croatian": "hr", "hungarian": "hu"},
    **{"magyar": "hu", "romanian": "ro", "estonian": "et", "latvian": "lv", "lithuanian": "lt", "greek": "el"},
    **{"russian": "ru", "ukrainian": "uk", "bulgarian": "bg", "turkish": "tr", "irish": "ga", "welsh": "cy"},
}
#: Languages whose babel shorthands begin with a quotation mark.
_QUOTED = frozenset({"de", "nl", "da", "fi", "sv", "no", "nn", "pl", "pt", "ca", "gl", "cs", "sk", "hr", "sl"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Imprint:
    """What is settled before the text begins."""

    kind: str
    chapters: bool
    beamer: bool
    #: ISO 639-1.
    language: str | None
    #: A quotation mark before a letter makes an umlaut.
    shorthands: bool
    #: ``\\autocite`` makes footnotes.
    footed: bool
    #: natbib counts all sources, and prints the numbers when told to.
    natbib: bool
    numbers: bool
    #: Footnotes are numbered anew on each page.
    per_page: bool
    #: Footnotes bear signs, not numbers.
    symbols: bool
    #: As hyperref writes it into the PDF.
    title: str | None


def imprint(source: Source) -> Imprint:
    """Return what the preamble of *source* settles; a part of a document has none."""
    head = _COMMENT.sub("", source.text[: min(source.body or 0, _LONGEST)])
    stated = _CLASS.search(head)
    packages = {name.strip(): found[1] or "" for found in _PACKAGES.finditer(head) for name in found[2].split(",")}
    kind = stated[2] if stated else "report" if "\\chapter" in source.text else "article"
    spoken = _spoken(stated[1] if stated else None, packages.get("babel"), head)
    footmisc = packages.get("footmisc", "")
    title = _TITLE.search(head)
    return Imprint(
        kind=kind,
        chapters=kind in _WITH_CHAPTERS,
        beamer=kind == "beamer",
        language=spoken[-1] if spoken else None,
        shorthands=bool(_QUOTED.intersection(spoken)) and "babel" in packages,
        footed=_FOOTED.search(packages.get("biblatex", "")) is not None,
        natbib="natbib" in packages,
        numbers=re.search(r"\b(?:numbers|super)\b", packages.get("natbib", "")) is not None,
        per_page="perpage" in footmisc or "perpage" in packages or "\\MakePerPage{footnote}" in head,
        symbols="symbol" in footmisc,
        title=title[1] if title else None,
    )


def _spoken(options: str | None, babel: str | None, head: str) -> list[str]:
    """Return the languages a document loads, the one of its text last."""
    found = [_LANGUAGES[name] for name in re.findall(r"[a-z]+", options or "") if name in _LANGUAGES]
    if babel:
        names = re.findall(r"(main\s*=\s*)?([a-z]+)", babel)
        inside = [_LANGUAGES[name] for _, name in names if name in _LANGUAGES]
        main = [_LANGUAGES[name] for leads, name in names if leads and name in _LANGUAGES]
        found += inside + main
    main_language = _MAIN.search(head)
    if main_language and main_language[1] in _LANGUAGES:
        found.append(_LANGUAGES[main_language[1]])
    tag = _TAG.search(head)
    return found or ([tag[1].lower()] if tag else [])
