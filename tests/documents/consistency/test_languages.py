"""The same rules in three languages: what is told, and what only looks alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.consistency.checked import kinds, of_text

HEADS = {
    "en": "Report on clusters in Europe\n\nPublished: 14 June 2019\n\n",
    "fr": "Rapport sur les grappes\n\nPublié le 14 juin 2019\n\n"
    "Le présent rapport décrit les grappes et leurs membres dans plusieurs régions.\n\n",
    "de": "Bericht über Cluster\n\nVeröffentlicht am 14. Juni 2019\n\n"
    "Der Bericht beschreibt die Cluster und ihre Mitglieder in mehreren Ländern.\n\n",
}
TOLD = [
    (
        "en",
        "count-mismatch",
        ("Eight clusters are involved in the alliance: Alpha, Bravo, Charlie, Delta, Echo, Foxtrot and Golf."),
    ),
    (
        "en",
        "count-mismatch",
        (
            "The alliance brings together the following five partners:\n\n- Alpha\n- Bravo\n- Charlie\n"
            "- Delta\n\nIt is new."
        ),
    ),
    (
        "en",
        "count-mismatch",
        (
            "The alliance brings together the following five partners:\n• Alpha, Lyon\n• Bravo, "
            "Turin\n• Charlie, Ghent\n• Delta, Bonn\n• Echo, Graz\n• Foxtrot, Brno\n\nIt is new."
        ),
    ),
    ("en", "count-mismatch", "147 members, including 94 SMEs, 40 large firms and 25 labs, belong to it."),
    ("en", "count-mismatch", "It groups 147 members (94 SMEs, 40 large firms and 25 labs)."),
    ("en", "two-spellings", "Alphanov is in Bordeaux. AlphaNov builds lasers."),
    ("en", "two-spellings", "Poléaquimer is in Boulogne. Pôle Aquimer is a cluster."),
    (
        "en",
        "two-spellings",
        ("The Tenerrdis cluster is in Grenoble; Tenerrdis grows. The partners are Tenerdis and Valorial."),
    ),
    ("en", "planned-date-passed", "The final conference will be held in Brussels in May 2017."),
    ("en", "planned-date-passed", "A second mission is planned for March 2018."),
    ("en", "planned-date-passed", "A second mission is scheduled to take place on 3 March 2018 in Oslo."),
    ("en", "planned-date-passed", "The partners intend to sign an agreement in March 2018."),
    (
        "en",
        "dates-disagree",
        ("Aerotek Cluster was established in 2006. Aerotek Cluster, founded in 2008, is in Poland."),
    ),
    ("en", "dates-disagree", "Set up in 2012, Medlab is in Quebec. Medlab was created in 2013."),
    ("en", "number-disagrees", "Medlab has 45 members. Medlab brings together 52 members."),
    ("en", "number-disagrees", "Medlab gathers 45 members in all regions. With its 52 members, Medlab is large."),
    ("en", "number-disagrees", "Medlab (45 members) is in Lyon. Medlab counts 52 members."),
    ("en", "source-older-than-event", "In June 2019 the group visited Quebec"),
    (
        "fr",
        "count-mismatch",
        ("Huit pôles participent au projet : Alpha, Bravo, Charlie, Delta, Écho, Foxtrot et Golf."),
    ),
    ("fr", "count-mismatch", "Le réseau rassemble quatre pôles français (Alpha, Bravo et Charlie)."),
    ("fr", "planned-date-passed", "La conférence est prévue pour mai 2017 à Lyon."),
    ("fr", "planned-date-passed", "La conférence aura lieu en mai 2017 à Lyon."),
    ("fr", "dates-disagree", "Le pôle Medlab a été créé en 2005. Fondé en 2007, Medlab compte 45 membres."),
    ("fr", "number-disagrees", "Medlab compte 45 membres. Les 52 membres de Medlab paient."),
    ("fr", "count-mismatch", ("Le réseau compte 147 membres, dont 94 PME, 40 grands groupes et 25 laboratoires.")),
    ("de", "count-mismatch", ("Acht Cluster sind beteiligt: Alpha, Bravo, Charlie, Delta, Echo, Foxtrot und Golf.")),
    ("de", "planned-date-passed", "Die Konferenz soll im Mai 2017 in Bonn stattfinden."),
    ("de", "planned-date-passed", "Die Konferenz ist für Mai 2017 geplant."),
    ("de", "planned-date-passed", "Das Treffen wird im Mai 2017 in Bonn abgehalten."),
    ("de", "dates-disagree", "Medlab wurde 2005 gegründet. Das 2007 gegründete Medlab sitzt in Bonn."),
    ("de", "number-disagrees", "Medlab hat 45 Mitglieder. Die 52 Mitglieder von Medlab zahlen."),
    (
        "de",
        "count-mismatch",
        (
            "Von den 147 Mitgliedern sind 94 kleine Firmen. Es hat 147 Mitglieder, davon 94 kleine"
            " Firmen, 40 große Firmen und 25 Labore."
        ),
    ),
]
SILENT = [
    (
        "en",
        ("The five clusters were chosen: the call closed in May, the jury met in June and the result came in July."),
    ),
    ("en", ("The three pillars of the plan are as follows: people, planet, profit and the pursuit of peace.")),
    ("en", ("Phase 2 covers the regions Alpha, Bravo and Charlie. In 2018, 4 clusters: Alpha, Bravo, Charlie, Delta.")),
    (
        "en",
        (
            "Twelve countries joined in three waves: Alpha, Bravo and Charlie in 2004, Delta and "
            "Echo in 2007, and Foxtrot in 2013."
        ),
    ),
    ("en", ("Their five offices are in three cities: Lyon, France, and Turin, Italy, and Ghent, Belgium.")),
    (
        "en",
        (
            "The following four objectives were set:\n\n- Clean air\n  - fewer cars\n  - more trains\n-"
            " Clean water\n- Clean soil\n- Quiet nights\n\nThey hold."
        ),
    ),
    (
        "en",
        (
            "Two groups exist:\n\n- large firms\n- small firms\n- both kinds are invited\n- others may "
            "join\n\nThey meet."
        ),
    ),
    ("en", "Members: 24. The members are:\n\n- Alpha\n- Bravo\n\nThey meet."),
    (
        "en",
        (
            "The three partners below were asked:\n\nAlpha is in Lyon.\n\n- It is large\n- It is old\n\n"
            "Bravo is in Turin."
        ),
    ),
    ("en", "The board approved the plan that will be followed by all members in May 2018."),
    ("en", ("The report of May 2018 will be updated. It will be based on the survey of May 2018.")),
    ("en", "The mission, planned for May 2018, took place in June 2018."),
    ("en", "The mission was initially planned for May 2018."),
    ("en", "It will last from May 2018 to May 2020."),
    ("en", "The project will run until May 2020, building on work done in May 2018."),
    ("en", "He is the minister who will, as agreed in May 2018, open the fair."),
    ("en", ("North Cluster was created in 2005 and renamed in 2010. North Cluster, created in 2005, is old.")),
    ("en", "The Lyon branch of Medlab was created in 2012. Medlab was created in 2005."),
    ("en", "Medlab France was created in 2012. Medlab was created in 2005."),
    ("en", "Medlab has 45 members in France. Medlab has 52 members in Spain."),
    ("en", ("Of the 60 applicants Medlab has 45 members and 15 guests. Medlab counts 12 members on its board.")),
    ("fr", ("Les trois axes sont : la recherche et le développement, la formation, l'export et la communication.")),
    ("fr", ("Le projet réunit cinq partenaires : deux universités, deux pôles et une fondation.")),
    ("fr", ("Le projet prévoit, depuis mai 2018, trois réunions. Il sera fondé sur l'accord de mai 2018.")),
    ("fr", "La mission prévue pour mai 2018 a été annulée."),
    ("fr", "Un congrès était prévu pour mai 2018 ; il a été annulé."),
    ("fr", "Medlab a été créé en 2005. Le club Medlab, créé en 2012, est ouvert."),
    (
        "fr",
        (
            "Une vingtaine de pôles, dont Alpha, Bravo et Charlie, participent. Trois des cinq "
            "pôles : Alpha, Bravo, Charlie."
        ),
    ),
    ("de", ("Drei Schwerpunkte: Forschung und Entwicklung, Aus- und Weiterbildung, Kommunikation und Vertrieb.")),
    ("de", "Die für Mai 2018 geplante Tagung wurde verschoben."),
    ("de", "Die Tagung war für Mai 2018 geplant; sie fiel aus."),
    ("de", "Die Tagung, die im Mai 2018 stattfand, wird wiederholt."),
    ("de", ("Das Projekt wird seit Mai 2018 gefördert. Das Zentrum wird im Mai 2018 eröffneten Hafen gebaut.")),
    ("de", "Im Bericht vom Mai 2018 wird die Lage beschrieben."),
    (
        "de",
        (
            "Die vier Länder, darunter Polen, Ungarn und Malta, stimmten zu. Zwei bis drei "
            "Partner: Alpha, Bravo, Charlie und Delta."
        ),
    ),
    ("de", ("Die Stadt Bonn und die Stadt-Bonn-Stiftung helfen. Der Hafenverbund und des Hafenverbundes Leiter.")),
    ("de", "Medlab wird in dem im Mai 2018 veröffentlichten Bericht genannt werden."),
]


@pytest.mark.parametrize(("language", "kind", "text"), TOLD)
def test_it_is_told_in_three_languages(tmp_path: Path, language: str, kind: str, text: str) -> None:
    assert kinds(of_text(tmp_path, HEADS[language] + text)) == [kind]


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_only_looks_alike_is_left_alone(tmp_path: Path, language: str, text: str) -> None:
    assert of_text(tmp_path, HEADS[language] + text) == ()


def test_a_numbered_list_is_counted(tmp_path: Path) -> None:
    members = "".join(f"{number}. Member {chr(64 + number)}x\n" for number in range(1, 24))

    (finding,) = of_text(tmp_path, HEADS["en"] + "The network has 24 members:\n\n" + members + "\nThey pay.")

    assert finding.message.startswith('"24 members" are announced, 23 are listed')
