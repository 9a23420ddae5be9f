"""Lists are read with what heads them, each entry with its country and host."""

from __future__ import annotations

import pytest

from tests.pipelines.facts.page.sheets import rolls, sheet

THREE = [("Varvet", "SE"), ("Hafen Nord", "DE"), ("Port Ouest", "FR")]


@pytest.mark.parametrize(
    "body",
    [
        "<h2>Members</h2><ul><li>Varvet (Sweden)</li><li>Hafen Nord (Germany)</li><li>Port Ouest (France)</li></ul>",
        "<h2>Members</h2><ol><li>Varvet (SE)</li><li>Hafen Nord [DE]</li><li>Port Ouest (Brest, FR)</li></ol>",
        "<h2>Members</h2><ul><li>Varvet, Suède</li><li>Hafen Nord – Deutschland</li><li>Port Ouest, Francja</li></ul>",
        "<p><b>Members</b></p><ul><li>🇸🇪 Varvet</li><li>🇩🇪 Hafen Nord</li><li>🇫🇷 Port Ouest</li></ul>",
        "<h2>Members</h2><ul><li><b>Varvet</b><br>Sweden</li><li><b>Hafen Nord</b><br>Germany</li><li><b>Port"
        " Ouest</b><br>France</li></ul>",
        "<h2>Members</h2><table><tr><th>Name</th><th>Country</th></tr><tr><td>Varvet</td><td>Sweden</td></tr>"
        "<tr><td>Hafen Nord</td><td>Germany</td></tr><tr><td>Port Ouest</td><td>FR</td></tr></table>",
        "<h2>Members</h2><table><tr><td>Varvet</td><td>Sweden</td></tr><tr><td>Hafen Nord</td><td>Germany</td></tr>"
        "<tr><td>Port Ouest</td><td>France</td></tr></table>",
        "<h2>Members</h2><div class='grid'><div class='card'><h3>Varvet</h3><p>Sweden</p></div><div"
        " class='card'><h3>Hafen Nord</h3>"
        "<p>Germany</p></div><div class='card'><h3>Port Ouest</h3><p>France</p></div></div>",
        "<h2>Members</h2><div class='logos'><img alt='Logo Varvet (Sweden)'><img alt='Hafen Nord (Germany) logo'>"
        "<img alt='Port Ouest (France)'></div>",
        "<h2>Members</h2><div><figure><img alt='Varvet'><figcaption>Sweden</figcaption></figure><figure><img"
        " alt='Hafen Nord'>"
        "<figcaption>Germany, since 2023</figcaption></figure><figure><img alt='Port Ouest'>"
        "<figcaption>France</figcaption></figure></div>",
        "<h2>Members</h2><div><a href='/1' title='Varvet (Sweden)'><img alt=''></a><a href='/2' title='Hafen"
        " Nord (Germany)'>"
        "<img alt=''></a><a href='/3' title='Port Ouest (France)'><img alt=''></a></div>",
        "<p>Members: Varvet (Sweden), Hafen Nord (Germany) and Port Ouest (France).</p>",
        "<p>Members: Varvet (SE); Hafen Nord (DE); Port Ouest (FR)</p>",
        "<dl><dt>Members</dt><dd>Varvet (SE)</dd><dd>Hafen Nord (DE)</dd><dd>Port Ouest (FR)</dd></dl>",
        "<table><tr><th>Members</th><td>Varvet (SE)<br>Hafen Nord (DE)<br>Port Ouest (FR)</td></tr></table>",
        "<h2>Members</h2><p>Varvet (Sweden)<br>Hafen Nord (Germany)<br>Port Ouest (France)</p>",
        "<h2>Members</h2><p>Varvet (Sweden)</p><p>Hafen Nord (Germany)</p><p>Port Ouest (France)</p>",
        "<h2>Members</h2><h3>Sweden</h3><ul><li>Varvet</li></ul><h3>Germany</h3><ul><li>Hafen Nord</li></ul>"
        "<h3>France</h3><ul><li>Port Ouest</li></ul>",
        "<div class='field-label'>Members</div><ul><li>Varvet [SE]</li><li>Hafen Nord [DE]</li><li>Port Ouest"
        " [FR]</li></ul>",
    ],
)
def test_three_members_however_listed(body: str) -> None:
    assert rolls(sheet(f"<h1>Our network</h1>{body}<p>Ask us how to join.</p>"))["Members"] == THREE


def test_lists_under_letters_are_one() -> None:
    page = sheet(
        "<h1>Mitglieder</h1><h3>H</h3><ul><li>Hafen Nord</li><li>Hanse</li></ul><h3>V</h3><ul><li>Varvet</li></ul>"
    )

    assert [name for name, _ in rolls(page)["Mitglieder"]] == ["Hafen Nord", "Hanse", "Varvet"]


def test_entries_know_where_they_lead() -> None:
    page = sheet(
        "<h2>Partners</h2><ul><li><a href='https://www.varvet.example/en'>Varvet</a></li><li><a"
        " href='/hafen'>Hafen Nord</a></li>"
        "<li>Port Ouest <a href='https://linkedin.com/x'>in</a></li></ul>"
        "<h2>Sponsors of the day</h2><div><a href='https://a.example'><img alt='Alfa'></a><a"
        " href='https://b.example'><img alt='Beta'></a></div>"
    )
    hosts = {entry.name: entry.host for roll in page.rolls for entry in roll.entries}

    assert hosts["Varvet"] == "varvet.example"
    assert hosts["Hafen Nord"] == ""
    assert hosts["Alfa"] == "a.example"


def test_roles_of_members_are_no_part_of_their_names() -> None:
    page = sheet("<h2>Consortium</h2><ul><li>Varvet (Sweden), lead</li><li>Hafen Nord (Coordinator)</li></ul>")

    assert rolls(page)["Consortium"] == [("Varvet", "SE"), ("Hafen Nord", None)]


def test_target_countries() -> None:
    page = sheet("<p>Zielländer: Polen, Tschechien und Ukraine.</p>", lang="de")

    assert [name for name, _ in rolls(page)["Zielländer"]] == ["Polen", "Tschechien", "Ukraine"]


def test_menus_and_teasers_are_no_lists() -> None:
    page = sheet(
        "<nav><ul><li><a href='/a'>About</a></li><li><a href='/m'>Members</a></li></ul></nav>"
        "<div class='latest-news'><ul><li>Fair opened</li><li>Call closed</li></ul></div>"
        "<ol class='breadcrumb'><li>Home</li><li>Members</li></ol><footer><ul><li>Imprint</li><li>Privacy</li>"
        "</ul></footer>"
    )

    assert not page.rolls


def test_prose_between_commas_is_no_list() -> None:
    page = sheet(
        "<p>The network stands for this: research, training, and the work of many small firms near the coast.</p>"
    )

    assert not page.rolls


def test_news_are_no_list() -> None:
    page = sheet("<h2>Latest news</h2><ul><li>Fair opened</li><li>Call closed</li></ul>")

    assert not page.rolls


def test_an_entry_that_is_a_country_knows_it() -> None:
    assert rolls(sheet("<p>Target countries: Japan, Corée du Sud</p>"))["Target countries"] == [
        ("Japan", "JP"),
        ("Corée du Sud", "KR"),
    ]
