"""A report's year where no day is printed: behind ©, behind its edition, alone on a line."""

from __future__ import annotations

import re

from consulted.documents.fold import words
from consulted.documents.interview_word import HOUSES
from consulted.documents.own_day_word import EDITION, RESERVED
from models.pattern import regex

_C = r"(?:©|\(c\)|copyright)"
_YEAR = r"((?:19|20)\d\d)"
_ALONE = regex(rf"\s*(?:{_C})?\s*{_YEAR}\s*$", re.I)
_LEADING = regex(
    rf"\s*{_C}(?:\s*{_C})?\s*{_YEAR},?\s+[^\W\d_][^.;:]{{2,60}}(?:[.;]\s*(?:{RESERVED})[^.]{{0,40}}\.?)?\s*$", re.I
)
_TRAILING = regex(rf"\s*{_C}(?:\s*{_C})?\s*([^\W\d_][^.;:\d]{{2,60}}?),?\s+{_YEAR}\s*$", re.I)
_EDITION = regex(rf"[^:;]{{0,40}}(?<!\w)(?:{EDITION}),?\s+{_YEAR}\s*$", re.I)


def printed(plain: str, *, head: bool) -> int | None:
    """Return the year the flat line *plain* bears as the report's.

    Args:
        head: the line stands above the running text.
    """
    if (alone := _ALONE.match(plain)) is not None:
        return int(alone[1])
    if not head:
        return None
    found = _LEADING.match(plain) or _EDITION.match(plain)
    if found is not None:
        return int(found[1])
    # A person's right to a picture ends in a year, too.
    trailing = _TRAILING.match(plain)
    return int(trailing[2]) if trailing is not None and HOUSES & set(words(trailing[1])) else None
