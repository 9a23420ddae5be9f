"""What of a line changes by itself from visit to visit: ages, stamps, counters, clock times, tokens, credits, labels.

Eight languages: English, French, German, Spanish, Italian, Dutch, Polish, Portuguese. A pattern takes what is furniture
on any page; "il y a 12 membres" and "1,204 visitors came to the fair" are content and stay.
"""

from __future__ import annotations

import unicodedata

from models.pattern import regex
from snapshots.aside import is_aside, without_credit
from snapshots.counter import ALONE, COUNT, HITS, ONLINE, TIMES, is_company, is_counter, is_dateline
from snapshots.gauge import is_gauge
from snapshots.label import HOME, LABELS
from snapshots.moment import is_momentary
from snapshots.occasion import SIZE, TELEPHONE, is_occasional
from snapshots.stamp import JUST_NOW, POSTED, STAMP, is_stamp, opens_stamp
from snapshots.weather import is_weather

_AGES = (
    r"(?:about |almost |over )?(?:\d+|an?|one) (?:second|sec|minute|min|hour|hr|day|week|month|year)s? ago",
    r"il y a (?:environ |près de |plus de |moins de )?(?:\d+|une?|quelques) (?:seconde|minute|heure|jour|semaine|mois"
    r"|an|année)s?",
    r"vor (?:etwa |rund |über |ca\. )?(?:\d+|einem|einer|wenigen) (?:sekunde|minute|stunde|tag|woche|monat"
    r"|jahr)(?:en|n|e)?",
    r"hace (?:unos |unas |casi |más de )?(?:\d+|una?) (?:segundo|minuto|hora|d[ií]a|semana|mes|año)(?:es|s)?",
    r"há (?:cerca de |quase |mais de )?(?:\d+|uma?) (?:segundo|minuto|hora|dia|semana|m[eê]s|ano)(?:es|s)?(?: atrás)?",
    r"(?:\d+|una?) (?:second[oi]|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa",
    r"(?:\d+|een) (?:seconden?|minuut|minuten|uur|uren|dag|dagen|week|weken|maand|maanden|jaar|jaren) geleden",
    r"(?:\d+ )?(?:sekund\w{0,2}|minut\w{0,2}|godzin\w{0,2}|dni|dzień|tydzień|tygodni\w?|miesiąc\w?|miesięcy|rok"
    r"|lata?) temu",
    r"(?:for )?\d+ \w{2,10} (?:sedan|siden)",
)
_ANYWHERE = tuple(
    regex(pattern)
    for pattern in (
        rf"(?:\b{POSTED}\W{{1,3}})?\b(?:{'|'.join(_AGES)})\b",
        rf"\b{POSTED}:? {JUST_NOW}\b",
        STAMP,
        rf"\b(?:{COUNT})\s*{HITS}\b",
        rf"\b(?:{COUNT})\s*{TIMES}\b",
        rf"\b{HITS}\s*[:(]\s*(?:{COUNT})\b",
        r"\b\d+ min(?:ute)?s? (?:read|de lecture|lesezeit|de lectura|di lettura|leestijd|czytania)\b",
        rf"\b(?:\d+|no) {ONLINE}\b[^.\n]{{0,40}}\b(?:online|en ligne|en línea|w sieci)\b",
        r"\b(?:generated|rendered|generiert|générée?) (?:in|en) [\d.,]{1,10} ?(?:ms|s|sec\w{0,4}|sek\w{0,5})\b",
        rf"{SIZE}",
        # a sum set against robots
        r"\b\d{1,2} ?[+×*] ?\d{1,2} ?= ?\??",
        # clock and session
        r"\b\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?\b)?(?:\s*(?:utc|gmt|cet|cest))?",
        r"\b(?=\w{0,200}\d)(?=\w{0,200}[a-f])[0-9a-f]{16,128}\b",
        r"\b(?:sid|phpsessid|jsessionid|token|nonce|ray id|request id)\b\s*[=:]?\s*[\w.-]{6,}",
        r"(?:©|\bcopyright\b)\s*(?:©|\(c\)|copyright)?\s*(?:\d{4}\s*[-/]\s*)?\d{4}",
    )
)
#: Who owns a page, and whatever else its foot says in the same breath.
_CREDIT = regex(r"\W{0,3}(?:(?:copyright\s{0,3})?(?:©|\(c\))|copyright \d{4})")
#: Words of a line in which a counter stands "nearly alone".
_FEW = 8
#: ``1.``, ``(a)``, ``2.3)`` before a line: how a list is counted, not what it says; "14. März" is a day.
_ENUMERATOR = regex(
    r"^\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{2,4})[.)]\s+"
    r"(?!(?:jan|feb|mär|mar|apr|mai|maj|may|jun|jul|aug|sep|o[ck]t|nov|de[zc])[a-zäöü]{0,7}\b)"
)
#: What every pattern above needs; a line without it is as it should be, and most lines are.
_SIGN = regex(
    rf"\d| (?:ago|fa|geleden|temu|sedan|siden)\b|\bil y a\b|\bvor (?:eine|wenige)|\bhace una?\b|\bhá uma?\b"
    rf"|\b{POSTED}:? {JUST_NOW}\b|\bno {ONLINE}\b|\b(?:sid|phpsessid|jsessionid|token|nonce|ray id|request id)\b"
)
_SPACE = regex(r"\s+")
#: Between the parts of a breadcrumb or of a menu printed in one line; plain text has " for » and ›.
_BAR = regex(r"\s*[|>·•/]\s*|\s+\"\s+")
#: No breadcrumb, menu line or credit is longer.
_LONGEST = 200
#: A line without end is data, in which nothing is looked for.
_ENDLESS = 20_000
#: Between the parts of a line at the foot of a page, and between sentences.
_PART = regex(r"((?:^|\s)[|·•/-]\s|(?<=[^\W\d]{2}[.;!])\s|(?<=\d{3}[.;!])\s)")
_DIGIT = regex(r"\d")
_FIGURE = regex(r"\W*\d[\d., ']{0,12}\W*")
_ACCENT = regex("[\u0300-\u036f]")


