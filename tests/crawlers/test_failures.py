"""Each fault of the line has its own reason."""

from __future__ import annotations

import errno
import socket
import ssl

import aiohttp
import pytest
from scrapy.exceptions import DownloadCancelledError, ResponseDataLossError

from crawlers.failures import RobotsRefusedError, classify
from crawlers.handler import FetchError
from crawlers.ports import PortRefusedError
from crawlers.resolver import PrivateAddressError, ResolverFailedError
from crawlers.wire import TooMuchError


def a_certificate_error(code: int) -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError("certificate verify failed")
    error.verify_code = code
    return error


@pytest.mark.parametrize(
    ("cause", "kind"),
    [
        (socket.gaierror(socket.EAI_NONAME, "no such name"), "dns"),
        (socket.gaierror(socket.EAI_AGAIN, "try again"), "resolver"),
        (ResolverFailedError("servfail"), "resolver"),
        (ConnectionRefusedError(errno.ECONNREFUSED, "refused"), "refused"),
        (ConnectionResetError(errno.ECONNRESET, "reset"), "reset"),
        (aiohttp.ServerDisconnectedError(), "reset"),
        (TimeoutError(), "timeout"),
        (OSError(errno.ENETUNREACH, "network is unreachable"), "offline"),
        (OSError(errno.EHOSTUNREACH, "no route"), "timeout"),
        (a_certificate_error(10), "tls-expired"),
        (a_certificate_error(62), "tls-name"),
        (a_certificate_error(18), "tls-untrusted"),
        (a_certificate_error(20), "tls-untrusted"),
        (ssl.SSLError(1, "handshake failure"), "tls"),
        (PrivateAddressError("10.0.0.1"), "private-address"),
        (PortRefusedError("port 25"), "port"),
        (DownloadCancelledError("too large"), "too-large"),
        (TooMuchError("a head without end"), "too-large"),
        (ResponseDataLossError("cut"), "truncated"),
        (aiohttp.ClientPayloadError("cut"), "truncated"),
        (RobotsRefusedError("robots.txt"), "robots"),
        (aiohttp.ServerTimeoutError(), "timeout"),
        (aiohttp.InvalidURL("x"), "bad-response"),
        (ValueError("odd"), "bad-response"),
    ],
)
def test_the_cause_decides(cause: Exception, kind: str) -> None:
    error = FetchError(str(cause))
    error.__cause__ = cause

    assert classify(error).kind == kind
    assert classify(cause).kind == kind


def test_a_detail_is_one_short_line() -> None:
    assert classify(OSError("a\n" * 1000)).detail == "a " * 150
