"""The small words that decide what a number or a date means, in nine languages; written for flat text in any case."""

from __future__ import annotations

import re

from consulted.documents.fold import words
from models.pattern import regex

#: Before a number: it is not exact, or counts something else.
ABOUT = regex(
    r"(?<!\w)(?:about|around|approx\w*|roughly|circa|ca\.?|some|over|under|nearly|almost|another|other|further"
    r"|more|up to"
    r"|(?:more|less|fewer) than|at (?:least|most)|(?:one|out|each|most|all but|any|many|none|few) of(?: the"
    r"| its| their| our)?"
    r"|every|between"
    r"|environ|pres de|plus de|moins de|au moins|quelques?|une? des|l['’]un des|l['’]une des|entre|autres|parmi les?"
    r"|etwa|rund|zirka|uber|mehr als|weniger als|mindestens|hochstens|knapp|fast|bis(?: zu)?|ungefahr"
    r"|eine[rs]? (?:der|von)"
    r"|gut|weitere[nr]?|der ersten|zwischen"
    r"|unos|unas|cerca de|mas de|menos de|al menos|aproximadamente|alrededor de|un[oa] de (?:los|las)|casi"
    r"|hasta|otr[oa]s"
    r"|oltre|piu di|meno di|almeno|quasi|un[oa] (?:dei|delle|degli)|fino a|altr[ie]"
    r"|ongeveer|ruim|meer dan|minder dan|minstens|bijna|een van de|tot|andere"
    r"|okolo|ponad|blisko|prawie|co najmniej|jeden z|jedna z|jedno z|do|kolejn\w+"
    r"|mais de|menos de|pelo menos|quase|um dos|uma das|ate|outr[oa]s"
    r"|cirka|ungefar|omkring|over|mer an|mindre an|minst|nastan|en av(?: de)?|ett av(?: de)?|upp till|andra)\s+$",
    re.I,
)

#: Between two numbers: a range, or a doubt.
RANGE = regex(r"\s*(?:to|or|and|a|ou|et|bis|oder|und|o|u|y|e|of|en|i|lub|till|eller|och|-|–|/)\s*", re.I)

#: Between a number and what is listed, or behind the list: not all are named.
SOME = regex(
    r"(?<!\w)(?:including|includes?|included|such as|notably|among|amongst|amid|e\.\s?g|eg|for (?:example"
    r"|instance)|especially"
    r"|particularly|in particular|mainly|mostly|chiefly|like|along with|together with|other than|except"
    r"|excluding|plus|besides|and (?:others?|more)|so on"
    r"|notamment|dont|comme|tels?|telles?|parmi|par exemple|entre autres?|y compris|en particulier|surtout|et autres"
    r"|outre|hors|principalement"
    r"|darunter|davon|unter anderem|u\.\s?a|wie|beispielsweise|zum beispiel|z\.\s?b|insbesondere|vor allem"
    r"|einschließlich"
    r"|einschliesslich|und andere|und weitere|usw|neben|außer|ausser|zunachst|hauptsachlich"
    r"|como|entre (?:ell[oa]s|otr[oa]s|los que|las que)|incluid[oa]s?|incluyendo|tales|por ejemplo|sobre todo"
    r"|y otr[oa]s"
    r"|tra cui|fra cui|come|ad esempio|inclus[oaie]|tra gli altri|in particolare|e altr[ie]"
    r"|waaronder|zoals|bijvoorbeeld|onder (?:meer|andere)|bijv|en andere"
    r"|w tym|m\.\s?in|miedzy innymi|takie|takich|takimi|jak|na przyklad|np|i inne|wsrod"
    r"|incluindo|entre (?:os quais|as quais|eles|elas|outros)|por exemplo|tais|nomeadamente|e outr[oa]s"
    r"|bland|inklusive|sasom|till exempel|t\.\s?ex|daribland|med flera|m\.\s?fl|etc)(?!\w)|\.\.\.|…",
    re.I,
)

#: Between a number and what is listed: all are named.
NAMELY = regex(
    r",\s+(?:namely|viz\.?|that is|a savoir|c['’]est-a-dire|namlich|und zwar|a saber|es decir|esto es|ossia|cioe"
    r"|vale a dire|e cioe|te weten|namelijk|a mianowicie|mianowicie|czyli|isto e|namligen)[,:]?\s+",
    re.I,
)

