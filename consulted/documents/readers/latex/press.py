"""Walking a LaTeX source and printing it, letter by letter, with a stack of our own.

Nothing is run: the commands whose meaning matters are known by name (``word.py``), the document's own short forms
are written out, and every other command prints its arguments.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from consulted.documents.readers.latex import word
from consulted.documents.readers.latex.counter import Counters
from consulted.documents.readers.latex.imprint import Imprint
from consulted.documents.readers.latex.macro import Macro
from consulted.documents.readers.latex.source import Source
from consulted.documents.readers.proof import Galley
from consulted.documents.script import Note, Span
from models.pattern import regex

#: A short form in a short form in a short form ...
_DEEPEST = 30
#: Written out, short forms may make a text so many times longer, and a little.
_GROWTH = 4
_LEEWAY = 200_000
#: A longer one was never closed.
_LONGEST_FORMULA = 3_000
#: So many pieces an address may be put together from.
_MOST_PIECES = 50

_TOKEN = regex(
    r"(?P<text>(?:[^\\{}%~$&`'\"\-#<>^_,\n]+|\n(?![ \t\r]*\n)|-(?!-)|'(?!')|,(?!,)|<(?!<)|>(?!>))++)"
    r"|(?P<paragraph>\n\s*)"
    r"|(?P<formula>\$\$|\\\[)"
    r"|\\(?P<word>[a-zA-Z@]+)\*?"
    r"|\\(?P<sign>.)"
    r"|(?P<comment>%[^\n]*(?:\n[ \t]*(?!\r?\n))?)"
    r"|(?P<parameter>#+[1-9]?)"
    r"|(?P<mark>---?|``|''|,,|<<|>>|[`~$&\"^_])"
    r"|(?P<brace>.)",
    re.S,
)
#: What a word swallows behind itself.
_BLANKS = regex(r"[ \t]*(?:\r?\n(?![ \t\r]*\n)[ \t]*)?")
_OVERLAY = regex(r"<[\d,+.()|a-z:@ -]{1,40}>")
_ACCENTED = regex(r"\s*(?:\{\s*(?:\\([ij])\s*|([^\W\d_]?))\}|\\([ij])(?![A-Za-z])|([^\W\d_]))")
_MARKS = {
    **{"---": "—", "--": "–", "``": "“", "''": "”", ",,": "„", "<<": "«", ">>": "»", "`": "‘", "~": " "},
    **{'"': '"', "^": "^", "_": "_", "$": "", "&": "&"},
}
_SHORTHAND = regex(r'"([aouAOUszeiEI`\'=~<>|-])')
#: Without a word about its language: ``f"ur`` can be nothing else.
_INSIDE_WORD = regex(r'(?<=[^\W\d_])"[aouAOUs](?=[^\W\d_])')
_NUMBER = regex(r"#([1-9])")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the source, and what the ``#1`` in them stand for."""

    start: int
    end: int
    bound: tuple[Passage | None, ...] = ()
    #: See ``proof.Proof.homes``.
    home: int = 0

    @property
    def span(self) -> Span:
        """Where they stand."""
        return Span(start=self.start, end=self.end)


@dataclass(slots=True)
class Frame:
    """A passage being printed."""

    passage: Passage
    place: int
    #: What to do when it is.
    close: Callable[[], None] | None
    depth: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Slip:
    """A note before it is printed."""

    key: str
    #: With its label as printed, in the source.
    note: Note
    passages: tuple[Passage, ...]
    #: How many notes it stands in.
    depth: int = 0


Command = Callable[["Press", str], None]


