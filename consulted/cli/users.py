"""``consulted users``: who may use the review desk, and keys for programs."""

from __future__ import annotations

import getpass
import sys
from datetime import timedelta
from pathlib import Path

import click

from consulted.cli.group import Options, format_option, output_option
from consulted.cli.output import note, put, put_json, table
from consulted.workbench import Workbench
from models.account import Deed, LogLine, Role
from models.errors import ConfigurationError
from models.moment import iso

_ROLES = click.Choice([each.value for each in Role])


@click.group("users", epilog="Example:  consulted users add ines --role reviewer")
def command() -> None:
    """Say who may use the review desk: viewers read, reviewers decide, admins do both.

    Once anybody has an account, everybody signs in.
    """


@command.command("list", epilog="Example:  consulted users list")
@format_option("text", "json")
@output_option
@click.pass_obj
def list_(options: Options, form: str, output: Path | None) -> None:
    """List who has an account, and the keys that are in use."""
    with options.opened() as bench:
        accounts, tokens = bench.ledger.accounts.all(), bench.ledger.accounts.tokens()
    if form == "json":
        put_json({"accounts": accounts, "tokens": tokens}, output)
        return
    if not accounts:
        note("Nobody has an account; on this machine alone nobody needs one. Next:  consulted users add NAME")
        return
    rows = [
        (each.name, each.role.value, "disabled" if each.disabled_at else "", iso(each.created_at)) for each in accounts
    ]
    keys = [
        (
            each.id,
            each.account,
            each.purpose,
            "revoked" if each.revoked_at else "",
            iso(each.expires_at) if each.expires_at else "never",
        )
        for each in tokens
    ]
    told = table(rows, ["name", "role", "", "since"])
    put(told + ("\n\n" + table(keys, ["key", "name", "for", "", "ends"]) if keys else ""), output)


@command.command("add", epilog="Example:  consulted users add ines --role reviewer")
@click.argument("name")
@click.option("--role", type=_ROLES, default=Role.REVIEWER.value, show_default=True)
@click.pass_obj
def add(options: Options, name: str, role: str) -> None:
    """Let somebody in, or give them another password and role; the password is asked for, or read from a pipe."""
    from consulted.desk.people import checked_name, hashed

    told = checked_name(name)
    password = hashed(_password())
    with options.opened() as bench:
        bench.ledger.accounts.put(told, role=Role(role), password=password, now=bench.now())
        _note(bench, told, {"role": role})
    note(f"{told} is a {role} now")


@command.command("remove", epilog="Example:  consulted users remove ines")
@click.argument("name")
@click.pass_obj
def remove(options: Options, name: str) -> None:
    """Let somebody in no longer; what they decided stays, under their name."""
    with options.opened() as bench:
        bench.ledger.accounts.change(name, now=bench.now(), disabled_at=bench.now())
        _note(bench, name, {"disabled": True})
    note(f"{name} can no longer sign in")


@command.command("token", epilog="Example:  consulted users token ines --for 'weekly import' --days 365")
@click.argument("name")
@click.option("--for", "purpose", default="a program", show_default=True, help="What it is for.")
@click.option("--days", type=click.IntRange(1, 3650), help="How long it is good; for good where it is left out.")
@click.pass_obj
def token(options: Options, name: str, purpose: str, days: int | None) -> None:
    """Make a key by which a program uses the API in somebody's name; it is shown once."""
    from consulted.desk.people import new_key

    key, digest = new_key()
    with options.opened() as bench:
        now = bench.now()
        ends = now + timedelta(days=days) if days is not None else None
        number = bench.ledger.accounts.add_token(name, purpose=purpose, sha256=digest, now=now, expires_at=ends)
        _note(bench, name, {"key": number, "for": purpose}, Deed.TOKEN)
    note(f"Key {number}, to be sent as  Authorization: Bearer KEY  and shown only now:")
    put(key, None)


@command.command("revoke", epilog="Example:  consulted users revoke 3")
@click.argument("number", type=int)
@click.pass_obj
def revoke(options: Options, number: int) -> None:
    """End a key."""
    with options.opened() as bench:
        if not bench.ledger.accounts.revoke(number, now=bench.now()):
            raise ConfigurationError(f"there is no key {number} in use; 'consulted users list' shows all")
        _note(bench, f"key {number}", {"revoked": True}, Deed.TOKEN)
    note(f"Key {number} is good for nothing now")


def _note(bench: Workbench, subject: str, detail: dict[str, object], what: Deed = Deed.ACCOUNT) -> None:
    bench.ledger.accounts.note(
        LogLine(at=bench.now(), by=f"{_me()} (command line)", what=what, subject=subject, detail=detail)
    )


def _me() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "somebody"


def _password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    password = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    return str(password)
