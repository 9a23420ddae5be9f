"""Words by which reports speak of houses, roles and pronouns, in six languages; all patterns read folded text."""

from __future__ import annotations

from models.pattern import regex
from pipelines.facts.canonical.listed import listed
from pipelines.facts.lexicon.house import HOUSE, HOUSE_WORDS, LED, ROLE, ROLE_NOUN, RUNS, UNIT
from pipelines.facts.lexicon.office import AT_HEAD, CARES
from pipelines.facts.lexicon.role import OFFICE

__all__ = [
    "ABOUT",
    "GENERIC",
    "HOUSE",
    "LATTER",
    "LOOSE_ARTICLES",
    "MAY_NAME_PERSON",
    "POINTER",
    "PRONOUN",
    "ROLE",
    "ROLE_NOUN",
    "SMALL",
]

#: Words that name no house by themselves, though they bear capitals.
GENERIC = listed(
    """
memorandum understanding agreement mou mous letter intent treaty convention accord accords protocole entente partenariat
partnership partnerships cooperation collaboration vereinbarung abkommen vertrag partnerschaft kooperation memorandum
cluster clusters network networks association chamber pole poles reseau chambre verein verband netzwerk kammer stadt
sme smes pme pmi kmu mkb kmb msp pyme pymes mpme mpmi tpe eti ngos ongs startups eu ue who un onu r&d it ict ceo
cfo cto coo ngo ong b2b pdf html http https www url tel fax email mail
table tableau tabelle figure abbildung chapter chapitre kapitel section annex annexe anhang note box encadre kasten
january monday euro euros eur usd gbp brexit covid internet europe europa europeen european africa asia afrique asie
north south east west northern southern eastern western nord sud est ouest norden suden osten westen world monde welt
president director directrice directeur minister ministre manager head chair projekt project projet programme program
phone email role name contact partners partner partenaires members membres mitglieder context objective results
netz verbund bund konsortium konsortialpartner hauser mitarbeiter mitarbeiterinnen beschaftigte maschinen zielland
ziellander verbundes vereins verbandes clusters poles zentrum haus amt rat kreis forum desk hub
region regions regionen land lander country countries pays state states government gouvernement regierung ministry
university universite universitat hochschule museum museums musee city ville town commune gemeinde port
"""
)
SMALL = listed(
    "of for and the de du des d la le les l et pour en und fur der die das von y del di e van voor i w na do & a"
)
#: "The cluster", "this network", "it": the subject was named before; "Erneuert wurde sie", "Renewed it was".
PRONOUN = regex(
    r"^\W*(?:(?:today|currently|now|since then|meanwhile|aujourd'hui|actuellement|depuis|heute|derzeit|seither"
    r"|inzwischen|hoy|actualmente|momenteel|obecnie|oggi|attualmente|ad oggi|hoje|atualmente),? )?"
    r"(?:(?:[a-z]{4,}(?:t|en) )?(?:wurde|wird|war|ist|worden ist|hat man|werd|is) (?=(?:sie|er|es|zij|ze|hij|het)\b))?"
    r"(?:(?:it|they|he|she|ihm|ihnen|mit (?:ihm|ihr)|lui|jemu|elle|elles|ils|er|es|sie|ella|ellos|esso|essa|zij"
    r"|ze|hij)\b|il(?= (?:a|est|compte|regroupe"
    r"|reunit|federe|emploie|dispose|s'|n'|rassemble|comprend|represente)\b)"
    r"|(?:the|this|that|its|these|le|la|l['’]|ce|cet|cette|son|sa|der|die|das|dieser|diese|dieses|sein|seine|ihr|ihre|il"
    r"|lo|questo|questa|esta|esse|essa"
    r"|el|la|este|esta|de|het|deze|dit|ten|ta|to)(?: |(?<=['’]))(?:[\w-]+ ){0,2}?"
    rf"(?:{HOUSE_WORDS}|project|projet|projekt|vorhaben|partnership|partenariat|partnerschaft"
    rf"|organi[sz]ation\w*|structure"
    rf"|members"
    r"|consorti\w+|dispositif|einrichtung|institution\w*|proyecto|progetto|projeto|entidad|organizacion|iniciativa"
    r"|iniziativa|both|two partners)\b)"
)
#: "about", "some", "more than".
ABOUT = regex(
    r"\b(?:about|some|around|approximately|roughly|nearly|almost|over|more than|at least|up to|close to|upwards of"
    r"|circa|ca\.?|c\.|well over|oltre|piu di|quasi|all'incirca|cerca de|mais de|quase|pelo menos|meer dan|hasta"
    r"|al menos|almeno|fino a"
    r"|environ|pres de|quelque|plus de|une|au moins|pas moins de|jusqu'a|presque"
    r"|rund|etwa|ungefahr|circa|fast|knapp|uber|mehr als|gut|mindestens|bis zu|an die"
    r"|unos|unas|casi|mas de|alrededor de|aproximadamente|ongeveer|zo'n|ruim|meer dan|bijna|okolo|ponad|prawie|blisko)"
    r"\s+(?:the |les |des |de |d')?$"
)
#: What a sentence that names a person with a role or a number holds.
MAY_NAME_PERSON = regex(
    rf"{ROLE.pattern}|{LED.pattern}|{UNIT.pattern}|\b{RUNS}\b|{CARES.pattern}|{AT_HEAD.pattern}|{OFFICE.pattern}"
    r"|\b(?:kontakt|zustandig|verantwortlich|in charge|mme|mlle|herr|frau"
    rf"|mrs|mr|ms|dr|prof)\b"
)
#: "the network", "le pôle", "das Netz": a noun that points back.
POINTER = regex(
    r"\b(the|this|le|la|ce|cet|cette|du|au|der|die|das|dem|den|des|diese[nmrs]?|jene[nmrs]?|vom|zum|im|beim|el|este|esta"
    r"|del|il|lo|questo|questa|nel|al|dal|sul|do|da"
    r"|de|het|deze|dit|[ld](?=['’]))[\s'’]([\w-]{3,30})\b"
)
#: Of those, what stands before any noun in some languages.
LOOSE_ARTICLES = {"fr": frozenset({"des", "de", "d"}), "es": frozenset({"de"}), "nl": frozenset({"des"})}
#: "The latter", "Celui-ci": the one named last.
LATTER = regex(
    r"^\W*(?:the latter|celui-ci|celle-ci|ce dernier|cette derniere|letztere[rs]?|este ultimo|esta ultima)\b"
)
