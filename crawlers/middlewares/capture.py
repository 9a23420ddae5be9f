"""Keeps every answer of a look as a WARC record, as it came over the wire."""

from __future__ import annotations

from hashlib import sha256
from http import HTTPStatus
from typing import TYPE_CHECKING

from scrapy.exceptions import NotConfigured

from crawlers.batch import Batch, batch_of
from crawlers.look import look_of
from crawlers.pages import headers_of
from models.errors import SnapshotError
from models.visit import Capture
from snapshots.archive import Answer, Archive

if TYPE_CHECKING:
    from typing import Self

    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

#: Key of the captures in ``request.meta`` for requests that belong to no look (the archive's).
CAPTURES = "captures"


class CaptureMiddleware:
    """Writes a response record, or a revisit record when nothing new was said."""

    def __init__(self, batch: Batch, archive: Archive) -> None:
        self._batch = batch
        self._archive = archive

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Build it, or turn it off where nothing is kept."""
        batch = batch_of(crawler)
        if batch.archive is None:
            raise NotConfigured
        return cls(batch, batch.archive)

    def process_response(self, request: Request, response: Response) -> Response:
        """Keep *response* if it belongs to a look."""
        look = look_of(request)
        captures = look.captures if look is not None else request.meta.get(CAPTURES)
        if look is not None:
            look.bytes_received += len(response.body)
        if captures is None or request.meta.get("unverified"):
            return response
        answer = Answer(
            url=request.url,
            status=response.status,
            headers=headers_of(response),
            body=response.body,
            at=self._batch.clock(),
        )
        try:
            captures.append(self._archive.keep(answer, same_as=self._repeated(request, response)))
        except SnapshotError as error:
            # Ours, not the site's: without its evidence the answer must not be judged.
            self._batch.fail(error)
            raise
        return response

    def _repeated(self, request: Request, response: Response) -> Capture | None:
        """Return the earlier capture whose payload *response* repeats."""
        look = look_of(request)
        earlier = self._batch.kept.get(look.task.source_id) if look is not None else None
        if earlier is None or earlier.url != request.url:
            return None
        unchanged = response.status == HTTPStatus.NOT_MODIFIED or (
            response.status == earlier.status and sha256(response.body).hexdigest() == earlier.sha256
        )
        return earlier if unchanged else None
