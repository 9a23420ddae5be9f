"""What is struck in a note and what stands in its place, by whole words and whole addresses."""

from __future__ import annotations

from datetime import UTC, datetime

from consulted.amend.change import Change
from consulted.amend.note import Prose
from consulted.amend.rewording import Rewording, Strike, reworded
from models.decision import Edit
from models.reference import Consulted, Kind, Reference

NOW = datetime(2026, 11, 26, tzinfo=UTC)
OLD, NEW, COPY = "https://quay.example/a", "https://new.example/b", "https://kept.example/2018/a"


def note(raw: str, said: str | None = None, date: str = "2018-08-01") -> Reference:
    consulted = Consulted(raw=said, date=date) if said else None
    return Reference(label="1", raw=raw, kind=Kind.WEB, consulted=consulted)


def by(who: str, edit: Edit) -> Change:
    return Change(edit=edit, decided_by=who, decided_at=NOW, why="")


def struck(reference: Reference, found: Rewording) -> list[tuple[str, str]]:
    assert rebuilt(reference.raw, found.strikes) == found.after
    return [(reference.raw[each.start : each.end], each.text) for each in found.strikes]


def rebuilt(raw: str, strikes: list[Strike]) -> str:
    for each in reversed(strikes):
        raw = raw[: each.start] + each.text + raw[each.end :]
    return raw


def test_addresses_and_dates_are_struck_whole_and_what_is_between_stays() -> None:
    reference = note(f"Quay, {OLD}, {OLD}/minutes (consulté le 1er août 2018).", "consulté le 1er août 2018")
    edit = Edit(label="1", printed=OLD, url=NEW, date="2026-11-03")

    found = reworded(Prose(language="fr"), reference, [by("Ines", edit)], lambda strikes: None)

    assert struck(reference, found) == [(OLD, NEW), ("1er août 2018", "3 novembre 2026")]
    assert [each.edit.date for each in found.made] == [None, "2026-11-03"]


def test_a_word_between_two_changes_stays() -> None:
    reference = note("Quay, consulted on 24 August 2018.", "consulted on 24 August 2018", "2018-08-24")
    found = reworded(
        Prose(language="en"), reference, [by("Ines", Edit(label="1", date="2026-08-03"))], lambda strikes: None
    )

    assert struck(reference, found) == [("24", "3"), ("2018", "2026")]


def test_a_copy_is_put_in_right_behind_its_address_under_the_name_of_who_asked_for_it() -> None:
    reference = note(f"Quay, {OLD} | 2018")
    changes = [
        by("Ines", Edit(label="1", printed=OLD, url=NEW)),
        by("Jon", Edit(label="1", printed=NEW, archive_url=COPY)),
    ]

    found = reworded(Prose(language="en"), reference, changes, lambda strikes: None)

    assert struck(reference, found) == [(OLD, NEW), ("", f" (archived at {COPY})")]
    assert [each.change.decided_by for each in found.strikes] == ["Ines", "Jon"]


def test_what_somebody_else_put_in_just_now_is_struck_without_a_trace() -> None:
    reference = note(f"Quay, {OLD}.")
    changes = [
        by("Ines", Edit(label="1", printed=OLD, url=NEW)),
        by("Jon", Edit(label="1", printed=NEW, url=f"{NEW}/c")),
    ]

    found = reworded(Prose(language="en"), reference, changes, lambda strikes: None)

    assert found.after == f"Quay, {NEW}/c."
    assert struck(reference, found) == [(OLD, f"{NEW}/c")]
    assert [each.change.decided_by for each in found.strikes] == ["Jon"]


def test_what_is_objected_to_is_left_and_the_rest_is_made() -> None:
    reference = note(f"Quay, {OLD}, consulted on 01/08/2018.", "consulted on 01/08/2018")
    edit = Edit(label="1", printed=OLD, url=NEW, date="2026-11-03")

    found = reworded(
        Prose(language="en"),
        reference,
        [by("Ines", edit)],
        lambda strikes: "no" if any(each.text == NEW for each in strikes) else None,
    )

    assert struck(reference, found) == [("01/08/2018", "03/11/2026")]
    assert [(each.edit.url, each.why) for each in found.left] == [(NEW, "no")]
