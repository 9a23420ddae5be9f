"""How a number is said to be hoped for, planned, denied or of other people, not there; by language, folded."""

from __future__ import annotations

import re
from functools import cache

from models.pattern import regex

_HOPED = {
    "en": r"would|could|should|might|may|hopes?|hoped|hoping|wants?|wish(?:es)?|dreams?|aims? (?:to|for|at)"
    r"|plans? (?:to|for)"
    r"|planned|intends?|intended|aspires?|seeks? to|target of|expects?|expected|will|shall|if|unless|goal|ambition"
    r"|promised|promises|needs?|requires?|allows? for|likely|imagine|suppose|proposed?|used to|no longer|once had",
    "fr": r"voudrai\w+|souhait\w+|esper\w+|reve(?:nt|ra\w*)?|prevoi\w+|prevue?s?|envisag\w+"
    r"|compte(?:nt)? (?=[a-z]+[ei]r )|ambitionn\w+"
    r"|objectif|devrai\w+|pourrai\w+|serai\w+|aurai\w+|si|vise(?:nt)? a|d'ici|atteindre|doit|doivent|faudrait|promet"
    r"|necessit\w+|ne [a-z]+ plus|jadis",
    "de": r"soll|sollen|sollte\w*|will|wollen|wollte\w*|mochte\w*|wurde\w* gern\w*|konnte\w*|hofft?|hoffen"
    r"|plant|planen|geplant"
    r"|traumt|strebt|anstrebt|vorgesehen|wenn|falls|ziel ist|beabsichtigt|braucht|verspricht|einst|nicht mehr",
    "es": r"quisiera\w*|quiere[n]?|espera[n]?|suena[n]? con|prev[ei]\w*|aspira[n]?|pretende[n]?|podria\w*"
    r"|deberia\w*|tendria\w*"
    r"|seria\w*|si|objetivo|llegar a|alcanzar|planea\w*|desea\w*|necesita\w*|promete\w*|ya no",
    "it": r"vorrebb\w+|vuole|vogliono|spera\w*|sogna\w*|prev(?:ede|edono|ist\w+)|intend\w+|punta a|mira a"
    r"|potrebb\w+|dovrebb\w+"
    r"|sarebb\w+|saremmo|avrebb\w+|se|obiettivo|raggiungere|arrivare a|servirebb\w+|promett\w+|non piu|un tempo",
    "nl": r"wil|willen|wilde|hoopt|hopen|zou|zouden|streeft|beoogt|plant|plannen|gepland|doel|moet|moeten"
    r"|verwacht|droomt"
    r"|kan worden|niet meer",
    "pl": r"chce|chca|chcialb\w+|planuj\w+|zamierz\w+|marz\w+|zeby|gdyby|jesli|cel\w* jest|ma objac"
    r"|spodziewa\w+|docelowo",
    "pt": r"quer|querem|gostaria\w*|espera\w*|prev[ei]\w*|pretende\w*|poderia\w*|deveria\w*|teria\w*|objetivo"
    r"|chegar a|sonha",
}


@cache
def hoped(language: str) -> re.Pattern[str] | None:
    """Return what tells, in *language*, that a number behind it is not there yet, or never; None where unknown."""
    return re.compile(rf"(?<![\w-])(?:{_HOPED[language]})\b") if language in _HOPED else None


#: "its board of nine members", "der Beirat mit seinen sieben Mitgliedern": another count than the house's.
SUBUNIT = regex(
    r"\b(?:board|committee|jury|council of|steering group|working group|secretariat|bureau|task force|delegation"
    r"|conseil d'administration|comite|jury|commission|groupe de travail|delegation"
    r"|\w*beirat\w*|\w*vorstand\w*|aufsichtsrat\w*|\w*ausschuss\w*|arbeitsgruppe\w*|lenkungs\w+|kuratorium|prasidium"
    r"|comite|junta|consejo de administracion|bestuur|raad van toezicht|zarzad\w*|rada nadzorcza"
    r"|comitato|giunta|consiglio direttivo|consiglio di amministrazione|direttivo|stuurgroep|werkgroep|grupo de trabajo"
    r"|gruppo di lavoro)\b[^;.]{0,70}$"
)
#: "twelve new members": those who came, not those there are.
NEW = regex(
    r"\b(?:new|additional|further|other|more|former|founding|potential|neue\w*|weitere\w*|ehemalige\w*"
    r"|nouveaux|nouvelles|autres"
    r"|anciens|fondateurs|nuevos|nuevas|otros|otras|nuovi|nuove|altri|altre|fondatori|fundadores|nieuwe|andere|nowych)\b"
)
#: "eight to ten students": nobody counted them.
RANGE = regex(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|deux|trois|quatre|cinq|six"
    r"|sept|huit|dix|zwei"
    r"|drei|vier|funf|sechs|sieben|acht|zehn|zwolf|dos|tres|cuatro|cinco|seis|siete|ocho|diez|due|tre|quattro|cinque"
    r"|sei|sette|otto"
    r"|dieci))\s?(?:to|or|bis|oder|ou|a|o|tot|do|–|-)\s?$"
)
#: Those who came to something, or went: no stock.
JOINED = regex(
    r"^\W*(?:joined|left|attended|took part|participated|signed|applied|ont rejoint|ont participe|nahmen"
    r"|traten|kamen|parteciparono|hanno partecipato|participaron|asistieron|namen deel|wzielo udzial)\b"
)
#: "with another twenty companies": those that are missing.
ANOTHER = regex(
    r"\b(?:another|a further|weitere|d'autres|altr[ei]|otr[oa]s|nog|kolejn\w+|une autre|ein weiteres)\s(?:\w+\s)?$"
)
#: Since a day told before, those who came count: "since then 45 teachers have taken part".
SINCE = regex(
    r"\b(?:since then|to date|so far|da allora|finora|depuis(?: lors)?|a ce jour|desde entonces|hasta ahora"
    r"|seither|seitdem"
    r"|bisher|sindsdien|tot nu toe|od tego czasu|dotychczas|desde entao)\b"
)
