"""What the pages of the pairs say: member lists, project pages, press releases and profiles, all invented."""

from __future__ import annotations


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def listed(*entries: str) -> str:
    return "<ul>" + "".join(f"<li>{entry}</li>" for entry in entries) + "</ul>"


def table(*rows: str) -> str:
    return (
        "<table>"
        + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split("|")) + "</tr>" for row in rows)
        + "</table>"
    )


MEMBERS = (
    "Harwick Valves Ltd, Northmere",
    "Obsidian Rope Works, Cairnbeg",
    "Tidewater Sensing plc, Northmere",
    "Lanternfield University, Institute of Ocean Engineering",
    "Bluestone Drydock, Port Ellary",
    "Quayside Analytics, Northmere",
    "Fenwright & Daughters, boatbuilders, Saltby",
    "Ellary Harbour Trust, Port Ellary",
)
MEMBERS_EN = paragraphs(
    "The alliance has grown since 2009 and now counts eight member organisations along the northern coast.",
    "Members meet four times a year; each of them sends one delegate to the general assembly in March.",
) + listed(*MEMBERS)

PROJECT_EN = (
    paragraphs(
        "SALTMARSH is a three-year project on corrosion-proof valves for offshore hydrogen, led by Lanternfield "
        "University.",
        "It is funded with EUR 2.4 million under the northern sea programme and runs until 31 December 2026.",
        "Seven partners from four countries test seals, coatings and sensors in a basin in Port Ellary.",
        "The first public demonstration took place on 9 May 2024 in front of two hundred guests.",
    )
    + "<h2>Contact</h2>"
    + paragraphs("Coordinator: Dr Imelda Crowhurst, imelda.crowhurst@lanternfield.example, +44 20 7946 0018")
)

