"""Where a page's links lead: within the page, or to an address outside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from urllib.parse import unquote, urljoin, urlsplit

from consulted.documents.readers.html.row import Element, Row

#: A page saved by a browser writes its own address before every fragment; so many prove it.
_PROOF = 3
#: Of the fragments behind an address, so many must be on this page for it to be this page's.
_SHARE = 0.6


class Links:
    """Resolves the links of one page."""

    def __init__(self, row: Row, *, own: Sequence[str], base: str | None) -> None:
        """Take *row*, the addresses the page says are its own, and what its relative links start from."""
        self._row = row
        #: What relative links start from.
        self.base = base
        self._site = urlsplit(base).netloc if base else None
        self._own = {_bare(each) for each in own if each} | _proven(row)

    def within(self, anchor: Element) -> Element | None:
        """Return the element of this page *anchor* leads to."""
        href = anchor.get("href").strip()
        page, sign, fragment = href.partition("#")
        if not sign or not fragment or (page and _bare(page) not in self._own):
            return None
        return self._row.named.get(fragment) or self._row.named.get(unquote(fragment))

    def is_own(self, address: str) -> bool:
        """Say whether *address* is on the site this page is from."""
        return self._site is not None and urlsplit(address).netloc == self._site

    def outside(self, anchor: Element) -> str:
        """Return the address *anchor* leads to, empty when it is on this page or nobody can tell."""
        href = "".join(anchor.get("href").split())
        if not href or href.startswith("#") or self.within(anchor) is not None:
            return ""
        try:
            joined = urljoin(self.base, href) if self.base else f"https:{href}" if href.startswith("//") else href
            return joined if urlsplit(joined).scheme.lower() in ("http", "https") else ""
        except ValueError:
            return ""


def _proven(row: Row) -> set[str]:
    """Return the addresses whose fragments are found on this page."""
    all_of: Counter[str] = Counter()
    here: Counter[str] = Counter()
    for element in row.elements:
        page, sign, fragment = element.get("href").partition("#") if element.tag == "a" else ("", "", "")
        if page and sign and fragment:
            all_of[_bare(page)] += 1
            here[_bare(page)] += fragment in row.named or unquote(fragment) in row.named
    return {page for page, count in here.items() if count >= _PROOF and count >= _SHARE * all_of[page]}


def _bare(address: str) -> str:
    return unquote(re.sub(r"^(?:https?:)?//", "", address.partition("#")[0].strip(), flags=re.I)).rstrip("/")
