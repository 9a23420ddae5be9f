"""From the ledger to what a report shows; also where the rules of freshness meet what was seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from consulted.fact_standing import FactSight, sight_facts
from consulted.reports.fact_json import fact_json
from consulted.reports.view import (
    BaselineView,
    DecisionView,
    FindingView,
    PeriodView,
    ReferenceView,
    ReportView,
    ScoreView,
    SourceView,
)
from models.decision import Decision
from models.finding import Cause, Finding, FindingState
from models.ledger import Ledger
from models.ledger.baselines import Baseline
from models.ledger.documents import CiteRow, ReferenceRow
from models.ledger.searches import Past
from models.observation import Observation, Spell
from models.policy import Policy
from models.reference import Candidate, Document, Reference
from models.standing import confirmed
from models.verdict import Comparison, Content, Passage, Status, Verdict
from models.wording import changer
from scheduler.assess import Cited, causes
from scheduler.fact_causes import fact_causes, grown_old
from scheduler.freshness import Standing, Word, age_days, score_of, status_of, with_facts
from scheduler.proposal import Proposal, proposal
from scheduler.versions import gap_days

#: So many bends of a curve are shown; a year of weekly changes.
_BENDS = 60


@dataclass(frozen=True, kw_only=True)
class Background:
    """What reports tell of addresses beside how they stand, which nothing is decided by."""

    spells: dict[int, Spell] = field(default_factory=dict)
    baselines: dict[tuple[int, str], Baseline | str | None] = field(default_factory=dict)
    searches: dict[int, Past] = field(default_factory=dict)

    @classmethod
    def of(cls, ledger: Ledger, rows: Sequence[ReferenceRow]) -> Background:
        """Read it for all addresses of these references."""
        cites = [cite for row in rows for cite in row.cites]
        source_ids = [cite.source_id for cite in cites]
        return cls(
            spells=ledger.observations.spells(source_ids),
            baselines=ledger.baselines.of([(cite.source_id, cite.as_of or "") for cite in cites]),
            searches=ledger.searches.past(source_ids),
        )


@dataclass(frozen=True, kw_only=True)
class Sight:
    """What the ledger knows of how one document's references stand, read once."""

    document: Document
    rows: list[ReferenceRow]
    observations: dict[int, Observation]
    comparisons: dict[int, tuple[Comparison, str | None]]
    policy: Policy
    now: datetime
    facts: FactSight = field(default_factory=lambda: FactSight(standings=(), rebuilt={}))

    @property
    def interviewed(self) -> list[str]:
        """Who was interviewed for the report, as it names them."""
        talks = (row.reference.interview for row in self.rows)
        return [talk.who for talk in talks if talk is not None and talk.who]

    def standing(self, cite: CiteRow) -> Standing | None:
        """Return how one cited address stands, or None where nobody has looked."""
        seen = self.observations.get(cite.source_id)
        if seen is None:
            return None
        return Standing(
            judgement=seen.judgement,
            confirmed=self._confirmed(seen),
            failing_since=seen.failing_since,
            comparison=self.comparison(cite),
        )

    def _confirmed(self, seen: Observation) -> bool:
        if not seen.judgement.verdict.broken:
            return True
        return confirmed(
            failures=seen.failures,
            failing_since=seen.failing_since,
            visited_at=seen.visited_at,
            visits=self.policy.confirm_visits,
            spread=self.policy.confirm_days,
        )

    def comparison(self, cite: CiteRow) -> Comparison | None:
        """Return the comparison that holds for the page as it was last seen, if there is one."""
        seen, known = self.observations.get(cite.source_id), self.comparisons.get(cite.id)
        if seen is None or known is None or not seen.judgement.verdict.readable or known[1] != seen.sha256:
            return None
        return known[0]

    def word(self, row: ReferenceRow) -> Word:
        """Return the status of one reference; a fact it carries that no longer holds makes it changed, or stale."""
        return with_facts(self.own_word(row), self.facts.of_label(row.reference.label))

    def proposal(self, row: ReferenceRow) -> Proposal | None:
        """Return the consulted-on date the note could bear, where a check that was passed allows one."""
        return proposal(
            [(self.standing(cite), self._visited(cite)) for cite in row.cites],
            self.facts.of_label(row.reference.label),
            consulted_on=row.reference.consulted.latest if row.reference.consulted else None,
        )

    def _visited(self, cite: CiteRow) -> date | None:
        seen = self.observations.get(cite.source_id)
        return seen.visited_at.date() if seen is not None else None

    def own_word(self, row: ReferenceRow) -> Word:
        """Return the status of one reference apart from the facts it carries."""
        return status_of(
            kind=row.reference.kind,
            standings=[self.standing(cite) for cite in row.cites],
            as_of=self.as_of(row),
            today=self.now.date(),
            policy=self.policy,
        )

    def as_of(self, row: ReferenceRow) -> str | None:
        """Return the day a reference was consulted, else the report's own."""
        consulted = row.reference.consulted.latest if row.reference.consulted else None
        return consulted or self.document.date

    def cited(self) -> list[Cited]:
        """Return every cited address as the assessing rules want it; what became of facts is a matter of its own."""
        return [
            Cited(
                label=row.reference.label,
                url=cite.url,
                source_id=cite.source_id,
                final_url=self._final_url(cite),
                standing=self.standing(cite),
                word=self.own_word(row),
            )
            for row in self.rows
            for cite in row.cites
        ]

    def causes(self) -> list[Cause]:
        """Return all that is the matter, of addresses and of facts, one cause each."""
        rebuilt = {
            source_id: tuple(
                dict.fromkeys(
                    row.reference.label for row in self.rows if any(cite.source_id == source_id for cite in row.cites)
                )
            )
            for source_id in self.facts.rebuilt
        }
        return [
            *causes(self.cited()),
            *fact_causes(self.facts.standings, {source: labels for source, labels in rebuilt.items() if labels}),
            *grown_old(self.facts.standings, today=self.now.date(), policy=self.policy),
        ]

    def _final_url(self, cite: CiteRow) -> str | None:
        seen = self.observations.get(cite.source_id)
        return seen.final_url if seen else None


