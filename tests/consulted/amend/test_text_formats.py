"""Reports that are text, handed back in their own format: only what was meant has changed."""

from __future__ import annotations

import difflib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from consulted.amend.change import Change, Outcome
from consulted.amend.formats import WRITERS
from consulted.amend.proof import objection, reread
from models.decision import Edit
from models.reference import Reading

TODAY, NOW = date(2026, 11, 26), datetime(2026, 11, 26, tzinfo=UTC)
FILES = Path(__file__).parents[2] / "documents" / "files"
COPY = "https://archive.example/web/20180824101112/https://mill.example/a"


def change(label: str, **said: str) -> Change:
    return Change(edit=Edit(label=label, **said), decided_by="Ines", decided_at=NOW, why="it moved")


def amended(content: bytes, name: str, *changes: Change) -> tuple[Reading, Outcome]:
    reading = reread(content, name=name, today=TODAY, document_id="report")
    by_label: dict[str, list[Change]] = {}
    for each in changes:
        by_label.setdefault(each.edit.label, []).append(each)
    outcome = WRITERS[reading.document.format].write(reading, content, by_label)
    assert objection(reading, outcome.content, outcome.amended, name=name, today=TODAY) is None
    return reading, outcome


def differences(before: bytes, after: bytes, encoding: str = "utf-8") -> list[str]:
    old, new = (each.decode(encoding).splitlines() for each in (before, after))
    return [line for line in difflib.ndiff(old, new) if line[:2] in ("- ", "+ ")]


def all_edits(reading: Reading, label: str) -> tuple[Change, ...]:
    (note,) = [each for each in reading.references if each.label == label]
    printed = note.urls[0].printed
    return (
        change(label, printed=printed, url="https://new.example/p?a=1&b=2"),
        change(label, date="2026-11-03"),
    )


RIS = b"TY  - ELEC\r\nTI  - The mill\r\nUR  - https://mill.example/a\r\nY2  - 2018/08/24/\r\nER  - \r\n\r\n"
WIKI = """'''Mills''' grind.
<ref name="a">{{cite web |url=https://mill.example/a |title=The mill |access-date=24 August 2018}}</ref>
They turn.<ref>[https://mill.example/b Wheels], retrieved 25 August 2018.</ref>

== References ==
<references />
"""
CSL = """[
  {"id": "mill", "type": "webpage", "title": "The mill",
   "URL": "https:\\/\\/mill.example\\/a", "accessed": {"date-parts": [[2018, 8, 24]]}},
  {"id": "wheel", "type": "webpage", "title": "Wheels",
   "URL": "https://mill.example/b", "accessed": {"raw": "25 August 2018"}}
]
"""


def test_a_record_of_ris_keeps_its_line_ends_and_takes_the_copy_as_a_link() -> None:
    _, outcome = amended(
        RIS,
        "mills.ris",
        change("1", printed="https://mill.example/a", archive_url=COPY),
        change("1", date="2026-11-03"),
    )

    assert sorted(differences(RIS, outcome.content)) == [
        f"+ L2  - {COPY}",
        "+ Y2  - 2026/11/03/",
        "- Y2  - 2018/08/24/",
    ]
    assert outcome.content.count(b"\r\n") == RIS.count(b"\r\n") + 1
    assert outcome.content.count(b"\n") == outcome.content.count(b"\r\n")


def test_a_template_of_wikitext_takes_the_copy_in_its_own_parameters() -> None:
    _, outcome = amended(
        WIKI.encode(),
        "mills.wiki",
        change("1", printed="https://mill.example/a", archive_url=COPY),
        change("2", printed="https://mill.example/b", url="https://new.example/b[1]"),
        change("2", date="2026-11-03"),
    )

    text = outcome.content.decode()
    assert (
        f"|url=https://mill.example/a |archive-url={COPY} |archive-date=24 August 2018 |url-status=dead |title" in text
    )
    assert "[https://new.example/b%5B1%5D Wheels], retrieved 3 November 2026." in text
    assert outcome.left == []


def test_a_template_that_names_a_copy_already_is_left(tmp_path: Path) -> None:
    kept = WIKI.replace(" |title", " |archive-url=https://archive.example/x |title")

    _, outcome = amended(kept.encode(), "m.wiki", change("1", printed="https://mill.example/a", archive_url=COPY))

    assert (outcome.content, outcome.left[0].why) == (kept.encode(), "it names an archived copy already")


