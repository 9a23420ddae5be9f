"""Content streams of a PDF carried out, as far as they print text and level lines (ISO 32000-1, Annex A)."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from pypdf.generic import DictionaryObject, StreamObject

from consulted.documents.readers.pdf.font import Faces, Sign, Typeface, entry
from consulted.documents.readers.pdf.ink import UNMOVED, Box, Ink, Matrix, Run, direction, moved, product, turned
from consulted.documents.readers.pdf.stream import Operands, operations
from models.pattern import regex

#: A gap this wide between two signs is a blank; kerning is narrower, a tight word space wider. In type sizes.
_BLANK = 0.15
#: And from here on something else begins: a cell of a table, another column.
_APART = 1.0
#: Signs that overlap more are printed over one another.
_OVER = 0.3
#: An accent's middle and its letter's differ by half of this at the most; a tilde before a letter stands further off.
_CENTRED = 0.5
#: Signs whose baselines or sizes differ less stand on one line. In type sizes.
_ALIKE = 0.02
#: Forms may hold forms; deeper ones go round in circles.
_DEEPEST = 8
#: Forms on one page.
_MOST_FORMS = 500
#: States put aside; viewers stop at 28.
_MOST_STATES = 1_000
#: So many strokes on a page are a drawing.
_MOST_BOXES = 2_000
#: Of one page; a newspaper's has fewer.
_MOST_SIGNS, _MOST_OPERATORS = 80_000, 1_000_000
#: Smaller and larger type is an artefact, in points.
_SMALLEST, _LARGEST = 1.0, 400.0
#: From so many bytes on, the strokes of drawings are left out before a stream is parsed.
_LARGE = 400_000
_STROKES = regex(rb"(?<!\S)(?:(?:[-+.\d]++\s++){2,6}(?:[mlcvy]|re)\s++(?:h\s++)?)++")
#: Accents fonts print alone, and as they stand behind a letter.
_ACCENTS = {
    "´": "\u0301",
    "`": "\u0300",
    "ˆ": "\u0302",
    "¨": "\u0308",
    "˜": "\u0303",
    "¯": "\u0304",
    "˘": "\u0306",
    "˙": "\u0307",
    "˚": "\u030a",
    "¸": "\u0327",
    "˝": "\u030b",
    "ˇ": "\u030c",
    "˛": "\u0328",
}
#: What an operator with wrong operands makes its action raise.
_WRONG = (TypeError, ValueError, IndexError, AttributeError, KeyError)


class TooMuchError(Exception):
    """A file holds more than a report can."""


class OverfullError(Exception):
    """A page holds more than a page can."""


@dataclass(slots=True)
class Budget:
    """How much may still be read of a file."""

    #: Operators of content streams.
    operators: int
    signs: int

    def spend(self, *, operators: int = 0, signs: int = 0) -> None:
        """Take something off.

        Raises:
            TooMuchError: there is not so much left.
        """
        self.operators -= operators
        self.signs -= signs
        if self.operators < 0 or self.signs < 0:
            raise TooMuchError


@dataclass(slots=True)
class _State:
    """The part of the graphics state that tells where text stands."""

    ctm: Matrix
    face: Typeface | None = None
    size: float = 0.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    #: Filled and stroked letters are how programs embolden a font that has no bold.
    stroked: bool = False


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where a string is printed, turned upright."""

    turn: int
    x: float
    y: float
    size: float
    #: Points on the page for one unit along the line.
    stretch: float

    def continues(self, run: Run) -> bool:
        """Say whether *run* stands on the same baseline in the same size."""
        near = _ALIKE * self.size
        return abs(run.y - self.y) <= near and abs(run.size - self.size) <= near


