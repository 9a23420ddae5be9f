"""Conversations among the references of a list: with whom and when, in whatever way the format says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from consulted.documents import read
from models.reference import Kind
from tests.documents.helpers import TODAY

WEB = {
    "bib": "@online{web, title={Interview with Nora Vale}, url={https://a.example/x}, urldate={2020-01-02}}\n",
    "json": '{"id": "web", "type": "webpage", "title": "Interviews", "URL": "https://a.example/x"}',
    "ris": "TY  - ELEC\nTI  - Interviews\nUR  - https://a.example/x\nY2  - 2020/01/02/\nER  - \n",
    "csv": "web,Web,Interviews,https://a.example/x,2020-01-02\n",
}
HEAD = "Key,Type,Title,URL,Accessed\n"


@pytest.mark.parametrize(
    ("suffix", "entry", "who", "organisation", "day"),
    [
        (
            "bib",
            "@misc{k, author={Thorn, Elspeth}, title={Interview}, note={Personal communication, 14 November 2018}}\n",
            "Elspeth Thorn",
            None,
            "2018-11-14",
        ),
        (
            "bib",
            "@misc{k, title={Telefoninterview mit Sven Hagedorn, Netzgesellschaft Altmoor}, date={2021-05-11}}\n",
            "Sven Hagedorn",
            "Netzgesellschaft Altmoor",
            "2021-05-11",
        ),
        (
            "json",
            '{"id": "k", "type": "interview", "title": "Colloquio", "issued": {"date-parts": [[2023, 2, 20]]},'
            ' "author": [{"family": "Brusasco", "given": "Ottavia"}]}',
            "Ottavia Brusasco",
            None,
            "2023-02-20",
        ),
        (
            "ris",
            "TY  - PCOMM\nTI  - Entretien\nAU  - Kergoat, Job\nPB  - Atelier du Quai\nDA  - 2020/03/02/\nER  - \n",
            "Job Kergoat",
            "Atelier du Quai",
            "2020-03-02",
        ),
        (
            "csv",
            'k,Interview,"M. Pennington, Ashby Tree Wardens",,2022-02-10\n',
            "M. Pennington",
            "Ashby Tree Wardens",
            "2022-02-10",
        ),
    ],
)
def test_a_conversation_is_told_by_its_fields(
    tmp_path: Path, suffix: str, entry: str, who: str, organisation: str | None, day: str
) -> None:
    both = [entry, WEB[suffix]]
    text = f"[{', '.join(both)}]" if suffix == "json" else (HEAD if suffix == "csv" else "") + "".join(both)
    path = tmp_path / f"sources.{suffix}"
    path.write_text(text, encoding="utf-8")

    talk, web = read(path, today=TODAY).references

    assert talk.kind is Kind.INTERVIEW
    assert talk.interview is not None
    assert (talk.interview.who, talk.interview.organisation, talk.interview.date) == (who, organisation, day)
    assert talk.consulted is None
    assert (web.kind, web.interview) == (Kind.WEB, None), "a page about interviews is a page"


def test_a_book_about_interviews_is_none(tmp_path: Path) -> None:
    path = tmp_path / "sources.bib"
    path.write_text("@book{k, author={Vale, Nora}, title={The interview method}, year={2003}}\n")

    (book,) = read(path, today=TODAY).references

    assert book.interview is None
