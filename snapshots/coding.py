"""Undoes the content coding of a kept body (RFC 9110, 8.4), and never unpacks more than is asked for."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from io import BytesIO

#: More codings one over the other than this nobody applies by mistake.
MOST_CODINGS = 2


def codings(headers: Iterable[tuple[str, str]]) -> list[str]:
    """Return the content codings *headers* name, in the order they were applied; ``identity`` is none."""
    named = (
        each.strip().lower()
        for name, value in headers
        if name.lower() == "content-encoding"
        for each in value.split(",")
    )
    return [each for each in named if each not in ("", "identity")]


def decoded(payload: bytes, headers: Iterable[tuple[str, str]], most: int) -> bytes:
    """Undo the codings *headers* speak of, cut at *most* bytes.

    A body that does not unpack, or is coded in a way nobody knows, is returned as it came; its digest still vouches for
    it.
    """
    applied = codings(headers)
    if len(applied) > MOST_CODINGS:
        return payload
    body = payload
    try:
        for coding in reversed(applied):
            body = _undone(body, coding, most)
    except (OSError, EOFError, ValueError, zlib.error):
        return payload
    return body


def _undone(body: bytes, coding: str, most: int) -> bytes:
    match coding:
        case "gzip" | "x-gzip":
            return _gunzipped(body, most)
        case "deflate":
            return _inflated(body, most)
        case "br":
            return _unbrotlied(body, most)
        case "zstd":
            return _unzstd(body, most)
    raise ValueError(f"the content coding {coding} is not known")


def _gunzipped(body: bytes, most: int) -> bytes:
    """Unpack all members of a gzip stream (RFC 1952, 2.2)."""
    whole = bytearray()
    while body and len(whole) < most:
        inflater = zlib.decompressobj(zlib.MAX_WBITS + 16)
        try:
            whole += inflater.decompress(body, most - len(whole))
        except zlib.error:
            if not whole:
                raise
            break  # what some servers hang on behind the last member
        body = inflater.unused_data.lstrip(b"\0")
    return bytes(whole)


def _inflated(body: bytes, most: int) -> bytes:
    """Unpack zlib's format, or the bare one some servers send in its place (RFC 9110, 8.4.1.2)."""
    try:
        return zlib.decompressobj().decompress(body, most)
    except zlib.error:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(body, most)


def _unbrotlied(body: bytes, most: int) -> bytes:
    import brotli

    whole, unpacker = bytearray(), brotli.Decompressor()
    try:
        part = unpacker.process(body, output_buffer_limit=most)
        while part and len(whole) < most:
            whole += part
            part = b"" if unpacker.is_finished() else unpacker.process(b"", output_buffer_limit=most)
    except brotli.error as error:
        raise ValueError(str(error)) from None
    return bytes(whole[:most])


def _unzstd(body: bytes, most: int) -> bytes:
    try:
        from compression import zstd
    except ImportError:  # before Python 3.14
        from backports import zstd

    try:
        with zstd.ZstdFile(BytesIO(body)) as file:
            return bytes(file.read(most))
    except zstd.ZstdError as error:
        raise ValueError(str(error)) from None
