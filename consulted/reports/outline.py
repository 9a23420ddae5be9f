"""What a report says first: the summary in one sentence, and the findings with what belongs to each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from consulted.reports import advice, date, difference, explain, fact
from consulted.reports.advice import Step
from consulted.reports.view import FindingView, ReferenceView, ReportView, ScoreView, SourceView
from models.finding import FindingState
from models.reference import Inconsistency
from models.verdict import Status
from models.wording import meaning

#: Finding kinds, what hurts a reader most first, and what each means.
KINDS = {
    "broken": "Readers can no longer reach what was cited.",
    "moved": "The content is at another address; the note should name it.",
    "changed": "The page, or a fact on it, is not as it was consulted.",
    "expired": "Time alone has overtaken what the report says.",
    "unknown": "We could not see, or not yet be sure. None of these is called broken.",
    "stale": "Consulted too long ago to lean on unread.",
}
#: From so many on, causes are worth counting.
_SEVERAL = 2
#: Heading of what the sources have no part in.
DISAGREES = "Where the report does not agree with itself"
#: Parts of the summary sentence, most welcome first.
_PARTS = {
    Status.FRESH: ("still stands as consulted", "still stand as consulted"),
    Status.BROKEN: ("is broken", "are broken"),
    Status.MOVED: ("has moved", "have moved"),
    Status.CHANGED: ("has changed", "have changed"),
    Status.STALE: ("is stale", "are stale"),
    Status.UNKNOWN: ("is not settled", "are not settled"),
    Status.OFFLINE: ("is not a web source", "are not web sources"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One open finding, with all a person needs to decide on it."""

    finding: FindingView
    #: Notes concerned, where the message does not name them itself.
    notes: str
    evidence: tuple[str, ...]
    #: How certain a failure is; None where nothing fails.
    confirmation: str | None
    #: Notes and the step for them; one entry where all notes want the same.
    steps: tuple[tuple[tuple[str, ...], Step], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Exhibit:
    """All that was seen of one address."""

    label: str
    source: SourceView
    lines: tuple[str, ...]
    #: What the version consulted says and what the page says now, at the first places that differ.
    changes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """The open findings of one kind."""

    kind: str
    meaning: str
    items: tuple[Item, ...]


def counts(view: ReportView) -> dict[Status, int]:
    """Return how many references bear each status, those with none left out."""
    return {status: number for status in Status if (number := view.summary.get(status, 0))}


def lead(view: ReportView) -> str:
    """Return the whole report in one sentence."""
    if not view.references:
        return "No references were found in this document."
    found = counts(view)
    parts = [f"{found[status]} {words[found[status] != 1]}" for status, words in _PARTS.items() if status in found]
    waiting = unconfirmed(view)
    if waiting:
        parts = [f"{part} ({waiting} not yet confirmed)" if "broken" in part else part for part in parts]
    joined = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"Of {date.many(len(view.references), 'reference')}, {joined}."


def unconfirmed(view: ReportView) -> int:
    """Return how many broken references may yet turn out to be a bad day of their server."""
    broken = (reference.sources for reference in view.references if reference.status is Status.BROKEN)
    return sum(not any(source.verdict.broken and source.confirmed for source in sources) for sources in broken)


def groups(view: ReportView) -> tuple[Group, ...]:
    """Return the open findings by kind, in the order of `KINDS`."""
    waiting = [finding for finding in view.findings if finding.state == FindingState.OPEN]
    found = ((kind, [f for f in waiting if f.kind == kind]) for kind in KINDS)
    return tuple(
        Group(kind=kind, meaning=KINDS[kind], items=items(view, findings)) for kind, findings in found if findings
    )


def items(view: ReportView, findings: Sequence[FindingView]) -> tuple[Item, ...]:
    """Return *findings* of *view*, each with what belongs to it."""
    by_label, lines = _by_label(view.references), {line.id: line for line in map(fact.line, view.facts)}
    return tuple(_item(finding, by_label, lines) for finding in findings)


def decided(view: ReportView) -> tuple[FindingView, ...]:
    """Return the findings somebody has dealt with."""
    return tuple(finding for finding in view.findings if finding.state != FindingState.OPEN)


def nothing(view: ReportView) -> str:
    """Say that no finding waits; in a report of a period only that none of its own does."""
    return "Nothing needs a person." if view.period is None else "Nothing new needs a person."


def notes(labels: Sequence[str]) -> str:
    """Return *labels* as they are spoken of: ``Notes 10, 16``; nothing where there are none."""
    if not labels:
        return ""
    return f"{'Note' if len(labels) == 1 else 'Notes'} {', '.join(labels)}"


def freshness(view: ReportView) -> str:
    """Say when the sources were last looked at."""
    if view.last_refresh is None:
        return "Its sources have not been visited yet."
    return " ".join(filter(None, (f"Sources last visited {date.minute(view.last_refresh)}.", score(view))))


def bends(view: ReportView) -> tuple[ScoreView, ...]:
    """Return how the score went, where it was not always the same."""
    return view.score_history if len({each.score for each in view.score_history} - {None}) > 1 else ()


def score_before(view: ReportView) -> ScoreView | None:
    """Return the last score that was another one; None where there was none."""
    return next((each for each in reversed(view.score_history) if each.score not in (None, view.score)), None)


def score(view: ReportView) -> str:
    """Say how much of what could be judged is fresh, and what it was before that; nothing where nothing could be."""
    if view.score is None:
        return ""
    before = score_before(view)
    was = f" ({before.score:.0%} on {date.day(before.at)})" if before is not None and before.score is not None else ""
    return f"Freshness {view.score:.0%}{was}."


def in_brief(view: ReportView) -> tuple[str, ...]:
    """Return the report in a few sentences for whoever has a minute, the state of the references apart."""
    return tuple(filter(None, (_trend(view), _work(view), _first(view), _commonest(view), *_since(view))))


def course(view: ReportView) -> str:
    """Tell the curve of freshness in words: where it began, its lowest and highest place, and where it is."""
    known = [(each.at, each.score) for each in bends(view) if each.score is not None]
    if not known:
        return ""
    low, high = (pick(known, key=lambda each: each[1]) for pick in (min, max))
    told = dict.fromkeys(sorted((known[0], low, high, known[-1])))
    return ", ".join(f"{score:.0%} on {date.day(at)}" for at, score in told)


def _trend(view: ReportView) -> str:
    if view.score is None:
        return "How fresh it is cannot be said: no reference could be judged."
    share = f"{view.score:.0%} of the references that could be judged are fresh"
    before = score_before(view)
    if before is None or before.score is None:
        return f"{share}."
    way = "up" if view.score > before.score else "down"
    return f"{share}, {way} from {before.score:.0%} on {date.day(before.at)}."


def _work(view: ReportView) -> str:
    found, new = groups(view), "" if view.period is None else " new"
    if not found:
        return nothing(view)
    total = sum(len(group.items) for group in found)
    parts = ", ".join(f"{len(group.items)} {group.kind}" for group in found)
    return f"{date.many(total, f'{new} finding'.strip())} {'needs' if total == 1 else 'need'} a person: {parts}."


def _first(view: ReportView) -> str:
    """Say where to begin: with what hurts most, and of that with what most notes rest on."""
    found = groups(view)
    if not found or sum(len(group.items) for group in found) < _SEVERAL:
        return ""
    finding = max(found[0].items, key=lambda item: len(item.finding.labels)).finding
    rests = f", on which {len(finding.labels)} notes rest" if len(finding.labels) > 1 else ""
    return f"Begin with finding {finding.id}{rests}: {finding.message}"


def _commonest(view: ReportView) -> str:
    ranked = caused(view)
    if len(ranked) < _SEVERAL or ranked[0][2] < _SEVERAL:
        return ""
    _, cause, number = ranked[0]
    return f"What is the matter most often: {cause[:1].lower()}{cause[1:]} ({number} of them)."


def _since(view: ReportView) -> tuple[str, ...]:
    """Say what happened in the period a report is about, if it is about one."""
    period = view.period
    if period is None:
        return ()
    alone = "itself" if len(period.resolved) == 1 else "themselves"
    counted = (
        f"{date.many(len(period.opened), 'finding')} opened, {len(period.resolved)} went away by {alone}, "
        f"{date.many(len(period.decisions), 'decision')} taken"
    )
    was = f"; freshness was {period.score_before:.0%} then" if period.score_before is not None else ""
    return (f"Since {date.day(period.since)}: {counted}{was}.",)


def caused(view: ReportView) -> list[tuple[str, str, int]]:
    """Return (kind, why, open findings) of all that goes wrong in one way, the commonest first."""
    by_label = _by_label(view.references)
    waiting = Counter((each.kind, _way(each, by_label)) for each in view.findings if each.state == FindingState.OPEN)
    return [(kind, why, number) for (kind, why), number in waiting.most_common()]


def _way(finding: FindingView, by_label: dict[str, ReferenceView]) -> str:
    """Return in what way something is the matter, whichever page it is."""
    if finding.facts or finding.kind not in _OF_ADDRESSES:
        return _OTHERWISE.get(finding.kind, finding.cause)
    cited = [by_label[label] for label in finding.labels if label in by_label]
    sources = _sources(finding.kind, cited)
    return meaning(sources[0].verdict, sources[0].reason).rstrip(".") if sources else finding.cause


#: Kinds of findings whose verdict says why; and how the others are told, one by one.
_OF_ADDRESSES = frozenset({"broken", "moved", "unknown"})
_OTHERWISE = {
    "changed": "A page, or a fact on it, reads otherwise than it did",
    "expired": "Time has overtaken what the report says",
    "stale": "Nobody has consulted it for too long",
}


def warnings(view: ReportView) -> tuple[str, ...]:
    """Return what to know before reading on."""
    unfinished = "The last refresh did not run to its end: some sources show what an earlier visit found."
    return (*(() if view.complete else (unfinished,)), *view.notices)


def places(inconsistency: Inconsistency) -> str:
    """Return where the two places that do not agree stand, in brackets; nothing where the message says it.

    Sections first; what is quoted serves where the report has none, and the message does not quote it itself.
    """
    sections = [each for each in inconsistency.where if each.startswith("section ")]
    quoted = [each for each in inconsistency.where if not each.startswith(("section ", "note "))]
    said = " ".join(inconsistency.message.split())
    told = sections or [f"“{each}”" for each in quoted if " ".join(each.split()) not in said][:1]
    return f"({'; '.join(told)})" if told else ""


def open_findings(view: ReportView) -> dict[str, FindingView]:
    """Return the open finding that speaks of each note, by label; the most hurtful where there are several."""
    found = [item.finding for group in reversed(groups(view)) for item in reversed(group.items)]
    return {label: finding for finding in found for label in finding.labels}


def exhibits(view: ReportView) -> tuple[Exhibit, ...]:
    """Return what speaks for the verdict on each address a finding is about, whole, in the report's order."""
    concerned = {label for finding in view.findings for label in finding.labels}
    return tuple(
        Exhibit(
            label=each.label,
            source=source,
            lines=tuple(dict.fromkeys((*source.evidence, *source.comparison))),
            changes=difference.excerpts(source.difference),
        )
        for each in view.references
        if each.label in concerned
        for source in each.sources
    )


def _by_label(references: Sequence[ReferenceView]) -> dict[str, ReferenceView]:
    return {reference.label: reference for reference in reversed(references)}


def _item(finding: FindingView, by_label: dict[str, ReferenceView], lines: dict[str, fact.Line]) -> Item:
    if finding.facts:
        return _of_facts(finding, [lines[each] for each in finding.facts if each in lines])
    cited = [by_label[label] for label in finding.labels if label in by_label]
    sources = _sources(finding.kind, cited)
    named = finding.message.startswith(("Note ", "Notes "))
    return Item(
        finding=finding,
        notes="" if named else f"{notes(finding.labels)}.",
        evidence=_evidence(finding, sources),
        confirmation=explain.confirmation(sources[0]) if sources and finding.kind == "broken" else None,
        steps=_steps(finding.kind, cited),
    )


def _of_facts(finding: FindingView, lines: Sequence[fact.Line]) -> Item:
    """Return a finding on facts: what pages say of each, with the page, and the sentence to write anew."""
    evidence = [f"{line.what}: {each.words} {each.url}".strip() for line in lines for each in line.evidence]
    named = "(note" in finding.message
    return Item(
        finding=finding,
        notes="" if named or not finding.labels else f"{notes(finding.labels)}.",
        evidence=tuple(dict.fromkeys(evidence)),
        confirmation=None,
        steps=((finding.labels, Step(words=_REWRITE[finding.kind == "expired"])),),
    )


#: What to do about a fact a source contradicts, and about one that time overtook.
_REWRITE = (
    "Read the page; if it is right, write the sentence anew, or correct the fact if it was misread.",
    "Ask how things stand today, and write the sentence anew.",
)


def _evidence(finding: FindingView, sources: Sequence[SourceView]) -> tuple[str, ...]:
    """Return what speaks for *finding*, most telling first, without what its message says already."""
    if finding.kind == "stale":
        return ()  # nothing but time speaks for it
    of_change = [line for source in sources for line in source.comparison] if finding.kind == "changed" else []
    lines = dict.fromkeys((*of_change, *(line for source in sources for line in source.evidence)))
    said = finding.message.casefold()
    return tuple(line for line in lines if line.rstrip(".").casefold() not in said)


def _sources(kind: str, references: Sequence[ReferenceView]) -> list[SourceView]:
    return [source for reference in references for source in advice.fitting(kind, reference.sources)]


def _steps(kind: str, references: Sequence[ReferenceView]) -> tuple[tuple[tuple[str, ...], Step], ...]:
    present = {reference.label for reference in references}
    labels: dict[Step, list[str]] = {}
    for reference in references:
        if reference.duplicate_of in present:
            continue  # what is done about the first note is done about its twins
        step = advice.for_kind(kind, next(iter(_sources(kind, [reference])), None))
        if step is not None:
            labels.setdefault(step, []).extend(_with_twins(reference, references))
    return tuple((tuple(found), step) for step, found in labels.items())


def _with_twins(reference: ReferenceView, references: Sequence[ReferenceView]) -> list[str]:
    return [reference.label, *(twin.label for twin in references if twin.duplicate_of == reference.label)]
