"""Pages found on sites are ordinary sources, and no report's sources."""

from __future__ import annotations

from datetime import timedelta

from models.discovery import Discovery, Role
from models.ledger import Ledger
from models.policy import Policy
from models.verdict import Verdict
from tests.conftest import NOW
from tests.models.makers import a_reading, a_reference, a_visit

SITE = "a.example"


def a_discovery(url: str = "https://a.example/contact", *, site: str = SITE, role: Role = Role.CONTACT) -> Discovery:
    return Discovery(host=site, url=url, role=role, title="Contact", depth=1, found_at=NOW)


def cite(ledger: Ledger, *urls: str) -> list[int]:
    references = [a_reference(str(number), url) for number, url in enumerate(urls)]
    ledger.documents.keep(a_reading(*references), addresses={}, content=b"", file_name="r", now=NOW)
    return ledger.documents.source_ids()


def visit(ledger: Ledger, source_ids: list[int], verdict: Verdict = Verdict.OK, *, days: int = 0) -> int:
    run = ledger.runs.start(source_ids, now=NOW + timedelta(days=days))
    tasks = [task for queue in ledger.tasks.queues(run.id) for task in ledger.tasks.batch(run.id, queue.host, limit=9)]
    at = NOW + timedelta(days=days)
    ledger.observations.record([a_visit(task, verdict, at=at) for task in tasks])
    ledger.runs.end(run.id, "finished", now=at)
    return run.id


def test_a_page_found_is_kept_once_as_a_source_nobody_cites(ledger: Ledger) -> None:
    cited = cite(ledger, "https://a.example/one")

    first = ledger.discoveries.keep([a_discovery(), a_discovery("https://a.example/team", role=Role.TEAM)])
    again = ledger.discoveries.keep([a_discovery()])

    assert again == first[:1]
    assert ledger.discoveries.sources_of([SITE]) == sorted(first)
    assert ledger.discoveries.sources_of(["b.example"]) == []
    assert ledger.documents.source_ids() == cited
    assert [(each.page.role, each.page.url, each.gone_at) for each in ledger.discoveries.of(SITE)] == [
        (Role.CONTACT, "https://a.example/contact", None),
        (Role.TEAM, "https://a.example/team", None),
    ]


def test_pages_found_are_visited_with_a_run_and_not_counted_among_its_sources(ledger: Ledger) -> None:
    cited = cite(ledger, "https://a.example/one")
    found = ledger.discoveries.keep([a_discovery()])

    run = ledger.runs.get(visit(ledger, [*cited, *found]))

    assert set(ledger.observations.latest()) == {*cited, *found}
    assert (run.sources, run.visited, run.verdicts, run.bytes) == (1, 1, {"ok": 1}, 5)


def test_a_page_found_and_cited_counts(ledger: Ledger) -> None:
    cited = cite(ledger, "https://a.example/contact")
    ledger.discoveries.keep([a_discovery()])

    assert ledger.runs.get(visit(ledger, cited)).sources == 1


def test_the_same_page_may_belong_to_two_sites(ledger: Ledger) -> None:
    (one,) = ledger.discoveries.keep([a_discovery()])
    (other,) = ledger.discoveries.keep([a_discovery(site="b.example")])

    assert one == other
    assert ledger.discoveries.sources_of([SITE, "b.example"]) == [one]


def test_a_page_that_never_was_there_goes_at_once(ledger: Ledger) -> None:
    found = ledger.discoveries.keep([a_discovery()])

    run = visit(ledger, found, Verdict.GONE)

    assert ledger.discoveries.retire(run, policy=Policy(), now=NOW) == 1
    assert ledger.discoveries.sources_of([SITE]) == []
    assert ledger.discoveries.retire(run, policy=Policy(), now=NOW) == 0


def test_a_page_that_was_read_goes_when_its_failure_is_confirmed(ledger: Ledger) -> None:
    found = ledger.discoveries.keep([a_discovery()])
    visit(ledger, found)

    kept = []
    for days in (1, 3, 5):
        run = visit(ledger, found, Verdict.GONE, days=days)
        ledger.discoveries.retire(run, policy=Policy(), now=NOW + timedelta(days=days))
        kept.append(ledger.discoveries.sources_of([SITE]))

    assert kept == [found, found, []]


def test_a_host_that_is_silent_or_refuses_does_not_make_its_pages_go(ledger: Ledger) -> None:
    found = ledger.discoveries.keep([a_discovery()])

    for verdict in (Verdict.UNREACHABLE, Verdict.BLOCKED):
        run = visit(ledger, found, verdict)
        assert ledger.discoveries.retire(run, policy=Policy(), now=NOW) == 0


def test_a_page_that_went_is_known_no_more_and_comes_back_when_it_is_found_again(ledger: Ledger) -> None:
    found = ledger.discoveries.keep([a_discovery()])
    run = visit(ledger, found, Verdict.GONE)
    ledger.discoveries.retire(run, policy=Policy(), now=NOW)

    assert ledger.discoveries.known(SITE, since=NOW) == ["https://a.example/contact"], "it went in this very run"
    assert ledger.discoveries.known(SITE, since=NOW + timedelta(days=1)) == []

    ledger.discoveries.keep([a_discovery()])
    assert ledger.discoveries.sources_of([SITE]) == found


def test_known_is_what_stands_at_the_site_and_at_other_hosts_of_its_owner(ledger: Ledger) -> None:
    cite(
        ledger, "https://www.mills.eu/a", "https://people.mills.eu/b", "https://mills.eu.example/c", "https://xmills.eu"
    )

    assert ledger.discoveries.known("mills.eu", since=NOW) == ["https://www.mills.eu/a", "https://people.mills.eu/b"]


def test_held_are_pages_that_could_be_read_with_their_way_from_the_entrance(ledger: Ledger) -> None:
    cited = cite(ledger, "https://a.example/one", "https://a.example/two", "https://b.example/three")
    found = ledger.discoveries.keep([a_discovery()])
    visit(ledger, [cited[0], cited[2], *found])
    visit(ledger, [cited[1]], Verdict.GONE)

    held = ledger.discoveries.held(SITE)

    assert [(page.url, page.depth, page.role) for page in held] == [
        ("https://a.example/one", 0, None),
        ("https://a.example/contact", 1, Role.CONTACT),
    ]
    assert ledger.discoveries.lost(SITE) == ["https://a.example/two"]


def test_a_site_is_due_until_it_was_explored_and_again_later(ledger: Ledger) -> None:
    ledger.discoveries.explored(SITE, NOW)

    assert ledger.discoveries.due([SITE, "b.example"], before=NOW - timedelta(days=90)) == ["b.example"]
    assert ledger.discoveries.due([SITE], before=NOW + timedelta(days=1)) == [SITE]


def test_what_is_learnt_of_a_host_does_not_forget_when_it_was_explored(ledger: Ledger) -> None:
    ledger.discoveries.explored(SITE, NOW)
    ledger.hosts.keep(ledger.hosts.get(SITE))

    assert ledger.discoveries.due([SITE], before=NOW) == []


def test_a_page_gets_the_title_it_turned_out_to_have(ledger: Ledger) -> None:
    (found,) = ledger.discoveries.keep([a_discovery()])
    ledger.discoveries.name(SITE, found, "Where we are")

    assert [each.page.title for each in ledger.discoveries.of(SITE)] == ["Where we are"]
