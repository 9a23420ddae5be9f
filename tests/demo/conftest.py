"""One small web for all tests of this folder, tidied before each."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from consulted.demo.web import SmallWeb


@pytest.fixture(scope="session")
def _standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallWeb]:
    with SmallWeb(tmp_path_factory.mktemp("web")) as web:
        yield web


@pytest.fixture
def web(_standing: SmallWeb) -> SmallWeb:
    """The small web of today, as if nobody had visited yet."""
    _standing.state = "now"
    _standing.clear_log()
    _standing.reset_faults()
    return _standing
