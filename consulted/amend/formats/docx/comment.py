"""The comments of a Word document: why a note was changed (ECMA-376 part 1, 17.13.4)."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from consulted.amend.change import Change
from consulted.amend.formats.docx.markup import Markup
from consulted.amend.formats.docx.package import Package
from consulted.amend.formats.docx.relation import Relations
from consulted.amend.formats.docx.signature import signed
from consulted.reports import date
from consulted.reports.clean import clean
from consulted.review.proposing import words

_TYPES = "[Content_Types].xml"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
_LONG = 2_000
_SOME_INITIALS = 4


class Comments:
    """The part that holds them, which is made when there is none.

    Raises:
        ConfigurationError: it is damaged.
    """

    def __init__(self, package: Package, relations: Relations, main: str, space: str) -> None:
        """Open them.

        Args:
            relations: those of the text, whose path is *main*.
            space: the namespace of the text, in braces.
        """
        path = relations.part("comments")
        old = package.read(path) if path is not None else None
        self._path = path or posixpath.join(posixpath.dirname(main), "comments.xml")
        empty = f"{_HEAD}<w:comments xmlns:w={quoteattr(space.strip('{}'))}></w:comments>"
        self._markup = Markup(old if old is not None else empty.encode(), self._path)
        if path is None:
            relations.add("comments", "comments.xml")
        if old is None:
            _declare(package, self._path)

    def add(self, number: int, changes: Sequence[Change]) -> None:
        """Add the comment on one note, which *changes* changed."""
        first = signed(changes[0])
        initials = "".join(name[0] for name in first["author"].split())[:_SOME_INITIALS]
        lines = "".join(_paragraph(line, opens=not place) for place, line in enumerate(_lines(changes)))
        stated = {"id": str(number), "author": first["author"], "date": first["date"], "initials": initials}
        declared = {} if self._markup.prefix == "w:" else {"xmlns:w": self._markup.space.strip("{}")}
        self._markup.append("w:comment", lines, **{f"w:{key}": value for key, value in stated.items()}, **declared)

    def write(self, package: Package) -> None:
        """Put them into the package."""
        package.write(self._path, self._markup.content())


def _lines(changes: Sequence[Change]) -> list[str]:
    """Return reasons, remarks and what changed, which a link over words does not show; and who, of several people."""
    several = len({each.decided_by for each in changes}) > 1
    found = []
    for each in changes:
        who = f"{each.decided_by}, {date.day(each.decided_at)}: " if several else ""
        found += [f"{who}{line}" for line in (each.why, each.note) if line]
    found += [words(each.edit) for each in changes]
    return list(dict.fromkeys(clean(line, limit=_LONG) for line in found))


def _paragraph(line: str, *, opens: bool) -> str:
    mark = "<w:r><w:annotationRef/></w:r>" if opens else ""
    return f'<w:p>{mark}<w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>'


def _declare(package: Package, path: str) -> None:
    """Tell the package what kind of part is at *path*."""
    types = Markup(package.read(_TYPES) or b"", _TYPES)
    types.append(f"{types.prefix}Override", PartName=f"/{path}", ContentType=_KIND)
    package.write(_TYPES, types.content())
