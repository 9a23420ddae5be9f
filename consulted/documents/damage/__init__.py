"""What print does to an address, and what it may have said before; found by the words around it.

Rules and their traps: hyphens lost where a line ended, blanks that hide underscores, letters taken for one another, a
letter too many, a dot lost in the host, a note's number glued to the end, ligatures a font does not name. Every rule
proposes; none alters.
"""

from __future__ import annotations

from consulted.documents.damage import edge, host, letter, word
from consulted.documents.damage.context import Context, Neighbours
from consulted.documents.damage.edit import Edit

__all__ = ["Context", "Edit", "Neighbours", "found", "quiet"]


def found(printed: str, context: Context) -> list[Edit]:
    """Return the changes that may undo what print did to *printed*; the surer kinds first, and alone."""
    sure = [
        *edge.glued_number(printed),
        *host.dots(printed),
        *word.hyphens(printed, context),
        *letter.look_alikes(printed, context),
    ]
    return (
        sure or host.elsewhere(printed, context) or [*word.slips(printed, context), *word.of_the_slug(printed, context)]
    )


def quiet(printed: str, shown: str, behind: str, context: Context) -> list[tuple[str, str, float]]:
    """Return other readings of an address that looks well: address, rule and score.

    Args:
        shown: the address with the line ends it runs over.
        behind: the words that follow it in its note.
    """
    return [
        *edge.typeset(printed),
        *edge.line_ends(shown),
        *edge.goes_on(printed, behind, context),
        *host.dotless(printed),
        *host.nearly(printed, context),
        *letter.misfits(printed),
        *word.of_sites(printed, context),
        *word.of_the_language(printed, context),
    ]
