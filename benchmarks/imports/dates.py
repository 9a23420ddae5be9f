"""How many access dates are read out of single notes in nine languages, and how many are read that are none.

    python benchmarks/imports/dates.py

The phrases are ours, one file per language in ``phrases/``; what its columns mean and which phrases the rules were
tuned on is told there. Each goes through the public door, as a note of a small report in its language. Beside our
reading stands dateparser's search, told the language, day first and strict, which takes a note's last date.
"""

from __future__ import annotations

import csv
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby
from pathlib import Path

from dateparser.search import search_dates

from consulted.documents import read
from models.reference import Consulted

PHRASES = Path(__file__).parent / "phrases"
TODAY = date(2026, 11, 24)
#: Title and sentence of a report, so that its language can be told.
LEADS: Mapping[str, tuple[str, str]] = {
    "de": ("Bericht über die Küste", "Die Zahl der Betriebe ist in den letzten Jahren weiter gestiegen"),
    "en": ("Report about the coast", "The number of workshops has grown again over the last few years"),
    "es": ("Informe sobre la costa", "El número de talleres ha vuelto a crecer durante los últimos años"),
    "fr": ("Rapport sur la côte", "Le nombre des ateliers a encore augmenté au cours des dernières années"),
    "it": ("Rapporto sulla costa", "Il numero delle botteghe è cresciuto ancora negli ultimi anni"),
    "nl": ("Verslag over de kust", "Het aantal werkplaatsen is de laatste jaren opnieuw gegroeid"),
    "pl": ("Raport o wybrzeżu", "Liczba warsztatów znowu wzrosła w ciągu ostatnich kilku lat"),
    "pt": ("Relatório sobre a costa", "O número de oficinas voltou a crescer durante os últimos anos"),
    "sv": ("Rapport om kusten", "Antalet verkstäder har ökat igen under de senaste åren"),
}
#: Stands for a date that is printed and cannot be taken: damaged, impossible, to come, older than the web.
UNREADABLE = "?"


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrase:
    """One note and what is to be read in it."""

    language: str
    text: str
    #: Nothing for a decoy, one day, both when neither may be preferred, or UNREADABLE.
    days: tuple[str, ...]
    ambiguous: bool
    split: str

    @property
    def alone(self) -> bool:
        """Whether other notes of a report could sway its reading."""
        return self.ambiguous or self.days == (UNREADABLE,)


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What a reader makes of a phrase."""

    #: Empty when no date is given; several when it leaves the choice open.
    days: tuple[str, ...] = ()
    ambiguous: bool = False


class Grade(StrEnum):
    """How an answer stands against its phrase."""

    RIGHT = "right"
    #: A date is stated, and left unread or too much doubted.
    MISSED = "missed"
    #: A date is stated, and another one read.
    WRONG = "wrong"
    #: None is stated, and one read.
    FALSE = "false"
    #: None can be taken, and none is.
    QUIET = "quiet"


Read = Callable[[Sequence[Phrase]], list[Answer]]


def figures() -> dict[str, object]:
    """Return recall, precision and rate of wrong dates, ours and dateparser's, per split, per language and in all."""
    phrases = load()
    return {"ours": _report(phrases, answers(phrases)), "dateparser": _report(phrases, peer(phrases))}


def load() -> tuple[Phrase, ...]:
    """Return all phrases, language by language."""
    return tuple(phrase for path in sorted(PHRASES.glob("*.csv")) for phrase in _load(path))


def _load(path: Path) -> Iterator[Phrase]:
    with path.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            yield Phrase(
                language=path.stem,
                text=row["text"],
                days=tuple(day for day in row["date"].split("|") if day),
                ambiguous=row["ambiguous"] == "yes",
                split=row["split"],
            )


def answers(phrases: Sequence[Phrase]) -> list[Answer]:
    """Return what our reader makes of *phrases*: many to a report, those that others could sway in one of their own."""
    found: dict[Phrase, Answer] = {}
    with tempfile.TemporaryDirectory() as folder:
        for number, batch in enumerate(_reports(phrases)):
            found.update(zip(batch, _answers(batch, Path(folder) / f"report-{number}.txt"), strict=True))
    return [found[phrase] for phrase in phrases]


