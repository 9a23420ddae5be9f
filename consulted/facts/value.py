"""Values that people give, read as those of reports and pages are; a bad one is refused with the reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from consulted.documents.consistency.number import numbers
from consulted.documents.facts.moment import moments
from consulted.documents.facts.vocabulary import ABOUT
from models.errors import ConsultedError
from models.fact import FactType, Predicate, Value
from models.pattern import regex
from pipelines.facts.canonical.country import country
from pipelines.facts.canonical.organisation import organisation
from pipelines.facts.canonical.person import person
from pipelines.facts.canonical.phone import phone
from snapshots.flat import flat


class BadFactError(ConsultedError):
    """A fact a person gave cannot be kept as it is; the message says what is wrong with it."""


#: What may be said of what (contract, section 4); a count may also have the counted noun.
PREDICATES: Mapping[FactType, tuple[str, ...]] = {
    FactType.CONTACT: (Predicate.WORKS_AT, Predicate.ROLE, Predicate.EMAIL, Predicate.PHONE),
    FactType.PARTNERSHIP: (
        Predicate.PARTNERS,
        Predicate.SIGNED,
        Predicate.RENEWED,
        Predicate.VALID_UNTIL,
        Predicate.STATUS,
    ),
    FactType.MEMBERSHIP: (Predicate.MEMBERS,),
    FactType.COUNT: (Predicate.MEMBERS, Predicate.COMPANIES, Predicate.SMES, Predicate.PARTNERS),
    FactType.EVENT: (Predicate.DATE, Predicate.FOUNDED),
    FactType.NAME: (Predicate.NAME,),
    FactType.TARGET_COUNTRY: (Predicate.TARGETS,),
}
STATUSES = ("none", "planned", "signed", "active", "ended")
#: Whose numbers a report prints without a country's code, by its language, likeliest first.
_HOME = {
    **{"en": ("GB", "IE", "US", "CA"), "fr": ("FR", "BE", "CA", "CH"), "de": ("DE", "AT", "CH")},
    **{"es": ("ES", "MX"), "nl": ("NL", "BE"), "pl": ("PL",), "it": ("IT", "CH"), "pt": ("PT", "BR")},
}
_LISTS = frozenset({Predicate.PARTNERS, Predicate.MEMBERS, Predicate.TARGETS})
_DAYS = frozenset({Predicate.SIGNED, Predicate.RENEWED, Predicate.VALID_UNTIL, Predicate.DATE, Predicate.FOUNDED})
_MAIL = regex(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_ISO = regex(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_NUMERIC = regex(r"(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}")
_NOUN = regex(r"[^\W\d_][\w' -]{0,39}")
#: A date of an agreement before it is a slip of the hand.
_EARLIEST = 1000
_LONGEST, _MOST = 400, 500
_FEWEST_DIGITS = 7


@dataclass(frozen=True, kw_only=True, slots=True)
class Reader:
    """Reads values as a report in one language prints them."""

    language: str = "en"

    def read(self, type: FactType, predicate: str, said: Sequence[str]) -> Value:
        """Return *said* as a value, canonical form included.

        Raises:
            BadFactError: it cannot be compared as it is; says why and how to write it.
        """
        check_predicate(type, predicate)
        texts = _texts(type, predicate, said)
        if type is FactType.COUNT:
            return self._count(texts[0])
        canonical = tuple(self._canonical(predicate, text) for text in texts)
        return Value(printed=texts, canonical=canonical)

    def _canonical(self, predicate: str, text: str) -> str:
        if predicate in _DAYS:
            return self.day(text)
        if predicate == Predicate.PHONE:
            return self._phone(text)
        return _READERS.get(predicate, _house)(text)

    def day(self, text: str) -> str:
        """Return the one date *text* is, ISO 8601, possibly partial.

        Raises:
            BadFactError: it is none, or could be two.
        """
        iso = _ISO.fullmatch(text)
        if iso is not None:
            return _real(text, iso)
        swapped = _NUMERIC.fullmatch(text)
        if swapped is not None and int(swapped[1]) <= 12 and int(swapped[2]) <= 12 and swapped[1] != swapped[2]:
            raise BadFactError(f"{text!r} could be two days; write it as 2019-04-03 (year-month-day)")
        found = moments(text)
        if len(found) != 1 or len(found[0].printed) < len(text) - 2:
            raise BadFactError(f"{text!r} is no date; write 2019-06-13, 2019-06, 2019 or “13 June 2019”")
        return found[0].iso

    def _phone(self, text: str) -> str:
        number = phone(text)
        home = [found for country in _HOME.get(self.language, ()) if (found := phone(text, [country])) is not None]
        if number is None and len(set(home)) == 1 and home[0] == phone(text, _HOME[self.language][:1]):
            number = home[0]
        if number is None or sum(map(str.isdigit, text)) < _FEWEST_DIGITS:
            what = "could be several countries'" if home else "is no telephone number"
            raise BadFactError(f"{text!r} {what}; write it with its country's code: +32 10 48 94 07")
        return number

    def _count(self, text: str) -> Value:
        found = numbers(text, self.language) or numbers(text, "en")
        if not found and text.strip() in ("0", "1"):
            return Value(printed=(text,), canonical=(text.strip(),))
        if len(found) != 1 or re.search(r"\d[.,]\d{1,2}(?!\d)|[%€$£]|-\s?\d", text):
            raise BadFactError(f"{text!r} is not one whole number; write 147, or “about 150”")
        return Value(
            printed=(text,),
            canonical=(str(found[0].value),),
            approximate=ABOUT.search(f"{flat(text[: found[0].start]).lower().rstrip()} ") is not None,
        )


def check_predicate(type: FactType, predicate: str) -> None:
    """Make sure that *predicate* may be said of a fact of this type.

    Raises:
        BadFactError: it may not; names those that may.
    """
    known = PREDICATES[type]
    if predicate in known or (type is FactType.COUNT and _NOUN.fullmatch(predicate)):
        return
    more = ", or the counted noun such as laboratories" if type is FactType.COUNT else ""
    raise BadFactError(f"{type.value} has no predicate {predicate!r}; known are {', '.join(known)}{more}")


def check_subject(type: FactType, subject: str) -> str:
    """Return *subject* on one line.

    Raises:
        BadFactError: nobody could be told by it.
    """
    text = " ".join(subject.split())
    if not text or len(text) > _LONGEST:
        raise BadFactError(f"a subject has 1 to {_LONGEST} characters, this one has {len(text)}")
    if type is FactType.CONTACT and len(person(text).split()) < 2:
        raise BadFactError(f"{text!r} is no full name; give given name and surname, such as “Ada Example”")
    if not organisation(text) and not person(text):
        raise BadFactError(f"{text!r} has no word that names anybody")
    return text


def _texts(type: FactType, predicate: str, said: Sequence[str]) -> tuple[str, ...]:
    texts = tuple(" ".join(each.split()) for each in said)
    if not texts or not all(texts):
        raise BadFactError(f"{predicate} has an empty value")
    if any(len(each) > _LONGEST for each in texts) or len(texts) > _MOST:
        raise BadFactError(f"{predicate} has a value of more than {_LONGEST} characters, or more than {_MOST} of them")
    if len(texts) > 1 and (predicate not in _LISTS or type is FactType.COUNT):
        raise BadFactError(
            f"{predicate} has one value, {len(texts)} were given; lists are for partners, members, targets"
        )
    return texts


def _mail(text: str) -> str:
    if not _MAIL.fullmatch(text):
        raise BadFactError(f"{text!r} is no e-mail address; write name@house.example")
    return text.lower()


def _words(text: str) -> str:
    found = " ".join(flat(text).lower().split())
    if not re.search(r"[^\W\d_]{2}", found):
        raise BadFactError(f"{text!r} has no word that could be looked for")
    return found


def _house(text: str) -> str:
    found = organisation(text)
    if not found:
        raise BadFactError(f"{text!r} names no organisation")
    return found


def _country(text: str) -> str:
    found = country(text)
    if found is None:
        raise BadFactError(f"{text!r} is no country we know; write its name, or its ISO 3166 code such as JP")
    return found


def _status(text: str) -> str:
    found = text.lower()
    if found not in STATUSES:
        raise BadFactError(f"{text!r} is no status of a partnership; known are {', '.join(STATUSES)}")
    return found


_READERS: Mapping[str, Callable[[str], str]] = {
    Predicate.EMAIL: _mail,
    Predicate.ROLE: _words,
    Predicate.TARGETS: _country,
    Predicate.STATUS: _status,
}


def _real(text: str, iso: re.Match[str]) -> str:
    try:
        day = date(int(iso[1]), int(iso[2] or 1), int(iso[3] or 1))
    except ValueError:
        raise BadFactError(f"{text!r} is no day of the calendar") from None
    if day.year < _EARLIEST:
        raise BadFactError(f"{text!r} is too long ago to be meant")
    return text
