"""Addresses that hand a page on to others: buttons, never sources."""

from __future__ import annotations

import re

from models.pattern import regex

_SHARE = regex(
    r"(?:https?://)?(?:[\w-]+\.)*(?:facebook\.com/(?:sharer|share|dialog)|(?:twitter|x)\.com/(?:intent|share|home\?status)"
    r"|linkedin\.com/(?:sharearticle|sharing|cws)|pinterest\.\w+/pin/create|(?:api\.)?whatsapp\.com/send|wa\.me/"
    r"|t\.me/share|telegram\.me/share|reddit\.com/submit|tumblr\.com/(?:share|widgets)|vk\.com/share|xing\.com/spi"
    r"|bsky\.app/intent|getpocket\.com/(?:save|edit)|printfriendly\.com/print|addtoany\.com/)",
    re.I,
)


def hands_on(address: str) -> bool:
    """Say whether *address* is that of a button under which a reader shares the page."""
    return _SHARE.match(address) is not None
