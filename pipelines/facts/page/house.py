"""What a page calls the house it belongs to: site name, logo, copyright line, imprint, the end of its title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from models.pattern import regex
from pipelines.facts.canonical.organisation import in_host, words_of
from pipelines.facts.page.box import Picture
from pipelines.facts.page.box import Sheet as Layout
from snapshots.words import folded

_COPYRIGHT = regex(r"(?:©|\(c\)|copyright|&copy;)\s*(?:copyright|©|\(c\)|by)?\s*(.{2,160})", re.I)
_YEARS = regex(
    r"^(?:(?:19|20)\d\d(?:\s*[-–/,]\s*(?:(?:19|20)?\d\d|today|heute|present))?)[\s,.:–|-]*|[\s,–|-]*(?:19"
    r"|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?\s*$"
)
_AFTER = regex(
    r"\s*(?:(?<!\b\w)\.\s|[|•·;]|\s[-–—]\s|,?\s(?:all rights|alle rechte|tous droits|todos los|alle rechten"
    r"|wszelkie|tutti i|powered"
    r"|legal|mentions|impressum|datenschutz|privacy|site by|design|realisation|réalisation|webdesign)\b|©).*$",
    re.I,
)
_RIGHTS = regex(
    r"^(?:all rights|alle rechte|tous droits|todos los|legal|privacy|mentions|impressum|by$|the authors?)", re.I
)
_IMPRINT = regex(
    r"^(?:herausgeber\w*|angaben gemass\b.*|anbieter\w*|diensteanbieter|verantwortlich(?:e stelle|er)?\b.*|editeur\b.*"
    r"|edite par|responsable (?:de la publication|du site)\b.*|publisher|published by|site owner|owner|titular\b.*"
    r"|uitgever|wydawca|administrator danych|editore|medieninhaber\w*|betreiber\w*|raison sociale"
    r"|denomination(?: sociale)?"
    r"|razon social|company name|registered name|name of (?:the )?organi[sz]ation|vereinsname|full name|official name)$"
)
_LOGO = regex(
    r"(?:^|[\s_-])(?:logo|brand|site-title|navbar-brand|custom-logo\w*|site-name|sitename|site-branding)(?:$|[\s_-]|__)"
)
_WORDS = regex(
    r"^(?:home(?:page)?|start(?:seite)?|accueil|logo|back to.*|zur startseite|inicio|uvod|etusivu|domu"
    r"|strona glowna|forside|hem|principal|welkom|willkommen|bienvenue|welcome|disclaimer|agenda|aviso"
    r"|nota prawna|menu|zuruck.*|retour.*|go to.*)$"
)
_TITLE = regex(r"\s(?:[|·•–—»:>]|-|::|//)\s|\s?:\s")
#: From the part of an address on that has figures.
_STREET = regex(r",(?:[^,\d]{0,40}\d|\s*(?:pl|fr|de|en|eu)$).*$")
_LONGEST = 120
#: Lines before which the house's own logo stands.
_HEAD = 30
_BANNER = 8
_MOST_WORDS = 8
_ENTRY = regex(
    r"^(?:about|contact|welcome|the team|our|nos|notre|unsere?|uber|sobre|over|o nas|qui|wer|wir|das|der|die)\b"
)


def house_names(sheet: Layout, title: str, more: Iterable[str]) -> tuple[str, ...]:
    """Return the names of the page's house, those its data gives first."""
    host = sheet.url.split("//", 1)[-1].split("/", 1)[0].split(":")[0]
    found = [*_meta(sheet), *more, *_logos(sheet), *_copyrights(sheet), *_imprint(sheet)]
    names = list(dict.fromkeys(name for each in found if (name := _clean(each))))
    parts = [part for part in _TITLE.split(title) if part]
    for part in (parts[-1:] + parts[:1]) if len(parts) > 1 else ():
        clean = _clean(part)
        banner = part is parts[-1] or any(line.text == part and not line.level for line in sheet.lines[:_BANNER])
        if clean and clean not in names and (_bears(host, clean) or (banner and _is_named(host, clean))):
            names.append(clean)
    return tuple(names)


