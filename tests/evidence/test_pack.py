"""All the evidence of a report leaves the house in one file, and a later one only adds to it."""

from __future__ import annotations

import gzip
import json
import os
import resource
import secrets
import subprocess
import sys
import zipfile
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from warcio.archiveiterator import ArchiveIterator

from consulted.config import load
from consulted.evidence import chosen, write_warc
from consulted.workbench import opened
from models.finding import Cause, FindingKind
from tests.conftest import NOW
from tests.evidence.store import AUTUMN, HOST, SPRING, SUMMER, Store, later

WARC = "archive/data.warc.gz"


def held(pack: Path, name: str) -> bytes:
    with zipfile.ZipFile(pack) as file:
        return file.read(name)


def rows(pack: Path, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in held(pack, f"consulted/{name}.jsonl").splitlines()]


def record_ids(warc: bytes) -> list[str]:
    found = [record.rec_headers.get_header("WARC-Record-ID") for record in ArchiveIterator(BytesIO(warc))]
    return found[1:]


# -- the file


def test_a_pack_is_a_wacz_with_a_digest_of_every_file(store: Store, tmp_path: Path) -> None:
    store.decide("broken", "--dismiss", "--note", "printed all the same", "--by", "Ines")
    pack = store.pack(tmp_path / "a.wacz")

    with zipfile.ZipFile(pack) as file:
        infos = {info.filename: info for info in file.infolist()}
        manifest = json.loads(file.read("datapackage.json"))
        digest = json.loads(file.read("datapackage-digest.json"))
        assert digest["path"] == "datapackage.json"
        assert digest["hash"] == f"sha256:{sha256(file.read('datapackage.json')).hexdigest()}"
        for entry in manifest["resources"]:
            content = file.read(entry["path"])
            assert (entry["hash"], entry["bytes"]) == (f"sha256:{sha256(content).hexdigest()}", len(content))

    assert (manifest["profile"], manifest["wacz_version"]) == ("data-package", "1.1.1")
    assert {entry["path"] for entry in manifest["resources"]} == set(infos) - {
        "datapackage.json",
        "datapackage-digest.json",
    }
    assert {WARC, "indexes/index.cdxj", "pages/pages.jsonl"} < set(infos)
    assert infos[WARC].compress_type == zipfile.ZIP_STORED
    assert store.check(pack)["whole"]


def test_each_record_is_the_very_one_of_the_archive_and_there_once(store: Store, tmp_path: Path) -> None:
    warc = held(store.pack(tmp_path / "a.wacz"), WARC)

    kept = json.loads(store.run("snapshots", "list", "--format", "json"))
    assert sorted(record_ids(warc)) == sorted(each["record_id"] for each in kept)
    for each in kept:
        lies = (store.home / "snapshots" / each["warc"]).read_bytes()[each["offset"] :][: each["length"]]
        assert warc.count(lies) == 1


def test_it_holds_the_hops_the_refusals_and_both_archived_copies(store: Store, tmp_path: Path) -> None:
    index = held(store.pack(tmp_path / "a.wacz"), "indexes/index.cdxj").decode().splitlines()
    found = [json.loads(line[line.index(" {") :]) for line in index]

    seen = sorted((each["url"], each["status"], each["mime"] == "warc/revisit") for each in found)
    assert seen == [
        (f"http://archive.example/web/20180820101112id_/{SPRING}", 200, False),
        (f"http://archive.example/web/20181105060708id_/{SPRING}", 200, False),
        (f"{HOST}/archive", 200, False),
        (f"{HOST}/archive", 200, True),
        (AUTUMN, 404, False),
        (AUTUMN, 404, True),
        (SPRING, 200, False),
        (SPRING, 200, True),
        (SUMMER, 301, False),
        (SUMMER, 301, False),
    ]


