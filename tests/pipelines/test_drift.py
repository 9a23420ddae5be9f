"""Twenty pages seen twice, in six languages and six page frames: what changed is said, what did not is not."""

from __future__ import annotations

import pytest

from models.verdict import Content
from tests.pipelines.drift.pairs import PAIRS, Pair
from tests.pipelines.pages import compared


def case(pair: Pair) -> object:
    return pytest.param(pair, id=f"{pair.lang} {pair.frame} {pair.name}")


@pytest.mark.parametrize("pair", [case(pair) for pair in PAIRS])
def test_only_what_changed_is_called_edited(pair: Pair) -> None:
    found = compared(pair.then, pair.now)

    assert (found.content is Content.EDITED) == pair.changed, found.evidence
    assert found.content is not Content.REWRITTEN


@pytest.mark.parametrize("pair", [case(pair) for pair in PAIRS if pair.changed])
def test_the_difference_shows_what_was_edited(pair: Pair) -> None:
    shown = " ".join(f"{hunk.then} {hunk.now}" for hunk in compared(pair.then, pair.now).difference)

    for old, new in pair.edits:
        words = {word.strip(".,@<>/") for word in f"{old} {new}".replace("<", " <").replace(">", "> ").split()}
        told = [word for word in words if word and word in shown]
        assert told, f"{old} and {new} are not in {shown}"
