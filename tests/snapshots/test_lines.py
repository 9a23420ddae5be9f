"""Records, feeds and plain text, line by line."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from snapshots.lines import lines_of


def test_a_record_gives_a_line_a_field_in_its_order() -> None:
    record = {"name": "Guild", "seat": {"town": "Marsh"}, "member_list": ["Ash", "Bay"], "open": True, "fax": None}
    assert lines_of(json.dumps(record), feed=False) == [
        "name: Guild",
        "town: Marsh",
        "member list: Ash",
        "member list: Bay",
        "open: true",
    ]


def test_mark_up_in_a_record_is_taken_off() -> None:
    assert lines_of('{"text": "<p>One</p><p>two</p>"}', feed=False) == ["text: One", "text: two"]


def test_what_a_program_notes_for_itself_is_left_out() -> None:
    assert lines_of('{"views": 3, "updated_at": "2024-01-01", "members": 3}', feed=False) == ["members: 3"]
    feed = "<rss><lastBuildDate>Mon, 1 Jan 2024</lastBuildDate><title>One</title></rss>"
    assert [line for line in lines_of(feed, feed=True) if line] == ["One"]


def test_what_is_no_record_stays_as_it_is() -> None:
    assert lines_of("{not json\nat all", feed=False) == ["{not json", "at all"]
    assert lines_of("[" * 100_000, feed=False) == ["[" * 100_000]


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=9), st.lists, max_leaves=9))
def test_any_record_is_read(record: object) -> None:
    assert all(line.strip() for line in lines_of(json.dumps([record]), feed=False))
