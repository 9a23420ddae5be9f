"""One paragraph of a Word document, changed under the eyes of its readers (ECMA-376 part 1, 17.13.5)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import groupby, takewhile

from lxml import etree

from consulted.amend.change import Change
from consulted.amend.formats.docx.field import Field, links
from consulted.amend.formats.docx.operation import Operation, UnplaceableError, Words
from consulted.amend.formats.docx.run import cut_behind, isolated, joined, words
from consulted.amend.formats.docx.signature import signed
from consulted.documents.readers.docx.trace import leaves

#: What holds words somebody else put in; ours stand beside it, never in it.
_THEIRS = "ins"
#: What holds words somebody moved; LibreOffice 7.4 loses what is struck in them.
_MOVED = "moveTo"
_STRUCK = {"t": "delText", "instrText": "delInstrText"}
_LINKS = ("hyperlink", "fldSimple")
_OPEN_FIELD = "the field that makes its link runs over more than one paragraph"
_PENDING = "it stands in words that somebody moved; accept or reject that first"
_LOOK_CHANGES = ("rPrChange", "ins", "del", "moveFrom", "moveTo")


@dataclass(slots=True)
class Paragraph:
    """One paragraph that is being changed."""

    node: etree._Element
    #: The part's namespace, and that of the ids of relationships, in braces.
    space: str
    relations: str
    #: A number no other change or comment of the document bears.
    number: Callable[[], int]
    #: The id under which the part knows an address.
    relate: Callable[[str], str]
    _leaves: list[etree._Element] = field(init=False)
    _looks: list[etree._Element | None] = field(init=False)
    #: The first and the last element of what was made.
    _made: dict[Operation, tuple[etree._Element, etree._Element]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._leaves = list(leaves(self.node, self.space))
        self._looks = [self._look(leaf) for leaf in self._leaves]

    def _look(self, leaf: etree._Element) -> etree._Element | None:
        found = deepcopy(leaf.getparent().find(f"{self.space}rPr"))
        for name in _LOOK_CHANGES if found is not None else ():
            for each in found.findall(f"{self.space}{name}"):
                found.remove(each)
        return found

    def check(self, operation: Operation) -> None:
        """Look whether *operation* can be made.

        Raises:
            UnplaceableError: what makes its link does not end in this paragraph, or its words were moved.
        """
        held = {each.leaf for each in (*operation.struck, operation.behind)}
        if any(self._within(self._leaves[leaf], _MOVED) is not None for leaf in held):
            raise UnplaceableError(_PENDING)
        if operation.outside and not self._fields(operation) and not any(map(self._is_linked, held)):
            raise UnplaceableError(_OPEN_FIELD)

    def perform(self, operations: Sequence[Operation]) -> None:
        """Make *operations*, which are in order."""
        for each in reversed(operations):
            self._perform(each)

    def remark_call(self, number: int, leaf: int) -> None:
        """Anchor the comment of that *number* at the call that is *leaf*."""
        call = self._leaves[leaf].getparent()
        self._remark(number, call, call)

    def remark_made(self, number: int, operations: Sequence[Operation]) -> None:
        """Anchor the comment of that *number* at what *operations*, which are in order, made."""
        self._remark(number, self._made[operations[0]][0], self._made[operations[-1]][1])

    def _remark(self, number: int, first: etree._Element, last: etree._Element) -> None:
        start, end = (self._new(f"commentRange{each}", id=str(number)) for each in ("Start", "End"))
        mark = self._new("r")
        mark.append(self._new("commentReference", id=str(number)))
        self._top(first).addprevious(start)
        top = self._top(last)
        top.addnext(mark)
        top.addnext(end)

    def _top(self, node: etree._Element) -> etree._Element:
        """Return what *node* stands in, as a child of the paragraph."""
        while node.getparent() is not self.node:
            node = node.getparent()
        return node

    def _perform(self, operation: Operation) -> None:
        fields = self._fields(operation) if operation.outside else []
        if operation.struck:
            pieces = reversed(_stretches(operation))
            runs = [isolated(self._leaves[leaf], start, end) for leaf, start, end in pieces]
            runs += [isolated(sign, 0, len(sign.text or "")) for each in fields for sign in each.signs]
        else:
            behind = operation.behind
            runs = [cut_behind(self._leaves[behind.leaf], behind.offset + 1)]
            runs += [cut_behind(each.signs[-1], 0) for each in fields]
        there = list(self.node.iter(f"{self.space}r"))
        runs.sort(key=there.index)
        last = self._struck(runs, operation.change) if operation.struck else runs[-1]
        anchor = self._end(last, outside=operation.outside)
        new = list(self._written(operation))
        for each in reversed(new):
            anchor.addnext(each)
        made = [*([runs[0].getparent()] if operation.struck else []), *([last] if operation.struck else []), *new]
        self._made[operation] = (made[0], made[-1])

    def _fields(self, operation: Operation) -> list[Field]:
        """Return the fields that make the links an operation is about."""
        held = [self._leaves[each.leaf] for each in (*operation.struck, operation.behind)]
        return [each for each in links(self.node, self.space) if any(leaf in each.leaves for leaf in held)]

    def _is_linked(self, leaf: int) -> bool:
        return self._within(self._leaves[leaf], *_LINKS) is not None

    def _within(self, node: etree._Element, *names: str) -> etree._Element | None:
        return next(node.iterancestors(*(f"{self.space}{name}" for name in names)), None)

    def _struck(self, runs: Sequence[etree._Element], change: Change) -> etree._Element:
        """Strike *runs*, which are in order, and return what strikes the last of them."""
        found: list[etree._Element] = []
        for run in runs:
            for name, gone in _STRUCK.items():
                for each in run.findall(f"{self.space}{name}"):
                    each.tag = f"{self.space}{gone}"
            marks = list(takewhile(lambda each: self._is(each, "proofErr"), run.itersiblings(preceding=True)))
            before = (marks[-1] if marks else run).getprevious()
            if not found or before is not found[-1]:
                found.append(self._change("del", change))
                marks = []
                run.addprevious(found[-1])
            found[-1].extend((*reversed(marks), run))
        for each in found:
            if self._is(each.getparent(), _THEIRS):
                joined(each)
        return found[-1]

    def _end(self, anchor: etree._Element, *, outside: bool) -> etree._Element:
        """Return behind what new words go: *anchor*, or the link around it."""
        link = self._within(anchor, *_LINKS)
        anchor = link if outside and link is not None else anchor
        while self._is(anchor.getparent(), _THEIRS):
            anchor = self._divided(anchor)
        return anchor

    def _divided(self, anchor: etree._Element) -> etree._Element:
        """Divide somebody's insertion behind *anchor* and return its first half."""
        theirs: etree._Element = anchor.getparent()
        behind = list(anchor.itersiblings())
        if behind:
            half = etree.Element(theirs.tag, attrib=dict(theirs.attrib), nsmap=theirs.nsmap)
            half.set(f"{self.space}id", str(self.number()))
            half.extend(behind)
            theirs.addnext(half)
        return theirs

    def _written(self, operation: Operation) -> Iterator[etree._Element]:
        for target, group in groupby(operation.words, key=lambda each: each.target):
            inserted = self._change("ins", operation.change)
            for look, same in groupby(group, key=self._looks_as):
                inserted.append(self._run(look, "".join(each.text for each in same)))
            if not target:
                yield inserted
                continue
            link = self._new("hyperlink", history="1")
            link.set(f"{self.relations}id", self.relate(target))
            link.append(inserted)
            yield link

    def _looks_as(self, new: Words) -> bytes | None:
        """Return the look of new words as XML, by which looks can be told apart."""
        look = self._looks[new.like.leaf] if new.like is not None else None
        return etree.tostring(look, with_tail=False) if look is not None else None

    def _run(self, look: bytes | None, text: str) -> etree._Element:
        run = self._new("r")
        if look is not None:
            run.append(etree.fromstring(look))
        run.append(words(f"{self.space}t", text, self.node.nsmap))
        return run

    def _change(self, name: str, change: Change) -> etree._Element:
        return self._new(name, id=str(self.number()), **signed(change))

    def _new(self, name: str, **attributes: str) -> etree._Element:
        found = etree.Element(f"{self.space}{name}", nsmap=self.node.nsmap)
        for key, value in attributes.items():
            found.set(f"{self.space}{key}", value)
        return found

    def _is(self, node: etree._Element, *names: str) -> bool:
        return node.tag in {f"{self.space}{name}" for name in names}


def _stretches(operation: Operation) -> list[tuple[int, int, int]]:
    """Return the letters to be struck as leaf, start and end."""
    found = []
    for leaf, group in groupby(operation.struck, key=lambda each: each.leaf):
        offsets = [each.offset for each in group]
        found.append((leaf, offsets[0], offsets[-1] + 1))
    return found
