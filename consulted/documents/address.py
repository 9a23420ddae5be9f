"""Addresses in a note: where they start, and where they end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consulted.documents import cue
from consulted.documents.fold import words
from models.address import SCHEME, has_suffix, wire_form
from models.pattern import regex

#: Longer than any address a server takes; keeps a line without blanks from being one.
_LONGEST = 4096
#: Words a file name may hold where its blanks were printed.
_MOST_BLANKS = 8

#: What opens an address for certain, schemes that print or typists damaged among them. A sign nobody knows (U+FFFD)
#: is a letter of it.
_START = regex(
    r"(?:https?:?//[ \t]?(?=[\w\[\ufffd])|ftp://"
    r"|(?<!\w)(?:h[t1l]{1,3}ps?|hxxps?|ttps?)(?:\s?[:;.]\s?/{1,3}|//|:(?=\s?www\b))[ \t]?(?=\w)"
    r"|(?<![\w@./-])www[.,](?=[\w\ufffd]))",
    re.I,
)
#: Without scheme and ``www.`` only a host with a path is an address: "Acme.io" may be a name.
_ANY_START = regex(
    rf"(?i:{_START.pattern})|(?<![\w\ufffd@./:-])(?:[a-z0-9](?:[a-z0-9-]{{0,62}})\.){{1,5}}[a-z]{{2,12}}/(?=[\w~%?#-])"
)
_END = regex(
    r"[\s<>\"“”„«»{}|^`\ufffc⁰¹²³⁴-⁹]|\\(?![_~*&%#.-])|,(?=https?://|www\.)|;(?=https?://|www\.)|[),;\]](?=\()", re.I
)
_HOST = regex(r"(?:[a-z0-9]{3,6}\s?[:;.]?\s?/{1,3}\s?)?((?:[\w\ufffd-]+[.,])*[\w\ufffd-]+)", re.I)
#: Where a host goes on in small letters; a capital begins a sentence.
_REST_OF_HOST = regex(r"\.? ((?:[a-z0-9-]+\.)*[a-z]{2,})(?=[/,;)\]\s]|$)")
_TRAILING = ".,;:!?'’‘*…·"
_PAIRS = {")": "(", "]": "["}
FILE = regex(r"\.(?:pdf|docx?|odt|rtf|pptx?|odp|xlsx?|ods|epub|ps|html?|php|aspx?|jsp|txt|zip|jpe?g|png)$", re.I)
_ENDINGS = "pdf|docx?|odt|rtf|pptx?|xlsx?|ods|epub|html?|php|aspx?|jsp|txt|zip"
#: A path that goes on behind a blank, and shows that it is one: "…/ docs/the-list", "…/list. html"; "and/or" is none.
_SPLIT_PATH = regex(
    rf"(?<=/) (?=[a-z][a-z0-9_%-]*/[^\s/]*(?:[-_/=]|\.[a-z]{{3,4}}\b))[^\s<>\"“”«»]+"
    rf"|(?<=\w) (?=/[a-z0-9_%-]+)[^\s<>\"“”«»]+|(?<=/) [a-z0-9_%-]+\.(?:{_ENDINGS})(?![\w/])|\. (?:{_ENDINGS})(?![\w/])"
)
_LAST_IN_PATH = regex(r"[/\w]$")
_FILE_TOKEN = regex(r"[^\s,;<>\"“”]{1,200}")
_FUNCTION_WORDS = frozenset(
    words(
        "and or the see in at on of et ou le la les voir dans und oder der die das siehe in y o el los ver en e il lo "
        "vedi de het zie i oraz w zob os as och eller se consulted accessed retrieved"
    )
)
_ESCAPED = regex(r"\\([_~*&%#.-])")
_LAST_STRONG = "-/_=&?%.+#"
_PATH_LIKE = regex(r"[/_=&?%]|\w-\w|\.[a-z]{2,4}(?:$|[.,;)\]])|^\d+[.,;)]*$", re.I)


@dataclass(frozen=True, slots=True)
class Address:
    """An address as it stands in the text."""

    #: As printed; where it runs over a line's end, the break is left out.
    printed: str
    start: int
    end: int
    #: What the format's own escapes stand for, where a reader knows; default: Markdown's are undone.
    meant: str | None = None

    @property
    def url(self) -> str:
        """The form to ask for."""
        return wire_form(unescaped(self.printed) if self.meant is None else self.meant)


def unescaped(printed: str) -> str:
    """Return *printed* without the escapes Markdown and LaTeX share: ``a\\_b``."""
    return _ESCAPED.sub(r"\1", printed)


def occurs(text: str) -> bool:
    """Say whether an address stands in *text*."""
    return _may_hold(text, 0, len(text)) and _ANY_START.search(text) is not None


def _may_hold(text: str, start: int, end: int) -> bool:
    """Say whether what every address has, a slash or ``www``, is there: most paragraphs hold none, and end here."""
    return text.find("/", start, end) >= 0 or "www" in text[start:end].lower()


def find(text: str, start: int = 0, end: int | None = None, *, most: int | None = None) -> list[Address]:
    """Return the addresses between *start* and *end* of *text*, the first *most* of them."""
    end = len(text) if end is None else end
    if not _may_hold(text, start, end):
        return []
    found: list[Address] = []
    place = start
    while (most is None or len(found) < most) and (opening := _ANY_START.search(text, place, end)) is not None:
        address = _from(text, opening.start(), opening.end(), end)
        if address is not None:
            found.append(address)
        place = max(opening.end(), address.end if address else 0)
    return found


def _from(text: str, start: int, opened: int, limit: int) -> Address | None:
    end = _trimmed(text, start, _stop(text, max(opened - 1, start), limit))
    if end <= opened and not re.match(r"\w", text[opened : opened + 1]):
        return None
    end = _over_host(text, start, end, limit)
    printed = text[start:end]
    if not re.search(r"\w", SCHEME.sub("", printed).removeprefix("www.")):
        return None
    while (tail := _after_break(text, start, end, limit)) is not None:
        printed += text[tail[0] : tail[1]]
        end = tail[1]
    blanks = _over_blanks(text, start, end, limit)
    return Address(text[start:blanks], start, blanks) if blanks > end else Address(printed, start, end)


def _over_host(text: str, start: int, end: int, limit: int) -> int:
    """Return the end of an address whose host was printed with a blank in it ("www.guild. eu/members"), or *end*."""
    host = _HOST.fullmatch(text, start, end)
    if host is None or has_suffix(host[1]):
        return end
    following = _REST_OF_HOST.match(text, end, limit)
    if following is None or not has_suffix(f"{host[1]}.{following[1]}"):
        return end
    return _trimmed(text, start, _stop(text, following.start(1), limit))


def _stop(text: str, start: int, limit: int) -> int:
    found = _END.search(text, start + 1, min(limit, start + _LONGEST))
    end = found.start() if found else min(limit, start + _LONGEST)
    glued = cue.glued(text, start, end)
    return end if glued is None else glued


def _trimmed(text: str, start: int, end: int) -> int:
    """Return *end* without punctuation that belongs to the sentence; balanced brackets stay."""
    counts = {bracket: text.count(bracket, start, end) for pair in _PAIRS.items() for bracket in pair}
    while end > start:
        last = text[end - 1]
        if last in "([" or (last in _PAIRS and counts[last] > counts[_PAIRS[last]]):
            counts[last] -= 1
        elif last not in _TRAILING and not (last == "$" or (last == "_" and text[start - 1 : start] == "_")):
            break
        end -= 1
    return end


def _after_break(text: str, start: int, end: int, limit: int) -> tuple[int, int] | None:
    """Return where the address goes on in the next line, when it ran to the end of its own.

    A hyphen at the line's end stays: it belongs to the address more often than not, and readers that
    dropped it lost 17 of 24 addresses.
    """
    gap = re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t]*(?=\S)").match(text, end, limit)
    if gap is None or end - start > _LONGEST:
        return None
    first = gap.end()
    last = _trimmed(text, first, _stop(text, first - 1, limit))
    token = text[first:last]
    if not token or _START.match(token) or cue.opens(text[first : first + 60]):
        return None
    strong = text[end - 1] in _LAST_STRONG
    if strong and text[end - 1] == "/":
        strong = _PATH_LIKE.search(token) is not None or token.islower()
    fits = strong or (_PATH_LIKE.search(token) is not None and not token[:1].isupper())
    alone = text[last : last + 1] in ("", "\n", "\r", ",", ".", ";", ")", "]", ">", " ")
    return (first, last) if fits and alone and token[:1] not in "([¹²³" else None


def _over_blanks(text: str, start: int, end: int, limit: int) -> int:
    """Return the end of an address printed with blanks in its path or file name, or *end*."""
    split = _SPLIT_PATH.match(text, end, limit)
    if split is not None and _LAST_IN_PATH.search(text, start, end):
        return _trimmed(text, start, split.end())
    head = text[start:end]
    if text[end : end + 1] != " " or FILE.search(head) or head.count("/") < 3 or head.endswith("/"):
        return end
    place = end
    for _ in range(_MOST_BLANKS):
        token = _FILE_TOKEN.match(text, place + 1, limit) if text[place : place + 1] == " " else None
        if token is None or token[0].casefold() in _FUNCTION_WORDS or _START.match(token[0]) or token[0][0] in "([–—":
            return end
        place = token.end()
        last = _trimmed(text, start, place)
        if FILE.search(text, start, last):
            return last
        if last != place:
            return end
    return end
