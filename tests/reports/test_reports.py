"""Every format is known by its name, and writes any report."""

from __future__ import annotations

import json

import pytest

from consulted.reports import FORMATS, render, to_json
from models.errors import ConfigurationError
from models.verdict import Status, Verdict
from tests.reports.samples import ONE_MEGABYTE, document, hostile, reference, report, rich_report, source


def test_an_unknown_format_is_refused_with_the_known_ones() -> None:
    with pytest.raises(
        ConfigurationError,
        match="'pdf' is no report format of text; choose one of csv, html, json, markdown, text, xlsx",
    ):
        render(report(), "pdf")


def test_the_sample_report_has_every_verdict_and_status_of_the_contract() -> None:
    view = rich_report()

    assert {one.verdict for each in view.references for one in each.sources} == set(Verdict)
    assert {each.status for each in view.references} == set(Status)


@pytest.mark.parametrize("format", sorted({*FORMATS} - {"csv"}))
def test_a_report_without_anything_is_still_a_report(format: str) -> None:
    view = report(document=document(None, date=None, language=None), last_refresh=None)

    assert "clusters-2019" in render(view, format)


@pytest.mark.parametrize("format", ["html", "markdown", "text"])
def test_a_title_of_a_megabyte_does_not_make_a_report_of_a_megabyte(format: str) -> None:
    assert len(render(hostile("x" * ONE_MEGABYTE), format)) < 200_000


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_three_hundred_references_are_all_there(format: str) -> None:
    many = [reference(f"n{number}", list(Status)[number % 7], source()) for number in range(300)]

    written = render(report(*many), format)

    assert all(f"n{number}" in written for number in range(300))


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_the_same_view_is_written_the_same(format: str) -> None:
    assert render(rich_report(), format) == render(rich_report(), format)


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_whatever_is_written_can_be_encoded(format: str) -> None:
    assert render(hostile("lone \ud800 half \x9b31m"), format).encode()


def test_to_json_is_what_json_writes() -> None:
    assert json.loads(render(rich_report(), "json")) == to_json(rich_report())
