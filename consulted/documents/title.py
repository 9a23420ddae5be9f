"""What a note calls its source, and who published it."""

from __future__ import annotations

import re
from itertools import takewhile

from consulted.documents import fold
from consulted.documents.month import month_pattern
from models.pattern import regex

#: A publisher's name is short; what is longer is the title itself.
_MOST_WORDS = 4

_SHELL = regex(r"^(?:[\s\\{}$^~,;!<>*_]|[a-z]+(?=\{))+(?=\S)")
_SHELL_END = regex(r"[\s\\{}$<*_(\[]+$")
_LEAD = regex(
    r"^\W*(?:(?:sources?|quellen?|fuentes?|font[ei]|fontes?|bron(?:nen)?|zrodl[oa]|kall(?:a|or))\s*:\s*|(?:see(?:\s+also)?|cf\.?|voir(?:\s+aussi)?|siehe(?:\s+auch)?|vgl\.?|vease|ver|si\s+veda|cfr\.?|zie|zob\.?|se)"
    r"\s+(?=\S))",
    re.I,
)
_TAIL = regex(
    r"[\s,;.(\[-]*(?<![^\W\d_])(?:(?:available|accessible|online|retrieved|found)(?:\s+(?:at|from|on|under))?|url|link|web(?:site)?"
    r"|disponible\s+(?:sur|a\s+l['’]adresse|en)|en\s+ligne|en\s+linea|(?:online\s+)?verfugbar\s+(?:unter|auf)|online\s+unter"
    r"|unter|disponibile\s+(?:su|all['’]indirizzo)|beschikbaar\s+(?:op|via)|via|van|from|dostepn[ye]\s+(?:na|w)"
    r"|disponivel\s+em|tillganglig\s+(?:pa|via)|\[online\]|in)\s*:?\s*$",
    re.I,
)
_QUOTED = regex(
    r"[“\"„«‹”]\s*(?P<double>[^“”\"„»«›‹]{3,300}?)\s*[”\"“»›]|»\s*(?P<turned>[^»«]{3,300}?)\s*«"
    # An apostrophe stands between letters or behind them, a quotation mark in front of one.
    r"|(?:(?<=^)|(?<=[\s(:]))[‘'‚](?=\w)(?P<single>[^‘‚]{3,300}?)(?<=[\w?!.,)])[’'](?!\w)"
    r"|(?<!\w)(?P<mark>\*{1,2}|_)(?=\S)(?P<italic>[^*_]{3,300}?)(?P=mark)(?!\w)"
)
#: Shorter words are in a host by chance.
_SHORTEST_IN_HOST = 4
_SEPARATOR = regex(r":\s+|\s+[–—|-]\s+")
_EDGES = " \t\r\n,;:.–—-|(["
#: Not that of an initial.
_FULL_STOP = regex(r"(?<=[^\W\d_]{2})\.$")
_YEAR_BEHIND_NAME = regex(
    r"(?P<name>[^\s:][^:]{0,80}?)(?:,?\s+\((?:19|20)\d\d[a-z]?\)[.,:]?|\s+\((?:hrsg|hg|eds?|éds?|dirs?|coords?|red|orgs?|a\s+cura\s+di)\.?\)[.,:]*)\s+"
    r"(?P<title>\S.*)",
    re.I,
)
#: "in: Review 12", "In Review".
_IN = regex(r",\s+[iIwW][nN]?:\s.*$")
#: Not behind an initial or a number: "vol. 2", "J. Smith".
_SENTENCE_END = regex(
    r"(?<=[^\W\d_]{3})\.\s+(?=[^\W\d_])|(?<=[\d\)\]\"”»])\.\s+(?=[^\W\d_])|(?<=[?!])\s+(?=[^\W\d_])|\s+\[(?=[^\W\d_]+\])"
)
_MONTH = rf"(?:{month_pattern()})\.?"
#: A day, a month or a year.
_DAY = (
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:d[eo]\s+|of\s+)?)?{_MONTH},?[\s-]+(?:del?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?"
    r"(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-](?:\d\d){1,2}|(?:19|20)\d\d-\d\d-\d\d|(?:\d{1,2}[./])?(?:19|20)\d\d)"
)
#: A day, with or without what happened on it; pages, volumes, numbers.
_NO_TITLE = regex(
    rf"\W*(?:(?:(?:last\s+)?(?:published|updated|issued|released|posted|dated|publie|mis\s+a\s+jour|date|veroffentlicht|stand|publicado"
    r"|actualizado|pubblicato|aggiornato|gepubliceerd|opublikowano|atualizado|publicerad|uppdaterad)[aes]*\s*:?\s+)?"
    rf"(?:(?:on|of|in|the|le|du|vom|am|von|el|del?|il|op|van|dnia|z|em|den)\s+|l['’]){{0,2}}{_DAY}(?:\s+r\.?)?|{_MONTH}\s+\d{{1,2}}"
    r"|(?:pp?|pags?|s|ss|seiten?|str|blz|sid|sidan|vol|no|nr|n|num|bd|h|heft|issue|jg)\.?\s?\d.*|\d{1,4}(?:\(\d+\))?(?:[–-]\d+)?)\W*",
    re.I,
)
#: "(2019)" and "(3 May 2019)" behind a title.
_DATE_BEHIND = regex(rf"\s*[(\[]\s*{_DAY}\s*[)\]]\s*(?=$|,)", re.I)
#: "[PDF]", "(PDF, 2 MB)", "[online]".
_FORMAT = regex(
    r"[\s,;]*[(\[]\s*(?:pdf|html?|docx?|xlsx?|online|web|en\s+ligne|en\s+linea|on-?line|internet)\b[^)\]]{0,20}[)\]]\s*[.,:;]*\s*$",
    re.I,
)
#: "Oakmere, J.," and "Eichhorst, Jana:".
_AUTHOR = regex(
    r"[^\W\d_a-z][\w'’-]+(?:[\s-][^\W\d_a-z][\w'’-]+)?,\s+(?:(?:[^\W\d_a-z]\.[\s-]?){1,4}(?=[,:;\s])|[^\W\d_a-z][\w'’-]+(?=:\s))[,:;]?\s*"
)
#: What a house prints is no explanation of its name, though lists and reports are written small.
_PAPER = regex(
    r"(?:(?:annual|final|official|interim|progress|yearly|press|web|full|complete)\s+)?(?:list|report|release|website|site|page|homepage|map"
    r"|overview|brochure|leaflet|statistics|database|register|directory|programme|liste|rapport|communique|carte|annuaire|pages?|bilan"
    r"|bericht|jahresbericht|pressemitteilung|ubersicht|verzeichnis|karte|informe|lista|listado|mapa|nota\s+de\s+prensa|memoria|elenco"
    r"|relazione|mappa|comunicato|sito|lijst|verslag|jaarverslag|overzicht|kaart|persbericht|wykaz|raport|strona|mapa|relatorio"
    r"|comunicado|pagina|forteckning|arsrapport|rapport|karta|pressmeddelande)(?![^\W\d_])",
    re.I,
)
#: "More information can be found in the section on looms": the section is the source.
_TOLD = regex(
    r"(?:for\s+)?(?:more|further|additional)\s+(?:information|details?)\b.{0,200}?\b(?:found|available)\s+(?:in|on|at)\s+(?:the\s+)?(?=\w)"
    r"|(?:pour\s+)?plus\s+d['’](?:informations?|details).{0,200}?\b(?:sur|dans)\s+(?:l[ea]\s+|l['’])?(?=\w)"
    r"|(?:weitere|nahere)\s+(?:informationen|angaben|details).{0,200}?\b(?:auf|in|im|unter)\s+(?:der\s+|dem\s+)?(?=\w)"
    r"|mas\s+informacion.{0,200}?\b(?:en)\s+(?:el\s+|la\s+)?(?=\w)|(?:ulteriori|maggiori)\s+informazioni.{0,200}?\b(?:su|nel|nella)\s+(?=\w)"
    r"|meer\s+informatie.{0,200}?\b(?:op|in)\s+(?:de\s+|het\s+)?(?=\w)",
    re.I,
)


