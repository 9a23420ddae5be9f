"""What shows that a name is a house's: a country in brackets, a list of partners, a source it publishes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from consulted.documents.consistency.name import names
from consulted.documents.consistency.paragraph import Paragraph
from consulted.documents.facts.house.romance import romance
from consulted.documents.facts.house.row import Table, tables
from consulted.documents.fold import flat, words
from models.address import host_key
from models.pattern import regex
from models.reference import Reference
from pipelines.facts.canonical.country import country
from pipelines.facts.canonical.person import parts
from pipelines.facts.lexicon.column import HOUSES, SEAT
from pipelines.facts.lexicon.given import GIVEN
from pipelines.facts.lexicon.kind import kind_of
from pipelines.facts.lexicon.listing import GATHERS

_CODED = regex(r"([^\W\d_][^,;:()\[\]|\n]{2,70}?)\s?[(\[]([A-Z]{2})[)\]]")
_CODE = regex(r"[(\[][A-Z]{2}[)\]]")
_JOINT = regex(
    r"^.*\b(?:and|et|und|y|en|i|oraz|sowie|the|le|la|les|l['’]|der|die|das|dem|den|el|het|de la|del|por|par|von|van"
    r"|a|are|is|sind|sont|of)\s(?=[^\W\d_a-zà-ÿ])"
)
_PUBLISHER = regex(
    r"^[^\w]*(?:\^?\[?[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\]?[.:)]?\s*:?\s*)?"
    r"(?:(?:Cf\.?|See(?: also)?|Voir(?: aussi)?|Vgl\.?|Siehe(?: auch)?|Véase(?: también)?|Ver|Vedi|Si veda|Zie(?: ook)?"
    r"|Zob\.|Veja)\s)?([^\W\d_][^,:;<>|“”\"„«]{2,70}?)[,:]\s"
)
#: What opens a note without naming who published: "Interview with …".
_NOBODY = regex(
    r"\b(?:interview|entretien|gesprach|entrevista|rozmowa|press release|communique|pressemitteilung|source"
    r"|quelle|ibid)\b"
)
_MOST_WORDS = 8
#: Letters of the shortest label of a host that spells a name of several words.
_SPELLED = 7


def lists(paragraphs: Sequence[Paragraph], language: str) -> Iterator[str]:
    """Yield the names that countries, columns and lists of partners show to be houses'."""
    for paragraph in paragraphs:
        for match in _CODED.finditer(paragraph.text) if _CODE.search(paragraph.text) else ():
            name = _opened(match[1])
            if country(match[2]) is not None and len(name.split()) <= _MOST_WORDS and name and _is_name(name):
                yield name
    for table in tables(paragraphs):
        yield from _column(table)


def _opened(text: str) -> str:
    """Return what stands behind the last small word that can open a name."""
    spoken = next((name.text for name in romance(text) if name.end == len(text)), None)
    if spoken is not None:
        return spoken
    gathered = max((match.end() for match in GATHERS.finditer(flat(text).lower())), default=0)
    opened = _JOINT.sub("", text[gathered:]).strip(" *\"“„«”»'")
    # "Tidewater Museum of Science" is one run of capitals, however the last of them might open another.
    whole = next((name.text for name in names(text[gathered:]) if name.end == len(text) - gathered), "")
    return max(opened, whole, key=len) if whole.endswith(opened) else opened


def _column(table: Table) -> Iterator[str]:
    heads = [flat(head).lower().strip(" *:") for head in table.head]
    houses = [place for place, head in enumerate(heads) if HOUSES.fullmatch(head)]
    # "Network | Town": the towns are where the networks are.
    for place in [each for each in houses if not SEAT.fullmatch(heads[each])] or houses:
        for row in table.rows:
            name = re.sub(r"\s*\([^()]*\)\s*$", "", row.cells[place]) if place < len(row.cells) else ""
            pieces = re.split(r"\s[–—/]\s|\s?;\s", name)
            yield from (piece.strip() for piece in pieces if piece[:1].isupper())


#: "Puente Azul es un proyecto", "Blue Bridge is a young network of".
_CALLED = regex(
    r"^\W*([^\W\d_a-z][\w’'&-]+(?: (?:of |de |del |di |der |des |and |y |e |und )?[^\W\d_a-z][\w’'&-]*){1,4})"
    r"(?: is| was| est| ist| es| era| fue| è| é) (?:an?|une?|ein|eine|una?|een|uma?)"
    r"\s?((?:[\w’'-]+ ){0,3}?[\w’'-]+)"
)


def called(texts: Iterable[str]) -> Iterator[str]:
    """Yield the names made of common words that a sentence calls a house's: "Puente Azul es un proyecto"."""
    for text in texts:
        found = _CALLED.match(text)
        if found is not None and any(kind_of(flat(word).lower()) for word in found[2].split()):
            yield found[1]


def _is_name(text: str) -> bool:
    """Say whether most longer words bear capitals, or the first one says what kind of house it is."""
    long = [word for word in text.split() if len(word) > 3]
    capitals = sum(word[0].isupper() for word in long)
    kind = text[:1].isupper() and kind_of(flat(text).lower().split()[0]) is not None and len(text.split()) > 2
    return kind or (text.split()[-1][:1].isupper() and capitals * 2 > len(long))


def hosted(references: Sequence[Reference], texts: Iterable[str]) -> Iterator[str]:
    """Yield the names of several words that a cited address spells as one: "Ría Salada" at riasalada.example."""
    spelled = {
        label.replace("-", "")
        for reference in references
        for url in reference.urls
        for label in host_key(url.url).split(".")[:-1]
        if len(label) >= _SPELLED
    }
    for text in texts if spelled else ():
        for name in names(text, of_many=True):
            if " " in name.text and "".join(words(name.text)) in spelled and country(name.text) is None:
                yield name.text


def publishers(references: Sequence[Reference], body: str) -> Iterator[str]:
    """Yield who published the sources, of those the running text names too."""
    named = [found[1].strip() for each in references if (found := _PUBLISHER.match(each.raw[:160])) is not None]
    for name, times in Counter(named).items():
        capitals = [word for word in name.split() if len(word) > 3]
        if (
            name in body
            and len(capitals) > 0
            and (_is_name(name) or (" " in name and (times > 1 or kind_of(words(name)[0]) is not None)))
            and not _NOBODY.search(flat(name).lower())
            and not (parts(name) and parts(name)[0] in GIVEN)
            and country(name) is None
        ):
            yield name