class Press:
    """Prints one page."""

    def __init__(self, faces: Faces, budget: Budget) -> None:
        self._faces = faces
        self._budget = budget
        self._ink = Ink()
        self._state = _State(UNMOVED)
        self._stack: list[_State] = []
        self._line: Matrix = UNMOVED
        self._text: Matrix = UNMOVED
        self._last: Run | None = None
        #: An accent that waits for its letter.
        self._held: tuple[Sign, _Frame, float, float] | None = None
        self._path: list[Box] = []
        self._point = (0.0, 0.0)
        #: For each open tag: whether it marks furniture, and whether its sign is a soft hyphen.
        self._tags: list[tuple[bool, bool]] = []
        self._forms = 0
        self._depth = 0
        self._operators = 0
        self._resources = DictionaryObject()

    def print(self, contents: StreamObject | None, resources: DictionaryObject) -> Ink:
        """Return what *contents* prints.

        Raises:
            TooMuchError: the file holds more than a report.
            OverfullError: the page holds more than a page.
        """
        if contents is not None:
            self._run(contents, resources)
        return self._ink

    def _run(self, contents: StreamObject, resources: DictionaryObject) -> None:
        before, self._resources = self._resources, resources
        for operands, operator in operations(_data(contents)):
            self._spend()
            action = _ACTIONS.get(operator)
            if action is not None:
                try:
                    action(self, operands)
                except _WRONG:
                    continue  # viewers leave the operator out, too
        self._resources = before

    def _spend(self, *, signs: int = 0) -> None:
        self._budget.spend(operators=not signs, signs=signs)
        self._operators += not signs
        self._ink.signs += signs
        if self._operators > _MOST_OPERATORS or self._ink.signs > _MOST_SIGNS:
            raise OverfullError

    def save(self, _: Operands) -> None:
        """Put the state aside."""
        if len(self._stack) < _MOST_STATES:
            self._stack.append(replace(self._state))

    def restore(self, _: Operands) -> None:
        """Take up the state put aside last."""
        if self._stack:
            self._state = self._stack.pop()

    def transform(self, operands: Operands) -> None:
        """Move what comes."""
        self._state.ctm = product(_matrix(operands), self._state.ctm)

    def begin_text(self, _: Operands) -> None:
        """Start a text object."""
        self._line = self._text = UNMOVED

    def font(self, operands: Operands) -> None:
        """Choose font and size."""
        self._state.face = self._faces.named(f"/{operands[0]}", self._resources)
        self._state.size = _number(operands[1])

    def space(self, operands: Operands) -> None:
        """Set the space between signs."""
        self._state.spacing = _number(operands[0])

    def space_words(self, operands: Operands) -> None:
        """Set the space between words."""
        self._state.word_spacing = _number(operands[0])

    def scale(self, operands: Operands) -> None:
        """Set the width of signs, in percent."""
        self._state.scale = _number(operands[0]) / 100

    def lead(self, operands: Operands) -> None:
        """Set the distance of lines."""
        self._state.leading = _number(operands[0])

    def rise(self, operands: Operands) -> None:
        """Raise the signs."""
        self._state.rise = _number(operands[0])

    def fill(self, operands: Operands) -> None:
        """Set how signs are painted."""
        self._state.stroked = _number(operands[0]) == 2

    def move(self, operands: Operands) -> None:
        """Go on from the start of this line."""
        self._move(_number(operands[0]), _number(operands[1]))

    def move_and_lead(self, operands: Operands) -> None:
        """Do so and remember the distance."""
        self._state.leading = -_number(operands[1])
        self.move(operands)

    def place(self, operands: Operands) -> None:
        """Go on elsewhere."""
        self._line = self._text = _matrix(operands)

    def next_line(self, _: Operands) -> None:
        """Go on in the next line."""
        self._move(0.0, -self._state.leading)

    def show(self, operands: Operands) -> None:
        """Print a string."""
        self._show(operands[:1])

    def show_array(self, operands: Operands) -> None:
        """Print strings with gaps."""
        parts = operands[0]
        self._show(parts if isinstance(parts, list) else ())

    def show_next(self, operands: Operands) -> None:
        """Print a string in the next line."""
        self.next_line(operands)
        self._show(operands[-1:])

    def show_spaced(self, operands: Operands) -> None:
        """Do so with these spaces."""
        self._state.word_spacing, self._state.spacing = _number(operands[0]), _number(operands[1])
        self.show_next(operands)

    def draw(self, operands: Operands) -> None:
        """Print a picture or a form."""
        drawn = entry(entry(self._resources, "/XObject"), f"/{operands[0]}")
        if drawn.get("/Subtype") == "/Image":
            self._ink.pictures += 1
        elif isinstance(drawn, StreamObject) and drawn.get("/Subtype") == "/Form":
            self._form(drawn)

    def _form(self, form: StreamObject) -> None:
        self._forms += 1
        if self._depth >= _DEEPEST or self._forms > _MOST_FORMS:
            return
        state, stack, self._stack = replace(self._state), self._stack, []
        matrix = form.get("/Matrix")
        if matrix is not None:
            self._state.ctm = product(_matrix(matrix.get_object()), self._state.ctm)
        self._depth += 1
        self._run(form, entry(form, "/Resources") if "/Resources" in form else self._resources)
        self._depth -= 1
        self._state, self._stack = state, stack

    def picture(self, _: Operands) -> None:
        """Print a picture that stands in the stream."""
        self._ink.pictures += 1

    def open_tag(self, operands: Operands) -> None:
        """Begin what a tag is about."""
        stated = operands[1] if len(operands) > 1 else None
        actual = stated.get("ActualText") if isinstance(stated, dict) else None
        self._tags.append((operands[:1] == ["Artifact"], actual in (b"\xfe\xff\x00\xad", b"\xad")))

    def close_tag(self, _: Operands) -> None:
        """End it."""
        if self._tags:
            self._tags.pop()

    def start_path(self, operands: Operands) -> None:
        """Put the pen down."""
        self._point = (_number(operands[0]), _number(operands[1]))

    def add_line(self, operands: Operands) -> None:
        """Draw a line."""
        x, y = _number(operands[0]), _number(operands[1])
        self._path.append((*self._point, x, y))
        self._point = (x, y)

    def add_box(self, operands: Operands) -> None:
        """Draw a box."""
        x, y, width, height = map(_number, operands)
        self._path.append((x, y, x + width, y + height))

    def paint(self, _: Operands) -> None:
        """Ink what was drawn."""
        if len(self._path) + len(self._ink.boxes) <= _MOST_BOXES:
            self._ink.boxes += [moved(box, self._state.ctm) for box in self._path]
        self._path.clear()

    def drop_path(self, _: Operands) -> None:
        """Leave it uninked."""
        self._path.clear()

    def _move(self, x: float, y: float) -> None:
        self._line = self._text = product((1.0, 0.0, 0.0, 1.0, x, y), self._line)

    def _show(self, parts: Iterable[object]) -> None:
        """Print strings and move between them as the numbers say."""
        state = self._state
        if state.face is None:
            return
        frame = self._frame()
        along = 0.0
        for part in parts:
            if isinstance(part, (int, float)):
                along -= float(part) / 1000 * state.size * state.scale
            elif isinstance(part, bytes):
                along = self._string(state.face.signs(part), frame, along)
        self._text = product((1.0, 0.0, 0.0, 1.0, along, 0.0), self._text)

    def _frame(self) -> _Frame | None:
        """Return where the next sign goes, None when it slants or is of no size to be read."""
        state = self._state
        matrix = product(self._text, state.ctm)
        a, b, c, d, e, f = matrix
        size, turn = abs(state.size) * math.hypot(c, d), direction(matrix)
        if turn is None or not _SMALLEST <= size <= _LARGEST:
            return None
        x, y = turned(e + c * state.rise, f + d * state.rise, turn)
        return _Frame(turn, x, y, size, math.hypot(a, b))

    def _string(self, signs: list[Sign], frame: _Frame | None, along: float) -> float:
        state = self._state
        self._spend(signs=len(signs))
        if self._tags and self._tags[-1][1]:
            signs = [sign._replace(text="\u00ad", legible=True) for sign in signs[:1]]
        run: Run | None = None
        for sign in signs:
            width = sign.width * state.size
            if frame is not None and sign.text:
                x0 = frame.x + frame.stretch * along
                x1 = x0 + frame.stretch * width * state.scale
                if run is None or not self._goes_on(run, sign, x0, x1):
                    self._print(sign, frame, x0, x1)
                    run = self._last if self._held is None else None
            along += (width + state.spacing + (state.word_spacing if sign.blank else 0.0)) * state.scale
        return along

    def _goes_on(self, run: Run, sign: Sign, x0: float, x1: float) -> bool:
        """Print *sign* right behind the one before it in the same string, as most signs are; say whether it was."""
        if not -_OVER * run.size < x0 - run.x1 <= _BLANK * run.size or sign.text in _ACCENTS:
            return False
        self._ink.illegible += not sign.legible
        run.text += sign.text
        run.edges += (x0,) * len(sign.text)
        if x1 > run.x1:
            run.x1 = x1
        return True

    def _print(self, sign: Sign, frame: _Frame, x0: float, x1: float) -> None:
        """Print a sign, together with an accent that was printed apart from its letter (TeX does so)."""
        self._ink.illegible += not sign.legible
        held, self._held = self._held, None
        if held is not None and abs(held[2] + held[3] - x0 - x1) < _CENTRED * frame.size and sign.text.isalpha():
            sign = sign._replace(text=unicodedata.normalize("NFC", sign.text + _ACCENTS[held[0].text]))
        elif held is not None:
            self._put(*held)
        if sign.text in _ACCENTS:
            self._held = (sign, frame, x0, x1)
        else:
            self._put(sign, frame, x0, x1)

    def _put(self, sign: Sign, frame: _Frame, x0: float, x1: float) -> None:
        assert self._state.face is not None
        last, bold = self._last, self._state.stroked or self._state.face.bold
        if last is not None and bold == last.bold and frame.continues(last):
            gap = (x0 - last.x1) / frame.size
            if -_OVER < gap < _APART:
                if gap > _BLANK and sign.text != " " and not last.text.endswith(" "):
                    last.text += " "
                    last.edges.append(last.x1)
                last.text += sign.text
                last.edges += [x0] * len(sign.text)
                last.x1 = max(x1, last.x1)
                return
        artifact = any(each for each, _ in self._tags)
        self._last = Run(sign.text, x0, x1, frame.y, frame.size, bold, [x0] * len(sign.text), artifact)
        self._ink.runs[frame.turn].append(self._last)


