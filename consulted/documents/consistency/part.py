"""A part named beside its whole: "companies from both Bavaria and Germany"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.consistency.paragraph import Sentence, place, quote
from consulted.documents.fold import fold
from models.pattern import regex
from models.reference import Inconsistency

KIND = "part-beside-whole"

#: Countries, by their names, and parts of them that sign agreements of their own; all folded.
_PARTS: tuple[tuple[str, str], ...] = (
    (
        "canada|kanada",
        "quebec|ontario|alberta|british columbia|colombie-britannique|manitoba|saskatchewan|nova scotia"
        "|montreal|toronto|vancouver",
    ),
    (
        "belgium|belgique|belgien|belgica|belgio|belgie|belgia",
        "wallonia|wallonie|flanders|flandre|flandern|vlaanderen|brussels|bruxelles|brussel",
    ),
    (
        "germany|allemagne|deutschland|alemania|germania|duitsland|niemcy|alemanha|tyskland",
        "bavaria|baviere|bayern|baviera|saxony|saxe|sachsen|hesse|hessen|brandenburg|thuringia|thuringen"
        "|baden-wurttemberg|lower saxony"
        "|niedersachsen|saarland|sarre|berlin|hamburg|bremen|schleswig-holstein|north rhine-westphalia"
        "|nordrhein-westfalen|munich|munchen",
    ),
    (
        "austria|autriche|osterreich|oostenrijk",
        "tyrol|tirol|styria|steiermark|upper austria|oberosterreich|lower austria|niederosterreich|carinthia"
        "|karnten|vorarlberg|vienna|wien",
    ),
    (
        "france|frankreich|francia|frankrijk|francja|franca|frankrike",
        "brittany|bretagne|normandy|normandie|alsace|elsass|grand est|occitanie|corsica|corse|provence"
        "|aquitaine|paris|lyon|toulouse|hauts-de-france",
    ),
    (
        "spain|espagne|spanien|espana|spagna|spanje|hiszpania|espanha",
        "catalonia|catalogne|katalonien|cataluna|andalusia|andalucia|galicia|navarre|navarra|basque country"
        "|pays basque|baskenland|pais vasco|aragon|madrid|barcelona",
    ),
    (
        "italy|italie|italien|italia|wlochy",
        "lombardy|lombardie|lombardei|lombardia|tuscany|toscane|toskana|toscana|piedmont|piemont|piemonte"
        "|veneto|sicily|sicilia|sardinia|sardegna|lazio|liguria",
    ),
    (
        "united kingdom|uk|great britain|royaume-uni|vereinigtes konigreich|reino unido|regno unito",
        "scotland|ecosse|schottland|escocia|wales|pays de galles|england|northern ireland|london",
    ),
    (
        "netherlands|the netherlands|pays-bas|niederlande|paises bajos|paesi bassi|nederland|holandia",
        "friesland|brabant|limburg|gelderland|zeeland|holland|amsterdam|rotterdam",
    ),
    (
        "switzerland|suisse|schweiz|suiza|svizzera|szwajcaria",
        "zurich|geneva|geneve|genf|bern|berne|basel|vaud|ticino|tessin|valais|wallis",
    ),
    (
        "poland|pologne|polen|polonia|polska|polski|polsce",
        "silesia|silesie|schlesien|slask|slaska|mazovia|mazowsze|malopolska|pomerania|warsaw|warszawa|krakow",
    ),
    ("portugal", "azores|acores|madeira|algarve|alentejo|lisbon|lisboa|porto"),
    (
        "sweden|suede|schweden|suecia|svezia|sverige",
        "skane|scania|vasterbotten|smaland|stockholm|gothenburg|goteborg|malmo",
    ),
    (
        "united states|usa|etats-unis|vereinigte staaten|estados unidos|stati uniti",
        "california|californie|kalifornien|texas|florida|massachusetts|ohio|oregon|colorado|michigan",
    ),
    ("china|chine", "guangdong|shanghai|sichuan|jiangsu|zhejiang"),
    ("australia|australie|australien", "queensland|victoria|new south wales|tasmania"),
    ("finland|finlande|finnland|finlandia", "lapland|laponie|lappland|helsinki|oulu"),
    ("denmark|danemark|danmark|dinamarca|danimarca", "jutland|jylland|copenhagen|kobenhavn|zealand"),
)
_WHOLE = {whole: names for names, _ in _PARTS for whole in names.split("|")}
_COUNTRY = {part: names for names, parts in _PARTS for part in parts.split("|")}
_PLACES = "|".join(sorted((re.escape(each) for each in (*_WHOLE, *_COUNTRY)), key=len, reverse=True))
_P = rf"(?:the\s+|le\s+|la\s+|l['’]|les\s+|der\s+|den\s+)?(?P<{{}}>{_PLACES})"

#: Only words that say two separate origins: "in both Quebec and Canada" may mean how far something reaches.
_BOTH = regex(
    rf"(?<!\w)(?:from\s+both\s+{_P.format('a')}\s+and\s+(?:from\s+)?{_P.format('b')}"
    rf"|both\s+from\s+{_P.format('c')}\s+and\s+(?:from\s+)?{_P.format('d')}"
    rf"|(?:both|the two)\s+(?:countries|sides|regions)\s*,\s*{_P.format('e')}\s+and\s+{_P.format('f')}"
    rf"|(?:venant|venues?|venus|originaires?|issue?s?)\s+(?:a la fois\s+|tant\s+)?(?:de\s+|du\s+|d['’]"
    rf"|des\s+){_P.format('g')}\s+(?:et|comme|que)\s+(?:de\s+|du\s+|d['’]|des\s+){_P.format('h')}"
    rf"|(?:tant|a la fois)\s+(?:de\s+|du\s+|d['’]|des\s+){_P.format('i')}\s+(?:et|que)\s+(?:de\s+|du\s+|d['’]"
    rf"|des\s+){_P.format('j')}"
    rf"|(?:sowohl\s+aus|aus)\s+{_P.format('k')}\s+(?:als\s+auch|wie)\s+(?:aus\s+)?{_P.format('l')}"
    rf"|tanto\s+de\s+{_P.format('m')}\s+como\s+de\s+{_P.format('n')}"
    rf"|sia\s+d(?:a|al|alla|all['’])\s*{_P.format('o')}\s+(?:che|sia)\s+d(?:a|al|alla|all['’])\s*{_P.format('p')}"
    rf"|zowel\s+uit\s+{_P.format('q')}\s+als\s+uit\s+{_P.format('r')})(?!\w)",
    re.I,
)


def beside_whole(manuscript: Manuscript) -> Iterator[Inconsistency]:
    """Yield the pairs of which one lies in the other."""
    for sentence in manuscript.sentences:
        for found in _BOTH.finditer(sentence.plain):
            first, second = (each for each in found.groupdict().values() if each)
            for part, whole in ((first, second), (second, first)):
                if fold(whole) in _WHOLE and _COUNTRY.get(fold(part)) == _WHOLE[fold(whole)]:
                    yield _told(sentence, found, part, whole)


def _told(sentence: Sentence, found: re.Match[str], part: str, whole: str) -> Inconsistency:
    printed = sentence.text[found.start() : found.end()]
    return Inconsistency(
        kind=KIND,
        message=f'"{printed}" names two origins, but {part} is a part of {whole}.',
        where=(*place(sentence.paragraph), quote(sentence.text, found.start())),
    )
