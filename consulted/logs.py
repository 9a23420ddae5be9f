"""The log of scheduler and workers: lines for people, or JSON for machines, on standard error."""

from __future__ import annotations

import logging
import sys

import structlog

from consulted.reports.clean import bridled


def set_up(form: str) -> None:
    """Send all of our log, and warnings of others, to standard error.

    Args:
        form: ``text`` or ``json``.
    """
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
        _harmless,
    ]
    last: list[structlog.typing.Processor] = (
        [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False)]
        if form == "json"
        else [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())]
    )
    structlog.configure(
        processors=[*shared, *last],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(processors=[*_foreign(), *last], foreign_pre_chain=shared))
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    # What a batch meets is kept in the ledger; apscheduler says at each beat that it beats.
    for name in ("scrapy", "apscheduler", "asyncio", "psycopg.pool"):
        logging.getLogger(name).setLevel(logging.ERROR)
    # A queue that breaks off is told by the worker, in a line.
    logging.getLogger("procrastinate").setLevel(logging.CRITICAL)


def _harmless(_: object, __: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    return {name: bridled(value) if isinstance(value, str) else value for name, value in event.items()}


def _foreign() -> list[structlog.typing.Processor]:
    return [structlog.stdlib.ProcessorFormatter.remove_processors_meta]
