"""Parties in a row: "A, B and C"."""

from __future__ import annotations

from collections.abc import Sequence

from consulted.documents.facts.agreement.clause import Clause
from consulted.documents.facts.house.mention import Mention
from models.pattern import regex
from pipelines.facts.canonical.organisation import organisation

#: So far apart two of a row may stand.
ROW_FAR = 110
_APPOSITION = regex(r"^,? ?(?:the|a|an|le|la|l'|un|une|der|die|das|ein|eine|el|una|il|uno|de|het|een)\s[^,;.]{3,80}?$")
_AND = regex(r"\b(?:and|et|und|y|e|ed|en|i|a|oraz|as well as|ainsi que|sowie|with|avec|mit|asi como|nonche)\b|&")
_ARTICLE = r"(?:the |la |le |l['’]\s?|les |der |die |das |dem |den |el |los |de |het |il |lo |gli |i |o |a |os |as )"
_COMMA = regex(rf"(?:\s?\([^()]*\))?\s?,?\s?{_ARTICLE}?")
#: A place behind "and" is a party of its own.
_JOINT = regex(rf"\b(?:and|et|und|y|e|en|i|a)\s{_ARTICLE}?$")
_BREAKS = regex(
    r"[;.]|\b(?:north|south|east|west|nord|sud|est|ouest|norte|sur|kilometres?|km|near|pres|nahe|cerca|vicino)\b"
    r"|\b(?:was|were|has|have|is|are|wurde|ist|hat|est|sont|a ete|signed|signe|that|which|qui|die sich|but"
    r"|mais|aber"
    r"|doch|obwohl|although|whereas|while|bien que|pero|maar|heeft|werd|ha|han|hanno|fue|sido|stato)\b"
)


def row(clause: Clause, found: Sequence[Mention], *, anywhere: bool = False) -> tuple[Mention, ...]:
    """Return the mentions of *found* that stand in one row: only "and", commas, and what explains them between.

    Args:
        anywhere: whether the row may begin behind the first of them.
    """
    kept: list[Mention] = []
    joined = False
    for mention in found:
        if not kept:
            kept.append(mention)
            continue
        lead = clause.flat[kept[-1].end : mention.start]
        joint = _AND.search(lead) is not None
        if _BREAKS.search(lead) or len(lead) > ROW_FAR or (joined and not joint and "," not in lead[:3]):
            if anywhere and len(distinct(kept)) < 2:
                kept, joined = [mention], False
                continue
            break
        if (_APPOSITION.match(lead) is not None or mention.located) and not joint:
            # "Skywin, the Aerospace cluster of Wallonia", "the Forum in Cork": the same house again.
            continue
        if mention.located and not _JOINT.search(lead):
            continue
        if joint or _COMMA.fullmatch(lead) or "," in lead:
            kept.append(mention)
            joined = joined or joint
    return distinct(kept)


def distinct(found: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return *found* without those named twice."""
    kept: dict[str, Mention] = {}
    for mention in found:
        kept.setdefault(organisation(mention.name), mention)
    return tuple(kept.values())


def is_region(clause: Clause, mention: Mention) -> bool:
    """Say whether a plain German word stands behind an article: "zwischen dem Alpenraum und der Westukraine"."""
    lead = clause.flat[max(0, mention.start - 5) : mention.start]
    unsure = not clause.scene.register.is_sure(mention)
    return clause.scene.language == "de" and unsure and _ARTICLED.search(lead) is not None


_ARTICLED = regex(r"\b(?:der|dem|den|die|das)\s$")
