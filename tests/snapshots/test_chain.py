"""A chain is worked out the same way by everybody."""

from __future__ import annotations

import pytest

from snapshots.chain import START, canonical, digest, holds, line


def test_canonical_json_sorts_keys_and_keeps_letters() -> None:
    assert (
        canonical({"é": [1, None, True], "a": "“\n\u2028\x7f"}) == '{"a":"“\\n\u2028\x7f","é":[1,null,true]}'.encode()
    )


def test_what_json_cannot_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        canonical(float("nan"))


def test_a_line_holds_until_a_letter_of_it_changes() -> None:
    first = line(START, kind="snapshot", time="2026-11-24T09:00:00Z", id="<urn:uuid:0>", thing_digest="a" * 64)
    second = line(first["hash"], kind="decision", time="2026-11-24T09:00:00Z", id="7", thing_digest="b" * 64)

    assert holds(first)
    assert holds(second)
    assert second["previous"] == first["hash"]
    assert all(not holds({**second, name: value + "x"}) for name, value in second.items())
    assert not holds({**second, "more": ""})


def test_the_digest_of_an_empty_object_is_the_one_of_two_braces() -> None:
    assert digest({}) == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
