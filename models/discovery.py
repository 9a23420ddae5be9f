"""A page of an organisation's own site that nobody cites and that may carry facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    """What a page is for, as the words and addresses that lead to it say."""

    #: The entrance of the site, or of one of its languages.
    HOME = "home"
    CONTACT = "contact"
    #: Persons: staff, board, governance.
    TEAM = "team"
    PARTNERS = "partners"
    MEMBERS = "members"
    ABOUT = "about"
    #: A cluster's or a partnership's own page on the cluster platform.
    PROFILE = "profile"
    #: A report of the day on the cluster platform.
    NEWS = "news"
    #: A list on the cluster platform.
    LIST = "list"


@dataclass(frozen=True, kw_only=True, slots=True)
class Discovery:
    """A page found by following links from a site's entrance; the item of the spiders ``cluster`` and ``eccp``."""

    #: Key of the site that was explored; the page itself may stand at another host of the same registered domain.
    host: str
    url: str
    role: Role
    #: The page's own title or, where nobody has read it yet, the words that lead to it.
    title: str
    #: So many links lie between it and the pages the exploration set out from.
    depth: int
    #: Aware, UTC.
    found_at: datetime
