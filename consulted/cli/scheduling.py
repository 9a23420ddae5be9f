"""``consulted schedule``: the scheduled jobs, and what they will visit when."""

from __future__ import annotations

import signal
import threading
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from types import FrameType

import click

from consulted.cli.group import Options, format_option, output_option
from consulted.cli.output import put, put_json, table
from consulted.workbench import Workbench
from models.moment import iso
from models.plan import DueSource
from scheduler.service import Service

#: How far ahead a plan is shown.
_AHEAD = timedelta(days=7)
#: So many sources are shown day by day in text; JSON has them all.
_MOST = 200


@click.command("schedule", epilog="Example:  consulted schedule --plan")
@click.option("--plan", is_flag=True, help="Only show what the coming week will visit, and why.")
@click.option("--once", is_flag=True, help="Do what is due now and end; for those who have a scheduler of their own.")
@format_option("text", "json")
@output_option
@click.pass_obj
def command(options: Options, plan: bool, once: bool, form: str, output: Path | None) -> None:
    """Run the scheduled jobs until stopped: visit what is due, assess, tell what is new, keep house.

    One scheduler leads a store; a second one waits until the first is gone. The first Ctrl-C or SIGTERM lets the
    running batches end. With --plan nothing is visited.
    """
    if plan:
        with options.opened() as bench:
            _show(bench, form, output)
        return
    from consulted.logs import set_up
    from consulted.scheduling import service
    from consulted.wellbeing import serving

    config = options.config()
    set_up(config["log"])
    with service(config) as made, serving(config, made.ledger):
        if once:
            made.once()
        else:
            _until_stopped(made)


def _until_stopped(service: Service) -> None:
    stopped = threading.Event()

    def stop(_: int, __: FrameType | None) -> None:
        # The second one is not waited for.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        stopped.set()

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    trouble: list[BaseException] = []

    def run() -> None:
        try:
            service.run()
        except BaseException as error:
            trouble.append(error)
        finally:
            stopped.set()

    thread = threading.Thread(target=run, name="scheduler", daemon=True)
    thread.start()
    while not stopped.wait(1.0):
        pass
    service.stop()
    thread.join()
    if trouble:
        raise trouble[0]


def _show(bench: Workbench, form: str, output: Path | None) -> None:
    now = bench.now()
    planning = bench.planning
    planning.everything(now=now)
    coming = bench.ledger.plans.until(now + _AHEAD)
    if form == "json":
        put_json({"from": now, "until": now + _AHEAD, "visits": [_json(each) for each in coming]}, output)
    else:
        put(_text(coming, len(planning.sources()), bench), output)


def _json(each: DueSource) -> dict[str, object]:
    return {
        "url": each.url,
        "host": each.host,
        "due_at": each.due.at,
        "cause": each.due.cause.value,
        "detail": each.due.detail,
        "interval_days": round(each.due.interval_days, 2),
        "changes_per_day": each.due.rate,
        "visited_at": each.visited_at,
    }


def _text(coming: Sequence[DueSource], sources: int, bench: Workbench) -> str:
    if not sources:
        return "No source is kept yet. Next:  consulted import FILE"
    now = bench.now()
    if not coming:
        return f"None of {sources} sources is due in the coming week."
    days = Counter(max(each.due.at, now).date().isoformat() for each in coming)
    counted = ", ".join(f"{day}: {count}" for day, count in sorted(days.items()))
    rows = [
        (
            "now" if each.due.at <= now else f"{each.due.at:%Y-%m-%d %H:%M}",
            each.due.cause.value,
            each.due.detail,
            f"{each.visited_at:%Y-%m-%d}" if each.visited_at else "never",
            each.url,
        )
        for each in coming[:_MOST]
    ]
    more = f"\n… and {len(coming) - _MOST} more; --format json shows all." if len(coming) > _MOST else ""
    budget = _budget(bench)
    return (
        f"{len(coming)} of {sources} sources are due until {iso(now + _AHEAD)} ({counted}).\n\n"
        f"{table(rows, ['due (UTC)', 'cause', 'why', 'visited', 'source'])}{more}{budget}"
    )


def _budget(bench: Workbench) -> str:
    per_day, per_host = bench.config["daily_requests"], bench.config["daily_requests_per_host"]
    spent = bench.ledger.spending.on(bench.now()).get("", 0)
    limits = [f"{per_day} in all"] if per_day else []
    limits += [f"{per_host} to a host"] if per_host else []
    return f"\n\nRequests today: {spent} (at most {', '.join(limits)})." if limits else ""
