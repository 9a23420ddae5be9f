"""All sentences of a report in order, each with whom the words before it spoke of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.consistency.paragraph import Paragraph, Sentence
from consulted.documents.facts.house.calling import is_introduced
from consulted.documents.facts.house.mention import Mention
from consulted.documents.facts.house.register import Register
from consulted.documents.facts.house.row import is_row
from consulted.documents.facts.moment import moments
from consulted.documents.facts.scene import RECENT, Scene
from consulted.documents.facts.vocabulary import SMALL
from consulted.documents.fold import flat, fold, words
from models.pattern import regex
from pipelines.facts.canonical.listed import listed
from pipelines.facts.lexicon.event import NOUN
from pipelines.facts.lexicon.house import HOUSE, PART
from pipelines.facts.lexicon.pact import PACT

_TITLE = 120
#: More sentences are not read, nor those shorter than a fact.
_MOST, _SHORTEST = 30_000, 12
_WORD = regex(r"[^\W\d_]{3}")
#: A list item that opens with the name it tells of: "Space wave, launched in 2018, …", "“AdPack” …".
_OPENING = regex(r"^\W*(?:O |o )?[\"“„«]?\s?([^\W\d_a-z][^,:;()\"“”„«»–]{1,60}?)\s?(?:[\"”“»]|,\s|:\s|\s[–—-]\s|\s\()")
#: What leads up to a list: those listed are not spoken of next.
_LISTING = regex(
    r"^\W*(?:(?:the|its|their|die|seine|ihre|les|ses|los|sus|de) )?(?:[\w-]+ )?(?:members?|partners?"
    r"|consortium|membres?"
    r"|partenaires?|mitglieder|partner|konsortium|konsorcjum|consorcio|miembros|socios|leden"
    r"|ne fanno parte|vi (?:partecipano|aderiscono)|(?:participan|colaboran|intervienen)(?: en (?:el|ella|este|esta))?"
    r"|y participent|en sont membres|daran beteiligt|sind beteiligt|nemen deel|biora udzial|participam"
    r"|l[oa] (?:integran|forman|componen)|forman parte|integrantes|soci|membri|parceiros"
    r"|membros|fazem parte|maken deel uit|en font partie|ihm gehoren"
    r"|ihr gehoren|dazu gehoren|beteiligt|parties|czlonk\w+)\b[^.]{0,60}$"
)
#: "El consorcio RíosVivos": the name itself stands behind.
_APPOSED = regex(r"\b(?:consortium|konsortium|consorcio|consorzio|konsorcjum|partnership),?\s[\"“„«]?$")
#: "Three of the partners belong to X": those are the ones spoken of.
_OWN = regex(r"\b(?:partners|members|parties|partenaires|membres|mitglieder|partner|socios|leden)\b")
_NOT_SUBJECT = regex(
    r"(?:^|\s)(?:with|avec|mit|between|entre|zwischen|for|pour|fur|at|bei|by|par|von|from|to|a|zu|con|met|in"
    r"|en|z|of|des"
    r"|du|de|unlike|compared to|neben|besides|outre)\s(?:the|le|la|l['’]|les|der|dem|den|die)?\s?$"
)


@dataclass(kw_only=True)
class Scenes:
    """The sentences of a report."""

    manuscript: Manuscript
    register: Register
    _told: dict[str, None] = field(default_factory=dict)
    #: Whom the section spoke of last.
    _topic: Mention | None = None
    _pair: Sequence[Mention] = ()
    _row: Sequence[Mention] = ()
    #: Whom the paragraph that leads up to a list spoke of last.
    _lead: Mention | None = None

    def __iter__(self) -> Iterator[Scene]:
        paragraphs = self.manuscript.paragraphs
        spoken = {word for each in paragraphs if not is_title(each) for word in words(each.text)}
        box: Mention | None = None
        section: str | None = None
        listed = False
        for paragraph in paragraphs:
            if paragraph.section != section:
                section, self._topic, self._lead, self._pair, self._row = paragraph.section, None, None, (), ()
            if paragraph.is_heading or is_title(paragraph):
                named = [each for each in self.register.mentions(paragraph.text) if spoken.issuperset(words(each.name))]
                surest = next((each for each in named if not each.located and self.register.is_sure(each)), None)
                box = surest or (None if paragraph.is_heading else box)
                for each in named:
                    self._tell(each)
                if paragraph.is_heading:
                    continue
            if is_row(paragraph):
                continue
            if paragraph.bullet or listed:
                # Each item, and what follows the list, tells of whom the list is about.
                self._topic = self._lead or self._topic
            yield from self._of(paragraph, box)
            listed = bool(paragraph.bullet)
            if not listed:
                self._lead = self._topic

    @cached_property
    def _sentences(self) -> Mapping[int, Sequence[Sentence]]:
        """The sentences of each paragraph that are long enough to state something, by where it starts."""
        found: dict[int, list[Sentence]] = defaultdict(list)
        for sentence in self.manuscript.sentences[:_MOST]:
            if len(sentence.text) >= _SHORTEST and _WORD.search(sentence.text):
                found[sentence.paragraph.start].append(sentence)
        return found

    def _of(self, paragraph: Paragraph, box: Mention | None) -> Iterator[Scene]:
        opening = _opening(paragraph, self.register)
        before, source = (opening, "paragraph") if opening is not None else (box, "box")
        if before is None:
            before, source = self._topic, "section"
        for number, sentence in enumerate(self._sentences.get(paragraph.start, ())):
            scene = Scene(
                sentence=sentence,
                register=self.register,
                before=before,
                before_from=source,
                number=number,
                told=tuple(islice(reversed(self._told), RECENT)),
                pair=self._pair,
                row=self._row,
                entry=opening is not None and number == 0 and bool(paragraph.bullet),
            )
            yield scene
            self._pair = _pair(scene)
            self._row = _row(scene)
            for mention in scene.mentions:
                self._tell(mention)
            subject = opening if opening is not None and not number else _topic(scene)
            if subject is not None:
                before, source, self._topic = subject, "paragraph", subject

    def _tell(self, mention: Mention) -> None:
        self._told[mention.name] = self._told.pop(mention.name, None)


def _pair(scene: Scene) -> Sequence[Mention]:
    """Return the two houses a sentence speaks of, one of them perhaps by a pronoun."""
    houses = list({each.name: each for each in scene.houses if not each.located}.values())
    if len(houses) == 2:
        return houses
    if len(houses) == 1 and scene.before is not None and scene.before.name != houses[0].name:
        return [scene.before, houses[0]]
    return scene.pair if not houses else ()


def _row(scene: Scene) -> Sequence[Mention]:
    """Return the houses of a sentence that names three or more; those before it where it names none."""
    named = list({each.name: each for each in scene.houses if not each.located}.values())
    houses = [each for each in named if _DEFINED.match(scene.flat, each.end) is None]
    if len(houses) >= _MANY:
        return houses
    return () if named else scene.row


#: So many houses "the three" may mean.
_MANY = 3
#: "TropiSens is a test bed in which …": of whom a sentence says what they are, it names the others.
_DEFINED = regex(r"\s?(?:\([^()]*\))?\s(?:is|est|ist|es|e|jest|are|sind|sont)\s(?:an?|une?|eine?|una?|uno|een|uma?)\s")


def _opening(paragraph: Paragraph, register: Register) -> Mention | None:
    if not paragraph.bullet and not paragraph.text.lstrip().startswith(('"', "“", "„", "«", "O ", "**")):
        return None
    found = _OPENING.match(paragraph.text)
    if found is None or len(found[1].split()) > 6:
        return None
    name = found[1].strip()
    long = [word for word in name.split() if fold(word) not in SMALL]
    capitals = sum(word[:1].isupper() or word[:1].isdigit() for word in long)
    if (
        2 * capitals < len(long)
        or fold(name.split()[0]) in _NO_NAME
        or not _is_name(name, register)
        or re.search(r"\b(?:was|is|are|has|have|in|est|sont|wurde|ist|hat)\b", name) is not None
    ):
        return None
    return register.meant(Mention(name=name, start=found.start(1), end=found.end(1)))


#: What opens a list item without naming anybody.
_NO_NAME = listed(
    """
