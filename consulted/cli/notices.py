"""``consulted notices``: what people were told, what did not reach them, and a try whether it would."""

from __future__ import annotations

from pathlib import Path

import click

from consulted.cli.group import Options, format_option, output_option
from consulted.cli.output import note, put, put_json, table
from models.errors import ConfigurationError, ConsultedError
from models.notice import Notice, NoticeKind, NoticeState


class UndeliveredError(ConsultedError):
    """The test notice did not reach everybody."""


@click.command("notices", epilog="Example:  consulted notices --test")
@click.option("--test", is_flag=True, help="Send a test notice to every address of the setting notify, now.")
@click.option("--show", type=int, metavar="ID", help="The whole text of one notice.")
@click.option("--last", type=click.IntRange(1, 1000), default=20, show_default=True, help="How many are listed.")
@format_option("text", "json")
@output_option
@click.pass_obj
def command(options: Options, test: bool, show: int | None, last: int, form: str, output: Path | None) -> None:
    """List notices and whether they reached people; --test tries every channel."""
    from consulted.scheduling import post

    config = options.config()
    with options.opened() as bench:
        ledger = bench.ledger
        if test:
            letters = post(config, ledger)
            if not letters.channels:
                raise ConfigurationError(
                    "the setting 'notify' names nobody; write for example "
                    'notify = ["smtp://mail.example.org/?from=desk@example.org&to=me@example.org"] in consulted.toml'
                )
            now = bench.now()
            said = "If you read this, notices of consulted reach you."
            number = ledger.notices.add(
                NoticeKind.TEST,
                "test",
                "consulted: a test",
                said,
                now=now,
            )
            letters.deliver(now=now)
            (tried,) = (each for each in ledger.notices.last(50) if each.id == number)
            if tried.state is not NoticeState.SENT:
                raise UndeliveredError(f"the test notice did not reach everybody: {tried.error}")
            note(f"Sent to {', '.join(tried.sent_to)}.")
            return
        found = ledger.notices.last(last if show is None else 100_000)
    if show is not None:
        found = [each for each in found if each.id == show]
        if not found:
            raise ConfigurationError(f"there is no notice {show}; 'consulted notices' lists them")
    if form == "json":
        put_json({"notices": [_json(each) for each in found]}, output)
    elif show is not None:
        put(f"{found[0].subject}\n\n{found[0].body}", output)
    elif found:
        put(_text(found), output)
    else:
        note("Nobody was told anything yet.")


def _json(each: Notice) -> dict[str, object]:
    return {
        "id": each.id,
        "kind": each.kind.value,
        "document": each.document_id,
        "subject": each.subject,
        "body": each.body,
        "made_at": each.made_at,
        "state": each.state.value,
        "tries": each.tries,
        "sent_to": each.sent_to,
        "sent_at": each.sent_at,
        "error": each.error,
    }


def _text(found: list[Notice]) -> str:
    rows = [
        (each.id, f"{each.made_at:%Y-%m-%d %H:%M}", each.kind.value, _state(each), each.subject, each.error)
        for each in found
    ]
    return table(rows, ["id", "made (UTC)", "kind", "state", "subject", "trouble"])


def _state(each: Notice) -> str:
    if each.state is NoticeState.WAITING and each.tries:
        return f"tried {each.tries}×"
    return each.state.value
