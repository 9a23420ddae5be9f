"""What simpler watchers say of the same facts: one that greps for the value, one that compares the page's text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import urljoin

from baselines import visible
from case import Answer
from gold import Gold
from papers import Paper

_MOST_HOPS = 5


def cited(paper: Paper) -> dict[str, list[str]]:
    """Return by note the addresses it cites."""
    from datetime import date

    from consulted.documents import read

    reading = read(paper.report, today=date(2026, 11, 26))
    return {reference.label: [url.url for url in reference.urls] for reference in reading.references}


def _today(paper: Paper, url: str) -> Answer | None:
    for _ in range(_MOST_HOPS):
        answer = paper.case.answer(url)
        location = answer.header("Location") if answer is not None else None
        if answer is None or answer.fault or not (300 <= answer.status < 400 and location):
            return answer
        url = urljoin(url, location)
    return None


def _then(paper: Paper, url: str) -> Answer | None:
    return next((each for each in paper.case.copies if each.url == url), None)


def by_grep(paper: Paper, notes: Mapping[str, list[str]]) -> Callable[[Gold], str]:
    """Say "confirmed" where every word of the value stands on a cited page that answers 200, else "absent"."""

    def judge(gold: Gold) -> str:
        pages = [_today(paper, url) for label in gold.labels for url in notes.get(label, ())]
        read = [each for each in pages if each is not None and not each.fault and each.status == 200]
        if not pages:
            return "unverified"
        texts = [visible(each.body).lower() for each in read]
        held = any(all(value.lower() in text for value in gold.value) for text in texts)
        return "confirmed" if held else "absent"

    return judge


def by_page(paper: Paper, notes: Mapping[str, list[str]]) -> Callable[[Gold], str]:
    """Say "changed" where the visible text of a cited page is another than then, else "confirmed"."""

    def judge(gold: Gold) -> str:
        urls = [url for label in gold.labels for url in notes.get(label, ())]
        if not urls:
            return "unverified"
        for url in urls:
            now, then = _today(paper, url), _then(paper, url)
            if now is None or now.fault or now.status != 200:
                return "absent"
            if then is not None and visible(now.body) != visible(then.body):
                return "changed"
        return "confirmed"

    return judge


RIVALS = {"grep for the value": by_grep, "page changed at all": by_page}
