"""Who wrote an entry of a list of sources and when: what the text cites it by, "Smith et al. 2020"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consulted.documents.fold import fold, words
from models.pattern import regex

#: The start of an entry: authors, year and the title's first words.
_LOOK = 600
#: A label is read aloud and typed into commands.
_LONGEST_LABEL = 60
#: More capitals than a name has are a title in capitals.
_MOST_WORDS = 60
#: Initials of fewer words are no acronym.
_SHORTEST_ACRONYM = 3

YEAR = r"(?:1[5-9]|20)\d\d[a-z]?(?!\w)"
_NO_YEAR = (
    r"n\.\s?d\.?|s\.\s?d\.?|s\.\s?f\.?|o\.\s?[JD]\.?|z\.\s?[jd]\.?|b\.\s?[dr]\.?|u\.\s?å\.?|in\spress|forthcoming"
    r"|im\sErscheinen"
)
_WHEN = rf"(?P<year>{YEAR}|(?:{_NO_YEAR})(?!\w))"
#: "Smith, J. (2020)", "Smith, J., 2020.", "Smith, John. 2020."
_DATED = regex(
    rf"(?P<who>\S.{{0,400}}?)(?:,?\s*[(\[](?:c\.\s?|ca\.\s?)?{_WHEN}(?:[,/–-][^)\]]{{0,40}})?[)\]]"
    rf"|[.,:]?\s+{_WHEN.replace('year', 'bare')}(?:[–/-]\d{{2,4}})?(?=\s*(?:[.,:;]|$)))"
)
_KEY = regex(r"\s*\[(?P<key>[^\W\d_][\w+*-]{0,14}\d{2,4}[a-z]?)\]:?\s*")
_DASH = regex(r"\s*(?:[—–―_]{2,}|-{3,})[.,:]?\s*")
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_PARTICLE = (
    r"(?:[Dd][eiaou]s?|[Dd]el|[Dd]e[rn]|[Vv][ao]n|[Tt]e[nr]|[Ll][ae]|[Ee]l|[Aa]l|[Aa]f|[Zz]ur?|[Dd]['’]|[Oo]['’])\s?"
)
_SURNAME = rf"(?:{_PARTICLE}){{0,3}}{_UPPER}[\w'’-]+"
_INITIALS = rf"{_UPPER}\w?\.?(?:[\s-]{{0,2}}{_UPPER}\.)*"
#: "Smith, J." and "SMITH, John": nothing else starts so.
_GIVEN = rf"{_UPPER}[\w'’-]+(?:\s+{_UPPER}[\w.'’-]*){{0,2}}(?=[.,;:&(/]|\s(?:&|and|und|et|y|e|i|och|en)\s|$)"
_PERSON = regex(rf"(?P<surname>{_SURNAME}(?:[\s-]{_SURNAME}){{0,2}}),\s+(?:{_INITIALS}(?=[\s,.;:&(/]|$)|{_GIVEN})")
_CAPITALS = regex(rf"{_UPPER}{{2,}}(?:[\s-]{_UPPER}{{2,}}){{0,8}}[.,]\s")
_ONLY_INITIALS = regex(
    rf"(?:(?:{_UPPER}[^\W\d_]?\.[\s-]?){{1,5}}{_UPPER}?|{_UPPER}{{1,3}}|(?:{_UPPER}[\s-]){{1,3}}{_UPPER}\.?)(?:\s?(?:Jr\.?|Sr\.?|II+))?"
)
_VANCOUVER = regex(rf"(?P<surname>{_SURNAME}(?:[\s-]{_SURNAME})?)\s(?:{_UPPER}\.?[\s-]?){{1,3}}")
_LEADING_INITIALS = regex(rf"(?:{_UPPER}\w?\.[\s-]?)+\s*")
_AND = r"\s+(?:and|und|et|y|e|i|och|en)\s+|\s*&\s*"
_JOINT = regex(rf",?\s*(?:{_AND})|,\s*")
_OTHERS = regex(
    r",?\s*(?:(?:et|and)\s+al(?:ii|\.)?|et\s+coll\.?|u\.\s?a\.?|und\s+andere|and\s+others|y\s+otros|y\s+cols?\.?|e\s+altri|e\s+outros"
    r"|i\s+in\.?|m\.\s?fl\.?|e\.\s?a\.?|en\s+anderen)(?!\w).*$",
    re.I | re.S,
)
_ROLE = regex(
    r"\s*[(\[]?(?<!\w)(?:eds?|hrsg|hg|dirs?|coords?|red|orgs?|trans|übers|a\s+cura\s+di|publ)(?!\w)\.?[)\]]?", re.I
)
_BRACKETS = regex(r"[(\[][^)\]]{0,80}[)\]]")
#: "SMITH, J. Title": the colon, the full stop of a word, or that of an initial with no further author behind it.
_AUTHORS_END = regex(r":\s|(?<=[^\W\d_]{3})\.\s|(?<=\.)\s(?=[^\W\d_]{2,}(?![\w'’-]*,\s))")
#: Not that of an initial or of "et al.".
_FULL_STOP = regex(r"(?<=[^\W\d_]{3})\.$|(?<=[)\]])\.$")
_TITLE_END = regex(r"[.,:;(]")
_CONNECTORS = frozenset(
    words(
        "and und et y e i och en of the for de la le les du des del della dei di da do dos das der die dem den fur von "
        "van zu zur zum pour per para por voor dla na w z till o os a as el los las al alii u s others other ed eds "
        "hrsg hg coord dir red org orgs in on to at c n com plc inc ltd af ten ter"
    )
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """What an entry is called by."""

    label: str
    #: As printed; ``n.d.`` and the like too; None when there is none.
    year: str | None
    #: The folded names it may be cited by, each a run of words; the fullest first.
    names: tuple[tuple[str, ...], ...]
    #: ``OECD``: only in capitals.
    acronyms: frozenset[str] = frozenset()
    #: ``Smi20``.
    key: str | None = None
    #: Who wrote it, as printed; what a dash in the next entry stands for.
    who: str = ""
    #: True when the year stands behind the author, where such lists have it.
    leading: bool = False

    @property
    def named(self) -> bool:
        """True when text can cite it by name and year."""
        return self.key is not None or (self.year is not None and bool(self.names))


def starts(text: str) -> bool:
    """Say whether *text* begins as an entry does: a name and its year, or a name as only authors are printed."""
    if _KEY.match(text) or _DASH.match(text):
        return True
    return (
        _head(" ".join(text.split())) is not None
        or _PERSON.match(text) is not None
        or _CAPITALS.match(text) is not None
    )


def parse(text: str, *, masked: str, before: Entry | None) -> Entry:
    """Return what the entry *text* is called by.

    Args:
        masked: the same text without addresses and access dates, for years printed late.
        before: the entry before it, whose author a dash repeats.
    """
    text = " ".join(text[:_LOOK].split())
    key = _KEY.match(text)
    rest = text[key.end() :] if key else text
    dash = _DASH.match(rest)
    if dash and before:
        rest = f"{before.who}, {rest[dash.end() :]}" if before.who else rest[dash.end() :]
    head = _head(rest)
    who = head[0] if head else _author(rest)
    year = head[1] if head else _late(" ".join(masked.split()))
    people, others = _people(who)
    return Entry(
        label=key["key"] if key else _label(people, others, who or _TITLE_END.split(rest)[0], year),
        year=year,
        names=_names(people, who),
        acronyms=_acronyms(people, who),
        key=key["key"] if key else None,
        who=who,
        leading=head is not None,
    )


def split(text: str) -> tuple[str, str]:
    """Return the author of the entry *text*, as printed, and the words behind author and year."""
    text = " ".join(text.split())
    key = _KEY.match(text)
    text = text[key.end() :] if key else text
    head = _head(text)
    who = head[0] if head else _author(text)
    return who, text[head[2] if head else len(who) :]


def _head(text: str) -> tuple[str, str, int] | None:
    """Return author, year and where they end, where the year stands behind the author."""
    found = _DATED.match(text[:_LOOK])
    if found is None:
        return None
    who = _FULL_STOP.sub("", found["who"].strip(" ,;:"))
    return (who, found["year"] or found["bare"], found.end()) if _is_name(who) else None


def _is_name(who: str) -> bool:
    """Say whether every word of *who* is one of a name's."""
    tokens = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", who)
    if not tokens or len(tokens) > _MOST_WORDS or any(token[0].isdecimal() for token in tokens):
        return False
    if re.search(r"[?!\"“”„«»<>]|:\s|://", who):
        return False
    first = tokens[0]
    return (first[0].isupper() or _PERSON.match(who) is not None) and all(
        token[0].isupper() or fold(token) in _CONNECTORS for token in tokens
    )


