"""A file asked for is written whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from consulted.cli.output import OutputError, note, put, putting, table
from consulted.reports.clean import bridled


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    output = tmp_path / "report.txt"
    output.write_text("old")

    put("new", output)

    assert output.read_text() == "new\n"
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]


def test_a_new_file_may_be_read_by_whoever_may_read_new_files(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        put("x", tmp_path / "report.txt")
    finally:
        os.umask(mask)

    assert stat.S_IMODE((tmp_path / "report.txt").stat().st_mode) == 0o644


def test_a_device_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    fifo = tmp_path / "pipe"
    os.mkfifo(fifo)
    reader = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
    try:
        put("through", fifo)
        assert os.read(reader, 100) == b"through\n"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(fifo.stat().st_mode)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"cannot write .*nowhere"):
        put("x", tmp_path / "nowhere" / "report.txt")


def test_a_table_is_as_wide_as_its_widest_cell() -> None:
    assert table([["a", 10], ["long", None]], ["x", "n"]).splitlines() == ["x     n", "────  ──", "a     10", "long"]


def test_a_file_that_fails_midway_is_no_file_and_leaves_nothing_behind(tmp_path: Path) -> None:
    output = tmp_path / "report.txt"
    output.write_text("old")

    def fail(error: BaseException) -> None:
        with putting(output) as file:
            file.write(b"half of it")
            raise error

    with pytest.raises(OutputError, match=r"cannot write .*No space left"):
        fail(OSError(28, "No space left on device"))
    with pytest.raises(KeyboardInterrupt):
        fail(KeyboardInterrupt())

    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("report.txt", "old")]


def test_a_file_written_bit_by_bit_can_be_sought_in_also_for_a_device(tmp_path: Path) -> None:
    fifo = tmp_path / "pipe"
    os.mkfifo(fifo)
    reader = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
    try:
        with putting(fifo) as file:
            file.write(b"ab")
            file.seek(0)
            file.write(b"x")
        assert os.read(reader, 100) == b"xb"
    finally:
        os.close(reader)


@pytest.mark.parametrize(
    "said", ["\x1b[2J", "\x1b]8;;http://evil.example\x07", "\x9b31m", "\b", "\r", "\u202e", "\x7f"]
)
def test_what_a_terminal_obeys_is_left_out(said: str, capsys: pytest.CaptureFixture[str]) -> None:
    put(f"a{said}b\n\tc", None)
    note(f"a{said}b")

    captured = capsys.readouterr()
    assert not set(said) & {"\x1b", "\x07", "\x9b", "\b", "\r", "\u202e", "\x7f"} & set(captured.out + captured.err)
    assert captured.out.endswith("b\n\tc\n")


def test_colours_of_ours_stay_and_nothing_else() -> None:
    said = "\x1b[1;31mred\x1b[0m \x1b[2J\x1b]8;;x\x07"

    assert bridled(said, colored=True) == "\x1b[1;31mred\x1b[0m [2J]8;;x"
    assert bridled(said) == "[1;31mred[0m [2J]8;;x"


def test_a_file_gets_what_was_written_byte_for_byte(tmp_path: Path) -> None:
    put("a\x1b[2J\u202eb", tmp_path / "out")

    assert (tmp_path / "out").read_text() == "a\x1b[2J\u202eb\n"
