"""Whatever is done to a pack shows, with nothing but the pack at hand."""

from __future__ import annotations

import gzip
import json
import random
import zipfile
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from models.errors import PackError
from snapshots.proof import Proof, prove
from tests.evidence.forger import (
    CHAIN,
    DECISIONS,
    MANIFEST,
    WARC,
    altered,
    edited,
    exchanged,
    flipped,
    rechained,
    without_line,
)
from tests.evidence.store import Store

INDEX, PAGES, OBSERVATIONS = "indexes/index.cdxj", "pages/pages.jsonl", "consulted/observations.jsonl"


def faults(proof: Proof) -> str:
    return "\n".join(f"{each.where}: {each.message}" for each in proof.faults)


def test_what_was_left_alone_is_whole(packed: Path) -> None:
    proof = prove(packed)

    assert proof.faults == ()
    assert (proof.snapshots, proof.decisions, proof.observations, proof.lines) == (10, 3, 6, 13)


@pytest.mark.parametrize(
    "name",
    [
        *(WARC, INDEX, PAGES, DECISIONS, OBSERVATIONS, CHAIN),
        *("consulted/report.json", MANIFEST, "datapackage-digest.json"),
    ],
)
def test_one_bit_is_found_in_every_file(packed: Path, tmp_path: Path, name: str) -> None:
    proof = prove(flipped(packed, tmp_path / "a.wacz", name))

    assert name in faults(proof)


def test_every_single_bit_of_the_records_is_found(packed: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(packed) as file:
        size = file.getinfo(WARC).file_size
    chance = random.Random(8)
    for _ in range(25):
        place, bit = chance.randrange(size), 1 << chance.randrange(8)

        def turn(content: bytes, place: int = place, bit: int = bit) -> bytes:
            return content[:place] + bytes([content[place] ^ bit]) + content[place + 1 :]

        # The digest of the file is made to match: what is found is found in the record.
        proof = prove(altered(packed, tmp_path / "a.wacz", {WARC: turn}))
        assert proof.faults, (place, bit)


def test_a_decision_taken_out_is_found(packed: Path, tmp_path: Path) -> None:
    proof = prove(altered(packed, tmp_path / "a.wacz", {DECISIONS: without_line(1)}))
    assert "names decision 1, which is not in the pack" in faults(proof)

    proof = prove(altered(packed, tmp_path / "b.wacz", {DECISIONS: lambda _: None}))
    assert "names decision 2, which is not in the pack" in faults(proof)


def test_a_decision_taken_out_of_the_chain_as_well_is_found(packed: Path, tmp_path: Path) -> None:
    changes = {DECISIONS: without_line(1), CHAIN: without_line(11)}

    assert "line 11: does not follow the line before it" in faults(prove(altered(packed, tmp_path / "a.wacz", changes)))


def test_a_chain_made_anew_is_found_by_the_earlier_pack(packed: Path, tmp_path: Path) -> None:
    forged = altered(
        packed,
        tmp_path / "a.wacz",
        {DECISIONS: without_line(1), CHAIN: lambda content: rechained(without_line(11)(content) or b"")},
    )

    assert prove(forged).faults == (), "made up from the beginning, it agrees with itself"
    assert "consulted/chain.jsonl, line 11: is another one; " in faults(prove(forged, since=packed))
    cut = altered(
        packed, tmp_path / "b.wacz", {DECISIONS: lambda _: None, CHAIN: lambda c: b"".join(c.splitlines(True)[:10])}
    )
    assert f"line 11: is not there any more; {packed} shows" in faults(prove(cut, since=packed))


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (lambda row: row["decision"].update(decided_by="Otto"), "is not decision 1 as the chain knows it"),
        (lambda row: row["decision"].update(action="accept"), "is not decision 1 as the chain knows it"),
        (lambda row: row["words"].update(note="quite otherwise"), "these are not the words of decision 1"),
        (lambda row: row["words"]["after"].update(state="accepted"), "these are not the words of decision 1"),
        (lambda row: row["decision"].update(id=[1]), "is no decision"),
        (lambda row: row.update(decision=None), "is no decision"),
    ],
)
def test_a_decision_that_says_something_else_is_found(
    packed: Path, tmp_path: Path, edit: Callable[[dict[str, Any]], Any], said: str
) -> None:
    assert said in faults(prove(altered(packed, tmp_path / "a.wacz", {DECISIONS: edited(1, edit)})))


def test_words_that_are_not_shown_whole_are_remarked(packed: Path, tmp_path: Path) -> None:
    def veil(row: dict[str, Any]) -> None:
        row["salt"], row["words"]["note"] = None, "[withheld]"

    proof = prove(altered(packed, tmp_path / "a.wacz", {DECISIONS: edited(1, veil)}))

    assert proof.faults == ()
    assert proof.remarks == ("1 decision is not shown word for word; its words cannot be checked",)


