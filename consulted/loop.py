"""Runs an asyncio loop that ends when something strikes inside it, wherever that is."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

_Result = TypeVar("_Result")


def run(work: Coroutine[Any, Any, _Result]) -> _Result:
    """Run *work* to its end, as ``asyncio.run`` does.

    A timeout or an exit that a signal handler raises may strike in any task. Only some end the loop by themselves; the
    others are kept in their task, where nobody looks, and whoever waits for that task would wait for good. Here they
    end the loop, too, and are raised.
    """
    struck: list[BaseException] = []

    async def watched() -> _Result:
        task = asyncio.current_task()
        assert task is not None
        asyncio.get_running_loop().set_task_factory(_factory(task, struck))
        return await work

    try:
        return asyncio.run(watched())
    except asyncio.CancelledError:
        if struck:
            raise struck[0] from None
        raise


def _factory(main: asyncio.Task[Any], struck: list[BaseException]) -> Any:
    def look(task: asyncio.Task[Any]) -> None:
        error = None if task.cancelled() else task.exception()
        if error is not None and not isinstance(error, Exception):
            struck.append(error)
            main.cancel()

    def make(loop: asyncio.AbstractEventLoop, coro: Coroutine[Any, Any, Any], **kwargs: Any) -> asyncio.Task[Any]:
        task = asyncio.Task(coro, loop=loop, **kwargs)
        task.add_done_callback(look)
        return task

    return make