def test_each_line_of_the_index_points_at_its_record(store: Store, tmp_path: Path) -> None:
    pack = store.pack(tmp_path / "a.wacz")
    warc, index = held(pack, WARC), held(pack, "indexes/index.cdxj").splitlines()

    assert index == sorted(index)
    for line in index:
        entry = json.loads(line[line.index(b" {") :])
        member = warc[entry["offset"] :][: entry["length"]]
        (record,) = ArchiveIterator(BytesIO(member))
        assert record.rec_headers.get_header("WARC-Target-URI") == entry["url"]
        assert record.rec_headers.get_header("WARC-Payload-Digest") == entry["digest"]
        assert entry["recordDigest"] == f"sha256:{sha256(member).hexdigest()}"


def test_pages_are_listed_for_a_player(store: Store, tmp_path: Path) -> None:
    head, *pages = [
        json.loads(line) for line in held(store.pack(tmp_path / "a.wacz"), "pages/pages.jsonl").splitlines()
    ]

    assert head["format"] == "json-pages-1.0"
    assert {page["url"] for page in pages} == {
        f"http://archive.example/web/20180820101112id_/{SPRING}",
        f"{HOST}/archive",
        SPRING,
    }
    assert {(page["ts"], page["title"]) for page in pages} == {("2026-11-24T09:00:00Z", "Cluster page")}


def test_observations_name_the_record_they_rest_on(store: Store, tmp_path: Path) -> None:
    pack = store.pack(tmp_path / "a.wacz")
    observations = rows(pack, "observations")

    assert [(each["url"], each["verdict"], each["reason"]) for each in observations[:3]] == [
        (SPRING, "ok", "ok"),
        (SUMMER, "redirected", "permanent"),
        (AUTUMN, "gone", "http-404"),
    ]
    payloads = {
        record.rec_headers.get_header("WARC-Record-ID"): record.rec_headers.get_header("WARC-Payload-Digest")
        for record in ArchiveIterator(BytesIO(held(pack, WARC)))
    }
    assert all(payloads[each["record_id"]] == f"sha256:{each['payload_sha256']}" for each in observations)
    assert observations[2]["evidence"] == [f"404 from {AUTUMN}"]


def test_the_report_in_it_is_the_contracts(store: Store, tmp_path: Path) -> None:
    from jsonschema import validate

    from consulted.reports.json import schema

    report = json.loads(held(store.pack(tmp_path / "a.wacz"), "consulted/report.json"))

    validate(report, schema())
    assert report["document"]["id"] == "slipway"
    assert report["generated_at"] == "2026-11-25T09:00:00Z", "the last visit, not the day of the export"


def test_a_decision_is_told_with_who_when_before_after_edits_and_message(store: Store, tmp_path: Path) -> None:
    number = store.decide("moved", "--accept", "--note", "it is the same", "--by", "Ines")
    (line,) = rows(store.pack(tmp_path / "a.wacz"), "decisions")

    assert line["decision"]["finding_id"] == number
    assert (line["decision"]["action"], line["decision"]["decided_by"]) == ("accept", "Ines")
    assert line["decision"]["decided_at"] == "2026-11-30T09:00:00Z"
    assert (line["words"]["before"], line["words"]["after"]["state"]) == ({"state": "open"}, "accepted")
    (edit,) = line["words"]["after"]["edits"]
    assert (edit["printed"], edit["url"]) == (SUMMER, f"{HOST}/archive")
    assert line["words"]["note"] == "it is the same"
    assert line["finding"]["kind"] == "moved"
    assert line["finding"]["message"]


def test_the_same_store_makes_the_same_bytes_whenever_it_is_asked(store: Store, tmp_path: Path) -> None:
    store.decide("broken", "--dismiss", "--by", "Ines")
    first = store.pack(tmp_path / "a.wacz").read_bytes()
    store.settings["now"] = "2027-03-01T09:00:00Z"

    assert store.pack(tmp_path / "b.wacz").read_bytes() == first


# -- read by others


