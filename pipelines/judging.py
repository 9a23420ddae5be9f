"""Gives each visit its verdict, and screens archived copies by the same rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Self

from models.errors import StoreUnreachableError
from models.memento import Memento
from models.search import Search
from models.standing import AGAIN
from models.verdict import Judgement, Verdict
from models.visit import Cite, Page, Seen, Visit
from pipelines.desk import Desk, Item, desk_of
from pipelines.judge import judge, screen
from pipelines.judge.found import Cited, found, matches
from snapshots import replay
from snapshots.text import PageText, read_page


class JudgePipeline:
    """Judges visits; what has not changed since the last look keeps its verdict unread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @classmethod
    def from_crawler(cls, crawler: Any) -> Self:
        """Build it for the crawl's batch."""
        return cls(desk_of(crawler))

    def process_item(self, item: Item) -> Item:
        """Fill in the judgement."""
        if isinstance(item, Visit):
            try:
                self._judge(item)
            except StoreUnreachableError as error:
                # Snapshots that cannot be reached are not lost; the run stops, and the visit is made again.
                self._desk.fail(error)
        return item

    def _judge(self, visit: Visit) -> None:
        seen = visit.task.seen
        if visit.not_modified and seen is not None:
            visit.sha256 = seen.sha256
        if seen is not None and _unchanged(visit, seen):
            visit.judgement = carried_over(visit, seen)
            visit.not_modified = True
            visit.http_status = seen.http_status
            return
        if visit.not_modified:
            visit.page = self._from_snapshot(visit)
        cites = self._desk.versions(visit.task.source_id) if visit.page is not None else []
        then = next((version.page for _, version in cites if version is not None), None)
        if visit.task.search is not None:
            self._judge_lead(visit, visit.task.search, [cite for cite, _ in cites], then)
            return
        visit.judgement = judge(
            visit,
            then=_read(then),
            now=_read(visit.page),
            nonsense=_read(visit.nonsense),
            cited_title=next((cite.title for cite, _ in cites if cite.title), None),
        )

    def _judge_lead(self, visit: Visit, search: Search, cites: Sequence[Cite], then: Page | None) -> None:
        finding = found(
            visit,
            search.lead,
            list(map(_cited, cites)),
            then=_read(then),
            then_url=then.url if then else None,
            now=_read(visit.page),
            nonsense=_read(visit.nonsense),
        )
        failed = f"the cited address failed: {search.outcome['verdict']} ({search.outcome['reason']})"
        visit.objection, visit.plausible = finding.objection, finding.plausible
        first, *rest = finding.judgement.evidence or ("",)
        visit.judgement = replace(finding.judgement, evidence=(first, failed, *search.tried, *rest))

    def _from_snapshot(self, visit: Visit) -> Page | None:
        """Return the body a 304 spoke of: nothing new there, but the way to it is another."""
        capture = self._desk.kept.get(visit.task.source_id)
        if capture is None or self._desk.archive is None:
            return None
        return replay.page(self._desk.archive, capture)


def _read(page: Page | None) -> PageText | None:
    return read_page(page) if page is not None else None


def _unchanged(visit: Visit, seen: Seen) -> bool:
    same_way = visit.hops == seen.hops and visit.final_url == seen.final_url
    same_answer = visit.not_modified or (visit.http_status == seen.http_status and visit.sha256 is not None)
    return same_way and same_answer and visit.sha256 == seen.sha256 and visit.failure is None


def carried_over(visit: Visit, seen: Seen) -> Judgement:
    """Return the last verdict, saying last that it stands because nothing changed."""
    why = _NOT_MODIFIED if visit.not_modified else _SAME_BYTES
    passing = (_NOT_MODIFIED, _SAME_BYTES, AGAIN)
    former = [line for line in seen.judgement.evidence if not line.startswith(passing)]
    reason = "not-modified" if seen.judgement.verdict is Verdict.OK else seen.judgement.reason
    return replace(seen.judgement, reason=reason, evidence=(*former, why))


_NOT_MODIFIED = "304: the server says that nothing changed since the last visit"
_SAME_BYTES = "byte for byte the answer of the last visit"


def objection(memento: Memento, cites: Sequence[Cite]) -> str | None:
    """Say why an archived copy is no version consulted: a block page, an error page, a parked one, another page."""
    if memento.page is None:
        return "nothing is in it"
    text = read_page(memento.page)
    against = screen(text, memento.page)
    if against is None and memento.wanted.guessed:
        signs = (matches(_cited(cite), text, memento.wanted.url) for cite in cites)
        if not any(signs):
            return f"nothing on the copy of {memento.wanted.url} shows that it is the page cited"
    return against


def _cited(cite: Cite) -> Cited:
    return Cited(title=cite.title, publisher=cite.publisher, sentences=cite.sentences)
