"""``consulted snapshots``: what was kept, and whether it is still whole."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from consulted.cli import evidence
from consulted.cli.group import Options, format_option, output_option
from consulted.cli.output import note, put, put_json, table
from models.errors import SnapshotError
from models.ledger.snapshots import Snapshot
from models.moment import iso
from snapshots import replay
from snapshots.charset import decoded


@click.group("snapshots", epilog="Example:  consulted snapshots verify")
def command() -> None:
    """Look into the WARC snapshots: what we saw, and the archived versions that were consulted."""


@command.command("list", epilog="Example:  consulted snapshots list --url https://www.aeromontreal.ca/home.html")
@click.option("--url", help="Only those of this address.")
@format_option("text", "json")
@output_option
@click.pass_obj
def list_(options: Options, url: str | None, form: str, output: Path | None) -> None:
    """List the snapshots, oldest first."""
    with options.opened() as bench:
        found = bench.ledger.snapshots.all(url=url)
    if form == "json":
        put_json([_json(each) for each in found], output)
    elif found:
        put(table(map(_row, found), ["id", "captured", "from", "record", "status", "bytes", "address"]), output)
    else:
        note("No snapshot is kept yet. Next:  consulted refresh")


def _row(snapshot: Snapshot) -> list[object]:
    capture = snapshot.capture
    return [
        snapshot.id,
        iso(capture.captured_at),
        snapshot.origin,
        capture.record_type,
        capture.status,
        capture.size,
        capture.url,
    ]


def _json(snapshot: Snapshot) -> dict[str, object]:
    capture = snapshot.capture
    return {
        "id": snapshot.id,
        "origin": snapshot.origin,
        "record_type": capture.record_type,
        "url": capture.url,
        "captured_at": capture.captured_at,
        "status": capture.status,
        "content_type": capture.content_type,
        "size": capture.size,
        "sha256": capture.sha256,
        "record_id": capture.record_id,
        "warc": capture.warc,
        "offset": capture.offset,
        "length": capture.length,
    }


@command.command("show", epilog="Example:  consulted snapshots show 12 --headers")
@click.argument("number", type=int, metavar="ID")
@click.option("--headers", is_flag=True, help="The response's status and headers instead of its body.")
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write the body to this file.")
@click.pass_obj
def show(options: Options, number: int, headers: bool, output: Path | None) -> None:
    """Print a snapshot's body as it was received, content coding undone."""
    with options.opened() as bench:
        snapshot = bench.ledger.snapshots.get(number)
        if headers:
            status, fields, _ = replay.record(bench.archive, snapshot.capture)
            put("\n".join([f"{status} {snapshot.capture.url}", *(f"{name}: {value}" for name, value in fields)]), None)
            return
        page = replay.page(bench.archive, bench.ledger.snapshots.original(snapshot).capture)
    if output is not None:
        output.write_bytes(page.body)
        note(f"Wrote {output}")
    elif sys.stdout.isatty():
        # A terminal would obey what stands there; a pipe gets it byte for byte.
        put(decoded(page.body, page.charset), None)
    else:
        sys.stdout.buffer.write(page.body)
        sys.stdout.buffer.flush()


@command.command("verify", epilog="Example:  consulted snapshots verify")
@format_option("text", "json")
@click.pass_obj
def verify(options: Options, form: str) -> None:
    """Read every snapshot back and compare it with the SHA-256 in the ledger."""
    with options.opened() as bench:
        kept = bench.ledger.snapshots.all()
        checks = [replay.verify(bench.archive, each.id, each.capture) for each in kept]
    damaged = [each for each in checks if each is not None]
    if form == "json":
        put_json({"snapshots": len(kept), "damaged": damaged})
    else:
        put("\n".join([f"snapshot {each.snapshot_id}: {each.message}" for each in damaged]) or _whole(len(kept)), None)
    if damaged:
        raise SnapshotError(f"{len(damaged)} of {len(kept)} snapshots are damaged; restore their files from a backup")


command.add_command(evidence.export)
command.add_command(evidence.check)


def _whole(count: int) -> str:
    return f"{count} snapshots are whole." if count else "No snapshot is kept yet."
