"""What pages tell of a person's role, house, number and address."""

from __future__ import annotations

import pytest

from models.fact import Predicate, Says
from pipelines.facts.check.contact import CANNOT_TELL, says_contact
from pipelines.facts.check.presence import TELLING
from tests.pipelines.facts.check.people import HOUSE, contact, ground, people, role

BESIDE = ("Olof Ström", "Accountant", "")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Managing Director", "Managing Director"),
        ("Directrice générale", "Directeur général"),
        ("Geschäftsführerin", "Geschäftsführer"),
        ("Directora", "Director"),
        ("Direttrice", "Direttore"),
        ("Voorzitster", "Voorzitter"),
        ("Dyrektorka", "Dyrektor"),
        ("Diretora", "Diretor"),
    ],
)
def test_the_role_of_whoever_left_went_to_another(before: str, after: str) -> None:
    then = ground(people(("Ada Berg", before, "ada.berg@gullhaven.example"), BESIDE))
    now = ground(people(("Henk Visser", after, "henk.visser@gullhaven.example"), BESIDE))
    told = role(before, now, then)
    assert told.says is Says.OTHER
    assert told.value is not None
    assert told.value.printed == ("Henk Visser",)
    mail = says_contact(contact(Predicate.EMAIL, "ada.berg@gullhaven.example"), now, HOUSE, then, before)
    assert mail.says is Says.SILENT, "whoever has the role now has an address of his own"
    assert mail.confidence >= TELLING
    works = says_contact(contact(Predicate.WORKS_AT, "Gullhaven"), now, HOUSE, then, before)
    assert works.says is Says.SILENT
    assert works.confidence >= TELLING


def test_one_of_several_with_the_same_role_has_no_successor() -> None:
    then = ground(people(("Ada Berg", "Project Manager", ""), ("Olof Ström", "Project Manager", "")))
    now = ground(people(("Henk Visser", "Project Manager", ""), ("Olof Ström", "Project Manager", "")))
    assert role("Project Manager", now, then).says is Says.SILENT


def test_another_house_has_its_own_director() -> None:
    body = "<main><h1>Partners of Gullhaven</h1><p>Director: Henk Visser</p></main>"
    assert role("Director", ground(body, url="https://www.otterlake.example/about", title="Otterlake")).says in (
        Says.SILENT,
        Says.OFF_SUBJECT,
    )


def test_own_team_page_names_the_new_director_without_any_version() -> None:
    assert role("director", ground(people(("Henk Visser", "Director", ""), BESIDE))).says is Says.OTHER
    assert role("project manager", ground(people(("Henk Visser", "Project Manager", ""), BESIDE))).says is Says.SILENT


@pytest.mark.parametrize(
    ("stated", "told", "lang"),
    [
        ("commercial manager", "Gerente Comercial", "es"),
        ("Executive Secretary", "Secretario Ejecutivo", "es"),
        ("directeur général", "Geschäftsführer", "de"),
        ("Secretary General", "Generalsekretärin", "de"),
        ("chair", "Présidente", "fr"),
        ("President", "Prezes", "pl"),
        ("Managing Director", "Direttore generale", "it"),
        ("Geschäftsführerin", "Algemeen directeur", "nl"),
        ("Coordinator", "Coordenadora", "pt"),
    ],
)
def test_a_role_in_another_language_is_the_same(stated: str, told: str, lang: str) -> None:
    now = ground(people(("Ada Berg", told, "ada.berg@gullhaven.example")), lang=lang)
    assert role(stated, now).says is Says.SAME


@pytest.mark.parametrize(
    ("stated", "told", "lang"),
    [
        ("Head of Town Twinning", "Leiterin der Stabsstelle Partnerschaften", "de"),
        ("policy officer", "Chargée de mission", "fr"),
        ("Skills Coordinator", "Responsable de formación", "es"),
    ],
)
def test_roles_that_cannot_be_compared_tell_nothing(stated: str, told: str, lang: str) -> None:
    said = role(stated, ground(people(("Ada Berg", told, "")), lang=lang))
    assert said.says is Says.SILENT
    assert said.confidence <= CANNOT_TELL


def test_another_role_in_the_same_language_is_another() -> None:
    said = role("Managing Director", ground(people(("Ada Berg", "Adviser", "ada.berg@gullhaven.example"))))
    assert said.says is Says.OTHER


@pytest.mark.parametrize(
    ("stated", "holder", "honour"),
    [
        ("Vorsitzende", "Vorsitzender: Dr. Henk Visser", "Ehrenvorsitzende: Ada Berg"),
        ("présidente", "Président : Henk Visser", "Présidente d'honneur : Ada Berg"),
        ("President", "President: Henk Visser", "Past President: Ada Berg"),
        ("presidenta", "Presidente: Henk Visser", "Presidenta honoraria: Ada Berg"),
        ("presidente", "Presidente: Henk Visser", "Presidente onoraria: Ada Berg"),
        ("Präsidentin", "Präsident: Henk Visser", "Ehrenpräsidentin: Ada Berg"),
    ],
)
def test_an_honour_is_not_the_role(stated: str, holder: str, honour: str) -> None:
    told = role(stated, ground(f"<main><h1>Board</h1><p>{holder}</p><p>{honour}</p></main>"))
    assert told.says is Says.OTHER
    assert told.value is not None
    assert told.value.printed == ("Henk Visser",)