in on at since from by with en depuis le la les un une im am seit nach mit bei zum der die das the a an desde op w na od
"""
)


def _is_name(text: str, register: Register) -> bool:
    """Say whether the words that open an item name a house, not a person, a day or an agreement."""
    if register.is_person(text) or moments(text):
        return False
    low = flat(text).lower()
    return PACT.search(low) is None and NOUN.search(low) is None


def _topic(scene: Scene) -> Mention | None:
    """Return whom the next sentence's pronoun means: the first one named, unless this one has a pronoun itself."""
    named = [each for each in scene.houses if not each.located]
    first = next(iter(named), None)
    if first is not None and _is_part(scene, first):
        first = None
    elif first is not None and not scene.register.is_sure(first):
        # "Pisa, the town on the Arno, is home to the Museo Fibonacci": the town is not spoken of next.
        first = next((each for each in named if scene.register.is_sure(each)), first)
    introduced = next((each for each in named if is_introduced(scene.flat, each)), None)
    if introduced is not None:
        return introduced
    if first is None:
        return scene.before if scene.before_from == "paragraph" else None
    if first.pointed:
        return first
    lead = scene.flat[: first.start]
    # What a section spoke of last gives way to whom a new paragraph names, unless a pronoun holds on to it.
    held = scene.opens_with_pronoun or scene.number > 0 or not scene.register.is_sure(first)
    section = scene.before_from == "section" and held
    kept = scene.before if scene.before_from == "paragraph" or section else None
    if (_LISTING.search(lead) and not _APPOSED.search(lead)) or (scene.opens_with_pronoun and scene.before is not None):
        return kept
    if kept is not None and (_NOT_SUBJECT.search(lead[-24:]) or _OWN.search(lead)):
        return kept
    return first


def _is_part(scene: Scene, mention: Mention) -> bool:
    """Say whether a mention is a part of a house, or in a language of capitals perhaps a plain noun."""
    unsure = scene.language == "de" and not scene.register.is_sure(mention) and scene.before_from == "paragraph"
    low = fold(mention.name)
    happens = NOUN.match(low) is not None and HOUSE.match(low) is None
    return PART.match(low) is not None or happens or unsure


def is_title(paragraph: Paragraph) -> bool:
    """Say whether a paragraph is the title of a box."""
    text = paragraph.text.rstrip()
    return (
        not paragraph.bullet
        and not is_row(paragraph)
        and len(text) <= _TITLE
        and not text.endswith((".", ":", ";", ","))
        and ":" not in text
        and _REACHED.search(text) is None
    )


#: An address or a number: the line tells how to reach somebody.
_REACHED = regex(r"@|\+\d|\d(?:[ ()/.-]{0,2}\d){6}")


def labels_of(paragraph: Paragraph, start: int, end: int) -> tuple[str, ...]:
    """Return the notes that carry the words from *start* to *end*: theirs, else the next one in the paragraph."""
    own = [label for label, place in paragraph.marks if start <= place <= end + 2]
    if own:
        return tuple(dict.fromkeys(own))
    later = [label for label, place in paragraph.marks if place > end]
    return tuple(later[:1])
