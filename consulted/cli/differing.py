"""``consulted diff``: the version consulted against today."""

from __future__ import annotations

from pathlib import Path

import click

from consulted.cli.group import Options, format_option, output_option
from consulted.cli.output import put, put_json
from consulted.reports.clean import clean
from consulted.reports.view import ReferenceView, SourceView
from models.errors import ConfigurationError
from models.verdict import Hunk


@click.command("diff", epilog="Example:  consulted diff eu-canada-2019 13")
@click.argument("document", metavar="DOC")
@click.argument("label")
@format_option("text", "json")
@output_option
@click.pass_obj
def command(options: Options, document: str, label: str, form: str, output: Path | None) -> None:
    """Show word by word how a source differs from the version that was consulted.

    Words that went are shown as [-so-], words that came as {+so+}.
    """
    with options.opened() as bench:
        view = bench.view(document)
    found = [each for each in view.references if each.label == label]
    if not found:
        labels = ", ".join(each.label for each in view.references)
        raise ConfigurationError(f"{document} has no note {label!r}; it has {labels}")
    if form == "json":
        put_json([_json(each) for each in found], output)
    else:
        put("\n\n".join(_text(each) for each in found), output)


def _json(reference: ReferenceView) -> dict[str, object]:
    return {
        "label": reference.label,
        "status": reference.status,
        "sources": [
            {
                "url": each.url,
                "final_url": each.final_url,
                "verdict": each.verdict,
                "content": each.content,
                "passage": each.passage,
                "baseline": each.baseline,
                "evidence": each.comparison,
                "difference": each.difference,
            }
            for each in reference.sources
        ],
    }


def _text(reference: ReferenceView) -> str:
    head = f"Note {reference.label}: {clean(reference.raw)}"
    bodies = [_source(each) for each in reference.sources] or [reference.why]
    return "\n\n".join([head, *bodies])


def _source(source: SourceView) -> str:
    then = f"{source.baseline.at:%Y-%m-%d} ({source.baseline.url})" if source.baseline else "not known"
    lines = [
        f"consulted  {then}",
        f"today      {source.final_url or source.url} ({source.verdict.value}, {source.reason})",
        f"content    {source.content.value}",
        *(f"           {clean(line)}" for line in source.comparison),
    ]
    if source.difference:
        lines += ["", " ".join(_hunk(hunk) for hunk in source.difference)]
    return "\n".join(lines)


def _hunk(hunk: Hunk) -> str:
    gone = f"[-{clean(hunk.then)}-]" if hunk.then else ""
    come = f"{{+{clean(hunk.now)}+}}" if hunk.now else ""
    return clean(hunk.now) if hunk.op == "equal" else gone + come