#: What is counted here is no member of a list.
MEASURE = regex(
    r"\W*(?:(?:more|other|full|consecutive|further|weitere|autres|last|next|past|first|erste[nr]?|letzte[nr]?"
    r"|dernier\w*|premier\w*)\s+)?"
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|per\s?cent|percent\w*|million\w*|billion\w*"
    r"|thousand|hundred|euros?|eur|usd"
    r"|dollars?|pounds?|km|kilomet\w*|met(?:er|re)s?|m2|ha|hectares?|tonn?e?s?|kg|mw|gw|kwh|times|pages?"
    r"|degrees?|points?|decades?"
    r"|centur\w+|fold|%|€"
    r"|ans?|annees?|mois|jours?|semaines?|heures?|fois|pour\s?cent|milliers?|milliards?|siecles?"
    r"|jahre?n?|monate?n?|wochen?|tage?n?|stunden?|minuten|mal|prozent|tausend|hundert|milliarden?|seiten"
    r"|meter|jahrige\w*"
    r"|anos|meses|semanas|dias|horas|veces|por ciento|millones|paginas|anni|mesi|giorni|settimane|ore|volte|milioni"
    r"|jaar|jaren|maanden|weken|dagen|uur|keer|miljoen|procent|lat|lata|miesi\w+|dni|tygodni\w*|godzin\w*|razy"
    r"|milion\w*|tys\w*"
    r"|vezes|milhoes|mil|ar|manader|dagar|veckor|timmar|ganger|miljoner)(?!\w)",
    re.I,
)

#: Words that label a number instead of being counted: "Table 2".
LABEL = regex(
    r"(?<!\w)(?:versione|version|versao|versie|wersja|release|edition|ausgabe"
    r"|edizione|edicion|table|tab|figure|fig|section|sections|chapter"
    r"|article|art|phase|step|group|type|level|strand"
    r"|part|day|box|page|pages|p"
    r"|note|notes|no|nr|number|version|volume|vol|annex|appendix|category|class|scenario|case|wp|work package"
    r"|task|objective|goal|story"
    r"|horizon|round|stage|unit|line|item|question|age|aged|article|tableau|chapitre|etape|niveau|partie|jour"
    r"|annexe|encadre|axe|lot"
    r"|tabelle|abbildung|abb|abschnitt|kapitel|artikel|stufe|gruppe|teil|anhang|nummer|seite|ziel|tag|tabla"
    r"|figura|seccion|capitulo"
    r"|fase|etapa|parte|anexo|tabella|sezione|capitolo|tabel|hoofdstuk|deel|rozdzial|czesc|etap|rysunek"
    r"|capitulo|avsnitt|del|steg)"
    r"\.?\s*$",
    re.I,
)

#: A member that opens so tells of the one before: "Anna Berg, Minister of Economy".
ROLE = regex(
    r"\W*(?:the |a |an |le |la |der |die |das |el |il |de |het )?(?:(?:\w+[ -]){0,2})?(?:minister\w*"
    r"|president\w*|chair\w*|director\w*|directeur|directrice|professor\w*|head|mayor"
    r"|manager|secretary|maire|chef|leiter\w*|geschaftsfuhrer\w*|vorsitzende\w*|burgermeister\w*|ministre"
    r"|presidente|directora?"
    r"|alcald\w+|direttore|direttrice|sindaco|burgemeester|voorzitter|dyrektor\w*|prezes\w*|burmistrz|capital"
    r"|hauptstadt|capitale"
    r"|founder|fondateur|grunder|ceo|partner|member|membre|mitglied)(?!\w)",
    re.I,
)

#: An event of English and the small word before its day: "the fair in May".
EVENT = (
    r"(?:(?:the|its|their|this|last|an?) )?(?:\w+ ){0,2}?(?:accident|agreement|attack|conference|congress|crisis"
    r"|decision|disaster|election|event|fair|festival|fire|flood|forum|meeting|pilot|referendum|report|storm|summit|survey|test"
    r"|visit|vote|workshop)s?(?= (?:in|on|of|from) (?:(?:early|late|mid|the) ?)?$)"
)

#: What joins the last two members of a list.
AND = {
    "en": "and|or|as well as",
    "fr": "et|ou|ainsi que",
    "de": "und|oder|sowie",
    "es": "y|e|o|u|asi como",
    "it": "e|ed|o|nonche",
    "nl": "en|of|alsook|evenals",
    "pl": "i|oraz|lub|a takze",
    "pt": "e|ou|bem como",
    "sv": "och|samt|eller",
}

#: Articles and the like that open a name or a list item without being part of it.
ARTICLES = frozenset(
    words(
        "the a an le la les l un une der die das den dem des ein eine el los las lo il gli i lo het de een o "
        "os as um uma den det"
    )
)


def conjunctions(language: str) -> str:
    """Return the alternatives that join list members, for a pattern."""
    return AND.get(language, AND["en"])
