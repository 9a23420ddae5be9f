"""The small web as a whole: names, states, manners, and the book it keeps."""

from __future__ import annotations

import gzip
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from consulted.demo.web import FAULTS, SmallWeb
from tests.demo.visitor import NoSuchNameError, ask, place


def test_names_come_and_go_with_the_state_and_ports_stay(web: SmallWeb) -> None:
    port = place(web, "http://www.skywin.be/")
    assert "marcourt.cfwb.be" not in web.hosts_file.read_text()
    assert "jeanclaudemarcourt.be" in web.hosts_file.read_text()
    web.state = "then"
    assert "marcourt.cfwb.be" in web.hosts_file.read_text()
    assert "jeanclaudemarcourt.be" not in web.hosts_file.read_text()
    assert place(web, "http://www.skywin.be/") == port


def test_both_doors_of_a_name_are_in_the_hosts_file(web: SmallWeb) -> None:
    assert place(web, "http://www.skywin.be/") != place(web, "https://www.skywin.be/")
    with pytest.raises(NoSuchNameError):
        place(web, "https://www.dolinalotnicza.pl/")


def test_an_unknown_state_is_refused(web: SmallWeb) -> None:
    with pytest.raises(ValueError, match="then or now"):
        web.state = "tomorrow"


@pytest.mark.parametrize("url", ["https://skywin.be/en", "https://www.touteleurope.eu/", "https://www.medteq.ca/en/"])
def test_a_conditional_request_gets_304_and_no_body(web: SmallWeb, url: str) -> None:
    first = ask(web, url)
    validators = {
        question: first.headers[name]
        for question, name in (("If-None-Match", "ETag"), ("If-Modified-Since", "Last-Modified"))
        if first.headers[name]
    }
    again = ask(web, url, headers=validators)
    assert (again.status, again.body) == (304, b"")
    assert [hit.body_bytes for hit in web.log] == [len(first.body), 0]
    assert set(web.log[-1].headers) >= {name.lower() for name in validators}


def test_some_sites_offer_no_validators(web: SmallWeb) -> None:
    answer = ask(web, "https://competitivite.gouv.fr/")
    assert answer.headers["ETag"] is None
    assert answer.headers["Last-Modified"] is None


def test_one_home_page_changes_its_furniture_on_every_visit(web: SmallWeb) -> None:
    url = "https://aeromontreal.ca/en/"
    one, two = ask(web, url).text, ask(web, url).text
    assert one != two
    assert one.partition("<main")[2] == two.partition("<main")[2]


def test_gzip_is_given_to_those_who_ask(web: SmallWeb) -> None:
    plain = ask(web, "https://skywin.be/en")
    packed = ask(web, "https://skywin.be/en", headers={"Accept-Encoding": "gzip, br"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body


def test_head_sends_no_body(web: SmallWeb) -> None:
    answer = ask(web, "https://skywin.be/en", method="HEAD")
    assert answer.body == b""
    assert int(answer.headers["Content-Length"]) > 1000
    assert web.log[-1].body_bytes == 0


def test_robots_of_the_platform_allow(web: SmallWeb) -> None:
    assert "Allow: /" in ask(web, "https://www.clustercollaboration.eu/robots.txt").text
    assert ask(web, "http://www.alsace-biovalley.com/robots.txt").status == 404


def test_the_log_tells_who_asked_for_what(web: SmallWeb) -> None:
    ask(web, "http://www.alsace-biovalley.com/en/?s=", headers={"User-Agent": "tester/1"})
    (hit,) = web.log
    assert (hit.host, hit.path, hit.method, hit.status) == ("www.alsace-biovalley.com", "/en/?s=", "GET", 200)
    assert hit.headers["user-agent"] == "tester/1"
    assert hit.url == "http://www.alsace-biovalley.com/en/?s="
    web.clear_log()
    assert web.log == []


def test_peak_counts_what_was_simultaneous(web: SmallWeb) -> None:
    for _ in range(20):
        ask(web, "https://skywin.be/en")
    assert web.peak("www.skywin.be") == 1
    together = threading.Barrier(3)

    def visit(_: int) -> int:
        together.wait()
        return ask(web, "http://slow.example/page").status

    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(visit, range(3))) == [200, 200, 200]
    assert web.peak("slow.example") == 3


def test_it_can_be_taken_down_while_somebody_waits(tmp_path: Path) -> None:
    with ThreadPoolExecutor(1) as pool:
        with SmallWeb(tmp_path) as web:
            waiting = pool.submit(ask, web, "http://silent.example/page")
            while not web.log:
                time.sleep(0.01)
        assert isinstance(waiting.exception(), OSError)


def test_every_fault_host_says_what_it_does() -> None:
    assert all(fault.host.endswith(".example") and fault.summary for fault in FAULTS)
    assert len({fault.host for fault in FAULTS}) == len(FAULTS)