def look(ledger: Ledger, document_id: str, *, policy: Policy, now: datetime) -> Sight:
    """Read all that is known of one document's references.

    Raises:
        UnknownDocumentError: no document of that id is kept.
    """
    document = ledger.documents.get(document_id)
    rows = ledger.documents.references(document_id)
    cites = [cite for row in rows for cite in row.cites]
    observations = ledger.observations.latest([cite.source_id for cite in cites])
    return Sight(
        document=document,
        rows=rows,
        observations=observations,
        comparisons=ledger.comparisons.latest([cite.id for cite in cites]),
        policy=policy,
        now=now,
        facts=sight_facts(ledger, document_id, rows, observations, today=now.date()),
    )


def build(
    ledger: Ledger,
    sight: Sight,
    *,
    since: datetime | None = None,
    rehearsal: bool = False,
    brief: bool = False,
) -> ReportView:
    """Return the change report of one document.

    Args:
        since: show only findings opened, and decisions taken, from this moment on.
        brief: leave out since when an address stands as it does, the versions consulted and past searches, which takes
            half the time.
    """
    background = Background() if brief else Background.of(ledger, sight.rows)
    references = tuple(_reference(sight, background, row) for row in sight.rows)
    findings = [each for each in ledger.findings.of(sight.document.id) if since is None or each.opened_at >= since]
    unfinished = ledger.runs.unfinished()
    counts = Counter(each.status for each in references)
    return ReportView(
        generated_at=sight.now,
        document=sight.document,
        summary={status.value: counts[status] for status in Status},
        references=references,
        findings=tuple(finding_view(each) for each in findings),
        facts=tuple(fact_json(each) for each in sight.facts.standings),
        inconsistencies=ledger.documents.editions.remarks(sight.document.id).inconsistencies,
        last_refresh=max((each.visited_at for each in sight.observations.values()), default=None),
        complete=unfinished is None,
        rehearsal=rehearsal,
        score=score_of(counts),
        period=_period(ledger, sight, since) if since is not None else None,
        score_history=tuple(
            ScoreView(at=each.at, score=each.score) for each in ledger.scores.of(sight.document.id, most=_BENDS)
        ),
    )


def _period(ledger: Ledger, sight: Sight, since: datetime) -> PeriodView:
    """Return what happened to one document since then."""
    findings = ledger.findings.of(sight.document.id, resolved=True)
    by_id = {each.id: each for each in findings}
    before = [each.score for each in ledger.scores.of(sight.document.id) if each.at < since]
    return PeriodView(
        since=since,
        until=sight.now,
        opened=tuple(finding_view(each) for each in findings if each.opened_at >= since),
        resolved=tuple(
            finding_view(each)
            for each in findings
            if each.state is FindingState.RESOLVED and each.closed_at is not None and each.closed_at >= since
        ),
        decisions=tuple(
            decision_view(each, by_id[each.finding_id])
            for each in ledger.decisions.since(sight.document.id, since)
            if each.finding_id in by_id
        ),
        score_before=before[-1] if before else None,
    )


def _reference(sight: Sight, background: Background, row: ReferenceRow) -> ReferenceView:
    reference, own = row.reference, sight.own_word(row)
    word = with_facts(own, sight.facts.of_label(reference.label))
    visits = [
        sight.observations[cite.source_id].visited_at for cite in row.cites if cite.source_id in sight.observations
    ]
    return ReferenceView(
        label=reference.label,
        kind=reference.kind.value,
        status=word.status,
        why=word.why,
        own_status=own.status,
        title=reference.title,
        publisher=reference.publisher,
        raw=reference.raw,
        consulted_on=reference.consulted.date if reference.consulted else None,
        ambiguous=bool(reference.consulted and reference.consulted.ambiguous),
        revisited_at=max(visits, default=None),
        age_days=age_days(sight.as_of(row), sight.now.date()),
        proposal=sight.proposal(row),
        duplicate_of=reference.duplicate_of,
        cited_by=reference.cited_by,
        sources=tuple(_source(sight, background, cite, _candidates(reference, cite)) for cite in row.cites),
    )


