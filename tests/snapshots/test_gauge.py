"""What an instrument reads is no content; what a page states, records and marks of floods, is."""

from __future__ import annotations

import pytest

from snapshots.gauge import is_gauge


@pytest.mark.parametrize(
    "line",
    [
        "nivel hoy: 61,4 % 12/03/2019",
        "pegelstand heute: 312 cm",
        "current water level: 4.21 m (08:15)",
        "débit actuel : 41 m³/s",
        "poziom wody dziś: 233 cm",
        "qualità dell'aria oggi: pm10 31 µg/m³",
        "watertemperatuur vandaag 18,4 °c",
        "aktuelle einspeisung: 312 kw",
    ],
)
def test_a_reading_of_the_hour_is_a_gauge(line: str) -> None:
    assert is_gauge(line)


@pytest.mark.parametrize(
    "line",
    [
        "nivel: 61,4 %",
        "zinssatz aktuell: 3,5 %",
        "members today: 412",
        "capacity 68 hm³",
        "today 40 % of the members are women",
        "poziom wody 12 lipca 1997: 724 cm",
        "temperatura máxima: 34,1 °c (10 de agosto de 2012)",
        "füllstand am jahresende 2018: 87 %",
    ],
)
def test_a_stated_figure_is_none(line: str) -> None:
    assert not is_gauge(line)