def test_another_page_in_place_of_the_one_seen_is_found(packed: Path, tmp_path: Path) -> None:
    proof = prove(altered(packed, tmp_path / "a.wacz", {WARC: exchanged}))

    assert "consulted/chain.jsonl, line 1: names the record" in faults(proof)
    assert "which is another one in the pack" in faults(proof)


def test_a_page_that_does_not_have_its_own_digest_is_found(packed: Path, tmp_path: Path) -> None:
    def turn(content: bytes) -> bytes:
        with zipfile.ZipFile(packed) as file:
            first = json.loads(file.read(INDEX).splitlines()[0].partition(b" {")[2].join([b"{", b""]))
        member = gzip.decompress(content[first["offset"] :][: first["length"]]).replace(b"Forty", b"Sixty")
        return content[: first["offset"]] + gzip.compress(member) + content[first["offset"] + first["length"] :]

    assert "the page is not the one that was seen" in faults(prove(altered(packed, tmp_path / "a.wacz", {WARC: turn})))


def test_a_record_added_or_left_out_is_found(packed: Path, tmp_path: Path) -> None:
    output = BytesIO()
    writer = WARCWriter(output, gzip=True, warc_version="1.1")
    headers = StatusAndHeaders("200 OK", [], protocol="HTTP/1.1")
    made = writer.create_warc_record(
        "http://made.example/", "response", payload=BytesIO(b"x"), length=1, http_headers=headers
    )
    writer.write_record(made)

    more = prove(altered(packed, tmp_path / "a.wacz", {WARC: lambda content: content + output.getvalue()}))
    assert "is in no line of the chain" in faults(more)
    assert "is not in the index" in faults(more)
    twice = prove(altered(packed, tmp_path / "c.wacz", {WARC: lambda content: content + content}))
    assert "is there twice" in faults(twice)
    fewer = prove(
        altered(packed, tmp_path / "b.wacz", {WARC: lambda content: content[: content.rindex(b"\x1f\x8b\x08")]})
    )
    assert "which is not in the pack" in faults(fewer)
    torn = prove(altered(packed, tmp_path / "d.wacz", {WARC: lambda content: content[:-9]}))
    assert "is torn off" in faults(torn)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda row: row.update(offset=0), "does not point at its record"),
        (lambda row: row.update(offset="far"), "does not point at its record"),
        (lambda row: row.update(offset=1 << 80), "does not point at its record"),
        (lambda row: row.update(url="http://other.example/"), "does not point at its record"),
        (lambda row: row.update(filename="other.warc.gz"), "points at a file that is not there"),
    ],
)
def test_an_index_that_leads_elsewhere_is_found(
    packed: Path, tmp_path: Path, change: Callable[[dict[str, Any]], Any], said: str
) -> None:
    def lead(content: bytes) -> bytes:
        first, *others = content.splitlines(True)
        head, _, row = first.partition(b" {")
        entry = json.loads(b"{" + row)
        change(entry)
        return b"".join([head + b" " + json.dumps(entry).encode() + b"\n", *others])

    assert said in faults(prove(altered(packed, tmp_path / "a.wacz", {INDEX: lead})))


def test_an_index_out_of_order_is_found(packed: Path, tmp_path: Path) -> None:
    turned = {INDEX: lambda content: b"".join(reversed(content.splitlines(True)))}

    assert "is not in its place" in faults(prove(altered(packed, tmp_path / "a.wacz", turned)))


def test_an_observation_of_another_page_is_found(packed: Path, tmp_path: Path) -> None:
    change = {OBSERVATIONS: edited(2, lambda row: row.update(payload_sha256="0" * 64))}
    assert "says another digest than the record it rests on" in faults(
        prove(altered(packed, tmp_path / "a.wacz", change))
    )

    change = {OBSERVATIONS: edited(2, lambda row: row.update(record_id="<urn:uuid:0>"))}
    assert "rests on the record <urn:uuid:0>, which is not in the pack" in faults(
        prove(altered(packed, tmp_path / "b.wacz", change))
    )