def without_passing(line: str) -> str:
    """Return *line* (lower case, plain) without what passes; empty when nothing else was in it."""
    short = len(line) <= _LONGEST
    if short and (_CREDIT.match(line) or _is_label(line) or is_stamp(line) or _tells_nothing(line) or is_gauge(line)):
        return ""
    if len(line) > _ENDLESS:
        return line
    result = without_credit(_ENUMERATOR.sub("", line, count=1))
    if _DIGIT.search(result):
        result = TELEPHONE.sub("tel ", result)
    if not _SIGN.search(result):
        return result
    if short:
        result = _without_parts(result)
    for pattern in _ANYWHERE if line.count(" ") >= _FEW else (*_ANYWHERE, *ALONE):
        result = pattern.sub(" ", result)
    return _SPACE.sub(" ", result).strip()


def _without_parts(line: str) -> str:
    """Return *line* without those of its parts that are a stamp, a counter or the day's weather.

    A figure alone beside one of those is a counter, and a line with two such parts the foot of a page, its owner among
    them: "Rope Guild · last updated: 4 May 2019 · 20417".
    """
    if _is_passing(line) or is_dateline(line):
        return ""
    parts = _PART.split(line)
    passing = [_is_passing(part) for part in parts[::2]]
    if not any(passing):
        return line
    passing = [gone or _FIGURE.fullmatch(part) is not None for part, gone in zip(parts[::2], passing, strict=True)]
    kept = [part for part, gone in zip(parts[::2], passing, strict=True) if not gone]
    foot = sum(passing) > 1 and all(part.count(" ") < _FEW and not _DIGIT.search(part) for part in kept)
    return "" if foot else " ".join(kept)


def _is_passing(part: str) -> bool:
    counted = _DIGIT.search(part) is not None and (is_counter(part) or is_stamp(part) or is_weather(part))
    return counted or _tells_nothing(part)


def _tells_nothing(text: str) -> bool:
    return is_aside(text) or is_momentary(text) or is_company(text) or is_occasional(text)


def _is_label(line: str) -> bool:
    """Say whether a line is a control, an entry of a menu, a menu in one line, or the way from the home page."""
    bare = _ACCENT.sub("", unicodedata.normalize("NFKD", line.replace("ł", "l").replace("ß", "ss"))).strip(
        " .:!…-|»«<>"
    )
    if bare in LABELS or opens_stamp(line):
        return True
    parts = _BAR.split(bare)
    labels = sum(part in LABELS for part in parts)
    # A line of two labels and more, and half of it labels, is the foot of a page, its owner and year among them.
    return len(parts) > 1 and (parts[0] in HOME or labels == len(parts) or (labels > 1 and 2 * labels >= len(parts)))