def test_the_chain_is_what_anybody_works_out_with_json_and_sha256(store: Store, tmp_path: Path) -> None:
    store.decide("broken", "--dismiss", "--note", "Größe: „40“ \u2028 \U0001f6a2", "--by", "Ines")
    pack = store.pack(tmp_path / "a.wacz")

    def digest(value: object) -> str:
        text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return sha256(text.encode()).hexdigest()

    warc, members, end = held(pack, WARC), {}, 0
    for record in (iterator := ArchiveIterator(BytesIO(warc))):
        record.content_stream().read()
        end = iterator.get_record_offset() + iterator.get_record_length()
        members[record.rec_headers.get_header("WARC-Record-ID")] = warc[iterator.get_record_offset() : end]
    decisions = {str(each["decision"]["id"]): each for each in rows(pack, "decisions")}
    previous = "0" * 64
    for line in rows(pack, "chain"):
        assert line["previous"] == previous
        previous = line.pop("hash")
        assert previous == digest(line)
        if line["kind"] == "snapshot":
            assert line["digest"] == f"sha256:{sha256(members.pop(line['id'])).hexdigest()}"
        else:
            found = decisions.pop(line["id"])
            assert line["digest"] == f"sha256:{digest(found['decision'])}"
            assert found["decision"]["words_sha256"] == digest({"salt": found["salt"], "words": found["words"]})
    assert (len(members), decisions) == (1, {}), "only what says what the records are is left"
    assert json.loads(held(pack, "datapackage.json"))["consulted"]["chain"] == {"lines": 11, "last": previous}


def test_warcio_and_fastwarc_find_nothing_wrong_with_the_records(store: Store, tmp_path: Path) -> None:
    fastwarc = pytest.importorskip("fastwarc.warc")
    warc = tmp_path / "data.warc.gz"
    warc.write_bytes(held(store.pack(tmp_path / "a.wacz"), WARC))

    told = subprocess.run([sys.executable, "-m", "warcio.cli", "check", str(warc)], capture_output=True, text=True)
    assert (told.returncode, told.stdout) == (0, ""), told.stderr
    with warc.open("rb") as file:
        read = [record.record_id for record in fastwarc.ArchiveIterator(file, parse_http=False)]
    assert [f"<{each.strip('<>')}>" for each in read[1:]] == record_ids(warc.read_bytes())


# -- over time


def extends(store: Store, tmp_path: Path, earlier: Path) -> list[dict[str, Any]]:
    """Say that a pack written now only adds to *earlier*; returns the lines that were added."""
    now = store.pack(tmp_path / "now.wacz")
    before, after = (held(each, "consulted/chain.jsonl") for each in (earlier, now))
    assert after.startswith(before)
    assert store.check(now, "--since", str(earlier))["whole"]
    return [json.loads(line) for line in after[len(before) :].splitlines()]


def test_a_later_pack_only_adds_to_an_earlier_one(store: Store, tmp_path: Path) -> None:
    earlier = store.pack(tmp_path / "earlier.wacz")
    store.decide("broken", "--dismiss", "--by", "Ines")
    store.visit({SPRING: "<p>Fifty hulls", SUMMER: f"-> {HOST}/archive", AUTUMN: 404}, later(7))

    added = extends(store, tmp_path, earlier)

    assert [line["kind"] for line in added] == ["decision", *["snapshot"] * 4]
    store.run("snapshots", "check", str(earlier), "--since", str(tmp_path / "now.wacz"), code=2)
    assert "is not whole" in store.said


def test_an_archived_copy_that_comes_late_stands_where_it_came_however_old_it_is(store: Store, tmp_path: Path) -> None:
    earlier = store.pack(tmp_path / "earlier.wacz")
    store.consult(AUTUMN, "<p>Forty hulls in autumn", later(3))

    added = extends(store, tmp_path, earlier)

    assert [line["time"] for line in added] == ["2026-11-27T09:00:00Z"] * 2


