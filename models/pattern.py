"""Regular expressions that are compiled when they are first used.

Our lexicons hold well over a thousand of them; compiling all took longer than most commands take, and few commands
need more than some.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

#: What a compiled pattern offers; kept on the object at the first use, so that later uses cost nothing more.
_OFFERED = (
    "search",
    "match",
    "fullmatch",
    "finditer",
    "findall",
    "split",
    "sub",
    "subn",
    "groups",
    "groupindex",
    "flags",
)


class _Pattern:
    """Stands for a compiled pattern until somebody uses it."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _OFFERED:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update({each: getattr(compiled, each) for each in _OFFERED})
        return self.__dict__[name]

    def __repr__(self) -> str:
        return f"regex({self.pattern!r})"


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what behaves as ``re.compile(source, flags)`` and is compiled at its first use.

    Raises:
        re.error: at that use, where *source* is no regular expression; a test compiles all of ours.
    """
    return cast("re.Pattern[AnyStr]", _Pattern(source, int(flags)))
