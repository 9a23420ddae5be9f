"""JSON with the place of everything in it, read without recursion: nesting costs memory, not the stack.

The grammar is RFC 8259's, for texts that keep to it. Where one does not, the item is read up to there, and the reading
goes on with the next item of the list: the next object that begins with the name the first item begins with.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass, field

from consulted.documents.readers.fields.value import Value, unescaped
from models.pattern import regex

#: A string over several lines is none by the letter; some write them, and then a sign follows as behind every other.
_STRING = r'"(?:[^"\\\r\n]*+(?:\\.[^"\\\r\n]*+)*+"|[^"\\]*+(?:\\.[^"\\]*+)*+"(?=\s*+(?:[:,}\]]|\Z)))'
_TOKEN = regex(rf'[ \t\r\n]*+(?:(?P<string>{_STRING})|(?P<sign>[{{}}\[\]:,])|(?P<bare>[^\s"{{}}\[\]:,]++))', re.S)
_NAMES_SIGN = regex(r"\s*+:")
_ESCAPE = regex(r"(?:\\u[0-9a-fA-F]{4})+|\\.", re.S)
#: Half of a character outside the basic plane, without its other half: no text can hold it.
_HALF = regex(r"[\ud800-\udfff]")
#: A list of references nests six deep; what lies deeper is passed over, and so deep nothing lies.
_DEEPEST = 12
_BOTTOMLESS = 1_000
#: More values are not read: ten thousand references have fewer.
_MOST_NODES = 1_500_000


@dataclass(slots=True)
class Node:
    """A JSON value."""

    #: ``{``, ``[``, ``"`` or nothing for numbers and words.
    sort: str
    start: int
    end: int = 0
    #: Of an object, by name; of names that occur twice the last counts.
    members: dict[str, Node] = field(default_factory=dict)
    items: list[Node] = field(default_factory=list)
    #: False where the text breaks off within it.
    whole: bool = False


_NO_MEMBERS: dict[str, Node] = {}
_NO_ITEMS: list[Node] = []


@dataclass
class Json:
    """The values of a text."""

    text: str
    #: So many items of the list are read.
    most: int
    roots: list[Node] = field(default_factory=list)
    #: Where it breaks the rules and is read on with the next item.
    damages: list[int] = field(default_factory=list)
    #: Where it breaks off, when it does.
    end: int | None = None
    #: Where the reading stopped because no list of references holds so much.
    enough: int | None = None
    _opened: list[Node] = field(default_factory=list)
    _names: list[str | None] = field(default_factory=list)
    #: How far below what is kept the reading is.
    _below: int = 0
    _kept: int = 0
    _full: bool = False

    def read(self) -> Json:
        """Read the text."""
        place: int | None = 0
        while place is not None:
            place = self._resumed(self._read_from(place))
        return self

    def _read_from(self, place: int) -> int | None:
        """Read from *place* on; return where the text breaks the rules, or None at its end."""
        while not self._full and (found := _TOKEN.match(self.text, place)) is not None:
            if not (self._sign(found["sign"], found.end() - 1) if found["sign"] else self._scalar(found)):
                return place
            place = found.end()
        if self._full:
            self.enough = place if self._kept > _MOST_NODES else None
            self._close_all(place)
            return None
        return place if self.text[place : place + 200].strip() or self._opened or self._below else None

    def _resumed(self, damage: int | None) -> int | None:
        """Return where the next item begins behind *damage*, or None when there is none."""
        if damage is None:
            return None
        listed = next((each for each in self._opened[:2] if each.sort == "["), None)
        first = next(iter(listed.items[0].members), None) if listed and listed.items else None
        following = None
        if first is not None:
            following = re.compile(rf"\{{\s*+{re.escape(json.dumps(first))}\s*+:").search(self.text, damage)
        self._close_all(damage, keep=listed if following else None)
        if following is None:
            self.end = damage
            return None
        self.damages.append(damage)
        return following.start()

    def _close_all(self, place: int, *, keep: Node | None = None) -> None:
        while self._opened and self._opened[-1] is not keep:
            node = self._opened.pop()
            self._names.pop()
            node.end = max(node.start + 1, self._before(place))
        self._below = 0

    def _before(self, place: int) -> int:
        while place and self.text[place - 1] in " \t\r\n,":
            place -= 1
        return place

    def _sign(self, sign: str, place: int) -> bool:
        if sign in "{[":
            self._open(sign, place)
            return self._below < _BOTTOMLESS
        if sign in "}]":
            return self._close(sign, place)
        return True

    def _open(self, sign: str, place: int) -> None:
        if self._below or len(self._opened) >= _DEEPEST:
            self._below += 1
            return
        node = Node(sign, place)
        if len(self._opened) in (1, 2) and len(self._opened[-1].items) >= self.most:
            self._full = True
            return
        self._add(node)
        self._opened.append(node)
        self._names.append(None)

    def _close(self, sign: str, place: int) -> bool:
        if self._below:
            self._below -= 1
            return True
        if not self._opened or (self._opened[-1].sort == "{") is not (sign == "}"):
            return False
        node = self._opened.pop()
        self._names.pop()
        node.end, node.whole = place + 1, True
        return True

    def _scalar(self, found: re.Match[str]) -> bool:
        if self._below:
            return True
        string = found["string"]
        start = found.start("string") if string else found.start("bare")
        node = Node('"' if string else "", start, found.end(), _NO_MEMBERS, _NO_ITEMS, True)
        if self._opened and self._opened[-1].sort == "{" and self._names[-1] is None:
            self._names[-1] = sys.intern(self.string(node).text)
            return bool(string) and _NAMES_SIGN.match(self.text, found.end()) is not None
        self._add(node)
        return True

    def _add(self, node: Node) -> None:
        self._kept += 1
        self._full = self._full or self._kept > _MOST_NODES
        if not self._opened:
            self.roots.append(node)
        elif self._opened[-1].sort == "[":
            self._opened[-1].items.append(node)
        elif (name := self._names[-1]) is not None:
            self._opened[-1].members[name] = node
            self._names[-1] = None

    def string(self, node: Node) -> Value:
        """Return what a string, or a number, says."""
        inner = 1 if node.sort == '"' else 0
        return unescaped(self.text, node.start + inner, node.end - inner, _ESCAPE, _meant)


def _meant(found: re.Match[str]) -> str:
    try:
        meant: str = json.loads(f'"{found[0]}"')
    except ValueError:
        meant = found[0][1:]
    return _HALF.sub("\ufffd", meant).replace("\0", "")
