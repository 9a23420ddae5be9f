"""``consulted serve``: the review desk in the browser."""

from __future__ import annotations

import getpass
import socket
from contextlib import suppress
from ipaddress import ip_address

import click

from consulted.cli.group import Options
from consulted.cli.output import note
from consulted.config import Config
from consulted.workbench import Workbench
from models.errors import ConfigurationError

_PORT = 8718


@click.command("serve", epilog="Example:  consulted serve --port 8718")
@click.option("--host", default="127.0.0.1", show_default=True, help="Listen here; by default only for this machine.")
@click.option("--port", type=click.IntRange(0, 65535), default=_PORT, show_default=True, help="0: any that is free.")
@click.pass_obj
def command(options: Options, host: str, port: int) -> None:
    """Serve the review pages, the JSON API, feeds and Memento endpoints until stopped.

    On this machine alone nobody has to sign in, as long as nobody has an account. Other machines may reach it only with
    the key 'secret' set and an account: consulted users add NAME.
    """
    config = options.config()
    with options.opened() as bench:
        local = _local(config, bench, host)
        listening = _listen(host, port)
        try:
            _serve(options, config, bench, local, listening)
        finally:
            listening.close()


def _serve(options: Options, config: Config, bench: Workbench, local: str | None, listening: socket.socket) -> None:
    import uvicorn

    from consulted.desk.app import make_app

    app = make_app(
        bench,
        local=local,
        secret=config["secret"],
        public_url=config["public_url"],
        arguments=_arguments(options),
    )
    host, port = listening.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    note(f"The desk is at {config['public_url'] or f'http://{shown}:{port}/'} (Ctrl-C ends it)")
    server = uvicorn.Server(
        uvicorn.Config(app, log_level="warning", server_header=False, proxy_headers=bool(config["public_url"]))
    )
    server.run(sockets=[listening])


def _local(config: Config, bench: Workbench, host: str) -> str | None:
    """Return who sits at this machine, where only this machine can reach the desk; None elsewhere.

    Raises:
        ConfigurationError: others could reach it, and it has no secret or nobody to let in.
    """
    if _is_loopback(host) and not config["public_url"]:
        return _me()
    if not config["secret"]:
        raise ConfigurationError(
            "other machines could reach the desk: set the key 'secret' first, "
            "e.g. CONSULTED_SECRET=$(openssl rand -hex 32)"
        )
    if not bench.ledger.accounts.any():
        raise ConfigurationError(
            "other machines could reach the desk: say who may first, with consulted users add NAME"
        )
    return None


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    with suppress(ValueError):
        return ip_address(host.strip("[]")).is_loopback
    return False


def _me() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "somebody at this machine"


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, kind, proto, _, address = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, kind, proto)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen()
    except OSError as error:
        raise ConfigurationError(
            f"cannot listen on {host}:{port} ({error.strerror}); choose another with --host or --port"
        ) from None
    return listening


def _arguments(options: Options) -> tuple[str, ...]:
    """Return the command line's own options again, for the refreshes that the desk begins."""
    chosen = ["--config", str(options.config_file)] if options.config_file is not None else []
    return (*chosen, *(part for key, value in options.flags.items() for part in ("--set", f"{key}={value}")))