def test_a_deputy_is_not_the_chair() -> None:
    now = ground("<main><h1>Vorstand</h1><p>Stellvertretende Vorsitzende: Ada Berg</p></main>", lang="de")
    assert role("Vorsitzende", now).says is not Says.SAME


@pytest.mark.parametrize(
    ("stated", "office", "lang"),
    [
        ("Vorsitzende", "Vorsitz", "de"),
        ("Geschäftsführerin", "Geschäftsführung", "de"),
        ("présidente", "Présidence", "fr"),
        ("directrice", "Direction", "fr"),
        ("presidenta", "Presidencia", "es"),
        ("direttrice", "Direzione", "it"),
        ("voorzitter", "Voorzitterschap", "nl"),
    ],
)
def test_the_office_is_the_role_of_its_holder(stated: str, office: str, lang: str) -> None:
    assert role(stated, ground(f"<main><p>{office}: Ada Berg</p></main>", lang=lang)).says is Says.SAME
    above = ground(f"<main><h3>{office}</h3><p>BERG Ada, Univ.-Prof.</p><h3>Team</h3></main>", lang=lang)
    assert role(stated, above).says is Says.SAME


def test_an_office_is_no_other_role() -> None:
    now = ground("<main><p>Coordination : Ada Berg (Gullhaven)</p></main>", lang="fr")
    assert role("cheffe de projet", now).says is not Says.OTHER


def test_the_role_of_the_next_person_is_not_the_first_ones() -> None:
    now = ground(people(("Henk Visser", "Director", ""), ("Ada Berg", "Adviser", "")))
    assert role("Director", now).says is Says.OTHER


def test_a_box_at_another_domain_is_another_address() -> None:
    then = ground("<main><p>Ada Berg, skills@gullhaven.example</p></main>")
    now = ground("<main><p>Ada Berg is our coordinator.</p><p>M skills@newhaven.example</p></main>")
    told = says_contact(contact(Predicate.EMAIL, "skills@gullhaven.example"), now, HOUSE, then)
    assert told.says is Says.OTHER
    assert told.value is not None
    assert told.value.printed == ("skills@newhaven.example",)


def test_the_box_of_a_partner_that_stood_there_before_is_no_new_address() -> None:
    then = ground(
        "<main><p>Ada Berg, info@gullhaven.example</p><p>Funded by Otterlake, info@otterlake.example</p></main>"
    )
    now = ground("<main><p>Ada Berg, coordinator</p><p>Funded by Otterlake, info@otterlake.example</p></main>")
    told = says_contact(contact(Predicate.EMAIL, "info@gullhaven.example"), now, HOUSE, then)
    assert told.says is not Says.OTHER


@pytest.mark.parametrize(
    "words", ["use the contact form", "Bitte verwenden Sie das Formular", "utilisez le formulaire"]
)
def test_a_form_in_the_place_of_people_tells_that_they_are_gone(words: str) -> None:
    then = ground("<main><h1>Gullhaven</h1><p>Ada Berg, director, ada.berg@gullhaven.example</p></main>")
    now = ground(f"<main><h1>Gullhaven</h1><p>{words}.</p></main>")
    told = says_contact(contact(Predicate.EMAIL, "ada.berg@gullhaven.example"), now, HOUSE, then)
    assert told.says is Says.SILENT
    assert told.confidence >= TELLING
    bare = ground("<main><h1>Gullhaven</h1><p>Welcome.</p></main>")
    told = says_contact(contact(Predicate.EMAIL, "ada.berg@gullhaven.example"), bare, HOUSE, then)
    assert told.confidence < TELLING


def test_another_number_on_a_page_nobody_cited_is_weaker_than_beside_the_version_consulted() -> None:
    now = ground("<main><div><h3>Ada Berg</h3><p>Director</p><p>Tel. +43 1 555 0199</p></div></main>")
    told = says_contact(contact(Predicate.PHONE, "+43 1 555 0100"), now, HOUSE, None)
    assert told.says is Says.OTHER
    assert told.confidence < 0.7


def test_a_director_of_another_house_in_the_news_is_no_successor() -> None:
    then = ground(people(("Ada Berg", "Director", ""), BESIDE))
    news = "<p>“We learnt a lot”, says Henk Visser, director, Otter Museum.</p>"
    now = ground(people(BESIDE).replace("</main>", f"{news}</main>"))
    assert role("Director", now, then).says is Says.SILENT
    own = "<p>“We learnt a lot”, says Henk Visser, director, Gullhaven.</p>"
    now = ground(people(BESIDE).replace("</main>", f"{own}</main>"))
    assert role("Director", now, then).says is Says.OTHER


@pytest.mark.parametrize("name", ["A. Berg", "Adda Berg"])
def test_somebody_of_that_family_name_may_be_the_person(name: str) -> None:
    then = ground(people(("Ada Berg", "Director", ""), BESIDE))
    told = role("Director", ground(people((name, "Director", ""), BESIDE)), then)
    assert told.says is Says.SAME or told.confidence <= CANNOT_TELL
