"""Persons are found wherever pages present them, and nobody else is taken for one."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.pipelines.facts.page.sheets import names, person, raw, sheet


def test_a_grid_of_staff_cards() -> None:
    page = sheet(
        "<h1>The team</h1><div class='people'>"
        "<div class='person'><h3>Dr. Ilse Brandauer</h3><p>Director</p><a href='tel:+43 1 555 61 20'>call</a>"
        "<a href='mailto:I.Brandauer@House.example?subject=x'>E-mail</a></div>"
        "<div class='person'><h3>Pavol Hruška</h3><p>Events</p><p>Raum 12</p></div>"
        "<div class='person'><h3>Open position</h3><p>Apply now</p></div></div>"
    )

    director = person(page, "Ilse Brandauer")
    assert (director.role, director.emails) == ("Director", ("i.brandauer@house.example",))
    assert director.phones == ("+4315556120",)
    assert person(page, "Pavol Hruška").role == "Events"
    assert names(page) == ["Ilse Brandauer", "Pavol Hruška"]


def test_a_table_with_headings_and_the_surname_first() -> None:
    page = sheet(
        "<h2>Ansprechpartner</h2><table><thead><tr><th>Name</th><th>Funktion</th><th>Telefon</th><th>Fax</th>"
        "<th>E-Mail</th>"
        "</tr></thead><tbody><tr><td>Weidinger, Lore (Dr.)</td><td>Geschäftsführerin</td><td>0351 / 440 52-11</td>"
        "<td>0351 / 440 52-99</td><td>weidinger [at] haus (punkt) example</td></tr></tbody></table>",
        lang="de",
    )

    card = person(page, "Weidinger, Lore")
    assert (card.role, card.phones, card.emails) == (
        "Geschäftsführerin",
        ("+493514405211",),
        ("weidinger@haus.example",),
    )


def test_given_names_and_surnames_in_two_columns() -> None:
    page = sheet(
        "<table><tr><th>Prénom</th><th>Nom</th><th>Fonction</th><th>Courriel</th></tr>"
        "<tr><td>Armelle</td><td>TANGUY</td><td>Chargée de mission</td><td>a.tanguy@maison.example</td></tr></table>",
        lang="fr",
    )

    assert person(page, "Armelle TANGUY").emails == ("a.tanguy@maison.example",)


def test_a_table_without_headings() -> None:
    page = sheet(
        "<h1>L’équipe</h1><table><tr><td>TANGUY Armelle</td><td>Directrice</td><td>02 98 41 20 11</td></tr>"
        "<tr><td>LE GALL Ronan</td><td>Directeur adjoint</td><td>02 98 41 20 12</td></tr></table>",
        lang="fr",
    )

    assert person(page, "TANGUY Armelle").phones == ("+33298412011",)
    assert person(page, "LE GALL Ronan").role == "Directeur adjoint"


@pytest.mark.parametrize(
    "body",
    [
        "<p>Name: Ms Sanae Orikasa<br>Role: Desk Officer<br>Tel.: +81 3 5500 0777<br>E-mail: orikasa@desk.example</p>",
        "<p>Name: Sanae Orikasa</p><p>Role: Desk Officer</p><p>Tel.: +81 3 5500 0777</p><p>orikasa@desk.example</p>",
        "<dl><dt>Name</dt><dd>Sanae Orikasa</dd><dt>Role</dt><dd>Desk Officer</dd><dt>Phone</dt><dd>+81 3 5500"
        " 0777</dd>"
        "<dt>Mail</dt><dd>orikasa@desk.example</dd></dl>",
        "<table><tr><th>Contact person</th><td>Sanae Orikasa</td></tr><tr><th>Function</th><td>Desk Officer</td></tr>"
        "<tr><th>Telephone</th><td>+81 3 5500 0777</td></tr><tr><th>E-mail</th><td>orikasa@desk.example</td>"
        "</tr></table>",
        "<p><b>Sanae Orikasa</b>, Desk Officer<br>T <a href='tel:+81355000777'>+81-3-5500-0777</a><br>"
        "M <a href='mailto:orikasa@desk.example'>orikasa@desk.example</a></p>",
        "<h3>Sanae Orikasa</h3>Desk Officer<br>+81 3 5500 0777<br>orikasa@desk.example",
        "<ul><li>Sanae Orikasa – Desk Officer – +81 3 5500 0777 – orikasa@desk.example</li></ul>",
        "<p>Desk Officer: Sanae Orikasa<br>+81 3 5500 0777<br>orikasa@desk.example</p>",
        "<div><div>Desk Officer</div><div>Sanae ORIKASA</div><div>+81 3 5500 0777</div>"
        "<div>orikasa@desk.example</div></div>",
    ],
)
def test_one_person_however_laid_out(body: str) -> None:
    page = sheet(f"<h1>Office</h1><p>We answer within two working days.</p>{body}<p>Closed in August.</p>")

    assert len(page.cards) == 1
    card = page.cards[0]
    assert card.name.lower() == "sanae orikasa"
    assert (card.role, card.emails, card.phones) == ("Desk Officer", ("orikasa@desk.example",), ("+81355000777",))


def test_roles_before_names_go_with_the_names_behind_them() -> None:
    page = sheet(
        "<dl><dt>Président</dt><dd>M. Yvon Cadiou</dd><dt>Trésorière</dt><dd>Mme Soizic Kerhervé</dd></dl>"
        "<table><tr><td>Direction</td><td>Tifenn Gourvennec</td></tr><tr><td>Régie</td><td>Loeiz Bernard</td>"
        "</tr></table>",
        lang="fr",
        title="L’équipe",
        url="https://maison.example/equipe",
    )

    assert person(page, "Yvon Cadiou").role == "Président"
    assert person(page, "Soizic Kerhervé").role == "Trésorière"
    assert person(page, "Tifenn Gourvennec").role == "Direction"


def test_terms_that_are_names_go_with_the_roles_behind_them() -> None:
    page = sheet(
        "<dl><dt>CADIOU Yvon</dt><dd>Président</dd><dt>KERHERVÉ Soizic</dt><dd>Trésorière</dd></dl>", lang="fr"
    )

    assert person(page, "CADIOU Yvon").role == "Président"
    assert person(page, "KERHERVÉ Soizic").role == "Trésorière"


def test_a_chair_within_a_sentence_of_labels() -> None:
    page = sheet("<p>Der Bund zählt 19 Städte. Vorsitzende: Heidrun Paschke, Bürgermeisterin von Forst.</p>", lang="de")

    assert person(page, "Heidrun Paschke").role == "Vorsitzende"


def test_a_flat_list_of_headings_and_lines_parts_the_persons() -> None:
    page = sheet(
        "<h2>Staff</h2><h3>Greta Lindqvist</h3><p>Managing Director</p><p>greta.lindqvist@house.example</p>"
        "<h3>Oskar Nyman</h3><p>Project Officer</p><p>oskar.nyman@house.example</p><h2>Visit us</h2>"
        "<p>info@house.example</p>"
    )

    assert person(page, "Greta Lindqvist").emails == ("greta.lindqvist@house.example",)
    assert person(page, "Oskar Nyman").emails == ("oskar.nyman@house.example",)
    assert person(page, "Oskar Nyman").role == "Project Officer"


def test_a_fax_machine_answers_no_calls() -> None:
    page = sheet("<p>Dr. Ilse Brandauer, Direktorin<br>Tel. 01 555 61 20, Fax 01 555 61 99</p>", lang="de-AT")

    assert person(page, "Ilse Brandauer").phones == ("+4315556120",)


@pytest.mark.parametrize(
    "body",
    [
        "<div class='box'><h3>Neckar Medtech</h3><p>Coordinator</p><p>Tel. +49 7071 440 11</p></div>",
        "<h2>Unsere Mitglieder</h2><p>Leitung der Geschäftsstelle</p>",
        "<h3>About Us</h3><p>Director of the institute since 2010</p>",
        "<h3>Green Energy</h3><p>Project manager wanted</p><p>jobs@house.example</p>",
        "<nav><a href='/team'>Our Team</a><a href='/c'>Contact Us</a></nav>",
        "<table><tr><th>Coordinateur</th><td>Pôle Halieutique Atlantique (FR)</td></tr></table>",
        "<h3>Saint Petersburg</h3><p>+7 812 555 01 01</p>",
        "<h3>International Affairs Manager</h3><p>+33 2 98 41 20 11</p>",
        "<p>Rue du Moulin, Responsable des lieux</p>",
        "<p>Nome: Rede do Mar Alto<br>Telefone: +351 220 000 119</p>",
    ],
)
def test_what_is_nobody(body: str) -> None:
    assert names(sheet(body)) == []


def test_microdata_rdfa_and_visiting_cards() -> None:
    page = sheet(
        "<div itemscope itemtype='https://schema.org/Person'><span itemprop='name'>Greta Lindqvist</span>"
        "<span itemprop='jobTitle'>Curator</span><a itemprop='email' href='mailto:greta@house.example'>m</a>"
        "<div itemprop='worksFor' itemscope itemtype='https://schema.org/Organization'><span"
        " itemprop='name'>Kust</span></div>"
        "</div>"
        "<p vocab='http://schema.org/' typeof='Person'><span property='name'>Oskar Nyman</span>"
        "<span property='jobTitle'>Guide</span><span property='telephone'>+46 8 555 12 30</span></p>"
        "<div class='h-card'><span class='p-name'>Ebba Sund</span><span class='p-job-title'>Clerk</span>"
        "<a class='u-email' href='mailto:ebba@house.example'>x</a></div>"
        "<div class='vcard'><span class='fn org'>Kust Museum</span><span class='tel'>+46 8 555 12 00</span></div>"
    )

    assert (person(page, "Greta Lindqvist").role, person(page, "Greta Lindqvist").organisation) == ("Curator", "Kust")
    assert person(page, "Oskar Nyman").phones == ("+4685551230",)
    assert person(page, "Ebba Sund").role == "Clerk"
    assert "Kust Museum" in page.house


def test_linked_data() -> None:
    page = sheet(
        "<p>Welcome to all</p>",
        head="""<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
        {"@type": "Organization", "name": "Kustnät", "alternateName": "KN", "foundingDate": "2009",
         "numberOfEmployees": {"@type": "QuantitativeValue", "value": 14}, "email": "mailto:info@kust.example",
         "contactPoint": {"@type": "ContactPoint", "telephone": "+46 8 555 12 00"},
         "employee": [{"@type": "Person", "name": "Ebba Sund", "jobTitle": "Director", "email": "ebba@kust.example",
                       "worksFor": {"@type": "Organization", "name": "Kustnät"}}],
         "member": [{"@type": "Organization", "name": "Varvet"},
                    {"@type": "Organization", "name": "Hamnen"}]}]}</script>
        <script type="application/ld+json">{"broken": </script>""",
    )

    card = person(page, "Ebba Sund")
    assert (card.role, card.organisation, card.emails) == ("Director", "Kustnät", ("ebba@kust.example",))
    assert page.house[:2] == ("Kustnät", "KN")
    assert "Varvet" not in page.house
    assert {"info@kust.example", "ebba@kust.example"} <= page.emails
    assert "+4685551200" in page.phones
    assert [entry.name for roll in page.rolls for entry in roll.entries] == ["Varvet", "Hamnen"]
    assert {(field.label, field.value) for field in page.fields} == {("founded", "2009"), ("employees", "14")}


def test_a_visiting_card_file() -> None:
    text = "BEGIN:VCARD\nVERSION:3.0\nN:Sund;Ebba\nFN:Ebba Sund\nORG:Kustnät;Office\nTITLE:Director\n"
    page = raw(text + ("TEL;TYPE=WORK:+46 8 555 12 30\nTEL;TYPE=FAX:+46 8 555 12"
                       " 99\nEMAIL:ebba@kust.example\nEND:VCARD\n"),
               content_type="text/vcard")  # fmt: skip

    card = person(page, "Ebba Sund")
    assert (card.role, card.organisation, card.phones) == ("Director", "Kustnät", ("+4685551230",))


def test_lines_of_a_plain_text() -> None:
    page = raw(
        "Members: 163\n\nEbba Sund, Director\nPhone: +46 8 555 12 30\nebba.sund@kust.example\n\nWe look forward"
        " to your visit.\n",
        content_type="text/plain",
    )

    assert person(page, "Ebba Sund").phones == ("+4685551230",)
    assert ("Members", "163") in {(field.label, field.value) for field in page.fields}


def test_lines_of_a_pdf() -> None:
    written = io.BytesIO()
    canvas = Canvas(written)
    for place, text in enumerate(
        (
            "Kustnät gathers firms of the coast and the people",
            "who work in them.",
            "Members: 163",
            "Contact",
            "Ebba Sund, Director",
            "Phone: +46 8 555 12 30",
            "ebba.sund@kust.example",
        )
    ):
        canvas.drawString(72, 760 - 20 * place, text)
    canvas.save()
    page = raw(written.getvalue(), content_type="application/pdf")

    assert person(page, "Ebba Sund").emails == ("ebba.sund@kust.example",)
    assert person(page, "Ebba Sund").phones == ("+4685551230",)
    assert ("Members", "163") in {(field.label, field.value) for field in page.fields}
    assert "the people who work in them." in page.lines[0]


def test_one_person_told_twice_is_one_card() -> None:
    page = sheet(
        "<div class='team'><h3>Ebba Sund</h3><p>Director</p></div>"
        "<div class='team'><p><b>SUND Ebba</b><br>ebba.sund@kust.example</p></div>"
    )

    assert len(page.cards) == 1
    assert (page.cards[0].role, page.cards[0].emails) == ("Director", ("ebba.sund@kust.example",))


def test_several_persons_on_one_line_of_labels() -> None:
    page = sheet(
        "<p>Seit 1998. Vorsitz: offen. Vorsitzende: Heidrun Paschke. Kassenwart: Uwe Lindau. Vorstand: Jo Ahn"
        " und Mai Ott.</p>"
    )

    assert [(card.name, card.role) for card in page.cards] == [
        ("Heidrun Paschke", "Vorsitzende"),
        ("Uwe Lindau", "Kassenwart"),
        ("Jo Ahn", "Vorstand"),
        ("Mai Ott", "Vorstand"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "<ul><li><a href='/v'>Vorstand</a></li><li><a href='/f'>Zarte Bande</a></li><li><a href='/p'>Partner</a>"
        "</li></ul>",
        "<h3>Kleine Chronik</h3><ul><li>Neue Leiterin der Verwaltung</li><li>Sommerfest</li></ul>",
        "<p>Marsh Keepers</p><p><a href='/a'>Board</a> <a href='/b'>Director</a> <a href='/c'>Contact</a></p>",
    ],
)
def test_menus_and_lists_of_news_give_nobody_a_role(body: str) -> None:
    assert names(sheet(body, lang="de")) == []


def test_houses_of_board_members_are_no_roles() -> None:
    page = sheet(
        "<h2>Board</h2><ul><li>Ebba Sund (Varvet), Chair</li><li>Oskar Nyman (Hamnen)</li><li>Siri Holm,"
        " Kustbolaget</li></ul>"
    )

    assert [(card.name, card.role) for card in page.cards] == [("Ebba Sund", "Chair")]


def test_spans_side_by_side() -> None:
    page = sheet("<div class='member'><span>Ebba Sund</span><span>Director</span><span>+46 8 555 12 30</span></div>")

    assert (person(page, "Ebba Sund").role, person(page, "Ebba Sund").phones) == ("Director", ("+4685551230",))


def test_a_contact_person_of_whom_nothing_else_is_told() -> None:
    assert names(sheet("<p>Hamngatan 1, Stockholm</p><p>Contact person: Ebba Sund</p>")) == ["Ebba Sund"]
