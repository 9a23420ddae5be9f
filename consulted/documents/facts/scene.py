"""A sentence with all a rule may ask: who is named in it, whom a pronoun means, which box it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import takewhile

from consulted.documents.consistency.name import is_common
from consulted.documents.consistency.paragraph import Paragraph, Sentence
from consulted.documents.facts.house.calling import is_introduced
from consulted.documents.facts.house.mention import Mention
from consulted.documents.facts.house.register import Register
from consulted.documents.facts.house.word import is_made_up
from consulted.documents.facts.vocabulary import HOUSE, LATTER, LOOSE_ARTICLES, MAY_NAME_PERSON, POINTER, PRONOUN
from consulted.documents.fold import flat, fold, words
from models.pattern import regex
from pipelines.facts.lexicon.kind import kind_of

#: So many of the houses named last may be meant by "the network".
RECENT = 12
#: Letters of a noun that points back by itself: "the tramway".
_SHORTEST = 4
#: Of a house that may be a place or a noun, a statement is doubtful.
_UNSURE = 0.55

#: "La ville de Ciney", "L'agence Maroc Export": a name follows, nothing points back.
_NAMES_ONE = regex(
    r"\s(?:[a-zà-ÿ]{3,}(?:aine?|ienn?e?|aise?|oise?|ande?|ole?|ique|an[oa]|[eé]s|esa|ense|ol[oa]?|[ei][nñ][oa]|ese|ic[oa]|ec[oa])"
    r"\s)?(?:(?:de|du|of|di|del|della|do|da|von|van)\s(?:la |le |l['’]|the )?|d['’]"
    r"|dell['’])?[\"“„«]?[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*[^\W\d_]"
)
_IN_TOWN = regex(r"\s(?:in|à|a|en|di|w|at|te)\s([A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]{2,30})")
#: ", créé en 2009, qui réunit …", ", which has …": said of the house right before.
_RELATIVE = regex(
    r"\s?(?:\([^()]*\))?(?:,\s(?:(?:an?|the|une?|ein|eine|una?|uno|een|uma?)\s[^,;.:]{3,90}"
    r"|[^,;.:]{3,50}))?,?\s(?:qui|which|who|that|der|die|das|que|che|il quale|la quale|dat"
    r"|ktor[yae])\s[^;.:]*"
)
#: ", founded in …", ", 1951 gegründet": what the comma opens is said of the house before it.
_APPOSED = regex(r"\s?(?:\([^()]*\))?,\s(?:[\w-]+\s){0,2}")

#: Before a noun that means what was named.
_ARTICLED = regex(r"(?:^|[\s(])(?:the|this|le|la|l['’]|el|il|lo|o|a|de|het|der|die|das|dem|den)\s?$")

Found = tuple[Mention, float, tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class Scene:
    """One sentence of the running text."""

    sentence: Sentence
    register: Register
    #: Whom the sentences before it in the paragraph, or the box's title, spoke of last; None where nobody.
    before: Mention | None
    #: Where ``before`` was named: ``paragraph``, ``box`` or ``section``.
    before_from: str
    #: Numbered from 0 within its paragraph.
    number: int
    #: The houses named last before it, the last one first.
    told: Sequence[str] = ()
    #: The two houses of the sentence before, where it named just two; else empty.
    pair: Sequence[Mention] = ()
    #: All houses of the sentence that named three or more last; else empty.
    row: Sequence[Mention] = ()
    #: True for a list item that opens with the name it tells of.
    entry: bool = False

    @property
    def language(self) -> str:
        """The report's language."""
        return self.register.language

    @property
    def text(self) -> str:
        """The sentence as printed."""
        return self.sentence.text

    @cached_property
    def flat(self) -> str:
        """The sentence in lower case without accents, every character in its place."""
        return flat(self.sentence.text).lower()

    @property
    def paragraph(self) -> Paragraph:
        """Where it stands."""
        return self.sentence.paragraph

    @property
    def start(self) -> int:
        """Where it begins in its paragraph."""
        return self.sentence.start

    @property
    def end(self) -> int:
        """Where it ends there."""
        return self.sentence.start + len(self.sentence.text)

    @cached_property
    def may_name_person(self) -> bool:
        """Whether it is worth looking for persons."""
        return "@" in self.text or MAY_NAME_PERSON.search(self.flat) is not None

    @cached_property
    def named(self) -> list[Mention]:
        """The organisations it names by name."""
        named = [self._whole(each) for each in self.register.mentions(self.sentence.text)]
        if self.before is None or self.before_from == "section":
            return named
        return [self._own(each) for each in named]

    def _whole(self, mention: Mention) -> Mention:
        """Return the house told of before whose name ends in a word behind an article: "the Guild", "la Liga"."""
        name = mention.name
        if " " in name or mention.aliases or kind_of(fold(name)) is None or is_made_up(name):
            return mention
        if _ARTICLED.search(self.flat[: mention.start]) is None or _NAMES_ONE.match(self.text, mention.end):
            return mention
        whole = next(
            (each for each in self.told if " " in each and fold(name) in (words(each)[0], words(each)[-1])), None
        )
        return replace(mention, name=whole, pointed=True) if whole is not None else mention

    def _own(self, mention: Mention) -> Mention:
        """Return the house spoken of for a word that means any of its kind: "The ESCP4i has been approached …"."""
        if self.before is None or not self.register.is_common_noun(mention.name):
            return mention
        return replace(mention, name=self.before.name, pointed=True)

    @cached_property
    def mentions(self) -> list[Mention]:
        """The organisations it names; "the Forum", "le réseau" is the one last named of that kind."""
        return sorted((*self.named, *self._pointed_at()), key=lambda each: each.start)

    def _pointed_at(self) -> Iterator[Mention]:
        for match in POINTER.finditer(self.flat):
            start, end = match.span(2)
            if (
                match[1] in LOOSE_ARTICLES.get(self.language, ())
                or any(each.start < end + 1 and start < each.end for each in self.named)
                or _NAMES_ONE.match(self.text, end)
            ):
                continue
            whole = self._placed(end) or self._of_kind(match[2], capital=self.text[start].isupper())
            if whole is not None:
                yield Mention(name=whole, start=start, end=end, pointed=True)

    def _placed(self, end: int) -> str | None:
        """Return the house whose name holds the town that follows: "das Museum in Strasshof"."""
        town = _IN_TOWN.match(self.text, end)
        if town is None:
            return None
        return next((name for name in self.told if fold(town[1]) in words(name.replace("-", " "))), None)

    def _of_kind(self, word: str, *, capital: bool) -> str | None:
        """Return the house last named whose name holds *word*, or that was said to be of that kind."""
        recent = [*([self.before.name] if self.before is not None else []), *self.told]
        if capital and HOUSE.fullmatch(fold(word)):
            named = next((name for name in recent if fold(word) in words(name) and " " in name), None)
            if named is not None:
                return named
        kind = kind_of(fold(word))
        named = self._called(fold(word))
        if kind is None or named is not None:
            return named
        if self.before is not None and self.before_from != "section" and not self.register.kinds(self.before.name):
            return self.before.name
        return next((name for name in recent if kind in self.register.kinds(name)), None)

    def _called(self, word: str) -> str | None:
        """Return the house told of since the subject before, or that subject, whose name holds a folded noun."""
        if len(word) < _SHORTEST or not (kind_of(word) or is_common(word, self.language)):
            return None
        before = self.before.name if self.before is not None and self.before_from == "paragraph" else None
        if before is not None and _is_called(before, word):
            return before
        since = takewhile(lambda name: name != before, self.told)
        return next((name for name in since if _is_called(name, word)), None)

    @cached_property
    def houses(self) -> list[Mention]:
        """Those not said to be places; where there are no others, those that are houses by their names."""
        plain = [each for each in self.mentions if not each.located]
        return plain or [each for each in self.mentions if HOUSE.search(fold(each.name)) or is_made_up(each.name)]

    @cached_property
    def opens_with_pronoun(self) -> bool:
        """True for "It gathers …", "Elle compte …", "The cluster …"."""
        found = PRONOUN.match(self.flat)
        return found is not None and not any(each.start <= found.end() + 1 for each in self.named)

    def by_host(self, host: str) -> Mention | None:
        """Return the house whose name an address bears."""
        named = [*(each.name for each in self.mentions), *self.told]
        found = self.register.by_host(host, named)
        return Mention(name=found, start=0, end=0) if found is not None else None

    def subject(self, place: int, *, behind: int | None = None, far: bool = False) -> Found | None:
        """Return whom a statement at *place* is about, how sure that is, and why it may be doubted.

        Args:
            behind: where the statement ends, if it may stand before its subject: "Gathering 147 members, …".
            far: whether the last subject of the section will do where none is nearer.
        """
        ahead = [each for each in self.houses if each.end <= place and not self._is_aside(each)]
        if self.entry and self.before is not None and ";" not in self.flat[:place]:
            return self.before, 0.85, ()
        if LATTER.match(self.flat) and self.told:
            return Mention(name=self.told[0], start=0, end=0), 0.7, (f"“{self.told[0]}” was named just before",)
        seen = [each for each in self.mentions if each.end <= place and (each in ahead or each.located)]
        told = next((each for each in reversed(seen) if self._is_told_of(each, place)), None)
        if told is not None:
            return self._sure(told, 0.9)
        governing = next((each for each in reversed(ahead) if self._governs(each)), None)
        if governing is not None:
            return self._sure(governing, 0.9)
        if (self.opens_with_pronoun or self._has_pronoun(ahead, place)) and (self.before is not None or not ahead):
            return self.pointed(far=far)
        if ahead:
            return self._sure(ahead[0], 0.85 if len(ahead) == 1 else 0.75)
        if behind is not None:
            after = next((each for each in self.houses if each.start >= behind and not each.located), None)
            if after is not None:
                return self._sure(after, 0.85)
        return self.pointed(far=far)

    def _sure(self, mention: Mention, confidence: float) -> Found:
        if mention.pointed:
            return mention, min(confidence, 0.75), (f"“{mention.name}” was named in a sentence before",)
        if not self.register.is_sure(mention):
            return mention, confidence * _UNSURE, (f"“{mention.name}” may be no organisation",)
        return mention, confidence, ()

    def _has_pronoun(self, ahead: Sequence[Mention], place: int) -> bool:
        """Say whether a pronoun is the subject: "Mit der Kammer schloss sie …", "Présidée par X, elle …"."""
        start = ahead[-1].end if ahead else 0
        return self.before is not None and _SUBJECT.search(self.flat, start, place) is not None

    def pointed(self, *, far: bool = False) -> Found | None:
        """Return whom a pronoun or nothing at all means."""
        if self.before is None or (self.before_from == "section" and not (far or self.opens_with_pronoun)):
            return None
        if self.entry:
            return self.before, 0.85, ()
        if self.before_from == "paragraph":
            return self.before, 0.75, (f"“{self.before.name}” was named in a sentence before",)
        if self.before_from == "section":
            return self.before, 0.55, (f"“{self.before.name}” was named in a paragraph before",)
        return self.before, 0.6, (f"“{self.before.name}” was taken from the heading above",)

    def _is_told_of(self, mention: Mention, place: int) -> bool:
        """Say whether a relative clause or an apposition tells of *mention* at *place*."""
        if mention.located and is_introduced(self.flat, mention):
            return _RELATIVE.fullmatch(self.flat, mention.end, place) is not None
        if mention.located or mention.pointed or not self.register.is_sure(mention):
            return False
        between = self.flat[mention.end : place]
        return _APPOSED.fullmatch(between) is not None or _RELATIVE.fullmatch(between) is not None

    def _is_aside(self, mention: Mention) -> bool:
        """Say whether a sentence opens with a house only to go on about others: "Besides the Guild, its"
        " partners are"."""
        return _ASIDE.fullmatch(self.flat[: mention.start]) is not None

    def _governs(self, mention: Mention) -> bool:
        """Say whether a mention opens its clause: the sentence, or what follows a semicolon or "while"."""
        lead = self.flat[: mention.start].rstrip()
        if lead.endswith(("(", '"', "“", "„", "«", "*")):
            lead = lead.rstrip('("“„«* ')
        return not lead or lead[-1] in ";:" or _OPENS.search(lead[-40:]) is not None


