"""``consulted migrate-store``: move the store to another database."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from consulted.cli.group import Options, format_option, output_option
from consulted.cli.output import counting, note, put, put_json, table
from consulted.config import Config
from models.errors import ConfigurationError, ConsultedError, ExitCode
from models.ledger.engine import connect
from models.ledger.moving import MoveError, TableCount, move

#: Where the setting stands over what consulted.toml says.
_VARIABLE = "CONSULTED_DATABASE_URL"


class MoveInterruptedError(ConsultedError):
    """Somebody stopped a move."""

    exit_code = ExitCode.INTERRUPTED


@click.command(
    "migrate-store",
    epilog="Example:  consulted migrate-store --to postgresql://consulted@db.example/consulted",
)
@click.option("--to", "url", required=True, metavar="URL", help="An empty database; any SQLAlchemy address.")
@format_option("text", "json")
@output_option
@click.pass_obj
def command(options: Options, url: str, form: str, output: Path | None) -> None:
    """Move the store, all its tables, to another database: from SQLite to PostgreSQL, or back.

    All or nothing: the target holds everything, or none of it. The store itself stays as it is, and nobody can write
    to it meanwhile; stop the scheduler and the review desk first. Snapshots stay where they are. At the end the rows
    of both are counted and compared, and the line for consulted.toml is shown.
    """
    config = options.config()
    counts = _moved(config, url)
    line = f"database_url = {json.dumps(_lasting(url), ensure_ascii=False)}"
    if form == "json":
        rows = sum(each.arrived for each in counts)
        put_json({"tables": counts, "rows": rows, "setting": line}, output)
    else:
        put(_text(counts, line), output)
    _tell(config, url)


def _moved(config: Config, url: str) -> list[TableCount]:
    _require_store(config.database_url, url)
    source = connect(config.database_url, json_as_text=True)
    try:
        target = connect(url, called="--to", json_as_text=True)
        try:
            with counting("", one_by_one=True) as count:
                return move(source, target, on_progress=lambda table, done, total: count(done, total, f"{table:16}"))
        except KeyboardInterrupt:
            raise MoveInterruptedError("interrupted; the target holds nothing of the move, so move again") from None
        finally:
            target.dispose()
    finally:
        source.dispose()


def _require_store(source: str, target: str) -> None:
    """Look before a database is connected to, as SQLite makes the files it is asked for."""
    here = _file(source)
    if here is not None and not here.is_file():
        raise MoveError(f"there is no store at {here}, so there is nothing to move; check home and database_url")
    if source == target or (here is not None and here == _file(target)):
        raise ConfigurationError("--to names the store itself; name an empty database")


def _file(url: str) -> Path | None:
    """Return the file of a SQLite database; None for any other, and where the address is none."""
    try:
        parts = make_url(url)
    except (ArgumentError, ValueError):
        return None
    if parts.get_backend_name() != "sqlite" or not parts.database:
        return None
    return Path(parts.database).resolve()


def _lasting(url: str) -> str:
    """Return the address as it holds from any folder, its password hidden."""
    file = _file(url)
    return f"sqlite:///{file}" if file is not None else make_url(url).render_as_string(hide_password=True)


def _text(counts: Sequence[TableCount], line: str) -> str:
    told = table([(each.table, each.there, each.arrived) for each in counts], ["table", "rows there", "rows here"])
    rows = sum(each.arrived for each in counts)
    return (
        f"{told}\n\nMoved {rows} rows in {len(counts)} tables. The old store is as it was; its snapshots are used on.\n"
        f"Next: put this line into consulted.toml, over any other of database_url\n\n{line}"
    )


def _tell(config: Config, url: str) -> None:
    if make_url(url).password is not None:
        note(f"Write the password in the place of ***, or set {_VARIABLE} in the environment instead of the line")
    origin = config.origins["database_url"]
    if origin in (_VARIABLE, "flag"):
        what = f"the variable {_VARIABLE}" if origin == _VARIABLE else "--set database_url"
        note(f"The old store was named by {what}, which stands over consulted.toml; change it there")