def _candidates(reference: Reference, cite: CiteRow) -> tuple[Candidate, ...]:
    return next((url.candidates for url in reference.urls if url.printed == cite.printed), ())


def _source(sight: Sight, background: Background, cite: CiteRow, candidates: tuple[Candidate, ...]) -> SourceView:
    seen, standing, comparison = (
        sight.observations.get(cite.source_id),
        sight.standing(cite),
        sight.comparison(cite),
    )
    baseline = background.baselines.get((cite.source_id, cite.as_of or ""))
    spell = background.spells.get(cite.source_id)
    past = background.searches.get(cite.source_id)
    found = _whereabouts(past, seen)
    verdict = seen.judgement.verdict if seen else Verdict.UNCHECKED
    reason = seen.judgement.reason if seen else "not-visited"
    return SourceView(
        printed=cite.printed,
        url=cite.url,
        final_url=seen.final_url if seen else None,
        http_status=seen.http_status if seen else None,
        verdict=verdict,
        reason=reason,
        confidence=seen.judgement.confidence if seen else 0.0,
        confirmed=standing.confirmed if standing else False,
        failing_since=seen.failing_since if seen else None,
        evidence=(*_damage(candidates, seen), *seen.judgement.evidence, *_looked(past, seen)) if seen else (),
        content=comparison.content if comparison else Content.UNKNOWN,
        passage=comparison.passage if comparison else Passage.UNKNOWN,
        suggested_url=seen.judgement.suggested_url if seen else None,
        baseline=_baseline(baseline, cite.as_of) if isinstance(baseline, Baseline) else None,
        snapshot=seen.snapshot_id if seen else None,
        comparison=comparison.evidence if comparison else _why_not_compared(seen, baseline),
        difference=comparison.difference if comparison else (),
        verdict_since=spell.since if spell else None,
        visits=spell.visits if spell else 0,
        reconfirmed_at=seen.visited_at if seen else None,
        would_change=changer(verdict, reason),
        hops=seen.hops if seen else (),
        candidates=(*candidates, *(each for each in found if each.url not in {known.url for known in candidates})),
        whereabouts=found,
        source_id=cite.source_id,
    )


def _whereabouts(past: Past | None, seen: Observation | None) -> tuple[Candidate, ...]:
    """Return where a page that is still lost may be, by the last search for it."""
    if past is None or seen is None or not seen.judgement.verdict.broken:
        return ()
    return tuple(Candidate(url=lead.url, rule=lead.rule, score=lead.score) for lead in past.candidates)


def _looked(past: Past | None, seen: Observation) -> tuple[str, ...]:
    """Say when a lost page was last looked for, where the latest visit did not do so."""
    if past is None or not seen.judgement.verdict.broken or past.last >= seen.visited_at:
        return ()
    return (f"last looked for elsewhere on {past.last:%Y-%m-%d}, in vain",)


def _damage(candidates: tuple[Candidate, ...], seen: Observation | None) -> tuple[str, ...]:
    """Say that a broken address may never have been the one meant."""
    if not candidates or seen is None or not seen.judgement.verdict.broken:
        return ()
    if any(each.url in line for each in candidates for line in seen.judgement.evidence):
        return ()
    return (f"as printed the address looks damaged ({candidates[0].rule}); it may have been {candidates[0].url}",)


def _why_not_compared(seen: Observation | None, baseline: Baseline | str | None) -> tuple[str, ...]:
    if isinstance(baseline, str):
        return (f"no version consulted to compare with: {baseline}",)
    if seen is not None and not seen.judgement.verdict.readable:
        return ("there is no page to compare",)
    if baseline is None:
        return ("no archive was asked for the version consulted yet",)
    return ()


def _baseline(baseline: Baseline, as_of: str | None) -> BaselineView:
    return BaselineView(
        at=baseline.at,
        url=baseline.url,
        origin=baseline.origin,
        gap_days=gap_days(baseline, as_of),
        snapshot=baseline.snapshot_id,
    )


def finding_view(finding: Finding) -> FindingView:
    """Return a finding as reports show it."""
    return FindingView(
        id=finding.id,
        kind=finding.kind.value,
        cause=finding.cause,
        labels=finding.labels,
        facts=finding.facts,
        opened_at=finding.opened_at,
        state=finding.state.value,
        decided_by=finding.decided_by,
        note=finding.note,
        message=finding.message,
        closed_at=finding.closed_at,
    )


def decision_view(decision: Decision, finding: Finding) -> DecisionView:
    """Return a decision as reports show it."""
    return DecisionView(
        finding=finding.id,
        action=decision.action.value,
        decided_by=decision.decided_by,
        decided_at=decision.decided_at,
        note=decision.note,
        state=decision.after.value,
        labels=finding.labels,
        facts=finding.facts,
        message=finding.message,
    )
