"""``consulted snapshots export`` and ``check``: evidence that leaves the house, and whether it is whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from consulted.cli.group import Options, format_option
from consulted.cli.output import counting, note, put, put_json, putting
from consulted.reports.clean import clean
from consulted.reports.date import many
from models.errors import PackError, SnapshotError
from models.ledger.snapshots import Snapshot

if TYPE_CHECKING:
    from consulted.evidence.records import Gone
    from consulted.workbench import Workbench
    from snapshots.proof import Proof

_COPYING = "Copying the snapshots"
_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("export", epilog="Example:  consulted snapshots export --doc eu-canada-2019 --output evidence.wacz")
@click.argument("numbers", type=int, nargs=-1, metavar="[ID]...")
@click.option("--doc", "document", metavar="DOC", help="All that this document's report rests on.")
@click.option("--url", help="Only those of this address.")
@click.option("--output", "-o", type=_FILE, required=True, help="FILE.wacz or FILE.warc.gz; all or nothing.")
@click.option("--leave-out-missing", "lenient", is_flag=True, help="Go on where a record is gone, and say so.")
@click.pass_obj
def export(
    options: Options, numbers: tuple[int, ...], document: str | None, url: str | None, output: Path, lenient: bool
) -> None:
    """Write snapshots as one WARC file, or all the evidence of a document as a pack that anyone can check.

    FILE.warc.gz holds the snapshots named, those of --url, or all that the report of --doc rests on. FILE.wacz holds
    the latter with every observation, every decision and the report, chained over time; ReplayWeb.page opens it.
    Without anything named it is the document imported last.
    """
    if numbers and (document or url):
        raise click.UsageError("name snapshots by their ids, or by --doc and --url; not both")
    pack = output.suffix == ".wacz"
    if not pack and not output.name.endswith(".warc.gz"):
        raise click.UsageError(f"--output {output.name} must end in .wacz (an evidence pack) or .warc.gz (records)")
    if pack and (numbers or url):
        raise click.UsageError("a pack holds all of one document (--doc); ids and --url choose records for a .warc.gz")
    gone = _leave_out if lenient else _refuse
    with options.opened() as bench:
        if pack:
            _write_pack(bench, document, output, gone)
        else:
            _write_warc(bench, _ids(bench, numbers, document, url), output, gone)


def _write_pack(bench: Workbench, document: str | None, output: Path, gone: Gone) -> None:
    from consulted.cli.reporting import latest
    from consulted.evidence import write_pack

    with putting(output) as file, counting(_COPYING) as report:
        packed = write_pack(bench, document or latest(bench), file, gone=gone, report=report)
    withheld = " Persons are withheld from all but the pages themselves." if bench.config["redact"] else ""
    what = f"{many(packed.snapshots, 'snapshot')} and {many(packed.decisions, 'decision')}"
    note(
        f"It holds {what}.{withheld} Tell whoever gets it:\n"
        f"  the chain ends in   {packed.last}\n  the manifest has    {packed.manifest}\n"
        f"Next:  consulted snapshots check {output}"
    )


def _write_warc(bench: Workbench, ids: list[int], output: Path, gone: Gone) -> None:
    from consulted.evidence import write_warc

    with putting(output) as file, counting(_COPYING) as report:
        count = write_warc(bench, ids, file, name=output.name, gone=gone, report=report)
    note(f"It holds {many(count, 'snapshot')}.")


def _ids(bench: Workbench, numbers: tuple[int, ...], document: str | None, url: str | None) -> list[int]:
    from consulted.cli.reporting import latest
    from consulted.evidence import choice

    if numbers:
        return choice.chosen(bench, numbers)
    if url is not None and document is None:
        return choice.of_address(bench, url)
    return choice.of_document(bench, document or latest(bench), url=url)


def _refuse(snapshot: Snapshot, error: SnapshotError) -> None:
    raise SnapshotError(
        f"snapshot {snapshot.id} cannot be exported: {error}. 'consulted snapshots verify' names all that are damaged; "
        "--leave-out-missing exports the others"
    )


def _leave_out(snapshot: Snapshot, error: SnapshotError) -> None:
    note(f"Left out snapshot {snapshot.id} ({snapshot.capture.url}): {error}.")


@click.command("check", epilog="Example:  consulted snapshots check evidence.wacz --since evidence-2025.wacz")
@click.argument("file", type=_FILE)
@click.option("--since", type=_FILE, help="An earlier pack of the document, which this one must only have added to.")
@format_option("text", "json")
def check(file: Path, since: Path | None, form: str) -> None:
    """Say whether an evidence pack is whole: by itself, without a store and without the network.

    Every digest is worked out anew: of the files, of each record and page, of the decisions, and along the chain.
    What somebody made up from the beginning is whole, too: compare the digests with those you were told, or use --since
    with an earlier pack.
    """
    from snapshots.proof import prove

    proof = prove(file, since=since)
    put_json(_json(file, since, proof)) if form == "json" else put(_text(file, since, proof), None)
    if proof.faults:
        raise PackError(f"{file} is not whole: {many(len(proof.faults), 'fault')}; ask for it again")


def _json(file: Path, since: Path | None, proof: Proof) -> dict[str, object]:
    return {
        "file": str(file),
        "whole": not proof.faults,
        "document": proof.document,
        "snapshots": proof.snapshots,
        "decisions": proof.decisions,
        "observations": proof.observations,
        "chain": {"lines": proof.lines, "last": proof.last},
        "manifest_sha256": proof.manifest,
        "since": str(since) if since else None,
        "faults": proof.faults,
        "remarks": proof.remarks,
    }


def _text(file: Path, since: Path | None, proof: Proof) -> str:
    faults = [clean(f"{each.where}: {each.message}") for each in proof.faults]
    remarks = [f"Note: {each}" for each in proof.remarks]
    if faults:
        return "\n".join([*faults, *remarks])
    held = (
        f"{many(proof.snapshots, 'snapshot')}, {many(proof.observations, 'observation')}, "
        f"{many(proof.decisions, 'decision')}"
    )
    added = f", and only adds to {since}" if since else ""
    whole = f"{file} is whole{added}: {held} on {clean(proof.document)}."
    chain = f"  the chain ends in   {proof.last}"
    return "\n".join([whole, chain, f"  the manifest has    {proof.manifest}", *remarks])
