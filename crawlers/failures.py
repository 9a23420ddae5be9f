"""From an exception to the reason why no usable answer came."""

from __future__ import annotations

import asyncio
import errno
import socket
import ssl
from collections.abc import Iterator

import aiohttp
from scrapy.exceptions import DownloadCancelledError, IgnoreRequest, ResponseDataLossError, UnsupportedURLSchemeError

from crawlers.ports import PortRefusedError
from crawlers.resolver import PrivateAddressError, ResolverFailedError
from crawlers.wire import TooMuchError
from models.visit import Failure


class RobotsRefusedError(IgnoreRequest):
    """robots.txt asks us to stay away, or could not be read and so counts as doing so (RFC 9309, 2.3.1.4)."""


class QuietAskedError(IgnoreRequest):
    """The host asked, by Retry-After, not to be visited yet."""


class BudgetSpentError(IgnoreRequest):
    """The day's budget for the host, or for all hosts, is spent; says nothing of the host."""


class LeaseOverError(IgnoreRequest):
    """The host may be another worker's by now; says nothing of the host, and nothing is recorded of it."""


#: OpenSSL's X509_V_ERR numbers (x509_vfy.h).
_TLS_REASONS = {9: "tls-expired", 10: "tls-expired", 62: "tls-name", 64: "tls-name"}
_UNTRUSTED = frozenset({2, 18, 19, 20, 21, 24, 27})
#: The network on our side is down; no host can be blamed for these.
_OFFLINE = frozenset({errno.ENETUNREACH, errno.ENETDOWN})
#: Faults that may be gone a moment later.
TRANSIENT = frozenset({"timeout", "reset", "refused", "resolver", "offline", "truncated"})


def classify(error: BaseException) -> Failure:
    """Say why *error* kept an answer from us; the most telling link of its chain of causes decides."""
    causes = list(_causes(error))
    for rule in (_own, _tls, _name, _socket, _http):
        for cause in causes:
            kind = rule(cause)
            if kind is not None:
                return Failure(kind=kind, detail=_detail(cause))
    return Failure(kind="bad-response", detail=_detail(causes[-1]))


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        if isinstance(error, aiohttp.ClientConnectorError) and isinstance(error.os_error, BaseException):
            yield error.os_error
        if isinstance(error, aiohttp.ClientConnectorCertificateError):
            yield error.certificate_error
        if isinstance(error, BaseExceptionGroup):
            yield from error.exceptions
        error = error.__cause__ or error.__context__


def _own(error: BaseException) -> str | None:
    match error:
        case RobotsRefusedError():
            return "robots"
        case QuietAskedError():
            return "http-429"
        case BudgetSpentError():
            return "budget"
        case PrivateAddressError():
            return "private-address"
        case PortRefusedError():
            return "port"
        case ResolverFailedError():
            return "resolver"
        case UnsupportedURLSchemeError() | aiohttp.NonHttpUrlClientError():
            return "scheme"
        case DownloadCancelledError() | IgnoreRequest() | TooMuchError():
            # Scrapy cancels a download, or drops an unpacked one, only for its size.
            return "too-large"
        case ResponseDataLossError() | aiohttp.ClientPayloadError():
            return "truncated"
    return None


def _tls(error: BaseException) -> str | None:
    if isinstance(error, ssl.SSLCertVerificationError):
        # aiohttp's own class is one too, without a code; the error it wraps has it.
        code = getattr(error, "verify_code", None)
        if code is None:
            return None
        return "tls-untrusted" if code in _UNTRUSTED else _TLS_REASONS.get(code, "tls")
    if isinstance(error, ssl.SSLError):
        return "tls"
    return None


def _name(error: BaseException) -> str | None:
    if not isinstance(error, socket.gaierror):
        return None
    return "dns" if error.errno in (socket.EAI_NONAME, socket.EAI_NODATA) else "resolver"


def _socket(error: BaseException) -> str | None:
    match error:
        case asyncio.TimeoutError() | TimeoutError():
            return "timeout"
        case ConnectionRefusedError():
            return "refused"
        case ConnectionResetError() | BrokenPipeError() | ConnectionAbortedError() | aiohttp.ServerDisconnectedError():
            return "reset"
    if isinstance(error, OSError) and error.errno is not None:
        if error.errno in _OFFLINE:
            return "offline"
        if error.errno in (errno.EHOSTUNREACH, errno.ETIMEDOUT):
            return "timeout"
    return None


def _http(error: BaseException) -> str | None:
    return "bad-response" if isinstance(error, aiohttp.ClientError) else None


def _detail(error: BaseException) -> str:
    said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    text = " ".join(said.split()) or type(error).__name__
    return text[:300]
