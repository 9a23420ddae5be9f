"""One organisation under two spellings, or under two names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from consulted.documents.consistency.alias import described, reordered
from consulted.documents.consistency.likeness import SHORTEST, american
from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.consistency.name import has_inner_capital, is_telling
from consulted.documents.consistency.naming import LONG, Seen, seen_names
from consulted.documents.consistency.number import worded
from consulted.documents.consistency.slip import plurals, slips
from consulted.documents.fold import flat, fold, words
from models.reference import Inconsistency

KIND = "two-spellings"
_SHOWN = 4


def variants(manuscript: Manuscript) -> Iterator[Inconsistency]:
    """Yield the names that are printed in two ways."""
    seen, language = seen_names(manuscript), manuscript.language
    found = (_squeezed(seen, language), slips(seen, language), plurals(seen, language), reordered(seen, language))
    spelt = _merged(group for each in found for group in each)
    for group in spelt:
        yield _told(group, seen, f"look like one name in {worded(len(group))} spellings")
    for group in described(manuscript):
        if not any(len(set(group) & set(other)) > 1 for other in spelt):
            yield _told(group, seen, "are described in the same words and look like one organisation under two names")


def _merged(groups: Iterable[list[str]]) -> list[list[str]]:
    """Put groups together that share a spelling."""
    merged: list[dict[str, None]] = []
    place: dict[str, int] = {}
    for group in groups:
        at = next((place[each] for each in group if each in place), len(merged))
        if at == len(merged):
            merged.append({})
        merged[at].update(dict.fromkeys(group))
        place.update(dict.fromkeys(group, at))
    return [list(each) for each in merged]


def _squeezed(seen: Mapping[str, Seen], language: str) -> Iterator[list[str]]:
    """Yield spellings that differ by accents, blanks, hyphens, inner capitals, or two countries' English."""
    groups: dict[str, list[str]] = defaultdict(list)
    for text in seen:
        groups["".join(american(words(text)))].append(text)
    for key, group in groups.items():
        if len(group) < 2 or len(key) < SHORTEST or not (is_telling(group[0], language) or _is_english(group)):
            continue
        kept: dict[str, str] = {}
        for text in sorted(group, key=lambda each: (_shouted(each), -seen[each].count, each)):
            kept.setdefault(_printed(text), text)
        spellings = list(kept.values())
        if len(spellings) > 1 and any(seen[each].body for each in spellings) and not _ordinary(spellings):
            yield spellings


def _is_english(group: Sequence[str]) -> bool:
    """Say whether one of long names is spelt as another country's English has it: "... Centre", "... Center"."""
    return len(words(group[0])) >= LONG and len({" ".join(words(each)) for each in group}) > len(
        {" ".join(american(words(each))) for each in group}
    )


def _printed(text: str) -> str:
    """Return *text* without what is typography: capitals throughout, or capitals without their accents."""
    tokens = re.findall(r"[^\W_]+|[^\w\s]|_", text)
    return "|".join(_token(token) for token in tokens if token not in ".'’") + ("" if " " not in text else "#")


def _token(token: str) -> str:
    if len(token) > 1 and token.isupper():
        return fold(token)
    plain = flat(token[0]) + token[1:]
    return plain if has_inner_capital(token) else plain.lower()


def _ordinary(spellings: list[str]) -> bool:
    """Say whether only capitals throughout, a plural or one accent of a single plain word parts them."""
    rest = [each for each in spellings if not _shouted(each)]
    if len({_printed(each) for each in rest}) < 2:
        return True
    plain = [each for each in rest if not has_inner_capital(each)]
    if len(plain) == len(rest) and any(len(words(each)) == 1 for each in rest):
        # "Québec", "Netzwerk-Treffen": a place or a plain noun, not an organisation.
        return len({flat(each).lower() for each in rest}) == 1 or all("-" in each or each.isalpha() for each in rest)
    return any(re.search(r"\w-\d", each) for each in rest)


def _shouted(text: str) -> bool:
    return all(token.isupper() for token in re.findall(r"[^\W\d_]+", text))


def _told(group: list[str], seen: Mapping[str, Seen], what: str) -> Inconsistency:
    spellings = group[:_SHOWN]
    printed = ", ".join(f'"{each}"' for each in spellings[:-1]) + f' and "{spellings[-1]}"'
    where = [*spellings]
    for each in spellings:
        known = seen.get(each)
        where += [f"note {label}" for label in (known.notes[:1] if known and not known.body else [])]
        where += [f"section {section}" for section in (known.sections[:1] if known else [])]
    return Inconsistency(kind=KIND, message=f"{printed} {what}.", where=tuple(dict.fromkeys(where)))
