"""What people give is read as reports and pages are, and refused with the reason where it could not be compared."""

from __future__ import annotations

import pytest

from consulted.facts.value import PREDICATES, BadFactError, Reader
from models.fact import FactType, Predicate

CONTACT, PACT, COUNT, EVENT = FactType.CONTACT, FactType.PARTNERSHIP, FactType.COUNT, FactType.EVENT


@pytest.mark.parametrize(
    ("type_", "predicate", "said", "canonical"),
    [
        (CONTACT, "phone", "+32 (0) 10 48.94.07", "+3210489407"),
        (CONTACT, "phone", "0032 10 48 94 07", "+3210489407"),
        (CONTACT, "email", "A.Legoll@Hafennetz.Example", "a.legoll@hafennetz.example"),
        (CONTACT, "role", "Directrice Générale", "directrice generale"),
        (CONTACT, "works-at", "The Hafennetz Nord e.V.", "hafennetz nord"),
        (PACT, "signed", "13 June 2013", "2013-06-13"),
        (PACT, "renewed", "juin 2016", "2016-06"),
        (PACT, "valid-until", "2027", "2027"),
        (PACT, "valid-until", "31/12/2027", "2027-12-31"),
        (PACT, "status", "None", "none"),
        (COUNT, "companies", "147", "147"),
        (COUNT, "laboratories", "1 200", "1200"),
        (COUNT, "members", "twelve", "12"),
        (EVENT, "founded", "1999", "1999"),
        (FactType.TARGET_COUNTRY, "targets", "Japon", "JP"),
        (FactType.NAME, "name", "Baltic Quay Network", "baltic quay network"),
    ],
)
def test_values_are_brought_into_one_form(type_: FactType, predicate: str, said: str, canonical: str) -> None:
    value = Reader().read(type_, predicate, [said])

    assert (value.printed, value.canonical) == ((said,), (canonical,))


def test_a_list_is_kept_in_its_order() -> None:
    value = Reader().read(FactType.TARGET_COUNTRY, "targets", ["Japan", "Kanada"])

    assert value.canonical == ("JP", "CA")


@pytest.mark.parametrize(("said", "approximate"), [("about 150", True), ("more than 150", True), ("150", False)])
def test_about_is_told_from_exactly(said: str, approximate: bool) -> None:
    assert Reader().read(COUNT, "members", [said]).approximate is approximate


@pytest.mark.parametrize(
    ("type_", "predicate", "said", "reason"),
    [
        (CONTACT, "phone", "12", "is no telephone number; write it with its country's code"),
        (CONTACT, "phone", "see the web site", "is no telephone number"),
        (CONTACT, "phone", "01 42 68 53 00", "could be several countries'"),
        (CONTACT, "email", "a.legoll at hafennetz", "is no e-mail address"),
        (CONTACT, "role", "???", "no word"),
        (CONTACT, "mobile", "+32 10 48 94 07", "contact has no predicate 'mobile'; known are works-at, role, email"),
        (PACT, "signed", "03/04/2019", "could be two days; write it as 2019-04-03"),
        (PACT, "signed", "2019-02-30", "no day of the calendar"),
        (PACT, "signed", "soon", "is no date"),
        (PACT, "signed", "between 2013 and 2016", "is no date"),
        (PACT, "status", "running", "is no status of a partnership; known are none, planned"),
        (COUNT, "members", "12.5 %", "not one whole number"),
        (COUNT, "members", "-12", "not one whole number"),
        (COUNT, "members", "10 to 12", "not one whole number"),
        (COUNT, "=members", "12", "count has no predicate '=members'; known are members, companies"),
        (FactType.TARGET_COUNTRY, "targets", "Atlantis", "is no country we know"),
        (FactType.NAME, "name", "(...)", "names no organisation"),
        (FactType.NAME, "name", "  ", "empty value"),
        (FactType.NAME, "name", "x" * 401, "more than 400 characters"),
    ],
)
def test_what_could_not_be_compared_is_refused_with_the_reason(
    type_: FactType, predicate: str, said: str, reason: str
) -> None:
    with pytest.raises(BadFactError) as refused:
        Reader().read(type_, predicate, [said])

    assert reason in str(refused.value)


def test_a_number_without_a_country_is_read_in_the_reports_own_where_it_can_be_no_other() -> None:
    assert Reader(language="fr").read(CONTACT, "phone", ["01 42 68 53 00"]).canonical == ("+33142685300",)


def test_only_lists_have_more_than_one_value() -> None:
    with pytest.raises(BadFactError, match="signed has one value, 2 were given"):
        Reader().read(PACT, "signed", ["2013", "2014"])


def test_every_predicate_of_the_contract_belongs_to_a_type() -> None:
    assert {name for names in PREDICATES.values() for name in names} == set(Predicate)
