"""Bad input gets one clear sentence with the way out, exit code 2, and changes nothing."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from consulted.cli import main

REPORT = (
    "A short note on clusters\n\nThe cluster has thirteen members today.¹ It was founded long ago.²\n\n"
    "¹ Cluster North, https://north.example/members, consulted on 24/08/2018\n\n"
    "² Interview with Maria Lindqvist, Cluster North, 25/08/2018\n"
)


def told(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 2) -> str:
    """Run a command and return its one sentence on standard error."""
    capsys.readouterr()
    assert main(list(arguments)) == code
    captured = capsys.readouterr()
    assert "Traceback" not in captured.err
    return captured.err.strip()


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("gone.txt", None, "gone.txt"),
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n ", "empty"),
        ("binary.bin", bytes(range(256)) * 10, "binary.bin"),
        ("word.docx", b"PK\x03\x04" + b"x" * 100, "word.docx"),
        ("print.pdf", b"%PDF-1.7\n" + b"x" * 100, "print.pdf"),
        ("nothing.txt", b"A text without any note or address in it.\n", "nothing.txt"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "picture.txt"),
        ("torn.txt", b"\xff\xfea\x00b", "torn.txt"),
    ],
)
def test_a_report_that_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes | None, message: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)

    said = told(capsys, "import", str(path))

    assert said.startswith("consulted: ")
    assert message in said
    assert len(said.splitlines()) == 1
    assert main(["list", "--format", "json"]) == 0
    assert capsys.readouterr().out.strip() == "[]"


def test_a_device_that_never_ends_is_not_begun(capsys: pytest.CaptureFixture[str]) -> None:
    assert "is no file but a device" in told(capsys, "import", "/dev/zero")


def test_a_pipe_is_not_waited_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    assert "pipe" in told(capsys, "import", str(tmp_path / "pipe.txt"))


def test_a_file_of_a_gigabyte_is_refused_unread(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(1024**3)

    assert "1,024 MiB; no report does" in told(capsys, "import", str(tmp_path / "huge.txt"))


def test_links_that_lead_in_a_circle_are_told_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "one.txt").symlink_to(tmp_path / "two.txt")
    (tmp_path / "two.txt").symlink_to(tmp_path / "one.txt")

    assert "cannot be read" in told(capsys, "import", str(tmp_path / "one.txt"))


def test_a_name_that_would_move_the_cursor_is_shown_harmless(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a\x1b[31mred\n.txt"
    path.write_text("")

    said = told(capsys, "import", str(path))

    assert len(said.splitlines()) == 1
    assert "\x1b" not in said


def test_a_fault_of_ours_is_called_one(
    report: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise LookupError("lost")

    monkeypatch.setattr("consulted.workbench.read", broken)

    assert "a fault of ours: LookupError: lost" in told(capsys, "import", str(report))


def test_a_folder_is_no_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "folder" in told(capsys, "import", str(tmp_path)) or "director" in told(capsys, "import", str(tmp_path))


def test_one_bad_file_among_good_ones_keeps_nothing(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, "import", str(report), "gone.txt")

    assert "No document is kept yet" in told(capsys, "list", code=0)


def test_windows_1252_is_read_and_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(
        REPORT.replace("Lindqvist", "Lindqvïst").replace("¹", "[1] ").replace("²", "[2] ").encode("cp1252")
    )

    assert main(["import", str(path)]) == 0
    said = capsys.readouterr().out.lower()
    assert "windows-1252" in said or "utf-8" in said


def test_an_unknown_key_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    Path("consulted.toml").write_text('tiemout = "3s"\n')

    assert "unknown key 'tiemout' in consulted.toml; did you mean 'timeout'?" in told(capsys, "list")


def test_a_home_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "taken").write_text("a file")

    assert "choose another" in told(capsys, "--home", str(tmp_path / "taken" / "home"), "list")


def test_a_database_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "consulted.db").write_bytes(b"no database at all, only words" * 100)

    assert "consulted.db" in told(capsys, "--home", str(home), "list")


def test_a_database_of_a_newer_version(report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = tmp_path / "home"
    assert main(["--home", str(home), "import", str(report)]) == 0
    with sqlite3.connect(home / "consulted.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()

    assert "newer version of consulted" in told(capsys, "--home", str(home), "list")


def test_a_database_server_that_does_not_answer(capsys: pytest.CaptureFixture[str]) -> None:
    url = "database_url=postgresql://nobody@127.0.0.1:1/consulted?connect_timeout=2"

    assert "does not answer" in told(capsys, "--set", url, "list", code=3)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["refresh", "nothing"], "'nothing'"),
        (["report", "nothing"], "'nothing'"),
        (["report", "--since", "someday"], "someday"),
        (["diff", "nothing", "1"], "'nothing'"),
        (["check", "nothing"], "'nothing'"),
        (["check", "gone.txt"], "gone.txt"),
        (["snapshots", "show", "7"], "no snapshot 7"),
        (["--set", "timeout", "list"], "lacks its value"),
        (["--config", "gone.toml", "list"], "gone.toml"),
    ],
)
def test_what_is_not_there_is_named(
    report: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert main(["import", str(report)]) == 0

    assert message in told(capsys, *arguments)


def test_a_label_that_is_not_there_is_told_with_those_that_are(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(report), "--id", "note"]) == 0

    assert "no note '9'; it has 1, 2" in told(capsys, "diff", "note", "9")


@pytest.mark.parametrize(
    "arguments", [["frobnicate"], ["import"], ["check", "x", "--fail-on", "green"], ["refresh", "--due", "--all"]]
)
def test_wrong_usage_exits_2(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    told(capsys, *arguments)


def test_a_dry_run_keeps_nothing(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(report), "--dry-run", "--format", "json"]) == 0
    assert '"label": "1"' in capsys.readouterr().out

    assert "No document is kept yet" in told(capsys, "list", code=0)


def test_an_output_that_cannot_be_written_is_named(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(report)]) == 0

    assert "cannot write nowhere/report.txt" in told(capsys, "report", "--output", "nowhere/report.txt")
