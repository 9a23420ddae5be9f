"""``consulted worker``: one of the machines that visit sources for a PostgreSQL store."""

from __future__ import annotations

import click

from consulted.cli.group import Options


@click.command("worker", epilog="Example:  consulted worker --hosts 8")
@click.option(
    "--hosts", type=click.IntRange(min=1), help="Hosts visited at once; as 'concurrency' allows when not given."
)
@click.pass_obj
def command(options: Options, hosts: int | None) -> None:
    """Visit sources for refreshes begun elsewhere, until stopped.

    Any number of workers share a PostgreSQL store, on as many machines as you like; each host is in one worker's hands
    at a time. Refreshes and the scheduler hand their visits over as soon as one worker is there. The first Ctrl-C or
    SIGTERM lets the running batches end.
    """
    from consulted.hands import need_postgresql
    from consulted.logs import set_up

    config = options.config()
    need_postgresql(config)
    set_up(config["log"])
    from consulted.working import work

    work(config, at_once=hosts)
