"""The queue many machines share: Procrastinate on PostgreSQL, where each host is in one worker's hands at a time."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import procrastinate
from procrastinate import jobs
from procrastinate.exceptions import ConnectorException, ProcrastinateException
from procrastinate.worker import Worker
from psycopg import Error as PsycopgError
from psycopg_pool import AsyncConnectionPool, PoolTimeout
from sqlalchemy import make_url
from sqlalchemy.exc import InterfaceError, OperationalError

from models.ledger.lock import ADVISORY
from models.order import Order
from models.search import Stage

#: The database is away, whoever noticed it.
AWAY = (OperationalError, InterfaceError, ConnectorException, PsycopgError, PoolTimeout, OSError)
_QUEUE = "visits"
_TASK = "consulted.visit"
#: Seconds to wait for a connection, and at most so many connections of one process.
_PATIENCE = 10.0
_CONNECTIONS = 4
#: Seconds between two looks for orders, should a notification have been missed.
_LOOK_EVERY = 2.0
#: Seconds running batches get to end when a worker ends; what is under way is asked to end at once.
_GRACE = 20.0


class Queue:
    """Orders, and whoever carries them out.

    Raises:
        AWAY: from every method, when the database does not answer.
    """

    def __init__(self, app: procrastinate.App) -> None:
        self._app = app

    async def prepare(self) -> None:
        """Make the queue's tables where there are none."""
        async with self._pool.connection() as connection:
            await connection.execute("SELECT pg_advisory_xact_lock(%s)", (ADVISORY["queue"],))
            found = await (await connection.execute("SELECT to_regclass('procrastinate_jobs')")).fetchone()
            if found is None or found[0] is None:
                await connection.execute(self._app.schema_manager.get_schema())

    # -- giving orders

    async def give(self, orders: Sequence[Order]) -> None:
        """Queue *orders*, in this order; the lock keeps a host in one worker's hands."""
        if orders:
            made = [
                jobs.Job(
                    queue=_QUEUE,
                    lock=order.host,
                    # Together with retries it wedges a host (procrastinate issue 1543).
                    queueing_lock=None,
                    task_name=_TASK,
                    task_kwargs={"run_id": order.run_id, "host": order.host, "stage": order.stage.value},
                )
                for order in orders
            ]
            await self._app.job_manager.batch_defer_jobs_async(jobs=made)

    async def open(self, run_id: int) -> set[Order]:
        """Return the orders of a run that wait or are being carried out."""
        query = (
            "SELECT args FROM procrastinate_jobs WHERE queue_name = %(queue)s AND status IN ('todo', 'doing') "
            "AND args->>'run_id' = %(run)s"
        )
        rows = await self._app.connector.execute_query_all_async(query, queue=_QUEUE, run=str(run_id))
        return {_order(row["args"]) for row in rows}

    async def waiting(self) -> int:
        """Return how many orders wait, of all runs."""
        query = "SELECT count(*) AS n FROM procrastinate_jobs WHERE queue_name = %(queue)s AND status = 'todo'"
        return int((await self._app.connector.execute_query_one_async(query, queue=_QUEUE))["n"])

    async def withdraw(self) -> None:
        """Take back what waits, and ask workers to end what they are in; what was seen is kept."""
        query = (
            "SELECT id, status FROM procrastinate_jobs WHERE queue_name = %(queue)s AND status IN ('todo', 'doing') "
            "AND NOT abort_requested"
        )
        for row in await self._app.connector.execute_query_all_async(query, queue=_QUEUE):
            await self._app.job_manager.cancel_job_by_id_async(
                row["id"], abort=True, delete_job=row["status"] == "todo"
            )

    async def rescue(self, silence: timedelta) -> list[Order]:
        """Take back the orders of workers silent for longer than *silence*; returns them, to be given again."""
        stalled = await self._app.job_manager.get_stalled_jobs(
            queue=_QUEUE, task_name=_TASK, seconds_since_heartbeat=silence.total_seconds()
        )
        rescued = []
        for job in stalled:
            try:
                await self._app.job_manager.finish_job(job, jobs.Status.FAILED, delete_job=True)
            except ProcrastinateException:
                # Its worker woke up and ended it, or somebody else rescued it; the others are rescued all the same.
                continue
            rescued.append(_order(job.task_kwargs))
        return rescued

    # -- carrying them out

    async def work(self, *, at_once: int, silence: timedelta) -> None:
        """Carry out orders until cancelled, or until the database is away.

        Args:
            at_once: so many hosts at a time.
            silence: who gives no sign of life for so long counts as dead.
        """
        worker = Worker(
            self._app,
            queues=[_QUEUE],
            name="consulted",
            concurrency=at_once,
            fetch_job_polling_interval=_LOOK_EVERY,
            abort_job_polling_interval=_LOOK_EVERY,
            shutdown_graceful_timeout=_GRACE,
            # What became of an order stands in the ledger; rows of orders carried out would only pile up.
            delete_jobs=jobs.DeleteJobCondition.ALWAYS,
            install_signal_handlers=False,
            update_heartbeat_interval=silence.total_seconds() / 3,
            stalled_worker_timeout=silence.total_seconds(),
        )
        run: Callable[[], Awaitable[None]] = worker.run
        await run()

    @property
    def _pool(self) -> AsyncConnectionPool[Any]:
        connector = self._app.connector
        assert isinstance(connector, procrastinate.PsycopgConnector)
        return connector.pool


@asynccontextmanager
async def queue(database_url: str, visit: Callable[[Order], Awaitable[None]] | None = None) -> AsyncIterator[Queue]:
    """Open the queue in the database at *database_url*, its tables made where there are none.

    Args:
        database_url: of PostgreSQL.
        visit: carries out an order; None for whoever only gives orders.
    """
    app = _app(database_url)
    if visit is not None:
        _take_on(app, visit)
    async with app.open_async():
        opened = Queue(app)
        await opened.prepare()
        yield opened


def _app(database_url: str) -> procrastinate.App:
    address = make_url(database_url).set(drivername="postgresql").render_as_string(hide_password=False)
    connector = procrastinate.PsycopgConnector(
        conninfo=address,
        min_size=1,
        max_size=_CONNECTIONS,
        timeout=_PATIENCE,
    )
    return procrastinate.App(connector=connector)


def _take_on(app: procrastinate.App, visit: Callable[[Order], Awaitable[None]]) -> None:
    @app.task(name=_TASK, queue=_QUEUE)
    async def carry_out(**order: Any) -> None:
        await visit(_order(order))

    # Without a periodic task, Procrastinate 3.10's watch over its own heartbeat and listener ends at once
    # (``Worker._monitor_side_tasks`` waits for the first of them to end, and the deferrer of no tasks ends first).
    # Then a worker that missed a restart of the database beats no more, and nobody hears of it.
    @app.periodic(cron="0 0 1 1 *")
    @app.task(name="consulted.new_year", queue=_QUEUE)
    async def new_year(timestamp: int) -> None:
        """Do nothing, once a year."""


def _order(args: Mapping[str, Any]) -> Order:
    return Order(run_id=args["run_id"], host=args["host"], stage=Stage(args["stage"]))
