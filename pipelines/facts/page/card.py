"""Persons a page presents on cards, in rows and on labelled lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.pattern import regex
from pipelines.facts.canonical.organisation import in_host, same_organisation
from pipelines.facts.page.box import Line
from pipelines.facts.page.box import Sheet as Layout
from pipelines.facts.page.extent import Extent, Extents, labels
from pipelines.facts.page.mail import mails
from pipelines.facts.page.name import in_address
from pipelines.facts.page.person import Named, is_contact, is_short, labelled, named
from pipelines.facts.page.phone import dialled, linked
from pipelines.facts.page.sheet import Card
from pipelines.facts.page.word import PEOPLE, PERSON_CLASS, SHARED_ROLE, is_role, label_of, names_contact
from snapshots.words import folded

#: Mailboxes of a house, not of a person.
_SHARED = regex(
    r"^(?:info|infos|contact|contacts|contacto|contatti|kontakt|office|mail|post|hello|hallo|bonjour|biuro|sekretariat"
    r"|secretariat|secretaria|secretariaat|accueil|admin|administration|welcome|enquir\w+|inquir\w+|team|service"
    r"|support"
    r"|geschaeftsstelle|verwaltung|zentrale|buero|press|presse|privacy|datenschutz|dpo|webmaster|noreply|no-reply)\b"
)
_VALUE = regex(r"^([^:+\d]{1,40}?)\s?:\s*(.+)$")
_LONGEST_QUOTE = 320
_LONGEST_LABEL = 80
_LONGEST_PROSE = 1_500
#: Links of a line from which it is a menu.
_ROW = 3
_MOST_CARDS = 1_500
#: Boxes around a name whose classes tell what stands in them.
_CLASSES = 5


def cards(sheet: Layout, countries: Sequence[str], house: Sequence[str], taken: frozenset[int]) -> Iterator[Card]:
    """Yield the persons of a page; lines *taken* are read already."""
    names: dict[int, Named] = {}
    more: dict[int, list[Named]] = {}
    for place, line in enumerate(sheet.lines):
        if place in taken:
            continue
        within = _within(line)
        one = named(line) or next(iter(within), None)
        if one is not None:
            names[place] = one
            more[place] = [each for each in within if each.name != one.name]
    extents = Extents(sheet, names)
    for place in sorted(names)[:_MOST_CARDS]:
        card = _card(sheet, place, names[place], extents.of(place), countries, house)
        if card is not None:
            yield card
        for each in more[place]:
            yield Card(name=each.name, role=each.role, quote=quote_of((sheet.lines[place],)))


def _card(
    sheet: Layout, place: int, person: Named, extent: Extent, countries: Sequence[str], house: Sequence[str]
) -> Card | None:
    addresses = _own_mails(person.name, [mail for line in (extent.line, *extent.after) for mail in mails_of(line)])
    numbers = [number for line in (extent.line, *extent.after) for number in numbers_of(line, countries)]
    told = _labelled(extent)
    role = person.role or told.get("role", "") or _role(extent)
    sure = person.sure or told.get("name", "") == "yes"
    beside = bool(mails_of(extent.line) or numbers_of(extent.line, countries))
    if not _is_person(sheet, place, person.name, role, addresses, numbers, sure=sure, beside=beside, house=house):
        return None
    return Card(
        name=person.name,
        role=role,
        organisation=told.get("organisation", ""),
        emails=tuple(dict.fromkeys(addresses)),
        phones=tuple(dict.fromkeys(numbers)),
        quote=quote_of((*_head(extent), extent.line, *extent.after)),
    )


def _within(line: Line) -> list[Named]:
    return [each for each in labelled(line.text) if each.role] if _may_label(line) else []


def _may_label(line: Line) -> bool:
    return ":" in line.text and len(line.text) < _LONGEST_PROSE


def _head(extent: Extent) -> tuple[Line, ...]:
    """Return the line before the name where it is a label or a heading, not prose."""
    return tuple(line for line in extent.before[-1:] if len(line.text) < _LONGEST_LABEL)


def mails_of(line: Line) -> list[str]:
    """Return the e-mail addresses of a line: those linked, or else those written."""
    return list(line.mails) or list(mails(line.text))


def numbers_of(line: Line, countries: Sequence[str]) -> list[str]:
    """Return the telephone numbers of a line, those of fax machines apart."""
    found = [number for each in line.numbers if (number := linked(each, countries)) is not None]
    if label_of(line.text.partition(":")[0]) == "fax":
        return []
    return found or [each.e164 for each in dialled(line.text, countries) if not each.fax]


def quote_of(lines: Sequence[Line]) -> str:
    """Return the words of *lines*, as evidence."""
    return " · ".join(line.text for line in lines if line.text)[:_LONGEST_QUOTE]


def _own_mails(name: str, found: Sequence[str]) -> list[str]:
    """Return the addresses of *found* that are the person's: not the house's, where another is there."""
    bearing = [mail for mail in found if in_address(name, mail)]
    return bearing or [mail for mail in found if not _SHARED.match(mail)] or list(found)[:1]


def _labelled(extent: Extent) -> dict[str, str]:
    """Return what stands behind labels, on the same line or in the next cell."""
    found: dict[str, str] = {}
    lines = extent.lines
    for place, line in enumerate(lines):
        match = _VALUE.match(line.text)
        if match and (kind := label_of(match[1])):
            found.setdefault(kind, match[2].strip())
            continue
        kind = label_of(line.text.rstrip(" :")) if _is_label(line) else None
        if kind and place + 1 < len(lines):
            following = lines[place + 1]
            own = kind == "name" and following is extent.line and names_contact(line.text.rstrip(" :"))
            found.setdefault(kind, "yes" if own else following.text)
    return found


def _is_label(line: Line) -> bool:
    return line.text.endswith(":") or line.box.holder("dt", "th", "td") is not None or line.bold


def _role(extent: Extent) -> str:
    """Return the first line that tells a role, else the first short one behind the name."""
    above = extent.before[-1] if extent.before and label_of(extent.before[-1].text.rstrip(" :")) is None else None
    if extent.boxed and above is not None and is_role(above.text) and not above.level:
        return above.text
    behind = [piece for line in extent.after if not _labels_another(line, extent.line) for piece in _pieces(line)]
    for piece in behind:
        if is_contact(piece):
            continue
        if is_role(piece):
            return piece
    weak = next((piece for piece in behind if not is_contact(piece)), "")
    label = above.text if above is not None and (not extent.boxed or labels(above, extent.line)) else ""
    return next((text for text in (label, weak) if text and (is_role(text) or is_short(text))), "")


def _labels_another(line: Line, name: Line) -> bool:
    """Say whether *line* is the first cell of a row, or a term, and so speaks of the next cell, not of the name."""
    if line.box.holder("li") is not name.box.holder("li"):
        return True
    cell = line.box.holder("td", "th", "dt")
    if cell is None or cell.parent is None:
        return False
    if cell.name == "dt":
        return name.box.holder("dt") is None
    row = cell.parent
    return row.name == "tr" and len(row.children) > 1 and row.children[0] is cell and name.box.holder("tr") is not row


def _pieces(line: Line) -> tuple[str, ...]:
    """Return a line, or what it holds side by side where addresses stand in it; nothing of a row of links."""
    if len(line.links) >= _ROW:
        return ()
    return line.atoms if line.mails or line.numbers or is_contact(line.text) else (line.text,)


def _is_person(
    sheet: Layout,
    place: int,
    name: str,
    role: str,
    addresses: Sequence[str],
    numbers: Sequence[str],
    *,
    sure: bool,
    beside: bool,
    house: Sequence[str],
) -> bool:
    """Say whether what looks like a name is a person's: by its role, an address of that name, a title, its place."""
    if not (role or addresses or numbers) and not (sure and ":" in sheet.lines[place].text):
        return False
    if sure:
        return True
    own = is_role(role) and not SHARED_ROLE.match(folded(role))
    if own or beside or any(in_address(name, mail) for mail in addresses) or _among_people(sheet, place):
        return not _is_house(name, sheet.url, house)
    return False


def _is_house(name: str, url: str, house: Sequence[str]) -> bool:
    host = url.split("//", 1)[-1].split("/", 1)[0]
    return in_host(name, host) or any(same_organisation(name, each) for each in house)


def _among_people(sheet: Layout, place: int) -> bool:
    line = sheet.lines[place]
    for depth, box in enumerate(line.box.within()):
        if depth < _CLASSES and box.name not in ("body", "html") and PERSON_CLASS.search(box.marks):
            return True
    heading = sheet.heading(place)
    return heading is not None and len(heading.text) < 80 and PEOPLE.search(folded(heading.text)) is not None
