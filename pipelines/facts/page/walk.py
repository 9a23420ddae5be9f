"""From mark-up to boxes and lines, in one walk without recursion."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement

from models.pattern import regex
from pipelines.facts.page import quirk, shield
from pipelines.facts.page.box import Box, Line, Picture, Sheet
from pipelines.facts.page.furniture import BREAKING, HEADINGS, PARTING, UNSEEN, is_hidden, is_teaser, stands_beside
from pipelines.facts.page.mail import mails
from pipelines.facts.page.marked import is_marked
from pipelines.facts.page.stroke import Stroke
from snapshots.words import plain

#: Characters of mark-up that are laid out: the largest member lists seen have a third of it.
_MOST_MARKUP = 1_200_000
_MOST_TAGS = 60_000
_MOST_LINES = 12_000
_DECLARATION = regex(r"^\s*(?:<\?xml[^>]{0,300}\?>\s*)+", re.I)
_BRAND = regex(r"logo|brand|\bhome\b")
_MOST_MARKED = 3_000


def laid_out(markup: str, url: str) -> Sheet:
    """Return *markup* as boxes and lines; no more of it than anybody reads."""
    bare = _DECLARATION.sub("", markup)
    soup = BeautifulSoup(bare[:_MOST_MARKUP], "lxml", multi_valued_attributes=None)
    return _Walk(soup, url, cut=len(bare) > _MOST_MARKUP).sheet()


class _Walk:
    """Walks a tree and notes boxes, lines, pictures and what is hidden in attributes."""

    def __init__(self, soup: BeautifulSoup, url: str, *, cut: bool) -> None:
        self._soup, self._url, self._cut = soup, url, cut
        self._root = Box(name="page", attrs={}, parent=None, start=0)
        self._box = self._root
        self._lines: list[Line] = []
        self._pictures: list[Picture] = []
        self._linked: list[str] = []
        self._meta: dict[str, str] = {}
        self._mails: set[str] = set()
        self._brands: list[str] = []
        self._marked: list[Tag] = []
        self._lang = ""
        self._turned: frozenset[str] = frozenset()
        self._articles = self._level = 0
        self._anchors: list[Mapping[str, str]] = []
        self._backwards: Tag | None = None
        self._stroke = Stroke()

    def sheet(self) -> Sheet:
        """Walk the page."""
        stack: list[tuple[PageElement, bool]] = [(self._soup, False)]
        tags = 0
        while stack:
            node, leaving = stack.pop()
            if not isinstance(node, Tag):
                if type(node) is NavigableString:
                    self._say(str(node))
                continue
            if leaving:
                self._leave(node)
                continue
            tags += 1
            if tags > _MOST_TAGS or len(self._lines) > _MOST_LINES:
                self._cut = True
                break
            if self._enter(node):
                stack.append((node, True))
                stack.extend((child, False) for child in reversed(node.contents))
        self._flush()
        for box in self._box.within():
            box.end = len(self._lines)
        return Sheet(
            url=self._url,
            lines=tuple(self._lines),
            root=self._root,
            pictures=tuple(self._pictures),
            linked=tuple(self._linked),
            meta=self._meta,
            lang=self._lang,
            mails=frozenset(self._mails),
            brands=tuple(self._brands),
            marked=tuple(self._marked),
            cut=self._cut,
        )

    def _enter(self, tag: Tag) -> bool:
        """Step into *tag*; say whether what it holds is read."""
        name = tag.name
        attrs: Mapping[str, str] = tag.attrs  # type: ignore[assignment]
        if name in UNSEEN:
            self._unseen(tag, name)
            return name == "head"
        if name in ("meta", "link", "title"):
            self._note(attrs)
            return False
        if name == "html":
            self._lang = attrs.get("lang") or attrs.get("xml:lang") or ""
        if name == "br":
            self._flush()
            return False
        if name in BREAKING or ("-" in name and name != "font-awesome"):
            self._open(name, attrs)
        elif attrs and is_hidden(attrs):
            return False
        elif name in PARTING:
            self._stroke.part(name, opening=True)
        if name in ("main", "article"):
            self._articles += 1
        self._level = HEADINGS.get(name, self._level)
        if attrs:
            self._attributes(tag, name, attrs)
        return not (quirk.has_data(attrs) and self._counted(tag, attrs))

    def _leave(self, tag: Tag) -> None:
        name = tag.name
        if tag is self._backwards:
            self._backwards = None
        if name in BREAKING or ("-" in name and name != "font-awesome"):
            self._flush()
            self._box.end = len(self._lines)
            self._box = self._box.parent or self._root
        elif name in PARTING:
            self._stroke.part(name, opening=False)
        if name in ("main", "article"):
            self._articles -= 1
        elif name in HEADINGS:
            self._level = 0
        elif name == "a" and self._anchors:
            self._anchors.pop()

    def _open(self, name: str, attrs: Mapping[str, str]) -> None:
        self._flush()
        above = self._box
        box = Box(name=name, attrs=attrs, parent=above, start=len(self._lines))
        box.beside = above.beside or stands_beside(name, attrs, in_article=bool(self._articles))
        box.teaser = above.teaser or is_teaser(attrs)
        if name == "main":
            box.beside = box.teaser = False
        above.children.append(box)
        self._box = box

    def _attributes(self, tag: Tag, name: str, attrs: Mapping[str, str]) -> None:
        if name == "a":
            self._anchors.append(attrs)
            self._stroke.link(attrs.get("href") or "")
            if "aria-label" in attrs and _BRAND.search(f"{attrs.get('class') or ''} {attrs.get('rel') or ''}".lower()):
                self._brands.append(plain(attrs["aria-label"])[:200])
        elif name == "img":
            self._picture(attrs)
        elif name == "i" and "fa-at" in (attrs.get("class") or "").split():
            self._say("@")
        if is_marked(attrs) and len(self._marked) < _MOST_MARKED:
            self._marked.append(tag)
        if quirk.has_data(attrs):
            self._stroke.mails.extend(shield.of_attributes(attrs))
        if self._backwards is None and quirk.is_turned(name, attrs, self._turned):
            self._backwards = tag

    def _counted(self, tag: Tag, attrs: Mapping[str, str]) -> bool:
        """Say the figure a script would count up to, where *tag* shows none or an earlier one."""
        figure = quirk.counted(tag, attrs)
        if figure:
            self._say(figure)
            self._leave(tag)
        return bool(figure)

    def _picture(self, attrs: Mapping[str, str]) -> None:
        text = plain(attrs.get("alt") or "")[:300]
        if text.lower() in ("@", "at", "arobase"):
            self._say("@")
            return
        link = self._anchors[-1] if self._anchors else {}
        title = plain(attrs.get("title") or link.get("title") or link.get("aria-label") or "")[:300]
        marks = " ".join(each.get(key) or "" for each in (attrs, link) for key in ("class", "id", "rel"))
        picture = Picture(
            text=text,
            title=title,
            href=link.get("href") or "",
            mark=marks.lower(),
            place=len(self._lines),
            box=self._box,
        )
        self._pictures.append(picture)
        self._box.pictures.append(picture)

    def _unseen(self, tag: Tag, name: str) -> None:
        if name == "script":
            text = tag.string or ""
            if "ld+json" in str(tag.get("type") or "").lower():
                self._linked.append(str(text))
            else:
                self._mails.update(shield.of_script(str(text)))
        elif name == "style":
            self._turned = self._turned.union(quirk.turned_classes(str(tag.string or "")))
        elif name == "noscript" and "@" in (text := tag.get_text()):
            self._mails.update(mails(text[:2_000]))

    def _note(self, attrs: Mapping[str, str]) -> None:
        name = (attrs.get("property") or attrs.get("name") or "").lower()
        if name and name not in self._meta:
            self._meta[name] = plain(attrs.get("content") or "")[:500]

    def _say(self, text: str) -> None:
        if self._backwards is not None:
            text = text[::-1]
        if self._box.name == "pre" and "\n" in text:
            *lines, text = text.split("\n")
            for line in lines:
                self._stroke.say(line)
                self._flush()
        self._stroke.say(text)

    def _flush(self) -> None:
        stroke = self._stroke
        if not stroke.empty:
            text, atoms = stroke.text, stroke.atoms
            if atoms:
                self._lines.append(
                    Line(
                        text=text,
                        atoms=atoms,
                        box=self._box,
                        level=self._level,
                        bold=stroke.bold,
                        links=tuple(stroke.links),
                        mails=tuple(dict.fromkeys(stroke.mails)),
                        numbers=tuple(dict.fromkeys(stroke.numbers)),
                    )
                )
        self._stroke = stroke.next()
