"""Numbers in addresses, as large as a table's key can be."""

from __future__ import annotations

from starlette.convertors import Convertor


class Id(Convertor[int]):
    """Matches what can be a key; a longer number is no address of ours."""

    regex = "[0-9]{1,9}"

    def convert(self, value: str) -> int:
        """Return the number."""
        return int(value)

    def to_string(self, value: int) -> str:
        """Return the number as it is written."""
        return str(value)
