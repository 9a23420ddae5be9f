"""Whether a few words are a person's name: by their shape, and by the words names are not made of."""

from __future__ import annotations

import re
from functools import lru_cache

from models.pattern import regex
from pipelines.facts.canonical.country import country
from pipelines.facts.canonical.listed import listed
from pipelines.facts.lexicon.house import HOUSE
from pipelines.facts.page.word import has_role
from snapshots.words import folded

_PARTICLES = listed(
    "de du d von vom van zu di da del della dello degli dos das do al el bin ibn ter ten 't af av la le les los"
    " las der den"
    " het am op"
)
#: Those that stand behind another one only: "de la Tour", "van der Berg".
_SECOND = listed("la le les los las der den het am op")
_TITLES = listed(
    "mr mrs ms miss mister sir dame lord lady dr drs prof professor professeur doctor ing ir dipl mag mba phd msc bsc"
    " ma ba llm llb eng hon rev m mm mme mlle madame monsieur mademoiselle maitre herr frau hr fr sr sra srta don dona"
    " sig sigra dott dottssa dottoressa avv mw mevr dhr heer mevrouw pan pani mgr inz hab exmo exma senhor senhora hc"
    " h c jr doc phdr mudr judr rndr bc csc lic arch arq rer nat phil jur oec med habil techn docteur me capt gen"
    " ph em priv dozent pd dipl-ing dipl-kfm dipl-kffr dipl-geogr dipl-biol dipl-inf beng meng dphil obe cbe mbe"
)
#: Words of headings, menus and addresses that begin with a capital and are nobody's name.
_COMMON = listed(
    """
about us our the your my all more new news latest home page welcome contact contacts team staff people office
address members member membership partners partner project projects service services event events press media
download downloads links link login search privacy policy legal notice terms conditions cookies imprint sitemap
read click here phone telephone fax mail email website web site opening hours monday tuesday wednesday thursday
friday saturday sunday january february july september october november december working group groups general
information info national international european europe regional local public private research innovation
development business industry technology technologies science energy health training education support funding
benefits join become find follow share facts figures numbers history mission vision values strategy annual report
reports publications newsletter calendar agenda jobs career careers gallery photo photos video videos a an and or
for with from in on at to by of not no as is are was we you it this that these those high low big small central
street road avenue square lane place building floor room box house tower ltd limited inc gmbh ag sa sarl sas spa
srl bv nv ev asbl plc llc corp nous notre nos vous votre vos qui sommes actualites actualite accueil equipe
adresse membres adherents partenaires partenaire projets projet evenements presse mentions legales plan rue
boulevard quai chemin route impasse cours allee bp cedex tel lundi mardi mercredi jeudi vendredi samedi dimanche
janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre suite lire voir plus tous toutes
avec pour dans sur par un une et ou est sont horaires ouverture tarifs infos pratiques appel offres espace wir uns
unser unsere ihr ihre uber aktuelles aktuell termine veranstaltungen mitglieder mitglied partnerinnen projekte
projekt leistungen angebote anfahrt anschrift strasse platz weg gasse ufer postfach telefon telefax datenschutz
impressum startseite suche montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar juni juli
oktober dezember mehr weiter lesen alle neue neues der die das den dem ein eine einer und oder mit fur von zur zum
bei nach vor aus auf ist sind werden zahlen fakten offnungszeiten kontakt ansprechpartner sobre nosotros quienes
somos noticias inicio contacto equipo direccion socios miembros proyectos servicios eventos prensa aviso calle
plaza avenida paseo carretera lunes martes miercoles jueves viernes sabado domingo los las el una para con por que
como mas leer ver over ons nieuws leden projecten diensten straat laan plein postbus maandag dinsdag woensdag
donderdag vrijdag zaterdag zondag meer lees onze wij het een o nas aktualnosci zespol czlonkowie partnerzy
projekty uslugi wydarzenia ulica ul aleja plac poniedzialek wtorek sroda czwartek piatek sobota niedziela wiecej
nasz nasza nasze chi siamo notizie contatti soci progetti servizi eventi via piazza viale corso lunedi martedi
mercoledi giovedi venerdi rua praca largo quem contactos poles clusters reseaux ecomusee ecomusees musees museums
museen amis friends region regions pays countries lander forum haufige fragen ahnliche neueste beitrage letzte
abteilung referat gebouw zoeken buscar apellidos departamento nombre nome nom message mensagem messaggio nachricht
voornaam server error file directory towarzystwo polskie asociatia makelaars beekeepers buscador recherche ricerca
szukaj wyszukaj volver arriba torna retour formular formulaire formulario accessibility barrierefreiheit
accessibilite copyright rights reserved quick direct useful blue smart digital global world united union cluster
network valley medtech biotech tech solutions systems consulting engineering software industries products gruppe
groupe grupo studies affairs relations cooperation communication communications marketing finance administration
organisation organization programme program quality safety sales export import trade commerce market markets
invest investment tourism culture sport arts music city town county state republic kingdom
"""
)
_ENDINGS = regex(r"(?:tion|tions|ungen|keit|heit|schaft|schaften|ismus|itat|ology|ologie|ment?s|ships?|ness)$")
_WORD = regex(r"[^\W\d_](?:[^\W\d_]|['’.-](?=[^\W\d_]))*\.?$")
#: Surnames that end as houses do: behind a title they are a person's.
_SURNAME = regex(r"\w{3,}(?:haus|bund|rat|netz|kreis|stelle|amt|buro)")
_HUMP = regex(r"[a-zà-ÿ][A-ZÀ-Þ]")
_HUMPED = regex(r"^(?:Mc|Mac|Fitz|De|Di|Du|Van|Von|Le|La|O['’]|D['’]|L['’])[A-ZÀ-Þ]|-")
_VOWEL = regex(r"[aeiouy]")
_LONGEST = 60
_MOST_WORDS = 7


