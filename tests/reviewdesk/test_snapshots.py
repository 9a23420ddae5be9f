"""Snapshots at the desk: shown, harmless, and told when they are gone."""

from __future__ import annotations

from pathlib import Path

from warcio.archiveiterator import ArchiveIterator

from tests.reviewdesk.conftest import Served


def of(desk: Served, path: str) -> int:
    found = desk.bench.ledger.snapshots.all(url=f"http://www.slipway.example/{path}")
    return next(each.id for each in reversed(found) if each.capture.status == 200)


def test_a_page_is_shown_in_a_frame_that_may_do_nothing(desk_served: Served) -> None:
    number = of(desk_served, "winter")
    client = desk_served.client()

    page = client.get(f"/snapshots/{number}").text
    assert f'<iframe class="glass" src="/snapshots/{number}/content" sandbox referrerpolicy="no-referrer"' in page

    content = client.get(f"/snapshots/{number}/content")
    assert "<script>document.title" in content.text
    policy = content.headers["content-security-policy"]
    assert policy.startswith("sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    assert "script-src" not in policy
    assert "allow-" not in policy
    body = client.get(f"/snapshots/{number}/body")
    assert body.headers["content-disposition"].startswith("attachment")
    assert body.content == content.content


def test_the_record_and_all_the_evidence_are_handed_out(desk_served: Served, tmp_path: Path) -> None:
    client = desk_served.client()

    record = client.get(f"/snapshots/{of(desk_served, 'winter')}/warc")
    (tmp_path / "one.warc.gz").write_bytes(record.content)
    with (tmp_path / "one.warc.gz").open("rb") as file:
        kinds = [each.rec_type for each in ArchiveIterator(file)]
    assert kinds[0] == "warcinfo"
    assert "response" in kinds

    pack = tmp_path / "all.wacz"
    pack.write_bytes(client.get("/documents/slipway/evidence.wacz").content)
    assert desk_served.run("snapshots", "check", str(pack)) == 0
    assert client.get("/documents/none/evidence.wacz").status_code == 404


def test_a_snapshot_whose_file_is_gone_says_what_is_known_of_it(desk_served: Served) -> None:
    number = of(desk_served, "winter")
    for each in Path(desk_served.settings["home"], "snapshots").iterdir():
        each.unlink()

    answer = desk_served.client().get(f"/snapshots/{number}")

    assert answer.status_code == 410
    assert "restore it from a backup" in answer.text
    assert "http://www.slipway.example/winter" in answer.text
    assert desk_served.client().get(f"/snapshots/{number}/content").status_code == 404
    assert desk_served.client().get("/findings/3").status_code == 200