@dataclass
class Press:
    """A document as it is printed."""

    source: Source
    imprint: Imprint
    commands: dict[str, Command]
    galley: Galley = field(default_factory=Galley)
    counters: Counters = field(default_factory=Counters)
    macros: dict[str, Macro | None] = field(default_factory=dict)
    environments: list[str] = field(default_factory=list)
    slips: deque[Slip] = field(default_factory=deque)
    #: In order, each once.
    warnings: dict[str, None] = field(default_factory=dict)
    #: What stands on the cover, by name.
    cover: dict[str, Passage] = field(default_factory=dict)
    #: The note being printed.
    note: Slip | None = None
    #: Nothing is printed before ``\begin{document}``.
    silent: bool = False
    #: Words only: a title for the record.
    bare: bool = False
    #: Notes announced by a mark, by kind and label.
    marked: dict[tuple[str, str], str] = field(default_factory=dict)
    #: And those whose text was found.
    told: set[str] = field(default_factory=set)
    #: Keys of notes by the names LaTeX's cross-references and lists of sources give them.
    known: dict[str, str] = field(default_factory=dict)
    #: Sources that are cited and stand in another file: key, name, and where the first citation stands.
    unlisted: list[tuple[str, str, Span]] = field(default_factory=list)
    elsewhere: bool = False
    #: How often each source is cited.
    cited: Counter[str] = field(default_factory=Counter)
    #: Other files: parts of the document, and lists of sources.
    parts: dict[str, None] = field(default_factory=dict)
    lists: dict[str, None] = field(default_factory=dict)
    #: How many notes were kept.
    kept: int = 0
    #: The cover is printed; headings bear no numbers for now.
    covered: bool = False
    loose_numbers: bool = False
    #: A ``\\iffalse`` ends nowhere.
    endless_condition: bool = False
    #: Serves where no title is given.
    first_heading: Passage | None = None
    frames: list[Frame] = field(default_factory=list)
    #: Where the command being printed stands, and whether it has a star.
    began: int = 0
    starred: bool = False
    _address: bool = False

    def run(self) -> None:
        """Print what is open, then the notes."""
        self._work_off()
        while self.slips:
            self._print(self.slips.popleft())

    def _work_off(self) -> None:
        while self.frames:
            frame = self.frames[-1]
            if frame.place < frame.passage.end:
                self.galley.home = frame.passage.home
                self._step(frame)
            else:
                self.frames.pop()
                if frame.close is not None:
                    frame.close()

    def _print(self, slip: Slip) -> None:
        self.note, self._address = slip, False
        self.galley.home = 0
        start = self.galley.open_note(slip.note.label, slip.note.start)
        self.environments.clear()
        for number, passage in enumerate(slip.passages):
            self.galley.home = passage.home
            self.galley.put(", " if number else "", passage.start, passage.start)
            self.open(passage)
            self._work_off()
        self.galley.home = 0
        self.galley.close_note(start, slip.key, slip.note)
        self.note = None

    def open(self, passage: Passage | None, close: Callable[[], None] | None = None) -> None:
        """Print *passage* next, then go on."""
        depth = self.frames[-1].depth + 1 if self.frames else 0
        if passage is not None:
            self.frames.append(Frame(passage, passage.start, close, depth))

    def plain(self, passage: Passage) -> str:
        """Return what *passage* prints, on one line."""
        press = Press(self.source, self.imprint, self.commands, macros=dict(self.macros), bare=True)
        press.galley.calls = list(self.galley.calls)
        press.open(passage)
        press.run()
        return " ".join("".join(press.galley.pieces.parts).split())

    # What commands ask for.

    @property
    def frame(self) -> Frame:
        """What is being printed."""
        return self.frames[-1]

    def argument(self) -> Passage | None:
        """Return the argument in braces that stands next, and go on behind it."""
        frame = self.frame
        span = self.source.argument(frame.place, frame.passage.end)
        return self._taken(span)

    def option(self) -> Passage | None:
        """Return the argument in square brackets that stands next, and go on behind it."""
        frame = self.frame
        return self._taken(self.source.option(frame.place, frame.passage.end))

    def _taken(self, span: Span | None) -> Passage | None:
        if span is None:
            return None
        frame = self.frame
        frame.place = min(self.source.behind(span), frame.passage.end)
        return Passage(span.start, span.end, frame.passage.bound, frame.passage.home)

    def skip(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Go on behind *pattern* if it stands next."""
        frame = self.frame
        found = pattern.match(self.source.text, frame.place, frame.passage.end)
        if found is not None:
            frame.place = found.end()
        return found

    def written(self, passage: Passage | None) -> str:
        """Return the source of *passage*, its ``#1`` replaced."""
        return "".join(self.source.words(each.span) for each in self.pieces(passage)) if passage else ""

    def written_as_is(self, passage: Passage | None) -> str:
        """Return the source of *passage* as it stands."""
        return self.source.words(passage.span) if passage else ""

    def pieces(self, passage: Passage, depth: int = 0) -> list[Passage]:
        """Return what *passage* is put together from when its ``#1`` are replaced."""
        text = self.source.text
        if not passage.bound or text.find("#", passage.start, passage.end) < 0 or depth > _DEEPEST:
            return [passage]
        found, place = [], passage.start
        for each in _NUMBER.finditer(text, passage.start, passage.end):
            found.append(Passage(place, each.start(), (), passage.home))
            meant = passage.bound[int(each[1]) - 1] if int(each[1]) <= len(passage.bound) else None
            found += self.pieces(meant, depth + 1) if meant else []
            place = each.end()
        return [each for each in (*found, Passage(place, passage.end, (), passage.home)) if each.start < each.end][
            :_MOST_PIECES
        ]

    def where(self, start: int, end: int) -> Span:
        """Return where the document itself, outside of definitions, has what stands from *start* to *end*."""
        home = self.frame.passage.home
        return self.galley.calls[home] if home else Span(start=start, end=end)

    def put(self, text: str, start: int, end: int) -> None:
        """Print *text*."""
        if not self.silent:
            self.galley.put(text, start, end)

    def paragraph(self) -> None:
        """End the paragraph."""
        if not self.silent:
            self.galley.paragraph()
            self._address = False

    def warn(self, sentence: str) -> None:
        """Say a doubt once."""
        self.warnings.setdefault(sentence)

    # How it is printed.

    def _step(self, frame: Frame) -> None:
        found = _TOKEN.match(self.source.text, frame.place, frame.passage.end)
        if found is None:  # cannot happen: the last branch takes any sign
            frame.place = frame.passage.end
            return
        frame.place = found.end()
        what = found.lastgroup
        if what == "text":
            self._text(found)
        elif what == "word":
            self._word(found["word"], frame)
        elif what == "sign":
            self._sign(found, frame)
        elif what == "mark":
            self._mark(found, frame)
        elif what == "paragraph":
            self.paragraph()
        elif what == "formula":
            self._formula(found, frame)
        elif what == "parameter":
            self._parameter(found, frame)

    def _text(self, found: re.Match[str]) -> None:
        if self.silent:
            return
        text = found[0]
        self.galley.put(text, found.start(), found.end())
        last = "" if text[-1].isspace() else text.split()[-1]
        if "://" in last or last.startswith("www."):
            self._address = True
        elif last != text:
            self._address = False

    def _word(self, name: str, frame: Frame) -> None:
        place = frame.place
        self.starred = self.source.text[place - 1] == "*"
        self.began = place - len(name) - 1 - self.starred
        if self.imprint.beamer:
            self.skip(_OVERLAY)
        command = self.commands.get(name)
        if command is not None:
            command(self, name)
        elif name in self.macros:
            self._expand(name, self.began)
        elif name in word.SIGNS:
            self.skip(_BLANKS)
            self.put(word.SIGNS[name], self.began, place)
        elif name in word.ACCENTS and self._accent(name, self.began):
            return
        else:
            self._unknown(name, frame)

    def _unknown(self, name: str, frame: Frame) -> None:
        dropped = word.DROPPED.get(name, 0)
        if dropped or self.source.text[frame.place : frame.place + 1] == "[":
            while self.option() is not None:
                pass
        for _ in range(dropped):
            if self.argument() is None:
                break
            while self.option() is not None:
                pass
        self.skip(_BLANKS)

    def _sign(self, found: re.Match[str], frame: Frame) -> None:
        sign = found["sign"]
        if sign == "\\":
            self.skip(_LINE_OPTION)
            self._line_end(found)
        elif sign in word.ACCENTS and self._accent(sign, found.start()):
            return
        elif sign == "~":
            self.put("~", found.start(), found.end())
        elif sign == "]":
            self.put(" ", found.start(), found.end())
        elif sign != "\r":
            self.put(word.SIGNS.get(sign, ""), found.start(), found.end())

    def _formula(self, found: re.Match[str], frame: Frame) -> None:
        """Pass over a formula that stands apart."""
        sign = "$$" if found[0] == "$$" else "\\]"
        end = self.source.text.find(sign, found.end(), min(frame.passage.end, found.end() + _LONGEST_FORMULA))
        if end >= 0:
            frame.place = end + len(sign)
        self.put(" ", found.start(), found.end())

    def _line_end(self, found: re.Match[str]) -> None:
        if self.in_table:
            self.paragraph()
        else:
            self.put(" ", found.start(), found.end())

    @property
    def in_table(self) -> bool:
        """True in the rows of a table."""
        return bool(self.environments) and self.environments[-1] in word.TABLES

    def _accent(self, accent: str, start: int) -> bool:
        found = None if self._address and accent == "~" else self.skip(_ACCENTED)
        letter = found and (found[1] or found[2] or found[3] or found[4])
        if found is None or (accent.isalpha() and not letter):
            return False
        written = word.accented(letter, accent) if letter else accent
        self.put(written, start, found.end())
        return True

    def _mark(self, found: re.Match[str], frame: Frame) -> None:
        mark = found["mark"]
        if self._address and mark != '"':
            self.put(mark, found.start(), found.end())
        elif mark == "&" and self.in_table:
            self.put(" | ", found.start(), found.end())
        elif mark == '"' and self._shorthand(frame, found.start()):
            return
        else:
            self.put(_MARKS[mark], found.start(), found.end())

    def _shorthand(self, frame: Frame, start: int) -> bool:
        text = self.source.text
        found = _SHORTHAND.match(text, start, frame.passage.end)
        if found is None or not (self.imprint.shorthands or _INSIDE_WORD.match(text, start)):
            return False
        frame.place = found.end()
        self.put(word.SHORTHANDS.get(found[1], found[1]), start, found.end())
        return True

    def _parameter(self, found: re.Match[str], frame: Frame) -> None:
        number, bound = found[0][-1], frame.passage.bound
        if bound and found[0].count("#") == 1 and number.isdecimal():
            meant = bound[int(number) - 1] if int(number) <= len(bound) else None
            if frame.depth < _DEEPEST:
                self.open(meant)
        else:
            self.put(found[0], found.start(), found.end())

    def _expand(self, name: str, start: int) -> None:
        """Write out the document's own command *name*."""
        macro, frame = self.macros[name], self.frame
        if macro is None or frame.depth >= _DEEPEST or self._overgrown():
            self.warn(f"The command \\{name} of the document's own is not followed; what it prints may be missing.")
            return
        bound = tuple(self._bound(kind, macro) for kind in macro.signature)
        if not bound:
            self.skip(_BLANKS)
        outer = frame.passage.home
        call = self.galley.calls[outer] if outer else Span(start=start, end=frame.place)
        self.galley.calls.append(call)
        self.open(Passage(macro.body.start, macro.body.end, bound or (None,), len(self.galley.calls) - 1))

    def _overgrown(self) -> bool:
        return self.galley.length + len(self.galley.calls) * 10 > _GROWTH * len(self.source.text) + _LEEWAY

    def _bound(self, kind: str, macro: Macro) -> Passage | None:
        if kind == "s":
            return None
        if kind == "o":
            default = macro.default
            return self.option() or (Passage(default.start, default.end) if default else None)
        return self.argument() or self._single()

    def _single(self) -> Passage | None:
        """Return an argument without braces: one sign or one command."""
        frame = self.frame
        found = _SINGLE.match(self.source.text, frame.place, frame.passage.end)
        if found is None:
            return None
        frame.place = found.end()
        return Passage(found.start(1), found.end(1), frame.passage.bound, frame.passage.home)


_SINGLE = regex(r"\s*(\\[a-zA-Z@]+|\\?[^\s{}%])")
_LINE_OPTION = regex(r"\*?(?:[ \t]*\[[^\]\n]{0,40}\])?")
