"""What was known before: an earlier JSON output, so that a check fails only on what is new."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from consulted.gate.matter import Matter, matters
from models.errors import ConfigurationError


class Baseline:
    """The matters of an earlier output, to be ticked off one by one.

    A second note that cites an address known as broken is a new matter, for somebody wrote it since.
    """

    def __init__(self, known: Iterable[Matter] = ()) -> None:
        known = list(known)
        self._places = Counter((each.identity, each.subject) for each in known)
        self._left = Counter(each.identity for each in known)

    @classmethod
    def read(cls, path: Path) -> Baseline:
        """Read the JSON output of an earlier check or report.

        Raises:
            ConfigurationError: there is none, or it is something else.
        """
        try:
            said = json.loads(path.read_text(encoding="utf-8"))
            reports = said.get("reports", [said])
            return cls(each for report in reports for each in matters(report))
        except FileNotFoundError:
            raise ConfigurationError(
                f"there is no baseline {path}; make one with --format json --output FILE"
            ) from None
        except OSError as error:
            raise ConfigurationError(f"cannot read the baseline {path}: {error.strerror}") from None
        except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError):
            raise ConfigurationError(f"{path} is no JSON output of 'consulted check'") from None

    def known(self, now: Iterable[Matter]) -> set[int]:
        """Return which of *now*, by ``id()``, were there before: the same words first, then whatever is left."""
        found: set[int] = set()
        now = list(now)
        for same_words in (True, False):
            for each in now:
                place = (each.identity, each.subject)
                if id(each) in found or not self._left[each.identity] or (same_words and not self._places[place]):
                    continue
                found.add(id(each))
                self._places[place] -= 1
                self._left[each.identity] -= 1
        return found