def _author(text: str) -> str:
    """Return the author of an entry that prints its year late, or nothing."""
    person = _PERSON.match(text)
    if person is None:
        capitals = _CAPITALS.match(text)
        return capitals[0].strip(" .,") if capitals else ""
    # More authors follow until the colon or the full stop that is no initial's.
    stop = _AUTHORS_END.search(text, person.end())
    return text[: stop.start() if stop else person.end()].strip(" ,;:")


def _late(masked: str) -> str | None:
    """Return the last year printed outside addresses and access dates."""
    found = re.findall(rf"(?<![\w./-]){YEAR}", masked)
    return found[-1] if found else None


def _people(who: str) -> tuple[list[str], bool]:
    """Return the surnames in *who*, none for a house, and whether there are others it does not name."""
    bare = _ROLE.sub("", _OTHERS.sub("", who)).strip(" ,.;")
    others = _OTHERS.search(who) is not None
    if re.search(r"[;/]", bare):
        pieces = [piece.strip() for piece in re.split(r"\s*[;/]\s*", bare) if piece.strip()]
        surnames = [_surname(piece.split(",")[0].strip()) for piece in pieces]
        return (surnames if _PERSON.match(bare) or "," in pieces[0] else []), others
    pieces = [piece.strip() for piece in _JOINT.split(bare) if piece and piece.strip()]
    if not pieces or not _is_person(bare, pieces):
        return [], others
    return _surnames(pieces, inverted=_PERSON.match(bare) is not None), others