def test_a_note_added_later_brings_its_old_snapshots_to_the_end(store: Store, tmp_path: Path) -> None:
    elsewhere = "http://www.ropery.example/rules"
    store.keep(elsewhere, document="ropery")
    store.visit({elsewhere: "<p>Rules"}, NOW, document="ropery")
    earlier = store.pack(tmp_path / "earlier.wacz")
    assert elsewhere not in {each["url"] for each in rows(earlier, "observations")}

    store.keep(SPRING, elsewhere, at=later(4))
    (line,) = extends(store, tmp_path, earlier)

    assert line["time"] == "2026-11-24T09:00:00Z"
    assert {AUTUMN, elsewhere} < {each["url"] for each in rows(tmp_path / "now.wacz", "observations")}, (
        "notes that were dropped keep their evidence"
    )


def test_what_was_decided_while_a_visit_was_under_way_stays_before_it(store: Store, tmp_path: Path) -> None:
    store.settings["now"] = "2026-12-01T09:00:00Z"
    store.decide("broken", "--dismiss", "--by", "Ines")
    earlier = store.pack(tmp_path / "earlier.wacz")
    store.visit({SPRING: "<p>Fifty hulls", SUMMER: 404, AUTUMN: 404}, later(6))

    assert {line["time"] for line in extends(store, tmp_path, earlier)} == {"2026-11-30T09:00:00Z"}


def test_another_documents_evidence_is_not_in_it(store: Store, tmp_path: Path) -> None:
    store.keep("http://www.ropery.example/rules", document="ropery")
    store.visit({"http://www.ropery.example/rules": "<p>Rules"}, NOW, document="ropery")

    pack = store.pack(tmp_path / "a.wacz")

    assert b"ropery" not in b"".join(held(pack, name) for name in zipfile.ZipFile(pack).namelist())
    assert not any("ropery" in json.dumps(each) for each in rows(pack, "chain"))


# -- persons


def test_words_erased_on_a_persons_wish_leave_the_chain_as_it_was(store: Store, tmp_path: Path) -> None:
    store.decide("broken", "--dismiss", "--note", "Agnes Example wrote it", "--by", "Ines")
    store.decide("moved", "--accept", "--note", "it is the same", "--by", "Ines")
    earlier = store.pack(tmp_path / "earlier.wacz")
    assert "Agnes" in json.dumps(rows(earlier, "decisions"))
    with store.opened() as (ledger, _):
        ledger.erasure.blot(lambda text: text.replace("Agnes Example", "[erased]"))

    assert extends(store, tmp_path, earlier) == []

    first, second = rows(tmp_path / "now.wacz", "decisions")
    assert (first["words"]["note"], first["salt"]) == ("[erased] wrote it", None)
    assert second["salt"] is not None
    assert any("1 decision" in each for each in store.check(tmp_path / "now.wacz")["remarks"])
    with store.opened() as (ledger, _):
        salts = [link.salt for page in ledger.chains.of("slipway", upto=99) for link in page if link.salt]
    assert salts == [second["salt"]], "with its salt the words could be guessed"


def test_a_decision_on_a_forgotten_fact_can_still_be_told_and_exported(store: Store, tmp_path: Path) -> None:
    cause = Cause(
        kind=FindingKind.CHANGED, key="fact:f1", cause="f1", message="Agnes left.", labels=("1",), facts=("f1",)
    )
    with store.opened() as (ledger, _):
        ledger.findings.assess("slipway", [cause], now=later(2))
        (finding,) = ledger.findings.of("slipway")
    store.run("review", str(finding.id), "--accept", "--no-edit", "--note", "Agnes left", "--by", "Ines")
    earlier = store.pack(tmp_path / "earlier.wacz")
    with store.opened() as (ledger, _):
        ledger.erasure.findings({"slipway": frozenset({"f1"})}, now=later(9))

    assert extends(store, tmp_path, earlier) == []
    assert "Agnes" not in json.dumps(rows(tmp_path / "now.wacz", "decisions"))
    with store.opened() as (ledger, _):
        (decision,) = ledger.decisions.accepted("slipway")
    assert (decision.note, decision.edits) == (None, ())


