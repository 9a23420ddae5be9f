"""Labelled values are read from every form in which pages print them."""

from __future__ import annotations

import pytest

from tests.pipelines.facts.page.sheets import sheet, told


@pytest.mark.parametrize(
    "body",
    [
        "<dl><dt>Members</dt><dd>163</dd></dl>",
        "<dl><div><dt>Members:</dt><dd>163</dd></div></dl>",
        "<table><tr><th>Members</th><td>163</td></tr><tr><th>Office</th><td>Brest</td></tr></table>",
        "<table><tr><td>Members</td><td>163</td></tr></table>",
        "<table><tr><th>Members</th><th>Countries</th><th>Staff</th></tr><tr><td>163</td><td>12</td><td>9</td>"
        "</tr></table>",
        "<p>Members: 163</p>",
        "<p>Founded: 2004. Members: 163. Office: Brest.</p>",
        "<p>Founded: 2004 | Members: 163 | Office: Brest</p>",
        "<p><strong>Members</strong> 163</p>",
        "<p>Members:</p><p>163</p>",
        "<div><span class='n'>163</span><span class='t'>Members</span></div>",
        "<div><div class='number'>163</div><div class='caption'>Members</div></div>",
        "<div><div class='caption'>Members</div><div class='number'>163</div></div>",
        "<div class='c'><div><h4>163</h4><p>Members</p></div><div><h4>12</h4><p>Countries</p></div></div>",
        "<div><p>163</p><p>Members</p><p>12</p><p>Countries</p></div>",
        "<div><p>Members</p><p>163</p><p>Countries</p><p>12</p></div>",
        "<div><span class='counter' data-count='163'>0</span><p>Members</p></div>",
        "<div><span class='odometer' data-to='163'></span> <span>Members</span></div>",
        "<div class='field'><div class='field-label'>Members</div><div class='field-item'>163</div></div>",
        "<ul><li><b>163</b> Members</li><li><b>12</b> Countries</li></ul>",
    ],
)
def test_a_value_beside_its_label(body: str) -> None:
    assert told(sheet(f"<h1>Key figures</h1>{body}"))["Members"] == "163"


@pytest.mark.parametrize("number", ["1.200", "1 200", "1,200", "+150", "163+", "> 150", "38 %", "2,4"])
def test_counters_keep_their_number_as_printed(number: str) -> None:
    assert told(sheet(f"<div><div>{number}</div><div>adhérents</div></div>"))["adhérents"] == number


def test_several_values_of_one_term() -> None:
    page = sheet(
        "<dl><dt>Partners</dt><dd>Varvet</dd><dd>Hamnen</dd></dl><table><tr><td>Members</td><td>A 1<br>B 2</td>"
        "</tr></table>"
    )

    assert told(page)["Partners"] == "Varvet; Hamnen"
    assert told(page)["Members"] == "A 1; B 2"


def test_wider_tables_keep_their_rows() -> None:
    page = sheet(
        "<table><tr><th>Partner</th><th>Signed</th><th>Valid until</th></tr>"
        "<tr><td>Varvet</td><td>17.09.2015</td><td>31.12.2029</td></tr></table>"
    )

    assert [[(cell.label, cell.value) for cell in row] for row in page.rows] == [
        [("Partner", "Varvet"), ("Signed", "17.09.2015"), ("Valid until", "31.12.2029")]
    ]


def test_a_calendar_and_teasers_label_nothing() -> None:
    page = sheet(
        "<div class='teasers'><p>Calls: the issue of May is out</p></div><div class='calendar'><p>1</p><p>2</p></div>"
    )

    assert not page.fields


def test_of_columns_of_years_the_latest_goes_by_the_label_alone() -> None:
    page = sheet(
        "<table><tr><th>Indicator</th><th>2019</th><th>2024</th></tr><tr><td>Members</td><td>147</td>"
        "<td>163</td></tr></table>"
    )

    assert told(page) == {"Members": "163", "Members 2019": "147"}
