"""One line in the making."""

from __future__ import annotations

from urllib.parse import unquote

from pipelines.facts.page import shield
from pipelines.facts.page.furniture import BOLD
from snapshots.words import plain

_PHONES = ("tel:", "callto:", "sms:", "https://wa.me/")


class Stroke:
    """Gathers text, links and edges until the page breaks the line."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._weights: list[bool] = []
        self._boldness = 0
        self._left = self._joint = False
        self._cut = True
        self.links: list[str] = []
        self.mails: list[str] = []
        self.numbers: list[str] = []

    @property
    def empty(self) -> bool:
        """True when there is neither text nor an address."""
        return not self._pieces and not self.mails and not self.numbers

    @property
    def text(self) -> str:
        """All that was said."""
        return plain("".join(self._pieces))

    @property
    def atoms(self) -> tuple[str, ...]:
        """The same, parted; addresses alone where a link holds no text."""
        if len(self._pieces) == 1 and (text := self.text):
            return (text,)
        found = tuple(filter(None, (plain(piece) for piece in self._pieces)))
        return found or ((" ",) if self.mails or self.numbers else ())

    @property
    def bold(self) -> bool:
        """True when the first words are bold."""
        said = next((at for at, piece in enumerate(self._pieces) if piece.strip()), None)
        return said is not None and self._weights[said]

    def next(self) -> Stroke:
        """Return the line after this one, as bold as this one ends."""
        stroke = Stroke()
        stroke._boldness = self._boldness
        return stroke

    def say(self, text: str) -> None:
        """Add *text*."""
        if not text:
            return
        if self._cut or not self._pieces:
            if self._left and self._pieces and _touch(self._pieces[-1], text, self._joint):
                text = " " + text
            self._pieces.append(text)
            self._weights.append(self._boldness > 0)
        else:
            self._pieces[-1] += text
        self._cut = self._left = self._joint = False

    def part(self, name: str, *, opening: bool) -> None:
        """Mark the edge of an inline element."""
        if name in BOLD:
            self._boldness = max(0, self._boldness + (1 if opening else -1))
        self._joint = self._joint or (opening and self._left)
        self._left = self._left or not opening
        self._cut = True

    def link(self, href: str) -> None:
        """Note where a link leads."""
        scheme = href[:15].lower()
        number = next((unquote(href[len(each) :]) for each in _PHONES if scheme.startswith(each)), None)
        if number is not None:
            self.numbers.append(number.split(";")[0].split("?")[0].strip()[:40])
            return
        found = list(shield.of_link(href)) if ":" in scheme or "#" in href else []
        if found:
            self.mails.extend(found)
        elif href and not href.startswith(("#", "javascript:", "data:", "mailto:")):
            self.links.append(href)


def _touch(before: str, after: str, joint: bool) -> bool:
    """Say whether two words meet without a blank where one element ends, or where one ends and another begins."""
    one, other = before[-1:], after[:1]
    if not (one.isalnum() and (other.isalnum() or (joint and other in "+("))):
        return False
    return joint or one.isdigit() != other.isdigit() or (one.islower() and other.isupper())
