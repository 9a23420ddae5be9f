"""Notes called by signs, letters, Roman numerals, and numbers a scan took for letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.helpers import read_text

_TEXT = "The barns of the valley\n\nBarn owls nest early{}. They leave late in May{}. Farmers keep hatches open{}."
_NOTES = (
    "Owl Society, Nest list, https://owls.example/nests (accessed 3 May 2021)",
    "Barn Trust, Leaving, https://barns.example/leave (accessed 4 May 2021)",
    "Hatch Fund, Rules, https://hatch.example/rules (accessed 5 May 2021)",
)
_ADDRESSES = ["https://owls.example/nests", "https://barns.example/leave", "https://hatch.example/rules"]
_DAYS = ["2021-05-03", "2021-05-04", "2021-05-05"]
#: What is printed in the text, in front of each note, and what the notes are called then.
_PRINTED = {
    "signs": ("* † ‡", "* † ‡", "* † ‡"),
    "signs doubled": ("* ** ***", "* ** ***", "* ** ***"),
    "letters in brackets": ("(a) (b) (c)", "(a) (b) (c)", "a b c"),
    "letters with a bracket": ("(a) (b) (c)", "a) b) c)", "a b c"),
    "letters in square brackets": ("[a] [b] [c]", "[a] [b] [c]", "a b c"),
    "raised letters": ("ᵃ ᵇ ᶜ", "ᵃ ᵇ ᶜ", "a b c"),
    "letters in tags": ("<sup>a</sup> <sup>b</sup> <sup>c</sup>",) * 2 + ("a b c",),
    "small Roman": ("(i) (ii) (iii)", "(i) (ii) (iii)", "i ii iii"),
    "Roman with a stop": ("[I] [II] [III]", "I. II. III.", "I II III"),
    "Roman in tags": ("<sup>i</sup> <sup>ii</sup> <sup>iii</sup>",) * 2 + ("i ii iii",),
    "l for 1": ("(1) (2) (3)", "l. 2. 3.", "1 2 3"),
    "l for 1 in brackets": ("[l] [2] [3]", "[l] [2] [3]", "1 2 3"),
    "a stroke for 1": ("[1] [2] [3]", "|. 2. 3.", "1 2 3"),
    "I for 1": ("[1] [2] [3]", "I) 2) 3)", "1 2 3"),
}


@pytest.mark.parametrize("heading", ["", "Notes\n\n"])
@pytest.mark.parametrize("way", _PRINTED)
def test_every_note_is_found_and_called(tmp_path: Path, way: str, heading: str) -> None:
    calls, starts, labels = (each.split() for each in _PRINTED[way])
    notes = "\n".join(f"{start} {note}" for start, note in zip(starts, _NOTES, strict=True))

    found = read_text(tmp_path, f"{_TEXT.format(*calls)}\n\n{heading}{notes}\n").references

    assert [each.label for each in found] == labels
    assert [url.printed for each in found for url in each.urls] == _ADDRESSES
    assert [each.consulted and each.consulted.date for each in found] == _DAYS
    assert [len(each.cited_by) for each in found] == [1, 1, 1]


def test_ten_with_a_letter_for_its_nought(tmp_path: Path) -> None:
    body = " ".join(f"Barn {number} has owls [{number}]." for number in range(1, 11))
    starts = [*(f"[{number}]" for number in range(1, 10)), "[1O]"]
    notes = "\n".join(f"{start} Owl Society, https://owls.example/{place}" for place, start in enumerate(starts, 1))

    found = read_text(tmp_path, f"Barns\n\n{body.replace('[10]', '[1O]')}\n\n{notes}\n").references

    assert [each.label for each in found][-1] == "10"
    assert len(found[-1].cited_by) == 1


def test_two_lists_beside_each_other_are_told_apart(tmp_path: Path) -> None:
    text = (
        "Barn owls nest early¹ and leave late² [1]. Farmers keep the hatches open³ [2].\n\n"
        "¹ Owl Society, https://owls.example/nests\n² Barn Trust, https://barns.example/leave\n"
        "³ Hatch Fund, https://hatch.example/rules\n\nReferences\n\n"
        "[1] Oakmere, J. (2019) Owls. https://oakmere.example/owls\n"
        "[2] Reed, A. (2020) Hatches. https://reed.example/hatches (accessed 6 May 2021)\n"
    )

    found = read_text(tmp_path, text).references

    assert [each.label for each in found] == ["1", "2", "3", "[1]", "[2]"]
    assert all(each.cited_by for each in found)