def test_redact_withholds_words_and_leaves_the_chain_as_it_is(store: Store, tmp_path: Path) -> None:
    store.decide("broken", "--dismiss", "--note", "ask agnes@slipway.example", "--by", "Ines")
    store.decide("moved", "--dismiss", "--note", "it is the same", "--by", "Ines")
    shown = store.pack(tmp_path / "shown.wacz")
    store.settings["redact"] = "true"
    withheld = store.pack(tmp_path / "withheld.wacz")
    assert "Persons are withheld from all but the pages themselves" in store.said

    first, second = rows(withheld, "decisions")
    assert (first["words"]["note"], first["salt"]) == ("ask [withheld]", None)
    assert second == rows(shown, "decisions")[1]
    assert "agnes@" not in held(withheld, "consulted/report.json").decode()
    assert held(withheld, "consulted/chain.jsonl") == held(shown, "consulted/chain.jsonl")
    assert store.check(withheld, "--since", str(shown))["whole"]
    assert json.loads(held(withheld, "datapackage.json"))["consulted"]["withheld"] is True


# -- what goes wrong


def lost(store: Store) -> Path:
    """Delete the file with the archived copies."""
    (copy, *_) = json.loads(store.run("snapshots", "list", "--format", "json"))
    assert copy["origin"] == "archive"
    path = store.home / "snapshots" / copy["warc"]
    path.unlink()
    return path


def test_a_record_that_is_gone_is_named_and_nothing_is_written(store: Store, tmp_path: Path) -> None:
    path = lost(store)

    store.run("snapshots", "export", "--output", str(tmp_path / "a.wacz"), code=2)

    assert path.name in store.said
    assert "--leave-out-missing" in store.said
    assert not list(tmp_path.glob("*.wacz"))
    assert {each.name for each in tmp_path.iterdir()} == {"home"}


def test_what_is_gone_can_be_left_out_and_the_pack_says_so(store: Store, tmp_path: Path) -> None:
    earlier = store.pack(tmp_path / "earlier.wacz")
    lost(store)
    later_on = store.pack(tmp_path / "a.wacz", "--leave-out-missing")

    assert "Left out snapshot" in store.said
    assert held(later_on, "consulted/chain.jsonl") == held(earlier, "consulted/chain.jsonl")
    gone = rows(later_on, "missing")
    assert {each["url"] for each in gone} == {
        f"http://archive.example/web/{stamp}id_/{SPRING}" for stamp in (20180820101112, 20181105060708)
    }
    proof = store.check(later_on, "--since", str(earlier))
    assert proof["whole"]
    assert any("2 records were not kept" in each for each in proof["remarks"])


def test_what_was_gone_before_the_first_pack_gets_no_place_in_the_chain(store: Store, tmp_path: Path) -> None:
    lost(store)

    pack = store.pack(tmp_path / "a.wacz", "--leave-out-missing")

    assert len(rows(pack, "chain")) == 8
    assert len(rows(pack, "missing")) == 2
    assert store.check(pack)["whole"]


def test_a_damaged_record_is_never_exported(store: Store, tmp_path: Path) -> None:
    path = max((store.home / "snapshots").glob("*.warc.gz"))
    content = bytearray(path.read_bytes())
    content[-30] ^= 1
    path.write_bytes(content)

    store.run("snapshots", "export", "--output", str(tmp_path / "a.wacz"), code=2)

    assert "is damaged" in store.said


def test_a_record_exchanged_since_the_earlier_pack_is_never_exported(store: Store, tmp_path: Path) -> None:
    store.pack(tmp_path / "a.wacz")
    for path in (store.home / "snapshots").glob("*.warc.gz"):
        content = bytearray(path.read_bytes())
        content[content.rindex(b"\x1f\x8b\x08") + 9] ^= 1  # the gzip header's byte for the operating system
        path.write_bytes(content)

    store.run("snapshots", "export", "--output", str(tmp_path / "b.wacz"), code=2)

    assert "no longer the record that an earlier pack held" in store.said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--output", "evidence.zip"], "must end in .wacz"),
        (["1", "--output", "evidence.wacz"], "holds all of one document"),
        (["--url", SPRING, "--output", "evidence.wacz"], "holds all of one document"),
        (["1", "--doc", "slipway", "--output", "some.warc.gz"], "not both"),
        (["--doc", "nothing", "--output", "evidence.wacz"], "no document is called 'nothing'"),
        (["99", "--output", "some.warc.gz"], "there is no snapshot 99"),
        (["--url", "http://nowhere.example/", "--output", "some.warc.gz"], "no snapshot of http://nowhere.example/"),
        (["--output", "nowhere/evidence.wacz"], "cannot write nowhere/evidence.wacz"),
    ],
)
def test_wrong_usage_is_told(store: Store, arguments: list[str], said: str) -> None:
    store.run("snapshots", "export", *arguments, code=2)

    assert said in store.said


