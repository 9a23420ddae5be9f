"""Notes that point at other notes: "ibid.", "see note 5", "Oakmere, op. cit."."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from models import coding
from models.reference import Kind, Reading, Reference
from tests.documents.helpers import read_text

GUILD = "Guild of Weavers, Looms in figures, https://guild.example/looms, accessed 3 May 2019"
BOARD = "Ferry Board, Annual figures, https://ferries.example/figures.pdf, accessed 4 May 2019"
BOOK = "Oakmere, J., The mills of the north (Merrow: Guild Press, 1999), p. 3"
MARSH = "Interview with Edda Marsh, Guild, 3 May 2019"
HOLT = "Interview with Piet Holt, Ferry Board, 4 May 2019"
REMARK = "Only large towns are counted here"


def notes(folder: Path, *texts: str) -> Reading:
    body = " ".join(f"A fact of its own stands here.[{number}]" for number, _ in enumerate(texts, 1))
    listed = "\n".join(f"[{number}] {text}" for number, text in enumerate(texts, 1))
    return read_text(folder, f"A report on looms\n\n{body}\n\nNotes\n\n{listed}\n")


def last(reading: Reading) -> Reference:
    return reading.references[-1]


def meant(reference: Reference) -> tuple[str | None, str | None]:
    return reference.refers_to, reference.refers_by


@pytest.mark.parametrize(
    "note",
    [
        *("Ibid.", "ibid.", "Ibid., p. 14.", "Ibidem, p. 4", "Id.", "Id. at 14.", "Idem, p. 3.", "See ibid., p. 4."),
        *(
            "Ebd.",
            "Ebd., S. 3.",
            "Ebenda, S. 3 f.",
            "Vgl. ebd., S. 14 ff.",
            "Ibíd., pág. 3",
            "Véase ibíd., p. 3",
            "Ivi, p. 4",
        ),
        *("Cfr. ibidem, p. 4", "Tamże, s. 4.", "Tamże", "Ibidem, s. 4", "Aldaar, p. 4", "Ibid., s. 12", "Loc. cit."),
        *(
            "Voir ibid., p. 4",
            "Zie ibid., blz. 4",
            "Ver ibidem, p. 4",
            "Se ibid., s. 4",
            "Ibid. The figures exclude firms.",
        ),
        "The figures exclude temporary staff (ibid.).",
    ],
)
def test_ibid_is_the_note_before(tmp_path: Path, note: str) -> None:
    again = last(notes(tmp_path, BOOK, GUILD, note))
    assert meant(again) == ("2", "ibid")
    assert ([url.printed for url in again.urls], again.title, again.publisher, again.kind) == (
        ["https://guild.example/looms"],
        "Looms in figures",
        "Guild of Weavers",
        Kind.WEB,
    )
    assert (again.duplicate_of, again.consulted) == ("2", None)
    assert note in again.raw


@pytest.mark.parametrize(
    "note",
    [
        *(
            "See note 1.",
            "see note 1 above",
            "Supra note 1",
            "Supra note 1, at 12.",
            "See footnote 1.",
            "Note 1 above.",
        ),
        *(
            "Voir note 1",
            "Voir la note 1, p. 4",
            "Voir supra, note 1",
            "Cf. note 1 ci-dessus",
            "Siehe Fn. 1",
            "Siehe Fußnote 1.",
        ),
        *(
            "Vgl. Anm. 1, S. 7",
            "S. o. Fn. 1",
            "Siehe Anmerkung 1 oben",
            "Zie noot 1",
            "Zie voetnoot 1, blz. 4",
            "Zob. przyp. 1",
        ),
        *(
            "Zob. przypis 1",
            "Por. przyp. 1, s. 4",
            "Ver nota 1",
            "Véase la nota 1",
            "Ver nota 1 supra, p. 4",
            "Cfr. nota 1",
        ),
        *(
            "Vedi nota 1 sopra",
            "Se not 1",
            "Jfr not 1, s. 4",
            "Guild (n 1)",
            "Guild of Weavers (n. 1), p. 4",
            "See [1].",
        ),
        *(
            "Guild, supra note 1, at 12",
            "Guild, a.a.O. (Fn. 1), S. 5",
            "Guild, op. cit. (note 1), p. 5",
            "Guild, op. cit., note 1",
        ),
        *(
            "Op. cit. note 1, tab “History”",
            'Op. cit., note 1, sheet "Looms"',
            "See note 1, table 3 on mills",
            "Ver nota 1, aba 2",
        ),
        *("Same as footnote 1.", "Même source que la note 1", "Dieselbe Quelle wie Fn. 1", "La misma que la nota 1"),
        *(
            "Stessa fonte della nota 1",
            "Zelfde bron als noot 1",
            "To samo co przypis 1",
            "A mesma da nota 1",
            "Samma som not 1",
        ),
        *(
            "Guild, see note 1",
            "Guild, siehe Fn. 1.",
            "Guild, voir note 1",
            "Guild, véase la nota 1",
            "Guild, vedi nota 1",
        ),
        *("Guild, zie noot 1", "Guild, zob. przyp. 1", "Guild, ver nota 1", "Guild, se not 1", "Guild (siehe Fn. 1)"),
    ],
)
def test_a_note_may_name_another_by_its_number(tmp_path: Path, note: str) -> None:
    again = last(notes(tmp_path, GUILD, BOARD, note))
    assert meant(again) == ("1", "note-number")
    assert ([url.printed for url in again.urls], again.duplicate_of) == (["https://guild.example/looms"], "1")


@pytest.mark.parametrize(
    ("note", "label"),
    [
        *(
            (each, "1")
            for each in (
                "Guild, op. cit., p. 4",
                "Guild of Weavers, op. cit.",
                "Guild, a.a.O., S. 5",
                "Guild, aaO, S. 5",
            )
        ),
        *(
            (each, "1")
            for each in (
                "Guild, dz. cyt., s. 4",
                "Guild, óp. cit., pág. 4",
                "Guild, ob. cit., p. 4",
                "Guild, a.a., s. 4",
            )
        ),
        *(
            (each, "1")
            for each in ("Guild, ouvr. cité, p. 4", "Guild, Looms in figures, cit., p. 4", "See Guild, op. cit.")
        ),
        *(
            (each, "2")
            for each in (
                "Ferry Board, op. cit.",
                "Annual figures, op. cit.",
                "Board, loc. cit.",
                "Ferry Board, a.w., p. 4",
            )
        ),
        *(
            (each, "3")
            for each in (
                "Oakmere, op. cit., p. 9",
                "J. Oakmere, op. cit., p. 9",
                "Oakmere, Mills of the North, op. cit.",
                "Oakmere, “op. cit.”, p. 9",
                "Oakmere, *op. cit.*, p. 9",
            )
        ),
    ],
)
def test_a_note_may_name_another_by_its_author_house_or_title(tmp_path: Path, note: str, label: str) -> None:
    again = last(notes(tmp_path, GUILD, BOARD, BOOK, note))
    assert (meant(again), again.duplicate_of) == ((label, "short-form"), label)


def test_a_book_meant_again_is_a_duplicate_without_an_address(tmp_path: Path) -> None:
    again = last(notes(tmp_path, BOOK, "Ibid., p. 9"))
    assert (again.urls, again.duplicate_of, again.kind) == ((), "1", Kind.NOTE)


def test_a_chain_leads_to_the_note_that_names_the_source(tmp_path: Path) -> None:
    reading = notes(tmp_path, GUILD, "Ibid., p. 2", "Ibid., p. 3", BOARD, "See note 2", "Ibid.")
    assert [each.refers_to for each in reading.references] == [None, "1", "1", None, "2", "1"]
    assert [each.duplicate_of for each in reading.references] == [None, "1", "1", None, "1", "1"]
    assert reading.warnings == ()


def test_an_interview_meant_again_is_one(tmp_path: Path) -> None:
    again = last(notes(tmp_path, GUILD, "Interview with Edda Marsh, Guild, 3 May 2019", "Ibid."))
    assert (again.kind, again.interview and again.interview.who, again.duplicate_of) == (
        Kind.INTERVIEW,
        "Edda Marsh",
        "2",
    )


@pytest.mark.parametrize(
    "note",
    [
        *(
            "Marsh, interview.",
            "Edda Marsh, entretien cité",
            "Marsh, Interview",
            "Marsh (interview)",
            "Marsh, entrevista",
        ),
        *("Marsh, intervista", "Marsh, gesprek", "Marsh, wywiad", "Marsh, intervju", "Marsh, “interview”"),
    ],
)
def test_an_interview_may_be_named_again_by_its_person(tmp_path: Path, note: str) -> None:
    again = last(notes(tmp_path, GUILD, MARSH, HOLT, note))
    assert (again.kind, meant(again), again.duplicate_of) == (Kind.INTERVIEW, ("2", "short-form"), "2")


def test_an_interview_with_its_number_behind_it_is_that_one(tmp_path: Path) -> None:
    for note in ("Interview, Marsh, see note 2.", "Interview with Edda Marsh, see note 2"):
        assert meant(last(notes(tmp_path, GUILD, MARSH, HOLT, note))) == ("2", "note-number")


def test_a_name_of_a_house_is_no_person_that_was_asked(tmp_path: Path) -> None:
    reading = notes(tmp_path, GUILD, MARSH, "Guild, interview")
    assert (meant(last(reading)), reading.warnings) == (
        (None, None),
        ("note 3 says 'Guild, interview', and no earlier interview is with that person",),
    )


def test_one_name_of_two_people_is_left_alone(tmp_path: Path) -> None:
    other = "Interview with Olaf Marsh, Guild, 9 May 2019"
    assert notes(tmp_path, MARSH, other, "Marsh, interview").warnings == (
        "note 3 says 'Marsh, interview', and notes 1, 2 could be meant",
    )


def test_notes_with_names_for_labels_stand_in_the_order_they_are_called(tmp_path: Path) -> None:
    text = (
        "Looms grew.[^guild] They fell.[^5] Ferries too.[^board] And again.[^same]\n\n"
        f"[^same]: Ibid.\n[^guild]: {GUILD}\n[^5]: Ibid., p. 4\n[^board]: {BOARD}\n"
    )
    found = {each.label: each.refers_to for each in read_text(tmp_path, text, "memo.md").references}
    assert found == {"same": "board", "guild": None, "5": "guild", "board": None}


def test_emphasis_does_not_hide_what_a_note_means(tmp_path: Path) -> None:
    text = (
        f"Looms grew.[^1] Ferries too.[^2] And again.[^3] Still.[^4]\n\n[^1]: {GUILD}\n[^2]: {BOARD}\n"
        "[^3]: Guild of Weavers, *op. cit.*, p. 12.\n[^4]: *Ibid.*, p. 14\n"
    )
    reading = read_text(tmp_path, text, "memo.md")
    assert ([each.refers_to for each in reading.references], reading.warnings) == ([None, None, "1", "1"], ())


@pytest.mark.parametrize("note", ["Véase la nota i.", "Ver nota i, p. 4", "Guild, véase la nota i"])
def test_a_note_may_be_named_by_a_roman_numeral(tmp_path: Path, note: str) -> None:
    text = (
        "Un informe\n\nLos telares crecen.[i] Los barcos no.[ii] Es así.[iii]\n\nNotas\n\n"
        f"[i] {GUILD}\n[ii] {BOARD}\n[iii] {note}\n"
    )
    assert meant(last(read_text(tmp_path, text))) == ("i", "note-number")


def test_what_a_note_adds_is_not_what_the_next_one_means(tmp_path: Path) -> None:
    again = last(notes(tmp_path, f"{GUILD}. See also the minutes at https://council.example/minutes", "Ibid."))
    assert (meant(again), [url.printed for url in again.urls]) == (("1", "ibid"), ["https://guild.example/looms"])


def test_a_work_named_in_words_that_are_not_understood_is_said(tmp_path: Path) -> None:
    reading = notes(tmp_path, GUILD, "This is op. cit., and the “Outlook” says more")
    assert reading.warnings == ("note 2 says 'This is op. cit.', and nothing says which source is meant",)


def test_a_day_of_its_own_stays_its_own(tmp_path: Path) -> None:
    again = last(notes(tmp_path, GUILD, "Ibid., accessed 5 May 2020"))
    assert (again.consulted and again.consulted.date, meant(again)) == ("2020-05-05", ("1", "ibid"))


def test_an_address_of_its_own_stays_its_own(tmp_path: Path) -> None:
    own = last(notes(tmp_path, GUILD, "Ibid.; see also Loom Club, https://club.example/"))
    assert ([url.printed for url in own.urls], meant(own), own.duplicate_of) == (
        ["https://club.example/"],
        (None, None),
        None,
    )


def test_the_address_is_where_it_was_printed(tmp_path: Path) -> None:
    first, again = notes(tmp_path, GUILD, "Ibid.").references
    assert [(url.start, url.end) for url in again.urls] == [(url.start, url.end) for url in first.urls]


@pytest.mark.parametrize(
    ("texts", "warning"),
    [
        ((REMARK, "Ibid."), "note 2 says 'Ibid.', and note 1 names no source"),
        (("Ibid., p. 4", GUILD), "note 1 says 'Ibid.', and no note stands before it"),
        (
            (f"{GUILD}; {BOARD}", "Ebd., S. 4"),
            "note 2 says 'Ebd.', and note 1 names several sources",
        ),
        (
            ("Oakmere, The mills (1999), p. 3; Birch, The looms (2001), p. 4", "Ibid."),
            "note 2 says 'Ibid.', and note 1 names several sources",
        ),
        ((GUILD, "See note 40"), "note 2 says 'See note 40', and there is no note 40"),
        ((GUILD, BOARD, "See notes 1 and 2"), "note 3 says 'See notes 1 and 2', and that is several notes"),
        ((GUILD, BOARD, "Birch, op. cit."), "note 3 says 'Birch, op. cit.', and no earlier note names that source"),
        ((MARSH, "Ibid., p. 19"), "note 2 says 'Ibid.', and note 1 is an interview, which has no pages"),
        ((GUILD, "Birch (n 1)"), "note 2 says 'Birch (n 1)', and note 1 does not name that source"),
        (
            (GUILD, "Guild of Weavers, Outlook, https://guild.example/outlook", "Guild, op. cit."),
            "note 3 says 'Guild, op. cit.', and notes 1, 2 could be meant",
        ),
    ],
)
def test_what_has_no_answer_or_two_is_left_alone_and_said(tmp_path: Path, texts: tuple[str, ...], warning: str) -> None:
    reading = notes(tmp_path, *texts)
    assert reading.warnings == (warning,)
    assert all(meant(each) == (None, None) for each in reading.references)
    assert len(reading.references) == len(texts)


def test_a_name_at_the_head_of_a_note_beats_one_inside(tmp_path: Path) -> None:
    reading = notes(
        tmp_path, f"Ferry Board, Report to the Guild, {'https://ferries.example/guild'}", GUILD, "Guild, op. cit."
    )
    assert meant(last(reading)) == ("2", "short-form")


def test_a_title_tells_two_works_of_one_author_apart(tmp_path: Path) -> None:
    reading = notes(tmp_path, BOOK, "Oakmere, J., The weirs of the south (1989), p. 1", "Oakmere, Weirs, op. cit.")
    assert meant(last(reading)) == ("2", "short-form")


def test_op_cit_without_a_name_is_the_one_the_sentence_names(tmp_path: Path) -> None:
    text = (
        "A report on looms\n\nMills grew.[1] Looms fell.[2] As Oakmere says, all is well.[3] And so on.[4]\n\n"
        f"Notes\n\n[1] {BOOK}\n[2] {GUILD}\n[3] Op. cit., p. 9\n[4] {BOARD}\n"
    )
    assert meant(read_text(tmp_path, text).references[2]) == ("1", "short-form")


@pytest.mark.parametrize(
    "note",
    [
        REMARK,
        "See note 1 for the method of counting.",
        "Idem, The second book on looms, London 2001",
        "The ministry notes 3 cases",
        "Guild, note 1 of its statutes",
        "Id. no. 4432",
        "Ibidem Press, Stuttgart, prints looms",
    ],
)
def test_a_remark_points_at_nothing(tmp_path: Path, note: str) -> None:
    reading = notes(tmp_path, GUILD, note)
    assert (meant(last(reading)), reading.warnings) == ((None, None), ())


def test_numbers_that_start_anew_keep_to_their_chapter(tmp_path: Path) -> None:
    text = (
        "A report\n\n1. Looms\n\nLooms grew [1]. They fell [2].\n\nNotes\n\n"
        f"[1] {GUILD}\n[2] Ibid.\n\n2. Ferries\n\nFerries grew [1]. They fell [2].\n\nNotes\n\n"
        "[1] Ibid.\n[2] See note 1\n"
    )
    reading = read_text(tmp_path, text)
    assert [meant(each)[0] for each in reading.references] == [None, "1", None, None]
    assert reading.warnings == (
        "note 1 says 'Ibid.', and no note stands before it",
        "note 2 says 'See note 1', and note 1 names no source",
    )


def test_many_notes_that_point_at_others_take_no_time(tmp_path: Path) -> None:
    texts = [
        f"House{each % 50}, Title {each}, https://h.example/{each}" if each % 2 else "House3, op. cit."
        for each in range(3000)
    ]
    reading = notes(tmp_path, *texts)
    assert len(reading.references) == len(texts)
    assert reading.warnings[-1].endswith("more notes point at others in ways that stay unclear")


def test_what_a_note_refers_to_is_kept(tmp_path: Path) -> None:
    for each in notes(tmp_path, GUILD, "Ibid.", "All URLs accessed on 3 May 2019").references:
        assert coding.reference(json.loads(json.dumps(coding.plain(each)))) == each


def test_a_reference_kept_before_there_were_such_fields_is_read(tmp_path: Path) -> None:
    kept = coding.plain(notes(tmp_path, GUILD).references[0])
    del kept["refers_to"], kept["refers_by"], kept["consulted"]["stated_for_all"]
    assert coding.reference(kept).refers_to is None


def test_numbers_and_names_may_stand_together(tmp_path: Path) -> None:
    text = "A report\n\nLooms grew.¹\n\n¹ Ibid.\n\nReferences\n\nBirch, A. (2018). Looms. Guild Press.\n"
    assert read_text(tmp_path, text).warnings == ("note 1 says 'Ibid.', and no note stands before it",)