PRESS_FR = paragraphs(
    "Brumaire, le 12 juin 2023. Le pôle Brumaire et la grappe québécoise Érable Marin ont signé un accord de "
    "coopération.",
    "L'accord, conclu pour trois ans, porte sur les capteurs sous-marins, la formation et l'échange de doctorants.",
    "« Nos 124 adhérents y trouveront des partenaires naturels », a déclaré Solène Kervadec, directrice "
    "générale du pôle.",
    "Une première mission réunira quinze entreprises à Rimouski en octobre, puis une délégation viendra à "
    "Brumaire au printemps.",
    "Le pôle rassemble des industriels, des laboratoires et des écoles autour de la mer et du littoral.",
)
PROFILE_FR = table(
    "Nom|Pôle Brumaire", "Année de création|2006", "Adhérents|124", "dont PME|87", "Directrice|Solène Kervadec"
) + paragraphs(
    "Le pôle Brumaire accompagne les projets collaboratifs de ses adhérents, de l'idée au financement.",
    "Il est labellisé depuis 2011 et travaille avec des grappes au Québec, au Portugal et en Norvège.",
    "Ses bureaux se trouvent au 4 quai des Cordiers ; l'équipe compte onze personnes.",
)
MEMBERS_DE = paragraphs(
    "Dem Verbund gehören Unternehmen, Institute und Kammern aus der ganzen Region an; er wurde 2004 gegründet.",
    "Mitglied kann werden, wer in der Wertschöpfungskette Holz und Leichtbau tätig ist.",
) + table(
    "Mitglied|Ort|seit",
    "Sägewerk Tannhof GmbH|Oberlauch|2004",
    "Leichtbau Kern AG|Mitterfels|2007",
    "Institut für Faserkunde|Oberlauch|2009",
    "Drechslerei Ohm & Sohn|Lindenrain|2012",
    "Handelskammer Nebelwald|Mitterfels|2004",
    "Furnierwerk Aurach KG|Aurach|2018",
)
PROJECT_DE = paragraphs(
    "Das Vorhaben FASERWEG untersucht, wie sich Naturfasern in tragenden Bauteilen von Nutzfahrzeugen einsetzen "
    "lassen.",
    "Beteiligt sind fünf Partner aus Deutschland und Österreich; die Laufzeit endet am 30. Juni 2025.",
    "Das Budget beträgt 1,2 Millionen Euro, davon tragen die Unternehmen 40 Prozent.",
    "Projektleiterin ist Dr. Almuth Reisinger am Institut für Faserkunde in Oberlauch.",
    "Ergebnisse werden auf der Jahrestagung des Verbunds vorgestellt und in einem Leitfaden veröffentlicht.",
)
PRESS_ES = paragraphs(
    "Albaverde, 8 de febrero de 2023. El Clúster Albaverde ha renovado su acuerdo con la red chilena Red "
    "Austral del Agua.",
    "El acuerdo tiene vigencia hasta 2026 e incluye misiones comerciales, formación y un laboratorio compartido.",
    "La presidenta, Remedios Cantueso, destacó que participan 56 empresas y nueve centros tecnológicos.",
    "La próxima misión viajará a Valdivia en noviembre con empresas de riego, sensores y depuración.",
)
PROFILE_ES = paragraphs(
    "El Clúster Albaverde agrupa a empresas del agua y la agricultura de precisión desde 2010.",
    "Cuenta con 143 socios, de los cuales 98 son pequeñas y medianas empresas, y emplea a unas doce mil personas.",
    "Sus líneas de trabajo son el riego inteligente, la reutilización del agua y la formación técnica.",
    "La gerencia está a cargo de Remedios Cantueso; la sede se encuentra en la calle del Azud, 7.",
)
PROJECT_IT = paragraphs(
    "CERAMICA LUCENTE è un progetto di ricerca sui forni a bassa emissione per le piastrelle di grande formato.",
    "Vi partecipano sei imprese, l'Università di Collechiaro e il consorzio spagnolo Azulejo Norte.",
    "Il finanziamento regionale è di 850.000 euro e il progetto si conclude il 15 settembre 2025.",
    "Responsabile scientifico è la professoressa Ottavia Brancaleoni, del dipartimento di materiali.",
    "I risultati saranno presentati alla fiera di Collechiaro insieme ai prototipi delle imprese.",
)
PRESS_IT = paragraphs(
    "Collechiaro, 3 maggio 2023. Il distretto ha accolto una delegazione del cluster canadese Prairie Glass.",
    "Per due giorni venti imprese hanno visitato stabilimenti, laboratori e la scuola dei ceramisti.",
    "Il presidente Amedeo Falaschi ha annunciato un memorandum d'intesa che sarà firmato entro l'anno.",
    "Il distretto conta 211 imprese e circa settemila addetti tra Collechiaro e la valle del Torvo.",
)
MEMBERS_PL = paragraphs(
    "Klaster Jasny Brzeg zrzesza przedsiębiorstwa, uczelnie i samorządy z regionu nadmorskiego od 2008 roku.",
    "Członkowie spotykają się co kwartał i wspólnie wyjeżdżają na targi branżowe w Europie i Azji.",
) + listed(
    "Stocznia Mewa sp. z o.o., Brzegowo",
    "Politechnika Jasnobrzeska, Wydział Okrętów",
    "Linotex S.A., Solne",
    "Żagle i Takielunek Wrona, Brzegowo",
    "Urząd Miasta Solne",
    "Instytut Prądów Morskich",
)
PROFILE_PL = paragraphs(
    "Klaster Jasny Brzeg działa w sektorze technologii morskich i energetyki wiatrowej na morzu.",
    "Liczy 73 członków, w tym 51 małych i średnich przedsiębiorstw, oraz zatrudnia cztery osoby w biurze.",
    "Koordynatorem klastra jest Bożena Wrzosek, a siedziba mieści się przy ulicy Żeglarskiej 15.",
    "Klaster współpracuje z partnerami z Norwegii, Portugalii i Kanady w ramach trzech projektów.",
)
PRESS_EN = paragraphs(
    "Northmere, 21 September 2023. The alliance and the Canadian cluster Prairie Tides signed a memorandum of "
    "understanding.",
    "It covers joint tenders, a yearly exchange of apprentices and access to the test basin in Port Ellary.",
    '"Our 118 members have asked for this door to the Pacific for years", said chair Rowena Pellifax.',
    "The memorandum is valid for two years and may be prolonged; a first mission leaves for Halifax in May.",
)
