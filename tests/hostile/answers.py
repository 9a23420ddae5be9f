"""Tricks with answers: too much, too slow, without end, packed, forged."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from datetime import timedelta

import brotli

from tests.hostile.sockets import House, Line, Trap, Writer, endless, raw, reply
from tests.hostile.trick import Trick

try:
    from compression import zstd
except ImportError:  # before Python 3.14
    from backports import zstd

#: Bytes; the tests take a mebibyte, so this is eight times more.
_BOMB = bytes(8 * 1024 * 1024)
_TEXT = "<title>Minutes</title><h1>Minutes</h1>" + "<p>Forty windmills of the northern coast work together." * 12
_OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
_CHUNKED = _OK + b"Transfer-Encoding: chunked\r\n\r\n"
#: Bytes sent at a time by who sends without end.
_PIECE = b"x" * 65536
TOO_LARGE = "unreachable/too-large"
TIMEOUT = "unreachable/timeout"
BAD = "unreachable/bad-response"
TRUNCATED = "unreachable/truncated"
#: For whoever is slow on purpose.
_SOON = {"timeout": timedelta(seconds=1)}


def _all(writer: Writer) -> Callable[[House, Trap], dict[str, Writer]]:
    return lambda house, trap: {"/page": writer}


def _packed(body: bytes, coding: str) -> Writer:
    return reply(body, "200 OK", f"Content-Encoding: {coding}")


def _dripping(line: Line) -> None:
    """Send a byte now and then: never silent, never done."""
    line.send(_OK + b"Content-Length: 100000\r\n\r\n")
    while not line.closing.wait(0.05):
        line.send(b".")


def _dripping_head(line: Line) -> None:
    line.send(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not line.closing.wait(0.05):
        line.send(b".")


def _gzip_of_gzips(body: bytes, times: int) -> bytes:
    for _ in range(times):
        body = gzip.compress(body, 9)
    return body


def _silent(line: Line) -> None:
    line.closing.wait()


ANSWERS = [
    # Without end.
    Trick(name="a body without end", tries="memory", must=TOO_LARGE, answers=_all(endless(_OK + b"\r\n", _PIECE))),
    Trick(name="chunks without end", tries="memory", must=TOO_LARGE,
          answers=_all(endless(_CHUNKED, b"10000\r\n" + _PIECE + b"\r\n"))),
    Trick(name="chunks of one byte without end", tries="processor time", must=f"{TOO_LARGE} or {TIMEOUT}",
          limits={"max_size": 65536}, answers=_all(endless(_CHUNKED, b"1\r\nx\r\n" * 4096))),
    Trick(name="a chunk extension without end", tries="memory", must=TOO_LARGE,
          answers=_all(endless(_CHUNKED + b"5;a=", _PIECE))),
    Trick(name="trailers without end", tries="memory", must=f"{BAD} or {TRUNCATED} or {TIMEOUT}",
          answers=_all(endless(_CHUNKED + b"0\r\n", b"X-More: 1\r\n" * 4096))),
    Trick(name="one trailer without end", tries="memory", must=f"{BAD} or {TRUNCATED} or {TIMEOUT}",
          answers=_all(endless(_CHUNKED + b"0\r\nX-More: ", _PIECE))),
    Trick(name="a head without end", tries="memory", must=BAD,
          answers=_all(endless(b"HTTP/1.1 200 OK\r\n", b"X-More: 1\r\n" * 4096))),
    Trick(name="one header without end", tries="memory", must=BAD,
          answers=_all(endless(b"HTTP/1.1 200 OK\r\nX-More: ", _PIECE))),
    Trick(name="a status line without end", tries="memory", must=BAD,
          answers=_all(endless(b"HTTP/1.1 200 ", _PIECE))),
    Trick(name="a flood of 100 Continue", tries="processor time", must=BAD,
          answers=_all(endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 1024))),
    Trick(name="a flood of 103 Early Hints with links", tries="memory", must=BAD,
          answers=_all(endless(b"", b"HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n" * 64))),
    Trick(name="large headers, few of them", tries="memory", must=TOO_LARGE,
          answers=_all(raw(b"HTTP/1.1 200 OK\r\n", *(b"X-%d: %s\r\n" % (n, b"y" * 30_000) for n in range(8))))),
    Trick(name="hundreds of headers", tries="memory", must=BAD,
          answers=_all(raw(b"HTTP/1.1 200 OK\r\n", *(b"X-%d: y\r\n" % n for n in range(500)), b"\r\n"))),
    Trick(name="a size that is promised", tries="memory, by an honest head", must=TOO_LARGE,
          answers=_all(raw(_OK + b"Content-Length: 99999999999999\r\n\r\n" + _PIECE))),
    # Slow.
    Trick(name="a body that drips", tries="a connection for hours", must=TIMEOUT, limits=_SOON,
          answers=_all(_dripping)),
    Trick(name="a head that drips", tries="a connection for hours", must=TIMEOUT, limits=_SOON,
          answers=_all(_dripping_head)),
    Trick(name="silence", tries="a connection for hours", must=TIMEOUT, limits=_SOON, answers=_all(_silent)),
    Trick(name="interim answers that drip", tries="a connection for hours", must=TIMEOUT, limits=_SOON,
          answers=_all(endless(b"", b"HTTP/1.1 102 Processing\r\n\r\n", pause=0.3))),
    # Packed.
    Trick(name="gzip bomb", tries="memory", must=TOO_LARGE, answers=_all(_packed(gzip.compress(_BOMB), "gzip"))),
    Trick(name="gzip bomb in many members", tries="memory", must=TOO_LARGE,
          answers=_all(_packed(gzip.compress(_BOMB[:65536]) * 128, "x-gzip"))),
    Trick(name="deflate bomb", tries="memory", must=TOO_LARGE, answers=_all(_packed(zlib.compress(_BOMB), "deflate"))),
    Trick(name="bare deflate bomb", tries="memory", must=TOO_LARGE,
          answers=_all(_packed(zlib.compress(_BOMB, wbits=-15), "deflate"))),
    Trick(name="brotli bomb", tries="memory, in a coding not asked for", must=TOO_LARGE,
          answers=_all(_packed(brotli.compress(_BOMB), "br"))),
    Trick(name="zstd bomb", tries="memory, in a coding not asked for", must=TOO_LARGE,
          answers=_all(_packed(zstd.compress(_BOMB), "zstd"))),
    Trick(name="a bomb within gzip", tries="memory", must=TOO_LARGE,
          answers=_all(_packed(_gzip_of_gzips(_BOMB, 2), "gzip, gzip"))),
    Trick(name="gzip forty times over", tries="processor time", must=BAD,
          answers=_all(_packed(_gzip_of_gzips(_TEXT.encode(), 40), ", ".join(["gzip"] * 40)))),
    Trick(name="gzip that is none", tries="a crash", must=BAD, answers=_all(_packed(b"no gzip at all", "gzip"))),
    Trick(name="brotli that is none", tries="a crash", must=BAD, answers=_all(_packed(b"no brotli at all", "br"))),
    Trick(name="zstd that is none", tries="a crash", must=BAD, answers=_all(_packed(b"no zstd at all", "zstd"))),
    Trick(name="deflate that is none", tries="a crash", must=BAD, answers=_all(_packed(b"\xff" * 60, "deflate"))),
    Trick(name="a coding nobody knows", tries="a crash", must="ok/ok",
          answers=_all(_packed(_TEXT.encode(), "x-invented"))),
    # Forged.
    Trick(name="a line break within a header", tries="a header of its own", must=BAD,
          answers=_all(raw(b"HTTP/1.1 200 OK\r\nX-A: b\rSet-Cookie: c=d\r\nContent-Length: 0\r\n\r\n"))),
    Trick(name="a null byte within a header", tries="a crash further in", must=BAD,
          answers=_all(raw(b"HTTP/1.1 200 OK\r\nX-A: b\0c\r\nContent-Length: 0\r\n\r\n"))),
    Trick(name="two sizes", tries="smuggling", must=BAD,
          answers=_all(raw(_OK + b"Content-Length: 5\r\nContent-Length: 500\r\n\r\nhello"))),
    Trick(name="a negative size", tries="a crash", must=BAD,
          answers=_all(raw(_OK + b"Content-Length: -5\r\n\r\nhello"))),
    Trick(name="a size and chunks", tries="smuggling", must=BAD,
          answers=_all(raw(_OK + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))),
    Trick(name="a chunk of negative size", tries="a crash", must=BAD,
          answers=_all(raw(_CHUNKED + b"-1\r\nhello\r\n0\r\n\r\n"))),
    Trick(name="a chunk of enormous size", tries="an overflow", must=BAD,
          answers=_all(raw(_CHUNKED + b"f" * 40 + b"\r\nhello\r\n"))),
    Trick(name="no protocol at all", tries="a crash", must=BAD, answers=_all(raw(b"SSH-2.0-OpenSSH_9.9\r\n"))),
    Trick(name="a status that is none", tries="a crash", must=BAD,
          answers=_all(raw(b"HTTP/1.1 999999 No\r\nContent-Length: 0\r\n\r\n"))),
    Trick(name="another protocol", tries="a connection turned over", must=BAD,
          answers=_all(raw(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n" + _PIECE))),
    Trick(name="hung up within the head", tries="a crash", must="unreachable/reset",
          answers=_all(raw(b"HTTP/1.1 200 OK\r\nX-A"))),
    Trick(name="hung up within the body", tries="half a page taken for the page", must=TRUNCATED,
          answers=_all(raw(_OK + b"Content-Length: 5000\r\n\r\n<p>half"))),
    Trick(name="a second answer behind the first", tries="an answer for the next request", must="ok/ok",
          answers=_all(raw(_OK + b"Content-Length: %d\r\n\r\n" % len(_TEXT) + _TEXT.encode() +
                           b"HTTP/1.1 301 Moved\r\nLocation: http://169.254.169.254/\r\n\r\n"))),
    *(
        Trick(name=f"Retry-After: {wish[:24]}", tries="a crash, or a rest for ever", must="unreachable/http-5xx",
              answers=_all(reply(_TEXT, "503 No", f"Retry-After: {wish}")))
        for wish in ("9" * 400, "\xb2", "-5", "nan", "Fri, 31 Dec 9999 23:59:59 -2359",
                     "Mon, 01 Jan 0001 00:00:00 +2359")
    ),
    # What a page makes of its visitors.
    Trick(name="a script that doubles its words", tries="memory", must="*",
          answers=_all(reply("<script>var a='http://x.example/';\n" + "a=a+a;\n" * 400 + "location.href=a;</script>"))),
    Trick(name="addresses of brackets everywhere", tries="a crash of the parser", must="ok/ok",
          answers=_all(reply(
              f'<base href="http://["><link rel=canonical href="http://[zz]/"><meta http-equiv=refresh '
              f'content="0;url=http://[">{_TEXT}<a href="http://[::1">one</a><a href="//[">two</a>'
              '<a href="http://\uff3b.example/">three</a>'))),
    Trick(name="a script to brackets", tries="a crash of the parser", must="unreachable/dns",
          answers=_all(reply('<script>location.href="http://[::1"</script>'))),
    Trick(name="a type that breaks lines", tries="a crash", must="ok/ok",
          answers=_all(reply(_TEXT, "200 OK", "Content-Type: text/html; charset=no-such-\u00e9"))),
]  # fmt: skip