def _is_called(name: str, word: str) -> bool:
    """Say whether a name says by *word*, folded, what its house is: by its first or last one, or by a kind's."""
    own = words(name)
    return len(own) > 1 and word in own and (word in (own[0], own[-1]) or kind_of(word) is not None)


#: Before a house that a sentence sets aside.
_ASIDE = regex(
    r"\W*(?:besides|alongside|apart from|unlike|like|in addition to|together with|outre|hormis|a cote de"
    r"|contrairement a"
    r"|a part|en plus de|comme|neben|ausser|anders als|zusatzlich zu|gemeinsam mit|ademas de|junto a|aparte de"
    r"|a diferencia de"
    r"|oltre a|oltre al|oltre alla|oltre all['’]|insieme a|a differenza di|naast|behalve|anders dan|samen met"
    r"|oprocz|poza|obok"
    r"|alem de|junto com|ao contrario de)\s?(?:the |la |le |l['’]|les |der |dem |den |die |das |el |los |il |lo "
    r"|gli |de |het"
    r" |o |a |os |as )?"
)
#: A pronoun as the subject within a sentence.
_SUBJECT = regex(r"\b(?:it|they|elle|elles|il|ils|sie|er|es|ella|ze|hij|ona|ono)\b")
_ARTICLE = r"(?:the|la|le|l['’]|les|der|die|das|el|de|het|its|ihr|ihre|sein|seine|notre|our)"
_KIND_BEFORE = r"(?:[\w’'-]+ ){0,2}?"
#: "The network X", "while the X", "; X": what stands between a clause's opening and its subject.
_OPENS = regex(
    rf"(?:^|[;:]\s?|[,;]\s(?:while|whereas|and|et|und|tandis que|wahrend|but|mais|aber|y|en|i)\s|\b(?:while|whereas"
    rf"|tandis que|wahrend)\s)(?:{_ARTICLE}\s?{_KIND_BEFORE})?(?:[\w-]*(?:network|reseau|netzwerk|association|verein"
    r"|consortium|konsortium|consorcio|konsorcjum|project|projet|projekt|cluster|pole|institut\w*|stichting|stadt|ville"
    r"|city|foundation|fondation|stiftung|verband|izba|klaster)\s?)?$"
)