@lru_cache(maxsize=4096)
def person_name(text: str) -> str | None:
    """Return *text* without titles where it looks like a person's name; None for anything else."""
    if not 4 <= len(text) <= _LONGEST or any(map(str.isdigit, text)):
        return None
    bare = re.sub(r"\s*\([^()]{1,20}\)$", _degree, text.strip(" ,;:.-|·•*")).strip(" ,;")
    words = [word for word in bare.replace(",", " , ").split() if word]
    if not 2 <= len(words) <= _MOST_WORDS + 4:
        return None
    words = _untitled(words)
    if "," in words and not _is_turned(words):
        return None
    named = [word for word in words if word != ","]
    telling = [word for word in named if folded(word).strip(".") not in _PARTICLES]
    if not 2 <= len(telling) <= 4 or len(named) > _MOST_WORDS or not _are_names(named, telling, is_titled(bare)):
        return None
    return " ".join(words).replace(" ,", ",")


def is_titled(text: str) -> bool:
    """Say whether *text* begins with a title or a form of address, as only persons do."""
    word = text.split(" ", 1)[0]
    key = folded(word).strip(".,").replace(".", "")
    return key in _TITLES and (len(key) > 1 or word == "M.") and has_more(text)


def has_more(text: str) -> bool:
    """Say whether there is more than one word."""
    return " " in text.strip()


def in_address(name: str, mail: str) -> bool:
    """Say whether an e-mail address bears *name*: its surname, its given name, or the first letters of both."""
    local = re.sub(r"[^a-z]", " ", folded(mail.partition("@")[0]))
    joined = local.replace(" ", "")
    words = [re.sub(r"[^a-z]", "", folded(word)) for word in re.split(r"[\s-]+", name)]
    words = [_spelled(word) for word in words if len(word) > 1 and word not in _PARTICLES]
    joined = _spelled(joined)
    if any(len(word) > 2 and word in joined for word in words):
        return True
    initials = {"".join(word[0] for word in order) for order in (words, words[::-1])}
    return joined in initials


def _spelled(word: str) -> str:
    """Return *word* with umlauts written as two letters made one."""
    return word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _degree(found: re.Match[str]) -> str:
    words = re.findall(r"[^\W\d_]+", folded(found[0]))
    return "" if words and all(word in _TITLES for word in words) else found[0]


def _untitled(words: list[str]) -> list[str]:
    """Return *words* without titles at either end."""
    first, last = 0, len(words)
    while first < last - 1 and _is_title(words[first]):
        first += 1
    while last - 1 > first and (words[last - 1] == "," or _is_title(words[last - 1], behind=True)):
        last -= 1
    return words[first:last]


def _is_title(word: str, *, behind: bool = False) -> bool:
    key = folded(word).replace(".", "").strip(",()")
    if behind and not (word.isupper() or "." in word or key in ("phd", "msc", "bsc", "mba")):
        return False
    if len(key) == 1 and not (word == "M." and not behind):
        return False
    return key in _TITLES or all(part in _TITLES for part in key.split("-") if part)


def _is_turned(words: list[str]) -> bool:
    """Say whether the one comma stands behind the surname: "Amsinger, Yuko"."""
    place = words.index(",")
    return words.count(",") == 1 and 0 < place <= 3 and 1 <= len(words) - place - 1 <= 3


def _are_names(named: list[str], telling: list[str], titled: bool) -> bool:
    if folded(named[-1]).strip(".") in _PARTICLES or not all(map(_is_name_word, telling)):
        return False
    if not _are_in_place(named):
        return False
    initials = [word for word in telling if len(word.strip(".")) == 1]
    if len(initials) == len(telling) or max(len(word) for word in telling) < 3:
        return False
    keys = {folded(word).strip(".") for word in telling}
    joined = " ".join(named)
    plain = folded(joined)
    if keys & _COMMON or len(keys) < len(telling) or any(_ENDINGS.search(key) and len(key) > 7 for key in keys):
        return False
    house = HOUSE.search(plain)
    if house is not None and not (titled and _SURNAME.fullmatch(house[0])):
        return False
    return not has_role(joined) and country(joined) is None


def _are_in_place(named: list[str]) -> bool:
    """Say whether the small words stand where they do in names."""
    before = ""
    for place, word in enumerate(named):
        key = folded(word).strip(".")
        if word[0].islower():
            second = key in _SECOND and key not in ("der", "den", "am")
            if key not in _PARTICLES or (key in _SECOND and before not in _PARTICLES) or (second and not place):
                return False
        before = key
    return True


def _is_name_word(word: str) -> bool:
    if not word[0].isupper() or not _WORD.match(word):
        return False
    if _HUMP.search(word) and not _HUMPED.search(word):
        return False
    shouted = word.isupper() and len(word.strip(".")) > 1
    return not shouted or _VOWEL.search(folded(word)) is not None
