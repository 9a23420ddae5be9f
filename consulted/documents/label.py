"""How the number of a note is printed where the note itself starts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from consulted.documents.fold import flat
from consulted.documents.line import Line
from consulted.documents.month import month_pattern
from consulted.documents.readers.numeral import roman
from consulted.documents.script import Style
from models.pattern import regex

#: NFKC would do this too, and turn "2017¹" into "20171" on the way (seed, note 1).
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
DIGITS = str.maketrans(SUPERSCRIPTS, "0123456789")
RAISED = str.maketrans("0123456789", SUPERSCRIPTS)
_S = f"[{SUPERSCRIPTS}]"
RAISED_LETTERS = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
LETTERS = str.maketrans(RAISED_LETTERS, "abcdefghijklmnoprstuvwxyz")
#: What print makes of digits.
LOOK_ALIKES = str.maketrans("lI|Oo", "11100")
#: Notes are rarely numbered higher in Roman numerals.
_ROMANS = {roman(number): number for number in range(1, 100)}
#: In the order they are used; behind the last they are doubled.
SYMBOLS = "*†‡§¶"
#: What such a note is called in front of its number, in nine languages.
NOTE_WORD = (
    r"(?:foot|end)?notes?|f(?:oot)?n|notes?\s+de\s+(?:bas\s+de\s+page|fin)|(?:fu(?:ss|ß)|end)noten?|anm(?:erkung)?|notas?"
    r"(?:\s+(?:al\s+pie|de\s+rodapé|a\s+piè\s+di\s+pagina))?|(?:voet|eind)?noot|vn|przyp(?:is)?|(?:fot|slut)?not"
)
_NUMBER_WORD = r"(?:n[°ºo]\.?\s*|nr\.?\s*|no\.\s*)?"
_WORDS_FOLLOW = r"(?=[^\W\d_]|[\"“„«»‘'‹<(\[*_])"

#: Three digits at most, but in brackets and before a full stop: a line that starts with four starts with a year.
_STARTS: tuple[tuple[Style, re.Pattern[str]], ...] = (
    (Style.RAISED, regex(rf"[ \t]*({_S}{{1,4}})(?:⁾|[).](?=[ \t]))?[ \t]*(?=\S|$)")),
    (Style.RAISED, regex(r"[ \t]*\^\[?(\d{1,3})\]?[ \t]*(?=[^\d\s]|$)")),
    (Style.RAISED, regex(r"[ \t]*<sup>\s*\[?(\d{1,3})\]?\s*</sup>[ \t]*", re.I)),
    (Style.RAISED, regex(r"[ \t]*\\(?:textsuperscript|footnotetext)[\[{](\d{1,3})[\]}][ \t]*\{?")),
    (Style.RAISED, regex(r"[ \t]*\$[\s{}]*\^[\s{^]*(?:\\[a-z]+\{)?(\d{1,3})\}*\$?")),
    (Style.MARKDOWN, regex(r" {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*")),
    (Style.BRACKET, regex(r"[ \t]*\\?\[(\d{1,4})\\?\]:?[ \t]*(?=[^\s(]|$)")),
    (
        Style.LISTED,
        regex(
            rf"[ \t]*(?:\((\d{{1,3}})\)|(\d{{1,5}})(?:[):]|\\?\.-?|/(?=\s)|\s[–—-](?=\s)))"
            rf"(?:[ \t]+|{_WORDS_FOLLOW}|$)"
        ),
    ),
    (
        Style.PLAIN,
        regex(r"[ \t]*(\d{1,3})(?:[ \t]+(?=[^\W\d_]|[\"“„«‘'<(])|(?=[^\W\d_]{3})|[ \t]*$)"),
    ),
    (
        Style.WORDED,
        regex(
            rf"[ \t]*[(\[]?(?:{NOTE_WORD})\.?\s*{_NUMBER_WORD}(\d{{1,3}})"
            r"(?:\s*[:.)\]–—-]+\s*|\s+(?-i:(?=[^\W\d_a-zà-ÿ]|https?:)))",
            re.I,
        ),
    ),
    (
        Style.SYMBOL,
        regex(
            r"[ \t]*\\?(\*{1,4}|†{1,3}|‡{1,3}|§{1,3}(?!\s?\d)|¶{1,3}(?!\s?\d))[ \t]*(?=[^\s*†‡§¶|-])",
        ),
    ),
    (Style.LETTER, regex(rf"[ \t]*([{RAISED_LETTERS}])[ \t]*(?=\S)")),
    (Style.LETTER, regex(r"[ \t]*<sup>\s*([a-z])\s*</sup>[ \t]*")),
    (Style.ROMAN, regex(r"[ \t]*<sup>\s*([ivxl]{1,7})\s*</sup>[ \t]*", re.I)),
    (Style.LETTER, regex(rf"[ \t]*(?:\[([a-z])\]|\(([a-z])\)|([a-z])[.)/](?=\s)):?[ \t]*{_WORDS_FOLLOW}")),
    (
        Style.ROMAN,
        regex(r"[ \t]*(?:\[([ivxl]{1,7})\]|\(([ivxl]{1,7})\)|([ivxl]{1,7})[.)/](?=\s)):?[ \t]*" + _WORDS_FOLLOW, re.I),
    ),
)
#: Which styles a line may be of, by its first sign.
_BY_SIGN: tuple[tuple[str, frozenset[Style]], ...] = (
    ("0123456789", frozenset({Style.LISTED, Style.PLAIN})),
    (f"{SUPERSCRIPTS}^$", frozenset({Style.RAISED})),
    ("<", frozenset({Style.RAISED, Style.LETTER, Style.ROMAN})),
    (RAISED_LETTERS, frozenset({Style.LETTER})),
    ("\\", frozenset({Style.RAISED, Style.BRACKET, Style.SYMBOL})),
    ("[", frozenset({Style.MARKDOWN, Style.BRACKET, Style.WORDED, Style.LETTER, Style.ROMAN})),
    ("(", frozenset({Style.LISTED, Style.WORDED, Style.LETTER, Style.ROMAN})),
    (SYMBOLS, frozenset({Style.SYMBOL})),
    ("aefnpsvAEFNPSV", frozenset({Style.WORDED, Style.LETTER, Style.ROMAN})),
    ("bcdghijklmoqrtuwxyzIXL", frozenset({Style.LETTER, Style.ROMAN})),
)
_STYLES = {sign: styles for signs, styles in _BY_SIGN for sign in signs}
#: The ways by which a line of any style is known; a plain number is asked for last.
_WAYS = {
    sign: tuple((style, pattern) for style, pattern in _STARTS if style in styles) for sign, styles in _STYLES.items()
}
#: "4 April 2020": the day a sentence begins with is no note's number.
_DAY_BEGINS = regex(rf"(?:{month_pattern()})\.?,?[ \t]+(?:1[5-9]|20)\d\d(?!\d)", re.I)
_LAST_DAY = 31
_DAY = 30
#: Alone, such a number is a year; behind the one before it, it is the next.
_FURTHER = regex(r"[ \t]*(\d{4,5})[ \t]+(?=[^\W\d_]|[\"“„«‘'<(])")
_BEFORE_FURTHER = 990
_WIDEST_GAP = 3
_MAY_BE_DAMAGED = frozenset("lI|[123456789")
_DAMAGED = regex(rf"[ \t]*[\[(]?((?=[\dlI|Oo]*[lI|Oo])[\dlI|Oo]{{1,3}})[\]).:/]+[ \t]*{_WORDS_FOLLOW}")


@dataclass(frozen=True, slots=True)
class Start:
    """A place where a note may start."""

    label: str
    start: int
    content: int
    #: Index of its line.
    row: int
    style: Style
    #: Its place in its way of counting; -1 for a Markdown name.
    number: int = -1
    #: What stands around the number: ``()``, ``.``, ``[]``.
    form: str = ""
    #: Behind another note on the same line.
    inside: bool = False


def start_of(line: Line, row: int, styles: frozenset[Style]) -> Start | None:
    """Return the note that may start on *line*, in one of *styles*."""
    for style, pattern in _STARTS:
        if style in styles:
            found = _matched(line, row, style, pattern)
            if found is not None:
                return found
    return None


def starts_of(line: Line, row: int) -> Iterator[Start]:
    """Yield the notes that may start on *line*, one for each style that fits."""
    sign = line.text.lstrip()[:1]
    if sign in _MAY_BE_DAMAGED and (misread := damaged_start(line, row)) is not None:
        yield misread
    for style, pattern in _WAYS.get(sign, ()):
        found = _matched(line, row, style, pattern)
        if found is not None:
            yield found
            if style in (Style.LISTED, Style.RAISED, Style.MARKDOWN, Style.BRACKET):
                return


def _matched(line: Line, row: int, style: Style, pattern: re.Pattern[str]) -> Start | None:
    found = pattern.match(line.text)
    if found is None:
        return None
    place = next(place for place, group in enumerate(found.groups(), 1) if group)
    label = found[place].translate(DIGITS).translate(LETTERS)
    number = _counted(label, style)
    if (number == 0 and style is not Style.MARKDOWN) or (style is Style.ROMAN and number < 0):
        return None
    if style is Style.PLAIN and number <= _LAST_DAY and _DAY_BEGINS.match(flat(line.text[found.end() :][:_DAY])):
        return None
    form = line.text[found.start() : found.start(place)].strip() + line.text[found.end(place) : found.end()].strip()
    return Start(label, _first(line), line.start + found.end(), row, style, number, form)


def further(line: Line, row: int, before: Start) -> Start | None:
    """Return the note on *line* whose number, of more than three digits, goes on from that of the note *before* it."""
    found = _FURTHER.match(line.text) if before.number >= _BEFORE_FURTHER else None
    if found is None or not 0 < int(found[1]) - before.number <= _WIDEST_GAP:
        return None
    return Start(found[1], _first(line), line.start + found.end(), row, Style.PLAIN, int(found[1]), before.form)


def _counted(label: str, style: Style) -> int:
    """Return which note in its way of counting *label* is."""
    if style is Style.MARKDOWN:
        return int(label) if label.isdecimal() else -1
    if style is Style.LETTER:
        return ord(label) - ord("a") + 1
    if style is Style.ROMAN:
        return _ROMANS.get(label.lower(), -1)
    if style is Style.SYMBOL:
        return SYMBOLS.index(label[0]) + 1 + len(SYMBOLS) * (len(label) - 1)
    return int(label)


def _first(line: Line) -> int:
    """Return where the note starts: at the first ink, or with the blank a formula prints around itself."""
    ink = len(line.text) - len(line.text.lstrip())
    return line.start if line.text[ink : ink + 1] == "$" else line.start + ink


def damaged_start(line: Line, row: int) -> Start | None:
    """Return the note that may start on *line* with a number some digits of which print made letters: "l." for "1."."""
    found = _DAMAGED.match(line.text)
    if found is None:
        return None
    label = found[1].translate(LOOK_ALIKES).lstrip("0")
    form = line.text[: found.start(1)].strip() + line.text[found.end(1) : found.end()].strip()
    style = Style.BRACKET if form.startswith("[]") else Style.LISTED
    return Start(label, _first(line), line.start + found.end(), row, style, int(label), form) if label else None


#: By style: how a note starts in the middle of another's line.
INSIDE = {
    Style.RAISED: regex(rf"(?<=\s)({_S}{{1,4}})[ \t]*(?=\S)"),
    Style.BRACKET: regex(r"(?<=\s)\[(\d{1,3})\][ \t]+(?=\S)"),
}


def starts_inside(text: str, start: int, end: int, row: int, style: Style) -> list[Start]:
    """Return the places between *start* and *end* where a note may start in the middle of a line."""
    pattern = INSIDE.get(style)
    if pattern is None:
        return []
    found = ((each[1].translate(DIGITS), each) for each in pattern.finditer(text, start, end))
    return [Start(label, each.start(), each.end(), row, style, int(label), inside=True) for label, each in found]
