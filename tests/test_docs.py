"""What can be done is documented, and what is documented can be done."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from consulted.cli.group import COMMANDS, cli
from consulted.config import KEYS
from models.wording import REASONS

ROOT = Path(__file__).parents[1]


def commands() -> list[tuple[str, click.Command]]:
    context = click.Context(cli)
    found: list[tuple[str, click.Command]] = []
    for name in COMMANDS:
        command = cli.get_command(context, name)
        assert command is not None
        found.append((name, command))
        if isinstance(command, click.Group):
            found += [(f"{name} {sub}", each) for sub, each in command.commands.items()]
    return found


@pytest.mark.parametrize(("name", "command"), commands())
def test_every_command_ends_its_help_with_an_example(name: str, command: click.Command) -> None:
    assert command.epilog is not None
    assert command.epilog.startswith("Example:")
    assert name.split()[0] in command.epilog
    assert command.help


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme(name: str) -> None:
    assert re.search(rf"`{name}\b", (ROOT / "README.md").read_text())


def test_every_setting_says_what_it_means() -> None:
    assert all(key.help for key in KEYS)
    assert len({key.name for key in KEYS}) == len(KEYS)


def test_links_within_the_documents_lead_somewhere() -> None:
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", page.read_text()):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_verdict_has_its_sentence() -> None:
    from models.verdict import Verdict

    assert set(REASONS) == set(Verdict)
    assert all(sentence.endswith(".") for reasons in REASONS.values() for sentence in reasons.values())