def test_items_of_csl_keep_their_order_and_escapes() -> None:
    _, outcome = amended(
        CSL.encode(),
        "mills.json",
        change("mill", printed="https:\\/\\/mill.example\\/a", url="https://new.example/a"),
        change("mill", date="2026-11-03"),
        change("wheel", printed="https://mill.example/b", archive_url=COPY),
        change("wheel", date="2026-11-03"),
    )

    text = outcome.content.decode()
    assert '"URL": "https://new.example/a", "accessed": {"date-parts": [[2026, 11, 3]]}}' in text
    assert f'"note": "archived at {COPY}", "accessed": {{"raw": "3 November 2026"}}' in " ".join(text.split())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1252", "utf-16"])
def test_a_table_is_amended_in_its_own_encoding_and_signs(encoding: str) -> None:
    rows = "Nr;Titel;Adresse;Abruf\r\n1;Mühle;https://muehle.example/a;24.08.2018\r\n2;Öl;https://oel.example/b;04.02.2018\r\n"
    content = rows.encode(encoding)

    _, outcome = amended(
        content,
        "m.csv",
        change("2", printed="https://oel.example/b", url="https://neu.example/b"),
        change("2", date="2026-11-03"),
        change("1", printed="https://muehle.example/a", archive_url=COPY),
    )

    assert differences(content, outcome.content, encoding) == [
        "- 2;Öl;https://oel.example/b;04.02.2018",
        "+ 2;Öl;https://neu.example/b;03.11.2026",
    ]
    assert [each.why for each in outcome.left] == ["its table has no column for an archived copy"]


def test_an_address_that_would_part_a_cell_is_left() -> None:
    content = (
        b"Nr;Title;Address;Seen\n1;Mill;https://mill.example/a;24.08.2018\n2;Oil;https://oil.example/b;25.08.2018\n"
    )

    _, outcome = amended(content, "m.csv", change("1", printed="https://mill.example/a", url="https://x.example/a;b"))

    assert outcome.content == content
    assert "take it apart" in outcome.left[0].why


@pytest.mark.parametrize(
    ("name", "hostile"),
    [
        ("m.ris", 'https://x.example/\r\nER  - "<script>'),
        ("m.wiki", "https://x.example/|title=x}}</ref><ref>[[a]]"),
        ("m.json", 'https://x.example/", "id": "other'),
        ("m.csv", 'https://x.example/"=HYPERLINK("a")\n'),
        ("m.md", "https://x.example/> [^2]: other (x)\n\n[^9]: y"),
        ("m.txt", "https://x.example/ and \n 2 other"),
    ],
)
def test_an_address_cannot_break_out_of_its_note(name: str, hostile: str) -> None:
    contents = {
        "m.ris": RIS,
        "m.wiki": WIKI.encode(),
        "m.json": CSL.encode(),
        "m.csv": b'Nr,Title,Address,Seen\n1,Mill,"https://mill.example/a",2018-08-24\n2,Oil,https://o.example/b,2018-08-25\n',
        "m.md": b"Mills.[^1]\n\n[^1]: The [mill](https://mill.example/a), consulted on 24/08/2018\n",
        "m.txt": b"Mills grind.[1]\n\n[1] The mill, https://mill.example/a, consulted on 24/08/2018\n",
    }
    before = contents[name]
    reading = reread(before, name=name, today=TODAY, document_id="report")
    note = reading.references[0]

    _, outcome = amended(before, name, change(note.label, printed=note.urls[0].printed, url=hostile))

    after = reread(outcome.content, name=name, today=TODAY, document_id="report")
    assert [each.label for each in after.references] == [each.label for each in reading.references]
    assert [each.title for each in after.references] == [each.title for each in reading.references]
    assert "\n" not in after.references[0].urls[0].printed


def every_file() -> list[Path]:
    return sorted(path for folder in ("ris", "csl", "wikitext", "csv", "bibtex") for path in (FILES / folder).iterdir())


@pytest.mark.parametrize("path", every_file(), ids=lambda path: path.name)
def test_every_file_we_read_is_amended_in_one_note_or_says_why_not(path: Path) -> None:
    content = path.read_bytes()
    reading = reread(content, name=path.name, today=TODAY, document_id="report")
    notes = [each for each in reading.references if each.urls and each.refers_to is None]
    own = [each for each in notes if sum(each.label == other.label for other in reading.references) == 1]
    for note in own[:3]:
        _, outcome = amended(content, path.name, *all_edits(reading, note.label))
        assert [each.label for each in outcome.amended] in ([note.label], [])
        assert outcome.amended or len(outcome.left) == 2
