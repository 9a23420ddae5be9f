"""A party's name where a preposition bent it: "mit der Slowenischen Akademie", "z Instytutem Miodu"."""

from __future__ import annotations

from dataclasses import replace

from consulted.documents.facts.agreement.clause import Clause
from consulted.documents.facts.house.mention import Mention
from consulted.documents.fold import fold
from models.pattern import regex

#: Articles of a dative or genitive right before a name.
_BENT = regex(r"\b(?:der|dem|den|des|zum|zur|vom|beim|im)\s$")
_ADJECTIVE = regex(r"^([A-ZÄÖÜ][a-zäöüß]{3,})en(?= [A-ZÄÖÜ])")
#: "mit dem Städtischen Klinikum": these nouns are neuter, their adjectives end in -es.
_NEUTER = regex(
    r"(?:klinikum|zentrum|spital|krankenhaus|institut|kolleg|museum|netz|netzwerk|werk|buro|amt|forum|konservatorium"
    r"|theater|archiv|gymnasium|haus|labor|kuratorium|konsortium|cluster|bundnis|ministerium)$"
)
#: Behind these Polish names stand in the instrumental.
_WITH = regex(r"\b(?:z|ze|miedzy|pomiedzy|a|oraz|i)\s$")


def nominative(clause: Clause, mention: Mention) -> Mention:
    """Return *mention* under the name it has where nothing bends it."""
    lead = clause.flat[max(0, mention.start - 12) : mention.start]
    printed = clause.scene.text[mention.start : mention.end]
    if not printed.startswith(mention.name[:3]):
        return mention
    if clause.scene.language == "de" and _BENT.search(lead):
        return replace(mention, name=_german(mention.name, lead))
    if clause.scene.language == "pl" and _WITH.search(lead) and _BETWEEN.search(clause.flat[: mention.start]):
        return replace(mention, name=_polish(mention.name))
    return mention


def _german(name: str, lead: str) -> str:
    found = _ADJECTIVE.match(name)
    if found is None:
        return name
    article = lead.split()[-1]
    if article in ("der", "zur"):
        ending = "e"
    else:
        noun = fold(name.split()[1].split("-")[-1])
        ending = "es" if _NEUTER.search(noun) else "er"
    return f"{found[1]}{ending}{name[found.end() :]}"


_BETWEEN = regex(r"\b(?:z|ze|miedzy|pomiedzy)\s")
#: Endings of the instrumental and what they are in the nominative, the longest first.
_POLISH = (
    ("eniem", "enie"),
    ("aniem", "anie"),
    ("iązkiem", "iązek"),
    ("odkiem", "odek"),
    ("kiem", "k"),
    ("giem", "g"),
    ("strem", "ster"),
    ("ium", "ium"),
    ("um", "um"),
    ("stwem", "stwo"),
    ("em", ""),
    ("ścią", "ść"),
    ("ecią", "eć"),
    ("ą", "a"),
    ("skim", "ski"),
    ("ckim", "cki"),
    ("im", "i"),
    ("ym", "y"),
)


def _polish(name: str) -> str:
    """Return a name with its first noun and the adjectives around it in the nominative."""
    words = name.split(" ")
    for number, word in enumerate(words):
        ending = next((each for each in _POLISH if word.endswith(each[0]) and len(word) > len(each[0]) + 2), None)
        if ending is None:
            break
        words[number] = word[: len(word) - len(ending[0])] + ending[1]
    return " ".join(words)
