"""Memento over what is kept (RFC 7089): TimeGate, TimeMap and mementos of our own visits.

The address asked about is the rest of the path, query included, as it is: ``/timegate/https://example.org/a?b=1``.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from consulted.desk.answer import tagged
from consulted.desk.glass import shown
from consulted.desk.guard import guard_of, reading
from models.address import wire_form
from models.ledger.snapshots import Snapshot
from snapshots import replay

_STAMP = "%Y%m%d%H%M%S"
_LINKS = "application/link-format"


def _timegate(request: Request) -> Response:
    """Send to the memento nearest to ``Accept-Datetime``; without one to the last (RFC 7089, 4.1 and pattern 2.1)."""
    address, kept = _kept(request, "timegate")
    wanted = _wanted(request)
    best = kept[-1] if wanted is None else min(kept, key=lambda each: abs(each.capture.captured_at - wanted))
    headers = {
        "Location": _memento(request, best),
        "Vary": "accept-datetime",
        "Link": _links(request, address, kept, best),
    }
    return Response(status_code=302, headers=headers)


def _timemap(request: Request) -> Response:
    """List all mementos of an address in link format (RFC 7089, 5; RFC 6690)."""
    address, kept = _kept(request, "timemap/link")
    root = _root(request)
    first, last = (_http_date(each.capture.captured_at) for each in (kept[0], kept[-1]))
    lines = [
        f'<{address}>; rel="original"',
        f'<{root}/timemap/link/{address}>; rel="self"; type="{_LINKS}"; from="{first}"; until="{last}"',
        f'<{root}/timegate/{address}>; rel="timegate"',
        *(_entry(request, each, kept) for each in kept),
    ]
    return tagged(request, (",\n".join(lines) + "\n").encode(), _LINKS)


def _replayed(request: Request) -> Response:
    """Show a memento as in a glass case, or send to the nearest where none is of that second."""
    stamp = request.path_params["stamp"]
    try:
        at = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        raise HTTPException(404, f"{stamp!r} is no moment: fourteen digits, as in 20180824101112") from None
    address, kept = _kept(request, f"memento/{stamp}")
    best = min(kept, key=lambda each: abs(each.capture.captured_at - at))
    if f"{best.capture.captured_at:{_STAMP}}" != stamp:
        return Response(status_code=302, headers={"Location": _memento(request, best)})
    bench = guard_of(request).bench
    page = replay.page(bench.archive, bench.ledger.snapshots.original(best).capture)
    headers = {
        "Memento-Datetime": _http_date(best.capture.captured_at),
        "Link": _links(request, address, kept, best),
    }
    answer = shown(page, headers)
    # What was not there then is not there in its memento.
    answer.status_code = page.status if page.status >= 400 else 200
    return answer


def _kept(request: Request, before: str) -> tuple[str, list[Snapshot]]:
    """Return the address asked about, and its mementos, the oldest first.

    Raises:
        HTTPException: 404 where nothing of it is kept.
    """
    said = request.scope["raw_path"].decode("latin-1").partition(f"/{before}/")[2]
    query = request.scope["query_string"].decode("latin-1")
    address = f"{said}?{query}" if query else said
    snapshots = guard_of(request).bench.ledger.snapshots
    for candidate in dict.fromkeys((address, wire_form(address))):
        kept = [each for each in snapshots.all(url=candidate) if each.origin == "visit" and _shows(each)]
        if kept:
            return candidate, kept
    raise HTTPException(404, f"nothing was kept of {address[:200]}")


def _shows(snapshot: Snapshot) -> bool:
    """Say whether a snapshot shows something; a redirect shows where else to look."""
    return snapshot.capture.record_type == "revisit" or not 300 <= snapshot.capture.status < 400


def _wanted(request: Request) -> datetime | None:
    said = request.headers.get("accept-datetime")
    if said is None:
        return None
    try:
        moment = parsedate_to_datetime(said)
    except (ValueError, TypeError, OverflowError):
        raise HTTPException(400, "Accept-Datetime is no HTTP date (RFC 9110, 5.6.7)") from None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _links(request: Request, address: str, kept: Sequence[Snapshot], best: Snapshot) -> str:
    root = _root(request)
    chosen = dict.fromkeys((kept[0], best, kept[-1]))
    return ", ".join(
        (
            f'<{address}>; rel="original"',
            f'<{root}/timegate/{address}>; rel="timegate"',
            f'<{root}/timemap/link/{address}>; rel="timemap"; type="{_LINKS}"',
            *(_entry(request, each, kept) for each in chosen),
        )
    )


def _entry(request: Request, snapshot: Snapshot, kept: Sequence[Snapshot]) -> str:
    words = [
        *(["first"] if snapshot is kept[0] else []),
        *(["last"] if snapshot is kept[-1] else []),
        "memento",
    ]
    at = _http_date(snapshot.capture.captured_at)
    return f'<{_memento(request, snapshot)}>; rel="{" ".join(words)}"; datetime="{at}"'


def _memento(request: Request, snapshot: Snapshot) -> str:
    return f"{_root(request)}/memento/{snapshot.capture.captured_at:{_STAMP}}/{snapshot.capture.url}"


def _root(request: Request) -> str:
    return str(request.app.state.public_url or str(request.base_url).rstrip("/"))


def _http_date(moment: datetime) -> str:
    return format_datetime(moment.astimezone(UTC), usegmt=True)


ROUTES = (
    Route("/timegate/{address:path}", reading(_timegate)),
    Route("/timemap/link/{address:path}", reading(_timemap)),
    Route("/memento/{stamp}/{address:path}", reading(_replayed)),
)
