"""Figures of the service for Prometheus, read from the ledger when they are asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from models.duty import WorkState
from models.ledger import Ledger


class _Figures(Collector):
    def __init__(self, ledger: Ledger, now: datetime) -> None:
        self._ledger = ledger
        self._now = now

    def collect(self) -> Iterator[Metric]:
        yield from self._plan()
        yield from self._life()
        yield from self._visits()
        yield from self._work()

    def _plan(self) -> Iterator[Metric]:
        plans = self._ledger.plans
        due = plans.until(self._now)
        yield GaugeMetricFamily("consulted_due_sources", "Sources due now.", value=len(due))
        overdue = plans.overdue(now=self._now)
        yield GaugeMetricFamily(
            "consulted_overdue_sources", "Sources not looked at for twice their interval.", value=len(overdue)
        )
        oldest = max(((self._now - each.due.at).total_seconds() for each in due), default=0.0)
        yield GaugeMetricFamily(
            "consulted_oldest_due_age_seconds", "How long the longest due source has been due.", value=oldest
        )
        spent = self._ledger.spending.on(self._now).get("", 0)
        yield GaugeMetricFamily("consulted_requests_today", "Requests booked today (UTC).", value=spent)

    def _life(self) -> Iterator[Metric]:
        beat = self._ledger.duties.heartbeat()
        silence = (self._now - beat.beat_at).total_seconds() if beat is not None else float("nan")
        yield GaugeMetricFamily(
            "consulted_scheduler_silence_seconds", "Time since the scheduler's last sign of life.", value=silence
        )
        alarms = GaugeMetricFamily("consulted_alarm", "Troubles of the service that are not over.", labels=["key"])
        for alarm in self._ledger.duties.alarms():
            alarms.add_metric([alarm.key], 1)
        yield alarms
        notices = GaugeMetricFamily("consulted_notices", "Notices by how far they are.", labels=["state"])
        for state, count in self._ledger.notices.counts().items():
            notices.add_metric([state], count)
        yield notices

    def _visits(self) -> Iterator[Metric]:
        last = self._ledger.runs.last()
        if last is None:
            return
        visits = GaugeMetricFamily(
            "consulted_last_run_visits",
            "Visits of the last run by verdict and class of host.",
            labels=["verdict", "host_class"],
        )
        counts = Counter((verdict, host_class(host)) for host, verdict in self._ledger.runs.by_host(last.id))
        for labels, count in counts.items():
            visits.add_metric(labels, count)
        yield visits
        if last.batches is not None:
            took = GaugeMetricFamily(
                "consulted_last_run_batch_seconds", "How long batches of the last run took.", labels=["quantile"]
            )
            for quantile, value in (
                ("0.5", last.batches.median),
                ("0.9", last.batches.ninety),
                ("1", last.batches.longest),
            ):
                took.add_metric([quantile], value)
            yield took
            yield GaugeMetricFamily("consulted_last_run_batches", "Batches of the last run.", value=last.batches.count)
        yield GaugeMetricFamily("consulted_last_run_bytes", "Bytes read in the last run.", value=last.bytes)
        finished = last.finished_at or self._now
        yield GaugeMetricFamily(
            "consulted_last_run_seconds",
            "How long the last run took, or has been taking.",
            value=(finished - last.started_at).total_seconds(),
        )
        states = GaugeMetricFamily(
            "consulted_sources", "Sources by the verdict of their last visit.", labels=["verdict"]
        )
        for verdict, count in self._ledger.observations.by_verdict().items():
            states.add_metric([verdict], count)
        yield states
        yield GaugeMetricFamily("consulted_snapshots", "Snapshots kept.", value=self._ledger.snapshots.count())

    def _work(self) -> Iterator[Metric]:
        open_work = self._ledger.duties.open()
        queue = GaugeMetricFamily("consulted_queue", "Orders of jobs by how far they are.", labels=["state"])
        for state in (WorkState.WAITING, WorkState.RUNNING):
            queue.add_metric([state.value], sum(each.state is state for each in open_work))
        yield queue
        missed = GaugeMetricFamily("consulted_missed_ticks", "Times of a job that passed unattended.", labels=["job"])
        for job in self._ledger.duties.jobs().values():
            missed.add_metric([job.name], job.missed)
        yield missed


#: Names below which public bodies and places of learning register (list of public suffixes, and how countries use it).
_PUBLIC = frozenset({"gov", "gouv", "gob", "gub", "govt", "gc", "mil", "int", "europa", "admin"})
_LEARNED = frozenset({"edu", "ac"})
_GENERIC = frozenset({"com", "org", "net", "info", "eu", "biz"})


def host_class(host: str) -> str:
    """Return what kind of name *host* is: few enough kinds for a label.

    ``address``, ``public``, ``learned``, the common endings by themselves, ``country`` for others of two letters, and
    ``other``.
    """
    labels = host.partition(":")[0].lower().rstrip(".").split(".")
    if host.startswith("[") or labels[-1].isdigit():
        return "address"
    tail = set(labels[-3:]) - set(labels[:1]) if len(labels) > 1 else set()
    if tail & _PUBLIC:
        return "public"
    if tail & _LEARNED:
        return "learned"
    if labels[-1] in _GENERIC:
        return labels[-1]
    return "country" if len(labels[-1]) == 2 else "other"


def exposition(ledger: Ledger, now: datetime) -> bytes:
    """Return the figures in Prometheus's text format 0.0.4."""
    registry = CollectorRegistry()
    registry.register(_Figures(ledger, now))
    return generate_latest(registry)