def parse(before: str, after: str, *, host: str = "") -> tuple[str | None, str | None]:
    """Return title and publisher from the words *before* a note's address, or *after* it when there are none.

    Args:
        host: the address's; a house often has its name in it, which tells it from a title.
    """
    words = _cleaned(before)
    told = _TOLD.match(fold.flat(words))
    if told is not None:
        return words[told.end() :], None
    if not words:
        words = "" if after.lstrip(" ,;.").startswith(("(", "[")) else _cleaned(after)
        return (words, None) if len(words.split()) > 1 else (None, None)
    quoted = _QUOTED.search(words)
    if quoted is not None:
        publisher = _FULL_STOP.sub("", words[: quoted.start()].strip(_EDGES.replace(".", "")))
        return _inside(quoted), publisher or _first_piece(words[quoted.end() :])
    return _by_host(words, fold.fold(host)) or _split(words)


def _by_host(words: str, host: str) -> tuple[str, str] | None:
    """Split "house: title" and "title – house" where only the house is in the address's host."""
    found = _SEPARATOR.search(words) if host else None
    if found is None:
        return None
    one, other = words[: found.start()].strip(_EDGES), words[found.end() :].strip(_EDGES)
    first, last = _is_in(one, host), _is_in(other, host)
    if first == last or "," in (one if first else other) or len((one if first else other).split()) > _MOST_WORDS:
        return None
    return (other, one) if first else (one, other)


