"""A PDF opened with care: what is damaged is mended where pypdf can, what is locked or boundless is refused."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from pypdf import PageObject, PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError, PdfReadError
from pypdf.generic import DictionaryObject

from consulted.documents.readers.pdf.font import Faces, entry
from consulted.documents.readers.pdf.ink import Box, Ink
from consulted.documents.readers.pdf.press import Budget, OverfullError, Press, TooMuchError
from models.errors import UnreadableDocumentError

#: The header may have other bytes before it (ISO 32000-1, Annex H).
_HEAD = 1024
#: A report of a thousand dense pages has half of these.
_MOST_SIGNS = 5_000_000
_MOST_OPERATORS = 3_000_000
_MOST_PAGES = 3_000
#: Of one stream, unpacked, in bytes; a page's text is a few thousand, a drawing a few million.
_MOST_STREAM = 24_000_000
#: So many pages with more on them than a page can hold were made to keep readers busy.
_MOST_OVERFULL = 10
#: No page is wider or higher, in points (ISO 32000-1, Annex C).
_LARGEST = 14_400.0
#: More pages are named by their number only.
_NAMED = 12

_LOCKED = "{} is protected by a password; save it without one and import that"
_DAMAGED = "{} is damaged and cannot be read as a PDF; open it in a viewer, print it to a new PDF and import that"
_BOUNDLESS = "{} unpacks to more than the pages of a report hold; print it to a new PDF and import that"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page, printed."""

    #: From 1.
    number: int
    ink: Ink
    #: What a viewer shows of it.
    box: Box
    #: The links on it and the like.
    annotations: tuple[DictionaryObject, ...]


def is_pdf(content: bytes) -> bool:
    """Say whether *content* begins as a PDF does; a text about PDF may, too, and holds no objects."""
    return content.startswith(b"%PDF-") or (_header(content) >= 0 and b" obj" in content)


def _header(content: bytes) -> int:
    return content.find(b"%PDF-", 0, _HEAD)


class File:
    """A PDF and its pages."""

    def __init__(self, content: bytes, name: str) -> None:
        self._name = name
        self._faces = Faces()
        self._budget = Budget(operators=_MOST_OPERATORS, signs=_MOST_SIGNS)
        self._reader = self._opened(content[max(0, _header(content)) :])
        self._count = self._counted()
        #: Doubts about the file, one sentence each.
        self.warnings: list[str] = []

    @property
    def title(self) -> str | None:
        """The title the file states."""
        return self._stated("/Title")

    @property
    def language(self) -> str | None:
        """The language the file declares."""
        try:
            return str(entry(self._reader.trailer, "/Root").get("/Lang") or "") or None
        except Exception:
            return None

    def sheets(self) -> Iterator[Sheet]:
        """Yield the pages; those that cannot be read are left out, and said so.

        Raises:
            UnreadableDocumentError: no page can be read.
        """
        lost: list[int] = []
        overfull = number = 0
        for number in range(1, min(self._count, _MOST_PAGES) + 1):
            try:
                yield self._sheet(number)
            except TooMuchError:
                overfull = _MOST_OVERFULL
            except (OverfullError, LimitReachedError):
                overfull += 1
                lost.append(number)
            except Exception:  # whatever a damaged page makes pypdf raise; the others are still worth reading
                lost.append(number)
            if overfull >= _MOST_OVERFULL:
                break
        self._close(lost, number, overfull)

    def _close(self, lost: list[int], last: int, overfull: int) -> None:
        """Say what was left out."""
        if len(lost) == last:
            raise UnreadableDocumentError((_BOUNDLESS if overfull else _DAMAGED).format(self._name))
        if lost:
            self.warnings.append(f"{pages(lost)} could not be read and {'was' if len(lost) == 1 else 'were'} left out.")
        if last < self._count:
            self.warnings.append(
                f"It holds more than a report does; only {last:,} of its {self._count:,} pages were read."
            )

    def _sheet(self, number: int) -> Sheet:
        page = self._reader.pages[number - 1]
        contents = page.get_contents()
        ink = Press(self._faces, self._budget).print(contents, entry(page, "/Resources"))
        return Sheet(number, ink, _box(page), tuple(_annotations(page)))

    def _opened(self, content: bytes) -> PdfReader:
        try:
            reader = _reader(content)
            locked = reader.is_encrypted and not reader.decrypt("")
        except DependencyError:
            locked = True
        except Exception:  # pypdf raises much beside its own errors on files made to break readers
            raise UnreadableDocumentError(_DAMAGED.format(self._name)) from None
        if locked:
            raise UnreadableDocumentError(_LOCKED.format(self._name))
        return reader

    def _counted(self) -> int:
        try:
            count = len(self._reader.pages)
        except Exception:
            count = 0
        if not count:
            raise UnreadableDocumentError(_DAMAGED.format(self._name))
        return count

    def _stated(self, key: str) -> str | None:
        try:
            found = entry(self._reader.trailer, "/Info").get(key)
            return str(found.get_object()).strip() or None if found is not None else None
        except Exception:
            return None


def _reader(content: bytes) -> PdfReader:
    try:
        return PdfReader(io.BytesIO(content))
    except PdfReadError:
        # Without an end, as a download that broke off leaves it, the objects are looked for one by one.
        return PdfReader(io.BytesIO(content + b"\nstartxref\n0\n%%EOF\n"))


@contextmanager
def careful() -> Iterator[None]:
    """Bound what pypdf unpacks, and keep what it tells about files from the terminal: we tell it in our own words."""
    logger = logging.getLogger("pypdf")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        with apply_configuration(
            zlib_maximum_output_length=_MOST_STREAM,
            lzw_maximum_output_length=_MOST_STREAM,
            run_length_maximum_output_length=_MOST_STREAM,
            array_based_stream_maximum_output_length=_MOST_STREAM,
            stream_decoding_work_maximum_length=4 * _MOST_STREAM,
            disable_legacy_handling=True,
        ):
            yield
    finally:
        logger.setLevel(level)


def pages(numbers: list[int]) -> str:
    """Return *numbers* in words: "Page 3", "Pages 3, 4 and 7", "35 of its pages"."""
    if len(numbers) == 1:
        return f"Page {numbers[0]}"
    if len(numbers) > _NAMED:
        return f"{len(numbers)} of its pages (the first is {numbers[0]})"
    return f"Pages {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"


def _box(page: PageObject) -> Box:
    """Return the corners of what is shown; of the largest page there may be, when the file states none."""
    x0, y0, x1, y1 = (float(each) for each in page.cropbox)
    box = min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
    sensible = all(abs(each) <= _LARGEST for each in box) and box[0] < box[2] and box[1] < box[3]
    return box if sensible else (-_LARGEST, -_LARGEST, _LARGEST, _LARGEST)


def _annotations(page: DictionaryObject) -> Iterator[DictionaryObject]:
    found = page.get("/Annots")
    for each in found.get_object() if found is not None else ():
        annotation = each.get_object()
        if isinstance(annotation, DictionaryObject):
            yield annotation