@pytest.mark.parametrize("name", ["../evil.txt", "/etc/evil", "a/../../evil", "..\\evil", "C:evil", "pages/ok\0.txt"])
def test_names_that_lead_out_of_the_folder_are_found_and_nothing_is_written(
    packed: Path, tmp_path: Path, name: str
) -> None:
    target = tmp_path / "a.wacz"
    target.write_bytes(packed.read_bytes())
    with zipfile.ZipFile(target, "a") as file:
        info = zipfile.ZipInfo("placeholder")
        info.filename = info.orig_filename = name
        file.writestr(info, b"x")
    before = set(tmp_path.parent.rglob("*"))

    assert "would lead out of the folder" in faults(prove(target))
    assert set(tmp_path.parent.rglob("*")) == before


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_files_that_do_not_belong_there_are_found(packed: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.wacz"
    target.write_bytes(packed.read_bytes())
    with zipfile.ZipFile(target, "a") as file:
        file.writestr("indexes/other.cdxj", b"a player would take it")
        file.writestr(PAGES, b"twice")
        link = zipfile.ZipInfo("consulted/missing.jsonl")
        link.external_attr = 0o120777 << 16
        file.writestr(link, b"/etc/passwd")
    found = faults(prove(target))

    assert "indexes/other.cdxj: is no part of an evidence pack" in found
    assert f"{PAGES}: is there 2 times" in found
    assert "consulted/missing.jsonl: is no plain file" in found
    assert "consulted/missing.jsonl: is not listed" in found


def test_a_file_that_is_missing_is_named(packed: Path, tmp_path: Path) -> None:
    for name in (WARC, INDEX, PAGES, CHAIN, "consulted/report.json", MANIFEST):
        proof = prove(altered(packed, tmp_path / "a.wacz", {name: lambda _: None}, sealed=False))
        assert f"{name}: is missing" in faults(proof)


@pytest.mark.parametrize("line", [b"{", b"[]", b'{"a":NaN}', b'{"a":1e999}', b'{"a":1,"a":2}', b"[" * 100_000, b"\xff"])
def test_what_is_no_json_is_named_with_its_line(packed: Path, tmp_path: Path, line: bytes) -> None:
    for name in (CHAIN, DECISIONS, OBSERVATIONS):
        proof = prove(
            altered(packed, tmp_path / "a.wacz", {name: lambda content: content + line + b"\n"}, sealed=False)
        )
        assert f"{name}, line" in faults(proof)


def test_half_characters_do_no_harm(packed: Path, tmp_path: Path) -> None:
    change = edited(1, lambda row: row.update(id="\ud800", digest="\udfff"))

    assert prove(altered(packed, tmp_path / "a.wacz", {CHAIN: change})).faults


def test_what_is_no_pack_at_all_is_told(tmp_path: Path, packed: Path) -> None:
    (tmp_path / "a.wacz").write_bytes(b"hello")
    with pytest.raises(PackError, match="cannot be read as a WACZ"):
        prove(tmp_path / "a.wacz")
    (tmp_path / "b.wacz").write_bytes(packed.read_bytes()[:-40])
    with pytest.raises(PackError, match="is it all there"):
        prove(tmp_path / "b.wacz")
    with pytest.raises(PackError, match="is not there"):
        prove(tmp_path / "c.wacz")
    with zipfile.ZipFile(tmp_path / "d.wacz", "w") as file:
        file.writestr(MANIFEST, b'{"profile": "data-package", "wacz_version": "1.1.1", "resources": []}')
    assert "is not that of an evidence pack of ours" in faults(prove(tmp_path / "d.wacz"))


def test_no_damage_makes_it_stumble(packed: Path, tmp_path: Path) -> None:
    chance, content, target = random.Random(26), packed.read_bytes(), tmp_path / "a.wacz"
    for _ in range(150):
        damaged = bytearray(content)
        for _ in range(chance.choice((1, 1, 3, 40))):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        target.write_bytes(damaged[: chance.choice((len(damaged), len(damaged), chance.randrange(len(damaged))))])
        with suppress(PackError):
            prove(target)


# -- at the command line


def test_the_command_says_what_is_the_matter_and_ends_with_2(store: Store, packed: Path, tmp_path: Path) -> None:
    said = store.run("snapshots", "check", str(packed))
    assert "is whole: 10 snapshots, 6 observations, 3 decisions on slipway" in said
    assert prove(packed).last in said

    forged = altered(packed, tmp_path / "a.wacz", {DECISIONS: without_line(3)})
    said = store.run("snapshots", "check", str(forged), code=2)
    assert "consulted/chain.jsonl, line 13: names decision 3, which is not in the pack" in said
    assert "is not whole: 1 fault;" in store.said
    found = store.check(forged, code=2)
    assert found["whole"] is False
    assert found["faults"] == [
        {"where": "consulted/chain.jsonl, line 13", "message": "names decision 3, which is not in the pack"}
    ]


def test_a_check_needs_no_store(tmp_path: Path, packed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = tmp_path / "nowhere"
    Store(home, capsys).run("snapshots", "check", str(packed))

    assert not home.exists()


def test_an_earlier_pack_that_is_damaged_itself_is_not_blamed_on_the_later(packed: Path, tmp_path: Path) -> None:
    earlier = altered(packed, tmp_path / "a.wacz", {CHAIN: edited(3, lambda row: row.update(time=""))})

    (fault,) = prove(packed, since=earlier).faults

    assert (fault.where, fault.message) == (str(earlier), "is damaged itself: line 3 of its chain does not hold")


def test_only_so_many_faults_are_told(packed: Path, tmp_path: Path) -> None:
    proof = prove(altered(packed, tmp_path / "a.wacz", {CHAIN: lambda content: content + b"?\n" * 1000}, sealed=False))

    assert len(proof.faults) == 201
    assert "more faults" in proof.faults[-1].message
