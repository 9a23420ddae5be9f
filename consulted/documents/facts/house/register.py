"""All houses and persons a report names: it knows them again by short form, in other cases, and by their kind."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.facts.contact.person import has_given_name, people
from consulted.documents.facts.house.calling import kinds_said
from consulted.documents.facts.house.evidence import called, hosted, lists, publishers
from consulted.documents.facts.house.inflection import same_words
from consulted.documents.facts.house.mention import Mention, is_located, mentions
from consulted.documents.facts.house.word import is_made_up
from consulted.documents.facts.vocabulary import HOUSE, MAY_NAME_PERSON
from consulted.documents.fold import flat, fold
from consulted.documents.lexicon import LANGUAGES, frequencies
from models.pattern import regex
from pipelines.facts.canonical.organisation import in_host, organisation
from pipelines.facts.canonical.person import person
from pipelines.facts.lexicon.having import having
from pipelines.facts.lexicon.kind import KINDS, kinds_in
from pipelines.facts.lexicon.target import TARGETS

_TOKEN = regex(r"[^\W_]+")
#: Letters by which words are looked up: endings differ from case to case.
_KEY = 4
#: More sentences are not read, nor those shorter than a name with what is said of it.
_MOST, _SHORTEST = 30_000, 4
_OFTEN = 3
#: Participles that open a sentence; folded.
_VERBAL = {
    "es": regex(r"[a-z]+(?:ad|id|uid)[oa]s?|[a-z]+(?:ando|iendo)"),
    "it": regex(r"[a-z]+(?:at|it|ut)[oaie]|[a-z]+(?:ando|endo)"),
    "pt": regex(r"[a-z]+(?:ad|id|uid)[oa]s?|[a-z]+(?:ando|endo|indo)"),
    "nl": regex(r"(?:op|ge|ont|aan|in)[a-z]+(?:t|d|en)"),
}
_ROMANCE = frozenset({"es", "it", "pt"})
#: What stands behind a name that opens a sentence.
_TELLS = regex(
    r"\s?[,(:;»”\"]|\s(?:es|era|fue|esta|nacio|se|e|era|fu|si|nasce|nacque|sara|foi|ser|esta|quiere|vuole|permite|consente|nasceu"
    r"|pretende|mira|punta|sta|va|y|e|ed)\s"
)
_NEVER = regex(r"(?!)")
_ARTICLE = regex(r"\b(?:the|this|each|an?)\s$")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Known:
    words: tuple[str, ...]
    name: str


@dataclass(kw_only=True)
class Register:
    """The houses of one report."""

    language: str
    #: Folded short forms, and what they stand for.
    short: dict[str, str] = field(default_factory=dict)
    #: Canonical names, and their short forms as printed.
    _shorts: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    #: Names that lists, tables, notes or short forms show to be houses', in canonical form; and how they are printed.
    sure: dict[str, str] = field(default_factory=dict)
    persons: set[str] = field(default_factory=set)
    _kinds: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _known: dict[str, list[_Known]] = field(default_factory=lambda: defaultdict(list))
    _counts: Counter[str] = field(default_factory=Counter)
    #: Folded names that stand within a sentence, where only names bear capitals.
    _inside: set[str] = field(default_factory=set)
    #: Canonical names that stand somewhere as where something is: "in Nova Scotia".
    _places: set[str] = field(default_factory=set)
    #: How often a name stands behind an article.
    _articled: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, manuscript: Manuscript) -> Register:
        """Learn the houses of a report."""
        register = cls(language=manuscript.language)
        texts = [each.text for each in manuscript.sentences[:_MOST] if len(each.text) >= _SHORTEST]
        found = [(text, mentions(text, manuscript.language)) for text in texts]
        body = "\n".join(texts)
        register._learn(found)
        for text in texts:
            if MAY_NAME_PERSON.search(flat(text).lower()) or "@" in text:
                register.persons |= {person(each.name) for each in people(text)}
        register._add(lists(manuscript.paragraphs, manuscript.language))
        register._add(publishers(manuscript.references, body))
        register._add(called(texts))
        register._add(hosted(manuscript.references, texts), sure=True)
        register._sort()
        return register

    def _learn(self, found: Sequence[tuple[str, Sequence[Mention]]]) -> None:
        for text, named in found:
            low = flat(text).lower()
            for mention in named:
                self._counts[organisation(mention.name)] += 1
                if not _opens(text, mention.start):
                    self._inside.add(fold(mention.name))
                if mention.located and HOUSE.search(fold(mention.name)) is None:
                    self._places.add(organisation(mention.name))
                self._articled[mention.name] += _ARTICLE.search(low[: mention.start]) is not None
                self._kinds[organisation(mention.name)] |= kinds_said(low, mention)
                for short in mention.aliases:
                    if len(short) < len(mention.name):
                        self.short.setdefault(fold(short), mention.name)
                        self._shorts[organisation(mention.name)].append(short)
                        self._add([mention.name])
                    else:
                        self.short.setdefault(fold(mention.name), short)
                        self._shorts[organisation(short)].append(mention.name)
                        self._add([short])

    def _add(self, named: Iterable[str], *, sure: bool = False) -> None:
        for name in named:
            key = organisation(name)
            if key and (sure or not self.is_person(name)):
                self.sure.setdefault(key, name)

    def _sort(self) -> None:
        for key, name in self.sure.items():
            words = tuple(key.split())
            self._kinds[key] |= kinds_in(key)
            self._known[words[0][:_KEY]].append(_Known(words=words, name=name))
        for known in self._known.values():
            known.sort(key=lambda each: -len(each.words))

    def is_person(self, name: str) -> bool:
        """Say whether *name* is a person's, as far as the report tells."""
        if organisation(name) in self.sure or _opens_as_house(name):
            return False
        return person(name) in self.persons or (has_given_name(name) and HOUSE.search(fold(name)) is None)

    def is_common_noun(self, name: str) -> bool:
        """Say whether a word that looks like a name is one for many: "the ESCP4i", always with its article."""
        return (
            " " not in name
            and organisation(name) not in self.sure
            and self._articled[name] >= _OFTEN
            and self._articled[name] >= 0.75 * self._counts[organisation(name)]
        )

    def is_sure(self, mention: Mention) -> bool:
        """Say whether a mention is a house beyond doubt, not perhaps a place or a noun."""
        return (
            organisation(mention.name) in self.sure
            or bool(mention.aliases)
            or mention.pointed
            or (" " in mention.name and organisation(mention.name) not in self._places)
            or is_made_up(mention.name)
            or HOUSE.search(fold(mention.name)) is not None
        )

    def mentions(self, text: str) -> list[Mention]:
        """Return the houses *text* names, from left to right, by their best names."""
        known = list(self._again(text))
        found: list[Mention] = []
        for mention in mentions(text, self.language):
            if self.is_person(mention.name):
                continue
            over = [each for each in known if each.start < mention.end and mention.start < each.end]
            if not over:
                if not self._is_opening(text, mention):
                    found.append(self.meant(mention))
            elif mention.aliases and len({each.name for each in over}) == 1:
                # The house, and perhaps its short form in brackets, which a note names too.
                known = [each for each in known if each not in over]
                found.append(replace(self.meant(mention), start=min(mention.start, over[0].start)))
        return sorted((*found, *known), key=lambda each: each.start)

    def _is_opening(self, text: str, mention: Mention) -> bool:
        """Say whether a plain word opens a sentence, as a verb does: "Raggruppa 128 imprese", "Fundada en 1908"."""
        word, *rest = mention.name.split()
        bare = replace(mention, name=word)
        if not _opens(text, mention.start) or any(not each.isdecimal() for each in rest) or mention.aliases:
            return False
        if self.is_sure(self.meant(bare)) or fold(word) in self._inside:
            return False
        low = fold(word)
        if self.language in _ROMANCE and not self._is_told(text, mention.end):
            return True
        return (
            self.language not in LANGUAGES
            or low in frequencies(self.language)
            or _VERBAL.get(self.language, _NEVER).fullmatch(low) is not None
            or having(self.language).fullmatch(low) is not None
            or TARGETS.match(low) is not None
        )

    def _is_told(self, text: str, place: int) -> bool:
        """Say whether what follows tells something of a name: a verb, a comma, a bracket."""
        behind = flat(text[place : place + 24]).lower()
        return _TELLS.match(behind) is not None or having(self.language).match(behind.lstrip()) is not None

    def meant(self, mention: Mention) -> Mention:
        """Return a mention under the name that stands for it."""
        if mention.aliases:
            return mention
        whole = self.short.get(fold(mention.name)) if " " not in mention.name else None
        return replace(mention, name=whole) if whole is not None else mention

    def _again(self, text: str) -> Iterator[Mention]:
        """Yield the houses of which the report's other places told, in whatever case."""
        tokens = list(_TOKEN.finditer(text))
        folded = [fold(token[0]) for token in tokens]
        place = 0
        while place < len(tokens):
            known = self._at(folded, place) if tokens[place][0][0].isupper() else None
            if known is None or _is_cut(text, tokens, place, len(known.words)):
                place += 1
                continue
            start, end = tokens[place].start(), tokens[place + len(known.words) - 1].end()
            alone = " " not in known.name and not is_made_up(known.name)
            yield self.meant(
                Mention(name=known.name, start=start, end=end, located=alone and is_located(text, start, self.language))
            )
            place += len(known.words)

    def _at(self, folded: Sequence[str], place: int) -> _Known | None:
        return next(
            (
                known
                for known in self._known.get(folded[place][:_KEY], ())
                if same_words(folded[place : place + len(known.words)], known.words, self.language)
            ),
            None,
        )

    def best(self, name: str) -> str:
        """Return the name by which the report knows a house best: that of its short form, and its nominative."""
        bare = re.sub(r"\s?\([^()]*\)", "", name).strip()
        whole = self.short.get(fold(bare)) if " " not in bare else None
        return whole or self.sure.get(organisation(bare), bare)

    def shorts(self, name: str) -> list[str]:
        """Return the short forms of *name*."""
        return list(dict.fromkeys(self._shorts.get(organisation(name), ())))

    def kinds(self, name: str) -> set[str]:
        """Return the kinds of house *name* was said to be."""
        key = organisation(name)
        return self._kinds.get(key, set()) | kinds_in(key)

    def by_host(self, host: str, named: Iterable[str]) -> str | None:
        """Return the house whose name or short form an address bears, of those *named* first."""
        host = host.lower().replace("ae", "a").replace("oe", "o").replace("ue", "u")
        labels = set(re.split(r"[.-]", host))
        short = next((whole for short, whole in self.short.items() if len(short) > 2 and short in labels), None)
        if short is not None:
            return short
        found = [name for name in (*named, *self.sure.values()) if in_host(name, host)]
        return max(found, key=lambda name: _borne(name, host), default=None)


def _opens_as_house(name: str) -> bool:
    """Say whether a name begins as nobody's does: "Oficina Galicia"."""
    return fold(name).partition(" ")[0] in KINDS


def _opens(text: str, place: int) -> bool:
    """Say whether a sentence begins at *place*."""
    return not text[:place].strip(' "“„«*#')


def _borne(name: str, host: str) -> int:
    """Return how many letters of a name's words an address bears."""
    return sum(len(word) for word in organisation(name).split() if len(word) >= _KEY and word in host)


def _is_cut(text: str, tokens: Sequence[re.Match[str]], place: int, count: int) -> bool:
    """Say whether a full stop, a bar or a comma stands within what looks like a known name."""
    inside = text[tokens[place].start() : tokens[place + count - 1].end()]
    return re.search(r"[;:|,(]|\.\s(?=[A-Z])", inside) is not None
