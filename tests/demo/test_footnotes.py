"""Every footnote of the sample report answers as its dossier says, in both states."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from consulted.demo.web import SAMPLE_REPORT, SmallWeb
from tests.demo.addresses import BIOVALLEY, ECCP, RELEASE, ROWS, Row
from tests.demo.visitor import NoSuchNameError, ask, follow


def by_label(row: Row) -> str:
    return f"note {row.label}"


def statuses(web: SmallWeb, url: str) -> tuple[int, ...]:
    try:
        return tuple(answer.status for answer in follow(web, url))
    except NoSuchNameError:
        return ()


@pytest.mark.parametrize("row", ROWS, ids=by_label)
def test_today_each_note_answers_as_the_dossier_says(web: SmallWeb, row: Row) -> None:
    assert statuses(web, row.url) == row.chain
    if row.chain:
        assert follow(web, row.url)[-1].url == (row.end or row.url)
    if row.printed:
        assert statuses(web, row.printed) == row.printed_chain


@pytest.mark.parametrize("row", [row for row in ROWS if row.candidate], ids=by_label)
def test_what_was_lost_can_be_found(web: SmallWeb, row: Row) -> None:
    assert ask(web, row.candidate).status == 200


@pytest.mark.parametrize("row", ROWS, ids=by_label)
def test_in_2018_each_note_was_right(web: SmallWeb, row: Row) -> None:
    web.state = "then"
    answer = ask(web, row.url)
    assert answer.status == 200
    if not row.url.endswith(".pdf"):
        assert "<main" in answer.text
        assert "<h1>" in answer.text


@pytest.mark.parametrize("row", [row for row in ROWS if row.printed], ids=by_label)
def test_in_2018_damaged_addresses_were_wrong_already(web: SmallWeb, row: Row) -> None:
    web.state = "then"
    assert statuses(web, row.printed) in {(), (404,), (302, 200)}


def test_24_distinct_addresses_are_cited() -> None:
    assert len({row.url for row in ROWS}) == 24


def test_the_sample_report_prints_these_addresses() -> None:
    report = SAMPLE_REPORT.read_text(encoding="utf-8")
    missing = [row.label for row in ROWS if (row.printed or row.url).replace("%20", " ") not in report]
    assert missing == []
    assert report.count("consulted on 24/08/2018") == 17


@pytest.mark.parametrize(
    ("label", "words"),
    [
        (9, "technopole agroalimentaire de Saint-Hyacinthe"),
        (10, "le 31 janvier 2017"),
        (12, "13 members"),
    ],
)
def test_pdf_files_can_be_read(web: SmallWeb, label: int, words: str) -> None:
    web.state = "then"
    answer = ask(web, next(row.url for row in ROWS if row.label == label))
    assert answer.headers["Content-Type"] == "application/pdf"
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.body), strict=True).pages)
    assert words in " ".join(text.split())


def test_the_brochure_survives_on_the_old_host(web: SmallWeb) -> None:
    row = next(row for row in ROWS if row.label == 12)
    kept = ask(web, row.candidate).body
    web.state = "then"
    assert ask(web, row.url).body == kept


@pytest.mark.parametrize(
    ("label", "then", "now"),
    [
        (1, "douze pays", "17 États membres"),
        (11, "13 members", "19 members"),
        (13, "148 members", "about 150 members"),
        (14, "Hélène Charbonneau-Royer", "Isabelle Trottier-Caron"),
        (19, "Innovation Superclusters Initiative", "Global Innovation Clusters"),
        (26, "Canada was identified as a target country", "Canada was identified as a target country"),
        (28, "In May 2016 a delegation", "In May 2016 a delegation"),
        (30, "Surrey in British Columbia", "Surrey in British Columbia"),
    ],
)
def test_facts_move_or_stay(web: SmallWeb, label: int, then: str, now: str) -> None:
    url = next(row.url for row in ROWS if row.label == label)
    assert now in follow(web, url)[-1].text
    web.state = "then"
    assert then in follow(web, url)[-1].text


def test_biovalley_counts_more_members_at_its_new_house(web: SmallWeb) -> None:
    assert "180 members" in ask(web, "https://www.biovalley-france.com/en/").text
    web.state = "then"
    assert "147 members, including 94 SMEs" in ask(web, f"{BIOVALLEY}/en/").text


def test_note_15_is_a_default_page_and_note_27_an_empty_template(web: SmallWeb) -> None:
    assert "Welcome to nginx" in ask(web, f"{BIOVALLEY}/en/").text
    assert "0% completed" in ask(web, f"{ECCP}/escp-profiles/laser-go").text
    assert ask(web, f"{ECCP}/escp-profiles/zq81kd0x").status == 404


def test_note_21_is_a_challenge_and_nothing_else(web: SmallWeb) -> None:
    answer = ask(web, f"{ECCP}/eu-cluster-partnerships")
    assert (answer.headers["Server"], answer.headers["CF-Mitigated"]) == ("cloudflare", "challenge")
    assert "<title>Just a moment...</title>" in answer.text
    assert ask(web, f"{ECCP}/eu-cluster-partnerships/escp-4i/first-generation").status == 200


def test_the_candidate_of_note_33_is_for_sale(web: SmallWeb) -> None:
    assert "for sale" in ask(web, "http://www.space2id.eu/").text


def test_lost_pages_stand_in_sitemaps(web: SmallWeb) -> None:
    assert "first-generation" in ask(web, "https://clustercollaboration.eu/sitemap.xml").text
    assert ask(web, RELEASE.replace("www.", "")).status == 404
