"""Addresses as LaTeX writes them: one address however it is escaped, and a new one as its place wants it."""

from __future__ import annotations

import re

from consulted.documents.readers.latex import word
from models.pattern import regex

#: How signs that mean something to TeX are written in addresses.
_WRITTEN = {
    **{sign: rf"\\?{re.escape(sign)}" for sign in "%#&$"},
    "_": r"(?:\\?_|\\textunderscore(?:\{\})?)",
    "~": r"(?:~|\\~(?:\{\})?|\\string~|\{?\\textasciitilde(?:\{\}|\})?|\$\\sim\$)",
}
_IN_WORDS = {**{sign: f"\\{sign}" for sign in "%#&$_"}, "~": "\\textasciitilde{}"}
#: What fonts make one sign of two.
_LIGATURE = regex(r"([-',])(?=\1)")
_ESCAPED = regex(r"\\([%#&_])")
_BARE = regex(r"(?<!\\)[%#&_]")


def pattern(printed: str) -> str:
    """Return a pattern for the address *printed*, as it is written and as others would write it."""
    meant = word.address(printed)
    return f"(?:{re.escape(printed)}|{''.join(_WRITTEN.get(sign, re.escape(sign)) for sign in meant)})"


def in_words(url: str) -> str:
    """Return *url* as it stands in running text."""
    return _LIGATURE.sub(r"\1{}", "".join(_IN_WORDS.get(sign, sign) for sign in url))


def in_link(url: str, *, like: str, nested: bool) -> str:
    """Return *url* as it stands in the braces of ``\\url`` or ``\\href``.

    Args:
        like: the address that stood there, whose way of escaping is kept.
        nested: it stands in an argument, as of ``\\footnote``: there % and # are read before the link can forbid it.
    """
    escaped, bare = set(_ESCAPED.findall(like)), set(_BARE.findall(like))
    signs = escaped | {sign for sign in "%#" if nested and sign not in bare}
    signs |= {"_", "&"} if escaped & {"_", "&"} else set()
    return "".join(f"\\{sign}" if sign in signs else sign for sign in url)
