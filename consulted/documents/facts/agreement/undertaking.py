"""Joint undertakings that are spoken of as agreements: "the consortium agreement", "it is to end in 2021"."""

from __future__ import annotations

from consulted.documents.facts.agreement.clause import Clause
from consulted.documents.facts.agreement.pact import Pact
from consulted.documents.facts.moment import moments
from consulted.documents.fold import flat, fold
from models.pattern import regex
from pipelines.facts.lexicon.pact import UNTIL
from pipelines.facts.lexicon.project import PROJECT

#: Whose agreement binds those who take part; folded.
_OF_ALL = regex(
    r"\b(?:consortium|project|grant)(?: agreement| contract|overeenkomst|contract)|konsortial(?:vertrag"
    r"|vereinbarung|abkommen)\w*"
    r"|\b(?:accord|convention|contrat) (?:de|du) (?:consortium|projet|groupement)"
    r"|\b(?:acuerdo|convenio|contrato) de consorcio|\b(?:accordo|contratto) (?:di|del) (?:consorzio|progetto)"
    r"|\bumow\w+ konsorcj\w+|\b(?:acordo|contrato) de consorcio"
)
#: What the sentences before it called it.
_THIS = regex(
    rf"\b(?:this|ce|cet|dieses|este|questo|dit|to|ten) (?:[\w-]+ ){{0,2}}?(?:consorti\w+|konsortium|consorcio"
    rf"|konsorcjum"
    rf"|{PROJECT.pattern})"
)
_PRONOUN = regex(
    r"\b(?:it|its|sein|seine|ihre?|son|sa|ses|suo|sua|il|elle|es|er|sie|ella|esso|essa|het|hij|ono|ele"
    r"|ela)\b"
)


def undertaking(clause: Clause) -> Pact | None:
    """Return the undertaking spoken of before, as an agreement, where a clause tells of its agreement or of its end."""
    scene = clause.scene
    if scene.before is None or not _is_joint(clause):
        return None
    if _OF_ALL.search(clause.flat) is None:
        ends = UNTIL.search(clause.flat) is not None and bool(moments(scene.text)) and not clause.houses
        if not ends or clause.pact is not None or _PRONOUN.search(clause.flat) is None:
            return None
    name = scene.before.name
    return Pact(
        subject=name,
        partners=(name,),
        aliases=scene.before.aliases,
        confidence=0.7,
        doubts=("its parties are not named beside it",),
    )


def _is_joint(clause: Clause) -> bool:
    """Say whether the house spoken of before is a consortium or a project."""
    before = clause.scene.before
    assert before is not None
    if "consortium" in clause.scene.register.kinds(before.name) or PROJECT.search(fold(before.name)) is not None:
        return True
    scene = clause.scene
    return (
        scene.before_from == "paragraph" and _THIS.search(flat(scene.paragraph.text[: scene.start]).lower()) is not None
    )