def test_a_report_nobody_visited_has_no_evidence_yet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = Store(tmp_path / "home", capsys)
    store.run("snapshots", "export", "--output", "a.wacz", code=2)
    assert "no document is kept yet" in store.said
    store.keep(SPRING)

    store.run("snapshots", "export", "--output", "a.wacz", code=2)
    assert "'consulted refresh'" in store.said
    store.run("snapshots", "export", "--output", "a.warc.gz", code=2)
    assert "no snapshot of slipway is kept" in store.said


def test_a_full_disk_leaves_what_stood_there_before(store: Store, tmp_path: Path) -> None:
    output = tmp_path / "a.wacz"
    output.write_bytes(b"before")

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    page = secrets.token_hex(200_000)
    store.visit({SPRING: page, SUMMER: 404, AUTUMN: 404}, later(5))
    store.pack(tmp_path / "chained.wacz")
    command = [sys.executable, "-m", "consulted", "--set", f"home={store.home}"]
    told = subprocess.run(
        [*command, "snapshots", "export", "--output", str(output)],
        capture_output=True,
        text=True,
        preexec_fn=small,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )

    assert told.returncode == 2, told.stderr
    assert "Traceback" not in told.stderr
    assert f"cannot write {output}" in told.stderr
    assert output.read_bytes() == b"before"
    assert {each.name for each in tmp_path.iterdir()} == {"home", "a.wacz", "chained.wacz"}


# -- a WARC file


def test_one_snapshot_comes_with_the_response_it_repeats(store: Store, tmp_path: Path) -> None:
    kept = json.loads(store.run("snapshots", "list", "--format", "json", "--url", SPRING))
    response, revisit = kept
    assert revisit["record_type"] == "revisit"

    store.run("snapshots", "export", str(revisit["id"]), "--output", "one.warc.gz")

    warc = Path("one.warc.gz").read_bytes()
    assert record_ids(warc) == [response["record_id"], revisit["record_id"]]
    assert gzip.decompress(warc).count(b"WARC-Refers-To: " + response["record_id"].encode()) == 1
    assert "2 snapshots" in store.said


def test_records_are_chosen_by_address_by_document_and_by_both(store: Store) -> None:
    def exported(*arguments: str) -> int:
        store.run("snapshots", "export", *arguments, "--output", "some.warc.gz")
        return len(record_ids(Path("some.warc.gz").read_bytes()))

    assert exported() == 10
    assert exported("--doc", "slipway") == 10
    assert exported("--url", AUTUMN) == 2
    assert exported("--doc", "slipway", "--url", SUMMER) == 2
    assert exported("1", "1", "2") == 2


def test_the_same_records_make_the_same_file(store: Store) -> None:
    for name in ("a", "b"):
        Path(name).mkdir()
        store.run("snapshots", "export", "--output", f"{name}/all.warc.gz")

    assert Path("a/all.warc.gz").read_bytes() == Path("b/all.warc.gz").read_bytes()


def test_a_page_of_ours_can_hand_out_one_snapshot(store: Store) -> None:
    file = BytesIO()
    with opened(load(None, flags={"home": str(store.home)})) as bench:
        count = write_warc(bench, chosen(bench, [1]), file, name="snapshot-1.warc.gz")

    assert count == 1
    assert len(record_ids(file.getvalue())) == 1