def _is_in(name: str, host: str) -> bool:
    return any(word in host for word in fold.words(name) if len(word) >= _SHORTEST_IN_HOST)


def _inside(quoted: re.Match[str]) -> str:
    found = (quoted[each] for each in ("double", "turned", "single", "italic"))
    return str(next(filter(None, found))).strip(" ,.;")


def _first_piece(words: str) -> str | None:
    """Return the name behind a quoted title: "Support for firms," Merrow Herald, 3 June 2020."""
    first = next((piece for piece in _pieces(words) if piece), "").strip(_EDGES)
    short = 0 < len(first.split()) <= _MOST_WORDS and first[:1].isupper()
    return first if short and not any(each.isdecimal() for each in first) else None


def listed(who: str, rest: str) -> tuple[str | None, str | None]:
    """Return title and publisher of an entry of a list: the first sentence of the *rest* behind author and year."""
    words = _cleaned(rest)
    quoted = _QUOTED.search(words)
    if quoted is not None and not words[: quoted.start()].strip(_EDGES):
        return _inside(quoted), who or None
    sentence = _SENTENCE_END.split(words, maxsplit=1)[0].strip(_EDGES)
    # "Betulla (2018), I telai, Valdora": where commas stand between all parts, the next in capitals is another.
    if rest.lstrip().startswith(","):
        sentence = re.split(r",\s+(?=[^\W\d_a-z])", sentence, maxsplit=1)[0]
    return sentence or None, who or None


def _cleaned(text: str) -> str:
    text = _SHELL.sub("", " ".join(text.split()))
    text = _SHELL_END.sub("", text)
    while (tail := _TAIL.search(fold.flat(text)) or _FORMAT.search(text)) is not None and tail.start() < len(text):
        text = text[: tail.start()]
    lead = _LEAD.match(fold.flat(text))
    text = (text[lead.end() :] if lead else text).strip(_EDGES)
    return text[:-1] if text.endswith(("]", ")")) and not any(each in text for each in "[(") else text


def _split(words: str) -> tuple[str, str | None]:
    """Split "publisher, title"; what goes on in lower case explains the name before it and stays with it."""
    dated = _YEAR_BEHIND_NAME.match(words)
    if dated is not None:
        return _SENTENCE_END.split(dated["title"], maxsplit=1)[0].strip(_EDGES), dated["name"]
    sentences = re.split(r"(?<=[^\W\d_]{3})\.\s+(?=[^\W\d_])", words)
    if len(sentences) == 2 and len(sentences[0].split()) <= _MOST_WORDS and "," not in sentences[0]:
        return sentences[1], sentences[0]
    if " | " in words:
        page, site = words.split(" | ", 1)
        return page.strip(_EDGES), site.split(" | ")[-1].strip(_EDGES)
    pieces = _pieces(words) or [words]
    author = _AUTHOR.match(words)
    if author is not None and len(pieces) > 1:
        behind = _pieces(words[author.end() :])
        return (_with_lower_case(behind), author[0].strip(" ,:")) if behind else (words, None)
    first, rest = pieces[0], ", ".join(pieces[1:])
    if not rest or len(first.split()) > _MOST_WORDS or not first[:1].isupper():
        return ", ".join(pieces), None
    explained = rest[:1].islower() and not _PAPER.match(fold.flat(rest))
    return (", ".join(pieces) if explained else rest), first


def _pieces(words: str) -> list[str]:
    """Return the parts of a citation that commas set off, days, pages and the like left out."""
    words = _DATE_BEHIND.sub("", _IN.sub("", words))
    return [piece for piece in re.split(r",\s+", words) if not _NO_TITLE.fullmatch(fold.flat(piece).strip(_EDGES))]


def _with_lower_case(pieces: list[str]) -> str:
    """Return the first piece with those behind it that go on in lower case."""
    more = takewhile(lambda piece: piece[:1].islower(), pieces[1:])
    return ", ".join([pieces[0], *more])
