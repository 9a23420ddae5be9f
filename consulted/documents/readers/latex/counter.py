"""The numbers LaTeX gives notes and sections."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from consulted.documents.readers.numeral import letters, roman
from models.pattern import regex

#: ``\\fnsymbol``, the LaTeX kernel's order.
_SYMBOLS = ("*", "†", "‡", "§", "¶", "‖", "**", "††", "‡‡")
#: Larger numbers are none of a note.
_LARGEST = 999_999
#: And larger ones are not written in letters.
_LARGEST_NUMERAL = 4_999
_STYLE = regex(r"\\(arabic|roman|Roman|alph|Alph|fnsymbol)\s*\{\s*(\w+)\s*\}")
#: Counters that start anew when the one above them counts.
_ABOVE = {
    "section": "chapter",
    "subsection": "section",
    "subsubsection": "subsection",
    "paragraph": "subsubsection",
    "subparagraph": "paragraph",
}


def numeral(number: int, style: str) -> str:
    """Return *number* as the command *style* prints it."""
    if not 0 < number <= _LARGEST_NUMERAL or style == "arabic":
        return str(number)
    if style == "fnsymbol":
        return _SYMBOLS[(number - 1) % len(_SYMBOLS)]
    written = roman(number) if style.lower() == "roman" else letters(number)
    return written.upper() if style[0].isupper() else written


@dataclass
class Counters:
    """Counters by their names, and how they print."""

    values: dict[str, int] = field(default_factory=dict)
    styles: dict[str, str] = field(default_factory=lambda: {"thanks": "fnsymbol", "mpfootnote": "alph"})
    #: What starts each of them anew.
    above: dict[str, str] = field(default_factory=lambda: dict(_ABOVE))
    #: Those that print the number of the counter above in front.
    long: set[str] = field(default_factory=lambda: set(_ABOVE))

    def step(self, name: str) -> str:
        """Count one further and return what that prints."""
        self.values[name] = min(self.values.get(name, 0) + 1, _LARGEST)
        self._restart(name)
        return self.printed(name)

    def _restart(self, name: str) -> None:
        for below in [each for each, above in self.above.items() if above == name and self.values.get(each)]:
            self.values[below] = 0
            self._restart(below)

    def printed(self, name: str, number: int | None = None) -> str:
        """Return *number*, or where the counter stands, as it prints."""
        own = numeral(self.values.get(name, 0) if number is None else number, self.styles.get(name, "arabic"))
        above = self.above.get(name)
        if name not in self.long or above is None or (above == "chapter" and above not in self.values):
            return own
        return f"{self.printed(above)}.{own}"

    def assign(self, name: str, written: str, *, add: bool) -> None:
        """Follow ``\\setcounter`` or ``\\addtocounter``."""
        found = re.fullmatch(r"\s*(-?)\s*(?:(\d{1,6})|\\value\s*\{\s*(\w+)\s*\})\s*", written)
        if found is not None:
            number = int(found[2]) if found[2] else self.values.get(found[3], 0)
            number = (-number if found[1] else number) + (self.values.get(name, 0) if add else 0)
            self.values[name] = max(-_LARGEST, min(number, _LARGEST))

    def restyle(self, name: str, definition: str) -> None:
        """Follow ``\\renewcommand{\\thefootnote}{...}``."""
        found = [each for each in _STYLE.finditer(definition) if each[2] == name]
        if found:
            self.styles[name] = found[-1][1]
        if f"\\the{self.above.get(name)}" not in definition:
            self.long.discard(name)
        else:
            self.long.add(name)

    def bind(self, name: str, above: str | None, *, long: bool) -> None:
        """Follow ``\\counterwithin`` and its like."""
        self.long.discard(name)
        if above is None:
            self.above.pop(name, None)
        elif not self._leads(above, name):
            self.above[name] = above
            if long:
                self.long.add(name)

    def _leads(self, name: str, to: str) -> bool:
        """Say whether *to* stands above *name*, or is it: then it cannot stand below."""
        seen = set()
        while name not in seen and name != to:
            seen.add(name)
            name = self.above.get(name, name)
        return name == to
