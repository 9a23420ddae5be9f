"""Counted members, companies, partners: a number and the noun behind it, and what relates them to a house."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.compare.number import Number, in_digits, in_words
from pipelines.facts.lexicon.dozen import dozens_in
from snapshots.flat import flat

#: What is counted, by the contract's word for it; folded.
_COUNTED = {
    "smes": (
        r"smes?|small and medium[- ]sized (?:enterprises|companies|businesses)|small (?:and medium )?firms"
        r"|(?:tpe[-/ ])?pme|petites et moyennes entreprises|kmu|kleine(?:n)? und mittlere(?:n)? (?:unternehmen"
        r"|betriebe)|kmb"
        r"|pymes?|pequenas y medianas empresas|mkb[- ]?bedrijven|mkb|msp|male i srednie przedsiebiorstwa"
        r"|pmi|piccole e medie imprese|pequenas e medias empresas"
    ),
    "members": (
        r"(?:full |active |paying |corporate |associate |institutional |industrial "
        r"|individual )?members?(?: organi[sz]ations| institutions)?"
        r"|associates|affiliates|membres?|adherente?s?|societaires|mitglieder[n]?|mitglieds\w+|miembros|socios"
        r"|asociados|leden|czlonk\w+"
        r"|soci|membri|associati|aderenti|membros|associados"
    ),
    "partners": (
        r"partners?(?: organi[sz]ations| institutions| clusters)?|partenaires?|partnern?|partner(?:einrichtungen"
        r"|institutionen|organisationen)"
        r"|partnerow|partnerzy"
        r"|parceiros"
    ),
    "companies": (
        r"(?:member |industrial |associated )?(?:companies|firms|enterprises|businesses)|entreprises|societes"
        r"|unternehmen|firmen|(?!mitglieds)\w*betrieben?|\w*firmen|mitgliedsunternehmen|mitgliedsbetrieben?|empresas|bedrijven"
        r"|przedsiebiorstw\w*|firm"
        r"|imprese|aziende|ondernemingen"
    ),
    "start-ups": r"start-?ups?|jeunes pousses",
    "employees": (
        r"employees|staff(?: members)?|people employed|jobs|salarie(?:e)?s|employe(?:e)?s|collaborateurs"
        r"|collaboratrices|emplois|agents"
        r"|beschaftigten?|mitarbeiter(?:n|innen)?(?: und mitarbeiter(?:n|innen)?)?|mitarbeitende[n]?|angestellten?"
        r"|arbeitsplatze[n]?|empleados|trabajadores|medewerkers|pracownikow"
        r"|permanents|agents permanents|dipendenti|addetti|collaboratori|funcionarios|colaboradores|personeelsleden"
        r"|werknemers"
    ),
    "students": (
        r"students|etudiants|etudiantes|eleves|studierende[n]?|studenten|studentinnen|estudiantes|studentow"
        r"|studenti|studentesse|iscritti|alunos|alumnos|estudantes|studentek"
    ),
    "universities": (
        r"universities|universites|universitaten|hochschulen|universidades|universiteiten|uczelni\w*"
        r"|atenei|universita"
    ),
    "research organisations": (
        r"research (?:organi[sz]ations|institutes|institutions|centres|centers|bodies|labs|laboratories|groups"
        r"|partners)"
        r"|centres? de recherche|instituts? de recherche|laboratoires|unites de recherche|equipes de recherche"
        r"|forschungs(?:einrichtungen|institute[n]?|zentren|partner[n]?)|institute[n]?|labore[n]?|laboratories"
        r"|centros de investigacion"
        r"|centri di ricerca|istituti di ricerca|centros de investigacao|onderzoeksinstellingen|osrodkow badawczych"
    ),
    "institutions": r"institutions|organi[sz]ations|bodies|etablissements|organismes|structures|einrichtungen|hausern?"
    "|institutionen|organisationen|trager[n]?|instellingen|instytucji",
    "clusters": r"clusters?|poles|grappes|clustern?",
    "museums": (
        r"museums|musees|museen"
        r"|musei|museos|musea|museus|muzeow"
    ),
    "municipalities": (
        r"municipalities|communes|municipalites|collectivites|towns|cities|villes|gemeinden|kommunen"
        "|stadten?|gemeenten|gmin"
        r"|comuni|municipios|ayuntamientos|concelhos"
    ),
    "countries": (
        r"countries|pays|landern?|staaten|paises|landen|krajow"
        r"|paesi"
    ),
    "projects": (
        r"projects|projets|projekten?|vorhaben|proyectos|projecten|projektow"
        r"|progetti|projetos"
    ),
    "chambers": r"chambers|chambres|kammern|camaras|camere|kamers|izb",
    "hospitals": (
        r"hospitals|clinics|hopitaux|cliniques|klinik(?:en|a)?|krankenhauser[n]?|spitaler[n]?|hospitales"
        "|ziekenhuizen"
        r"|ospedali|hospitais|szpitali"
    ),
    "schools": (
        r"schools|ecoles|lycees|schulen"
        r"|scuole|escuelas|escolas|scholen|szkol"
    ),
    "farms": (
        r"farms|farmers|producers|growers|producteurs|exploitations|agriculteurs|hofen?|erzeuger(?:n"
        r"|betriebe)?|productores|agricultores|explotaciones|produttori|agricoltori|produtores|boeren|rolnikow"
    ),
    "ports": r"ports|hafen|puertos|havens|porti|portos|portow",
    "regions": r"regions|regionen|regiones|regioni|regioes|regio's|regionow",
    "associations": (
        r"associations|vereinen?|verbanden?|clubs|societies|asociaciones|entidades|associazioni|associacoes"
        r"|verenigingen|stowarzyszen"
    ),
    "volunteers": (
        r"volunteers|benevoles|ehrenamtliche[n]?|freiwillige[n]?"
        r"|volontari|voluntari[oa]s|vrijwilligers|wolontariuszy"
    ),
    "visitors": (
        r"visitors|visiteurs|besucher(?:n|innen)?(?: und besucher(?:n|innen)?)?|gasten?|visitantes|visitatori"
        r"|bezoekers|zwiedzajacych"
    ),
    "patients": r"patients|patient(?:en|innen)|pacientes|pazienti|patienten|pacjentow",
    "terminal operators": r"terminal operators",
    "operators": r"(?:port |tour )?operators|operateurs|operadores|operatori|terminalbetreiber[n]?",
    "therapists": r"therapists|therapeut(?:en|innen)(?: und therapeuten)?|therapeutes|terapeutas|terapeuti|terapisti",
    "doctors": r"doctors|physicians|surgeons|medecins|arzte[n]?|arztinnen|medicos|medici|artsen|lekarzy",
    "nurses": r"nurses|infirmier(?:e)?s|pflegekrafte[n]?|enfermer[oa]s|infermier[ie]|verpleegkundigen",
    "vehicles": r"vehicles|vehicules|fahrzeuge[n]?|vehiculos|veicoli|voertuigen|pojazdow",
    "ships": r"ships|vessels|boats|navires|bateaux|schiffe[n]?|boote[n]?|barcos|buques|navi|barche|schepen|statkow",
    "researchers": (
        r"researchers|scientists|chercheurs|forscher(?:n|innen)?|wissenschaftler(?:n|innen)?|investigadores"
        r"|ricercatori|onderzoekers|naukowcow"
    ),
    "teachers": (
        r"teachers|lecturers|enseignants|lehrkrafte[n]?|lehrer(?:n|innen)?|profesores|docentes|docenti"
        r"|insegnanti|professores|docenten|nauczycieli"
    ),
    "libraries": r"libraries|bibliotheques|bibliotheken|bibliotecas|biblioteche|bibliotek",
    "cooperatives": r"cooperatives|genossenschaften|cooperativas|cooperative|cooperaties|spoldzielni",
    "theatres": r"theat(?:re|er)s|theatern?|teatros|teatri",
    "choirs": r"choirs|choeurs|chore[n]?|coros|cori|koren|chorow",
    "parks": r"parks|parcs|parques|parchi|parken",
    "offices": r"offices|bureaux|buros|oficinas|uffici|escritorios|kantoren",
    "laboratories": r"laboratorios|laboratori|laboratoria",
    "businesses": r"comercios|negocios|negozi|exercices",
    "beds": (
        r"beds|lits|betten"
        r"|posti letto|camas|bedden|lozek"
    ),
}
_NOUNS = tuple(
    (predicate, re.compile(rf"(?:[\w’'-]+ ){{0,3}}?\b(?P<noun>{nouns})\b")) for predicate, nouns in _COUNTED.items()
)
#: What relates a house to what it counts; folded. The house stands before it, or right behind what is counted.
HAS = re.compile(
    r"\b(?:beherbergt\w*|dachverband von|verband von|zusammenschluss von|shelters?|houses|heberge\w*|abrite\w*"
    r"|forme|trains?|teaches|bildet\b.{0,30}\baus|speaks? for|stands? for|associates?|network of|group of"
    r"|association of|alliance of|reseau de|verbund von|netzwerk von|groupe de|has|have|had|counts?|counting"
    r"|numbers|gathers?|gathering|groups?|grouping|brings? together|bringing together|unites?"
    r"|uniting|represents?|representing|comprises?|comprising|includes?|including|consists? of|made up of"
    r"|composed of|with|of its|its"
    r"|their|employs?|employing|runs?|serves?|federates?|covers?|links?|involves?|pools?|boasts?|totals?|stands at"
    r"|grew to|grown to"
    r"|rose to|reached|reaches|claims?|lists?|enrols?|supports?"
    r"|compte|comptent|comptait|comptant|rassemble|rassemblant|rassemblent|regroupe|regroupant|regroupent|reunit"
    r"|reunissant|reunissent"
    r"|federe|federant|federent|represente|representant|associe|associant|comprend|comprenant|dispose|emploie"
    r"|emploient|employant|avec"
    r"|fort de|forte de|accueille|accueillant|composee? de|constituee? de|dont|ses|leurs|totalise|affiche"
    r"|revendique|gere"
    r"|hat|haben|hatte|zahlt|zahlen|zahlte|vereint|vereinen|vereinigt|bundelt|umfasst|umfassen|vertritt|vertreten"
    r"|verbindet|besteht aus"
    r"|bestehend aus|mit|gehoren|beschaftigt|beschaftigen|betreut|verfugt|darunter|davon|seine|ihre|seinen|ihren"
    r"|seiner|ihrer|angehoren"
    r"|schliesst|zusammen|fasst"
    r"|tienen|cuentan con|agrupan|reunen|aglutina\w*|congrega|retne|dispone de|sus|suma|suman|acoge|atiende|recibe"
    r"|gestiona|engloba|compuest[oa] por|formad[oa] por|asocia"
    r"|conta|contano|ha|hanno|riunisc\w+|raggruppa\w*|rappresenta\w*|comprend\w+|impiega\w*|raccogli\w+|associa"
    r"|compost[oa] da|formato da|formata da|dispone di|coinvolge|accoglie|gestisce|i suoi|vanta|aggrega"
    r"|tem|congrega|agrega|abrange|emprega|composto por|integra|com"
    r"|counted|contaba|contava|comprised|works with|welcomes?|receives?|attracts?|treats?|operates?|owns?|maintains?"
    r"|hosts?|is supported by|reckons?"
    r"|possede|declare|recoit|besitzt|betreibt|empfangt|behandelt|werkt met|beheert|ontvangt"
    r"|tiene|cuenta con|agrupa|reune|representa|integra|integrada por|con|emplea|heeft|telt|verenigt"
    r"|vertegenwoordigt|met|omvat"
    r"|ma|liczy|zrzesza|skupia|reprezentuje|zatrudnia|z)\b"
)
#: A sum of money, a share, a distance: "3 million euros for members".
_NOT_COUNTED = re.compile(
    r"^\s?(?:%|percent|per cent|pour cent|prozent|€|\$|£|euros?|eur|km|m2|kg|tonn\w*|mw|gw|millions?|mio"
    r"|milliards?|years?|ans|jahren?|months?|mois|monaten?|weeks?|days?|jours|tagen?|hours?|heures|stunden|days)\b"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Counted:
    """A number of counted things in a text."""

    #: The contract's word for what is counted.
    predicate: str
    #: Canonical: digits.
    value: str
    #: Where the number stands.
    start: int
    end: int
    #: Where what it counts is said to the end.
    noun_end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class _Number:
    value: str
    start: int
    end: int


def counted(text: str) -> Iterator[Counted]:
    """Yield what *text* counts, from left to right."""
    low = flat(text).lower()
    for number in _numbers(text, low):
        predicate, end = _noun(low, number.end)
        if predicate is not None:
            yield Counted(predicate=predicate, value=number.value, start=number.start, end=number.end, noun_end=end)


def noun_of(label: str) -> str | None:
    """Return what a label beside a number counts: "Members", "Adhérents"; None for any other label."""
    low = flat(label).lower().strip(" :.*")
    return next(
        (predicate for predicate, noun in _NOUNS if (match := noun.match(low)) and match.end() == len(low)), None
    )


#: "97 of them SMEs", "98 d'entre eux des PME", "davon 12 Hochschulen" the other way round.
OF_THEM = re.compile(
    r"^ (?:of them|of which|of these|of whom|d'entre eux|d'entre elles|von ihnen)(?: are| being| sont| des| sind)?(?= )"
)


_EMPLOYS = re.compile(r"\b(?:employ\w*|emploi\w*|beschaftig\w+|emplea\w*|zatrudnia\w*)\b")
_PEOPLE = re.compile(r"^ (?:people|persons|personnes|personen|menschen|personas|mensen|osob)\b")


def _noun(text: str, place: int) -> tuple[str | None, int]:
    """Return what the number that ends at *place* counts, and where that is said to the end."""
    rest = OF_THEM.sub(lambda match: " " * len(match[0]), text[place : place + 60], count=1)
    rest = f" {rest.strip()}" + " " if rest[:6].isspace() else rest
    if text[place - 2 : place] in ("d'", "de") and not rest.startswith(" "):
        rest, place = f" {rest}", place - 1
    if not rest.startswith(" ") or _NOT_COUNTED.match(rest):
        return None, place
    found = [
        (match.end(), match.start("noun"), predicate)
        for predicate, noun in _NOUNS
        if (match := noun.match(rest.lstrip())) is not None
    ]
    if not found and _EMPLOYS.search(text[max(0, place - 60) : place]) and (people := _PEOPLE.match(rest)):
        return "employees", place + people.end()
    if not found:
        return None, place
    end, first, predicate = min(found)
    # "20 members from 6 countries": no verb, comma or number stands between a figure and what it counts.
    between = rest[: first + 1]
    if re.search(r"[,;:()\d]|\b(?:and|et|und|of|in|from|de|des|aus|von|that|qui|die|to|or|bis|oder|ou)\b", between):
        return None, place
    return predicate, place + 1 + end


def _in_words(low: str) -> Iterator[tuple[Number, int, int]]:
    """Yield the numbers written out, with their places in *low*: "dreißig" is looked for as "dreissig"."""
    spelled, places = [], []
    for place, letter in enumerate(low):
        for each in "ss" if letter == "ß" else letter:
            spelled.append(each)
            places.append(place)
    for number in in_words("".join(spelled)):
        end = number.start + len(number.written)
        yield number, places[number.start], places[end - 1] + 1


def _numbers(text: str, low: str) -> list[_Number]:
    digits = [
        _Number(value=each.value, start=each.start, end=each.start + len(each.written))
        for each in in_digits(text.replace("\u00a0", " ").replace("\u202f", " "))
    ]
    words = [_Number(value=each.value, start=start, end=end) for each, start, end in _in_words(low)]
    dozens = [_Number(value=value, start=start, end=end) for value, start, end in dozens_in(low)]
    plain = [each for each in (*digits, *words) if not any(d.start <= each.start < d.end for d in dozens)]
    found = sorted((*plain, *dozens), key=lambda each: each.start)
    return [each for each in found if "." not in each.value and not _is_year(each)]


def _is_year(number: _Number) -> bool:
    return number.end - number.start == 4 and number.value.isdecimal() and 1800 <= int(number.value) <= 2100
