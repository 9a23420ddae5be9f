"""A timeout that strikes inside a refresh ends it, wherever it strikes; the next refresh goes on from there."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from consulted.config import Config, load
from consulted.refresh import Progress, Refresh
from consulted.workbench import opened
from models.run import Run
from tests.faults.child import ended, in_a_child
from tests.loopback import Answer, Loopback, page, served

HOSTS = [f"www.slip-{number}.example" for number in range(4)]
PAGES = 16
#: Longer than any refresh here takes to end; much shorter than for good.
SOON = 20.0


class StruckError(BaseException):
    """What a watchdog raises: no trouble that anybody handles."""


@pytest.fixture
def web() -> Loopback:
    web = Loopback()

    def answer(path: str, _: Mapping[str, str]) -> Answer:
        time.sleep(0.05)
        return Answer(200, page(f"Minutes {path}", "The minutes were read out and signed in the old loft.").encode())

    web.houses = dict.fromkeys(HOSTS, answer)
    return web


@pytest.fixture
def config(web: Loopback, tmp_path: Path) -> Iterator[Config]:
    """Settings that lead to a store with one report, which nobody has open."""
    notes = [f"[^{n}]: Minutes, http://{HOSTS[n % 4]}/p{n}, consulted on 24/08/2026" for n in range(1, PAGES + 1)]
    body = [f"Hulls were agreed, see part {n}.[^{n}]" for n in range(1, PAGES + 1)]
    report = tmp_path / "slipway.md"
    report.write_text("# Slipway\n\n" + "\n\n".join([*body, *notes]) + "\n")
    with served(web, HOSTS, tmp_path) as hosts:
        flags = {"home": str(tmp_path / "home"), "hosts_file": str(hosts), "allow_networks": "127.0.0.0/8"}
        flags |= {"archive_url": "none", "explore": "no", "retries": "0", "per_host_delay": "5ms"}
        made = load(None, flags=flags)
        with opened(made) as bench:
            bench.keep(report, bench.read(report))
        yield made


def refreshed(config: Config, on_progress: Callable[[Refresh, Progress], None] = lambda *_: None) -> Run:
    with opened(config) as bench:
        refresh = Refresh(bench=bench, on_progress=lambda progress: on_progress(refresh, progress))
        return refresh.run(bench.ledger.documents.source_ids())


@pytest.mark.parametrize("moment", [0.05, 0.15, 0.2, 0.25, 0.3, 0.4])
@pytest.mark.parametrize("error", [StruckError, KeyboardInterrupt])
def test_whatever_strikes_ends_a_refresh(config: Config, error: type[BaseException], moment: float) -> None:
    def strike(*_: object) -> None:
        raise error

    def work() -> None:
        signal.signal(signal.SIGALRM, strike)
        signal.setitimer(signal.ITIMER_REAL, moment)
        with suppress(error):
            refreshed(config)

    assert ended(in_a_child(work), within=SOON) == 0

    run = refreshed(config)
    assert (run.visited, run.state) == (PAGES, "finished")


def test_a_stop_before_the_first_answer_is_heeded(config: Config, web: Loopback) -> None:
    run = refreshed(config, lambda refresh, progress: refresh.stop() if progress.stage == "visit" else None)

    assert run.state == "interrupted"
    assert len(web.asked) < PAGES