def _is_person(bare: str, pieces: list[str]) -> bool:
    if _VANCOUVER.fullmatch(pieces[0]) or _LEADING_INITIALS.match(pieces[0]):
        return True
    if len(pieces) < 2:
        return False
    if _ONLY_INITIALS.fullmatch(pieces[1]):
        return True
    # "Smith, John" with one word in front: a house has more.
    return re.fullmatch(_SURNAME, pieces[0]) is not None and _PERSON.match(bare) is not None


def _surnames(pieces: list[str], *, inverted: bool) -> list[str]:
    """Return surnames; behind the first of "Smith, John, Alice Jones" the order may turn."""
    if not inverted:
        return [_surname(piece) for piece in pieces if not _ONLY_INITIALS.fullmatch(piece)]
    found, given = [pieces[0]], True
    for piece in pieces[1:]:
        single = len(piece.split()) == 1
        if not (given and (single or len(found) == 1)) and not _ONLY_INITIALS.fullmatch(piece):
            found.append(_surname(piece))
            given = single
        else:
            given = False
    return found


def _surname(piece: str) -> str:
    vancouver = _VANCOUVER.fullmatch(piece)
    if vancouver is not None:
        return vancouver["surname"]
    bare = _LEADING_INITIALS.sub("", piece)
    tail = re.search(rf"{_SURNAME}$", bare)
    return tail[0] if tail and len(bare.split()) > 1 and not re.fullmatch(_SURNAME, bare) else bare


def _label(people: list[str], others: bool, who: str, year: str | None) -> str:
    if len(people) > 2 or (people and others):
        name = f"{people[0]} et al."
    elif people:
        name = " & ".join(people)
    else:
        name = _shortened(_BRACKETS.sub(" ", _ROLE.sub("", who)))
    return f"{name} {year}" if year else name


def _shortened(name: str) -> str:
    name = " ".join(name.split()).strip(" ,.;:")
    if len(name) <= _LONGEST_LABEL:
        return name
    return name[:_LONGEST_LABEL].rpartition(" ")[0] or name[:_LONGEST_LABEL]


def _names(people: list[str], who: str) -> tuple[tuple[str, ...], ...]:
    if people:
        runs = [[word for name in people for word in words(name)], words(people[0])]
        runs += [[word for name in people[:2] for word in words(name)]] if len(people) == 2 else []
    else:
        house = _BRACKETS.sub(" ", _ROLE.sub("", who))
        runs = [words(house), words(house.split(",")[0])]
        runs += [run[1:] for run in runs if run[:1] == ["the"]]
    return tuple(dict.fromkeys(tuple(run) for run in runs if run))


def _acronyms(people: list[str], who: str) -> frozenset[str]:
    if people:
        return frozenset()
    printed = set(re.findall(rf"[(\[]({_UPPER}[\w-]{{1,9}})[)\]]", who))
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", re.sub(r"[(\[].*", "", who)) if word[0].isupper())
    return frozenset({*printed, *([initials] if len(initials) >= _SHORTEST_ACRONYM else [])})
