"""One country under two codes behind the members of lists."""

from __future__ import annotations

from collections.abc import Iterator

from consulted.documents.consistency.manuscript import Manuscript
from models.pattern import regex
from models.reference import Inconsistency

KIND = "codes-differ"
#: Fewer codes are no habit.
_FEWEST = 4
#: Codes in use for one country: ISO 3166, the European Union's, and those of number plates.
_ALIKE: tuple[tuple[str, ...], ...] = (
    *(("GB", "UK"), ("ES", "SP", "E"), ("GR", "EL"), ("BE", "B"), ("FR", "F"), ("DE", "D", "GER")),
    *(("AT", "A", "AUT"), ("IT", "I"), ("PT", "P"), ("SE", "S"), ("NL", "NED"), ("US", "USA"), ("CH", "SUI")),
    *(("PL", "POL"), ("FI", "FIN"), ("DK", "DEN"), ("HU", "H"), ("LU", "L")),
)
_CODE = regex(r"(?<=[\w.”\"’)]) ?\(([A-Z]{1,3})\)")


def mixed(manuscript: Manuscript) -> Iterator[Inconsistency]:
    """Yield one finding with the countries that bear two codes."""
    first: dict[str, str] = {}
    count = 0
    for paragraph in manuscript.paragraphs:
        for found in _CODE.finditer(paragraph.text):
            count += 1
            if found[1] not in first:
                words = paragraph.text[max(0, found.end() - 80) : found.end()].split()
                first[found[1]] = " ".join(words[-4:])
    pairs = [codes for group in _ALIKE if len(codes := [code for code in group if code in first]) > 1]
    whole = sum(len(code) > 1 for code in first)
    if count >= _FEWEST and pairs and whole >= _FEWEST // 2:
        printed = "; ".join(" and ".join(f'"{code}"' for code in codes) for codes in pairs)
        yield Inconsistency(
            kind=KIND,
            message=f"The same country stands under two codes: {printed}.",
            where=tuple(first[code] for codes in pairs for code in codes),
        )
