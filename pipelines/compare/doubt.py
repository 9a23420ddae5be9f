"""How sure a comparison can be, given how well the version consulted is known."""

from __future__ import annotations

from models.visit import Version

#: Days between capture and consulted-on date beyond which the copy only probably is what the author read.
_FAR = 90
_PROBABLE = 0.7


def doubts(version: Version) -> tuple[float, tuple[str, ...]]:
    """Return the highest confidence a comparison with *version* may have, and what there is to say about it."""
    far = version.gap_days is not None and version.gap_days > _FAR
    gap = f"the copy compared with lies {version.gap_days} days from the consulted-on date"
    if version.agrees and version.later_at is not None:
        both = f"the copies of {version.at:%Y-%m-%d} and {version.later_at:%Y-%m-%d}, before and after that date, agree"
        return 1.0, (f"{gap}, but {both}" if far else both,)
    if version.agrees is False and version.later_at is not None:
        other = (
            f"the next copy, of {version.later_at:%Y-%m-%d}, says otherwise than the one before the consulted-on date: "
            "which of them the author saw is not known"
        )
        return _PROBABLE, (other, *([gap] if far else []))
    return (_PROBABLE, (gap,)) if far else (1.0, ())