def _data(contents: StreamObject) -> bytes:
    data = contents.get_data()
    return _STROKES.sub(b" ", data) if len(data) > _LARGE else data


def _number(value: object) -> float:
    number = float(value)  # type: ignore[arg-type]
    if not math.isfinite(number):
        raise ValueError
    return number


def _matrix(operands: Iterable[object]) -> Matrix:
    a, b, c, d, e, f = map(_number, operands)
    return a, b, c, d, e, f


_ACTIONS: dict[bytes, Callable[[Press, Operands], None]] = {
    b"q": Press.save,
    b"Q": Press.restore,
    b"cm": Press.transform,
    b"BT": Press.begin_text,
    b"Tf": Press.font,
    b"Tc": Press.space,
    b"Tw": Press.space_words,
    b"Tz": Press.scale,
    b"TL": Press.lead,
    b"Ts": Press.rise,
    b"Tr": Press.fill,
    b"Td": Press.move,
    b"TD": Press.move_and_lead,
    b"Tm": Press.place,
    b"T*": Press.next_line,
    b"Tj": Press.show,
    b"TJ": Press.show_array,
    b"'": Press.show_next,
    b'"': Press.show_spaced,
    b"Do": Press.draw,
    b"BI": Press.picture,
    b"BMC": Press.open_tag,
    b"BDC": Press.open_tag,
    b"EMC": Press.close_tag,
    b"m": Press.start_path,
    b"l": Press.add_line,
    b"re": Press.add_box,
    b"n": Press.drop_path,
    **dict.fromkeys((b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"), Press.paint),
}