def _is_named(host: str, name: str) -> bool:
    """Say whether a word of *name* is in the host's, and the name is no menu's entry."""
    return 1 < len(words_of(name)) <= _MOST_WORDS and not _ENTRY.match(folded(name)) and in_host(name, host)


def _bears(host: str, name: str) -> bool:
    """Say whether *host* is called after *name*: all of its words, or the first letters of all."""
    labels = [
        piece for label in host.lower().removeprefix("www.").split(".")[:-1] for piece in (label, *label.split("-"))
    ]
    words = words_of(name)
    joined, initials = "".join(words), "".join(word[0] for word in words)
    return any(label.replace("-", "") == joined or (len(initials) > 2 and label == initials) for label in labels)


def _clean(name: str) -> str:
    """Return *name* trimmed; nothing where it is a menu's word, a sentence or an address."""
    name = _STREET.sub("", name)
    bare = re.sub(r"^logo(?:\s(?:of|de|du|der|des))?\s*[:–-]?\s*|\s*[-–]?\s*logo$", "", name.strip(), flags=re.I)
    bare = (
        bare.strip(" ,;:|·•–—-").removesuffix(".") if not bare.endswith((" V.", ".V.", "Inc.", "Ltd.", "o.")) else bare
    )
    if not 2 <= len(bare) <= _LONGEST or len(bare.split()) > 14 or "@" in bare or "://" in bare or not words_of(bare):
        return ""
    return "" if _WORDS.match(folded(bare)) or _RIGHTS.match(bare) or not any(map(str.isalpha, bare)) else bare


def _meta(sheet: Layout) -> Iterator[str]:
    for name in (
        "og:site_name",
        "application-name",
        "apple-mobile-web-app-title",
        "author",
        "publisher",
        "dc.publisher",
    ):
        value = sheet.meta.get(name, "")
        if value and (name not in ("author",) or len(value.split()) > 2):
            yield value


def _logos(sheet: Layout) -> Iterator[str]:
    for picture in sheet.pictures[:40]:
        box = picture.box
        marks = f"{box.marks} {picture.mark}"
        home = picture.href.rstrip("/").count("/") in (0, 2) and bool(picture.href)
        if (box.beside and (home or picture.place < 10)) or _LOGO.search(marks) or "logo" in picture.text.lower()[:5]:
            yield from _of_logo(picture, marks)
    yield from sheet.brands


def _of_logo(picture: Picture, marks: str) -> Iterator[str]:
    """Yield what a logo at the head of the page is called, but of one that is a partner's."""
    if picture.place < _HEAD and not any(mark in marks for mark in ("sponsor", "partner", "member", "client")):
        yield picture.text
        yield picture.title


def _copyrights(sheet: Layout) -> Iterator[str]:
    for line in reversed(sheet.lines):
        if len(line.text) > 400 or not ("©" in line.text or "opyright" in line.text or "(c)" in line.text.lower()):
            continue
        found = _COPYRIGHT.search(line.text)
        if found:
            name = _AFTER.sub("", _YEARS.sub("", found[1].strip(" ,:")) + " ").strip()
            yield _YEARS.sub("", name).strip(" ,|–-")


def _imprint(sheet: Layout) -> Iterator[str]:
    """Yield what stands behind "Herausgeber:" and its kin, or on the line below."""
    for place, line in enumerate(sheet.lines):
        label, _, value = line.text.partition(":")
        if len(label) < 60 and _IMPRINT.match(folded(label).strip(" .:")):
            after = sheet.lines[place + 1].text if place + 1 < len(sheet.lines) else ""
            text = value.strip() or after
            yield text.split(",")[0].split(";")[0]
