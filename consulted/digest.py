"""What is new in a document since people were last told, as one message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consulted.reports.clean import clean, tidy
from consulted.reports.view import ReferenceView, ReportView
from consulted.workbench import Workbench
from models.finding import Finding, FindingKind, FindingState
from models.ledger.scores import Score
from models.notice import NoticeKind
from models.verdict import Status

#: Being refused is no finding, and what is not certain yet waits until it is.
_TOLD = frozenset({FindingKind.BROKEN, FindingKind.MOVED, FindingKind.CHANGED, FindingKind.STALE, FindingKind.EXPIRED})
#: So many lines of each kind; the report has the rest.
_MOST = 30


@dataclass(frozen=True, kw_only=True)
class News:
    """What people should hear of one document."""

    new: tuple[Finding, ...]
    #: Told before as open, and over now.
    over: tuple[Finding, ...]

    def __bool__(self) -> bool:
        """Say whether there is anything to tell."""
        return bool(self.new or self.over)


def tell(bench: Workbench, document_ids: Sequence[str]) -> int:
    """Write one notice for each document with news; returns how many."""
    count = 0
    for document_id in document_ids:
        view = bench.view(document_id)
        news = news_of(bench.ledger.findings.of(document_id, resolved=True), view)
        if not news:
            continue
        history = bench.ledger.scores.of(document_id)
        now = bench.now()
        bench.ledger.notices.add(
            NoticeKind.DIGEST,
            f"digest:{document_id}:{now:%Y-%m-%d}",
            subject(news, view),
            body(news, view, history),
            now=now,
            document_id=document_id,
        )
        # After the notice is kept: told twice is better than not at all.
        bench.ledger.findings.tell([each.id for each in news.new], FindingState.OPEN)
        bench.ledger.findings.tell([each.id for each in news.over], FindingState.RESOLVED)
        count += 1
    return count


def news_of(findings: Sequence[Finding], view: ReportView) -> News:
    """Return what has not been told yet: a broken source only once it is confirmed, and a blip never."""
    references = {each.label: each for each in view.references}
    new = tuple(
        each
        for each in findings
        if each.state is FindingState.OPEN
        and each.told is not FindingState.OPEN
        and each.kind in _TOLD
        and (each.kind is not FindingKind.BROKEN or _confirmed(each, references))
    )
    over = tuple(each for each in findings if each.state is FindingState.RESOLVED and each.told is FindingState.OPEN)
    return News(new=new, over=over)


def _confirmed(finding: Finding, references: dict[str, ReferenceView]) -> bool:
    noted = (references[label] for label in finding.labels if label in references)
    return any(source.verdict.broken and source.confirmed for each in noted for source in each.sources)


def subject(news: News, view: ReportView) -> str:
    """Return the subject, a header of a mail: how much is new, and of what."""
    parts = [f"{len(news.new)} new"] if news.new else []
    parts += [f"{len(news.over)} over"] if news.over else []
    return f"{', '.join(parts)}: {clean(view.document.title or view.document.id)}"


def body(news: News, view: ReportView, history: Sequence[Score]) -> str:
    """Return the message: what is new, what is over, how fresh the document is, and where to look."""
    view = tidy(view)
    shown = {each.id: each.message for each in view.findings}
    lines = [f"{view.document.title or view.document.id} ({view.document.id})", ""]
    if news.new:
        lines += [
            "New:",
            *_items([f"{each.kind.value}: {shown.get(each.id) or clean(each.message)}" for each in news.new]),
            "",
        ]
    if news.over:
        lines += ["Over, by itself:", *_items([f"{each.kind.value}: {clean(each.cause)}" for each in news.over]), ""]
    unknown = view.summary.get(Status.UNKNOWN.value, 0)
    if unknown:
        said = "1 reference" if unknown == 1 else f"{unknown} references"
        lines.append(f"{said} could not be judged; that says nothing of the pages.")
    lines += [*_freshness(history), f"All of it:  consulted report {view.document.id}"]
    return "\n".join(lines)


def _items(texts: Sequence[str]) -> list[str]:
    more = len(texts) - _MOST
    return [f"  - {text}" for text in texts[:_MOST]] + ([f"  … and {more} more"] if more > 0 else [])


def _freshness(history: Sequence[Score]) -> list[str]:
    judged = [each for each in history if each.score is not None]
    if not judged:
        return []
    now = f"{judged[-1].score:.0%} of the references that can be judged are fresh"
    before = f", {judged[-2].score:.0%} before" if len(judged) > 1 else ""
    return [f"{now}{before}."]
