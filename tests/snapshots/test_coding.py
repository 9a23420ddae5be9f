"""Kept bodies are unpacked as far as is asked for, and never further."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib

import brotli
import pytest

from snapshots.coding import decoded

try:
    from compression import zstd
except ImportError:  # before Python 3.14
    from backports import zstd

TEXT = b"<p>Forty windmills of the northern coast.</p>" * 50
BOMB = bytes(32 * 1024 * 1024)
PACKED = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstd.compress,
    "identity": bytes,
    "gzip, br": lambda body: brotli.compress(gzip.compress(body)),
    "identity, gzip": gzip.compress,
}


@pytest.mark.parametrize("coding", PACKED)
def test_a_body_is_unpacked(coding: str) -> None:
    assert decoded(PACKED[coding](TEXT), [("Content-Encoding", coding)], 1 << 20) == TEXT


def test_a_bare_deflate_stream_and_several_gzip_members_are_unpacked() -> None:
    assert decoded(zlib.compress(TEXT, wbits=-15), [("content-encoding", "deflate")], 1 << 20) == TEXT
    assert decoded(gzip.compress(TEXT) * 3, [("content-encoding", "gzip")], 1 << 20) == TEXT * 3


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_a_bomb_is_cut(coding: str) -> None:
    body = PACKED[coding](BOMB)
    tracemalloc.start()
    try:
        found = decoded(body, [("Content-Encoding", coding)], 1 << 20)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert len(found) == 1 << 20
    assert peak < 8 << 20


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd", "x-invented", "gzip, gzip, gzip"])
def test_what_does_not_unpack_is_shown_as_it_came(coding: str) -> None:
    assert decoded(b"\xff" + TEXT, [("Content-Encoding", coding)], 1 << 20) == b"\xff" + TEXT


def test_what_is_there_of_a_torn_body_is_shown() -> None:
    assert decoded(gzip.compress(TEXT)[:-8], [("Content-Encoding", "gzip")], 1 << 20) == TEXT