def _reports(phrases: Sequence[Phrase]) -> Iterator[list[Phrase]]:
    for (_, _, alone), group in groupby(
        sorted(phrases, key=lambda phrase: (phrase.language, phrase.split, phrase.alone)),
        key=lambda phrase: (phrase.language, phrase.split, phrase.alone),
    ):
        batch = list(group)
        yield from ([phrase] for phrase in batch) if alone else [batch]


def _answers(batch: Sequence[Phrase], path: Path) -> Iterator[Answer]:
    title, sentence = LEADS[batch[0].language]
    body = " ".join(f"{sentence} [{number}]." for number in range(1, len(batch) + 1))
    notes = "\n\n".join(f"[{number}] {phrase.text}" for number, phrase in enumerate(batch, 1))
    path.write_text(f"{title}\n\n{body}\n\n{notes}\n", encoding="utf-8")
    references = {reference.label: reference for reference in read(path, today=TODAY).references}
    for number in range(1, len(batch) + 1):
        reference = references.get(str(number))
        consulted = None if reference is None else reference.consulted
        yield _answer(consulted) if consulted else Answer()


def _answer(consulted: Consulted) -> Answer:
    if consulted.date is None and not consulted.ambiguous:
        return Answer()  # what a damaged date may have been is a guess, and taken for no answer
    chosen = () if consulted.date is None else (consulted.date,)
    return Answer(days=(*chosen, *consulted.alternatives), ambiguous=consulted.ambiguous)


def peer(phrases: Sequence[Phrase]) -> list[Answer]:
    """Return what dateparser's search makes of *phrases*, addresses taken out."""
    return [_searched(phrase) for phrase in phrases]


def _searched(phrase: Phrase) -> Answer:
    settings = {"DATE_ORDER": "DMY", "STRICT_PARSING": True, "PARSERS": ["absolute-time"]}
    words = re.sub(r"(?:https?://|www\.)\S+", " ", " ".join(phrase.text.split()), flags=re.I)
    found = search_dates(words, languages=[phrase.language], settings=settings)
    # It has no partial dates and no doubts of its own: held to the days alone.
    return Answer(days=(found[-1][1].date().isoformat(),), ambiguous=phrase.ambiguous) if found else Answer()


def grade(phrase: Phrase, answer: Answer) -> Grade:
    """Return how *answer* stands against *phrase*."""
    if phrase.days in ((), (UNREADABLE,)):
        if not answer.days:
            return Grade.QUIET
        return Grade.WRONG if phrase.days else Grade.FALSE
    if not answer.days:
        return Grade.MISSED
    if len(phrase.days) > 1:
        open_choice = answer.ambiguous and set(answer.days) == set(phrase.days)
        return Grade.RIGHT if open_choice else Grade.WRONG
    if answer.days[0] != phrase.days[0]:
        return Grade.MISSED if answer.ambiguous and phrase.days[0] in answer.days else Grade.WRONG
    return Grade.RIGHT if answer.ambiguous is phrase.ambiguous else Grade.MISSED


def rates(grades: Iterable[Grade]) -> dict[str, object]:
    """Return recall, precision, the share of wrong dates among the phrases that state one, and how many there were."""
    count = Counter(grades)
    right, wrong = count[Grade.RIGHT], count[Grade.WRONG]
    stated = right + wrong + count[Grade.MISSED]
    given = right + wrong + count[Grade.FALSE]
    return {
        "phrases": count.total(),
        "recall": _share(right, stated),
        "precision": _share(right, given),
        "wrong": _share(wrong, stated),
    }


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 1.0


def _report(phrases: Sequence[Phrase], found: Sequence[Answer]) -> dict[str, object]:
    graded = [(phrase, grade(phrase, answer)) for phrase, answer in zip(phrases, found, strict=True)]
    splits = sorted({phrase.split for phrase in phrases})
    return {split: _split([(phrase, mark) for phrase, mark in graded if phrase.split == split]) for split in splits}


def _split(graded: Sequence[tuple[Phrase, Grade]]) -> dict[str, object]:
    languages = sorted({phrase.language for phrase, _ in graded})
    return {
        "all": rates(mark for _, mark in graded),
        **{one: rates(mark for phrase, mark in graded if phrase.language == one) for one in languages},
    }


def main() -> None:
    """Print the figures as JSON."""
    json.dump(figures(), sys.stdout, indent=2)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
