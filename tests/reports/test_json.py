"""The JSON report keeps the contract's promise, and keeps everything."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta, timezone
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from consulted.reports import render, to_json
from consulted.reports.json import schema
from models.verdict import Content, Passage, Status, Verdict
from tests.reports.samples import ONE_MEGABYTE, TODAY, archived, hostile, reference, report, rich_report, source


def validate(data: Any) -> None:
    Draft202012Validator(schema()).validate(data)


def only_source(data: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = data["references"][0]["sources"][0]
    return found


def one_reference() -> dict[str, Any]:
    return to_json(report(reference("1", Status.FRESH, source(baseline=archived(), snapshot=12))))


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


def test_the_rich_report_keeps_the_schema() -> None:
    validate(json.loads(render(rich_report(), "json")))


def test_the_schema_names_the_contracts_words() -> None:
    words = schema()["$defs"]

    assert words["verdict"]["enum"] == list(Verdict)
    assert words["status"]["enum"] == list(Status)
    assert words["content"]["enum"] == list(Content)
    assert words["passage"]["enum"] == list(Passage)


@pytest.mark.parametrize("word", ["verdict", "content", "passage"])
def test_a_word_the_contract_does_not_know_is_refused(word: str) -> None:
    data = one_reference()
    only_source(data)[word] = "dead"

    with pytest.raises(ValidationError, match="dead"):
        validate(data)


@pytest.mark.parametrize("key", ["schema", "generated_at", "document", "summary", "references", "facts", "findings"])
def test_no_key_of_the_contract_may_be_missing(key: str) -> None:
    data = one_reference()
    del data[key]

    with pytest.raises(ValidationError, match=key):
        validate(data)


def test_more_keys_are_welcome() -> None:
    validate({**one_reference(), "weather": "fair"})


def test_a_source_has_the_keys_of_the_contract_in_its_order() -> None:
    keys = (
        "printed url final_url http_status verdict reason confidence confirmed failing_since evidence content passage"
    )

    assert list(only_source(one_reference()))[:15] == [*keys.split(), "suggested_url", "baseline", "snapshot"]


def test_times_end_in_z_and_a_snapshot_is_named_by_a_string() -> None:
    found = only_source(one_reference())

    assert one_reference()["generated_at"] == "2026-11-22T10:05:07Z"
    assert found["baseline"]["at"] == "2018-08-20T10:11:12Z"
    assert found["snapshot"] == "12"


def test_unknown_is_null_and_partial_dates_stay_partial() -> None:
    data = to_json(report(reference("1", Status.FRESH, source(), consulted_on="2018-08")))

    assert data["references"][0]["consulted_on"] == "2018-08"
    assert only_source(data)["baseline"] is None
    assert only_source(data)["snapshot"] is None


def test_a_time_of_another_zone_is_written_in_utc() -> None:
    view = replace(report(), generated_at=TODAY.astimezone(timezone(timedelta(hours=5))))

    assert to_json(view)["generated_at"] == "2026-11-22T10:05:07Z"


@pytest.mark.parametrize(
    "said", ["\x1b[31mred\x9b0m", "\u202egnp.exe", "<script>", "Aéro", "a\ud800b", "x" * ONE_MEGABYTE]
)
def test_nothing_is_lost_and_nothing_reaches_the_terminal(said: str) -> None:
    written = render(hostile(said), "json")

    assert json.loads(written)["document"]["title"] == said
    assert not any(mark in written for mark in "\x1b\x9b\u202e\ud800")
