"""What a page says for the day or for its handling, and nothing of its subject: greetings, name days, bars to share by.

All patterns read lower case.
"""

from __future__ import annotations

import re

from models.pattern import regex

#: Season's greetings, and whose name day it is.
_GREETING = regex(
    r"\b(?:merry christmas|happy (?:christmas|easter|holidays|new year)|season's greetings|joyeux noël"
    r"|joyeuses (?:fêtes"
    r"|pâques)|bonne année|meilleurs vœux|frohe(?:s|n)? (?:weihnacht\w*|ostern|fest\w*|pfingsten|neues)|guten rutsch"
    r"|schöne feiertage|feliz (?:navidad|año|pascua|natal|páscoa|ano)|felices (?:fiestas|pascuas)|buon (?:natale|anno)"
    r"|buon[ea] (?:pasqua|feste)|(?:prettige|fijne) (?:feestdagen|kerst\w*|paas\w*)|(?:vrolijk|zalig) (?:kerst\w*"
    r"|pasen)"
    r"|gelukkig nieuwjaar|wesołych świąt|szczęśliwego nowego roku|boas festas|próspero ano|god (?:jul|påsk|påske)"
    r"|gott nytt år|godt nytår|godt nytt år|glædelig jul|hyvää (?:joulua|pääsiäistä)|veselé (?:vánoce|velikonoce)"
    r"|boldog (?:karácsonyt|új évet)|kellemes (?:ünnepeket|húsvéti)|crăciun fericit|paște fericit|καλά χριστούγεννα)\b"
)
_NAME_DAY = regex(
    r"(?:imieniny|namenstage?|saints? du jour|fête du jour|onomastic[oi]|santo del (?:día|giorno)|santo do dia"
    r"|névnap|svátek"
    r"|namnsdag|navnedag|nimipäivä(?:t)?|ziua onomastică|γιορτάζ\w+)(?: \w+)?\s?:?\s.{2,80}"
)
_NETWORK = regex(
    r"\b(?:facebook|twitter|x|mastodon|bluesky|linkedin|whats ?app|telegram|pinterest|instagram|threads|reddit|xing"
    r"|tumblr"
    r"|youtube|google ?\+|delicious|digg|flipboard|pocket|messenger|signal|e-?mail|mail|courriel|sms|rss|vk|wykop|nk"
    r"|(?:copy|copier le|link|kopier\w*|copiar|copia|kopieer|skopiuj)(?: ?(?:link|lien|url|enlace|ligação|il link))?)\b"
)
_SHARE = regex(
    r"\b(?:share|partage[rz]?|teilen|compart(?:ir|e|a)|condividi|delen|deel|udostępnij|partilh(?:ar|e)"
    r"|compartilh(?:ar|e)"
    r"|dela|del|jaa|sdílet|megosztás|distribuie|follow(?: us)?|suivez-nous|folgen|síguenos|seguici|volg ons|print"
    r"|imprimer"
    r"|drucken|imprimir|stampa|afdrukken|drukuj)\b"
)
_LITTLE = regex(
    r"\b(?:this|page|article|post|via|on|sur|cet(?:te)?|auf|per|en|su|op|na|no|em|på|with|by|par|über|mit)\b"
)
_LETTER = regex(r"[^\W_]")
#: Words of the longest greeting.
_LONGEST = 16
#: A download's kind and size, which its next saving changes.
SIZE = (
    r"[(\[]?\b(?:pdf|docx?|odt|rtf|xlsx?|ods|pptx?|zip|mp3|mp4|jpe?g|png|csv)\b(?:-\w{3,7})?[\s,;:|/–-]{0,3}"
    r"\d{1,4}(?:[.,]\d{1,2})? ?(?:[kmg]i?b|bytes?|[kmg]o|ko)\b[)\]]?"
)
#: What stands before a telephone number, however it is called.
TELEPHONE = regex(
    r"\b(?:telephone|téléphone|phone|telefon(?:nummer|number)?|tel(?:éfono|efono|efone|efoon)|puhelin|puh|tlf|tél"
    r"|tel|ph|fon"
    r"|τηλ(?:έφωνο)?)\b\s?[.:]*\s*(?=[+(\d])"
)


def is_occasional(text: str) -> bool:
    """Say whether *text* is a season's greeting, a name day or a bar to share a page by, and nothing else."""
    if _NAME_DAY.fullmatch(text) or (text.count(" ") < _LONGEST and _GREETING.search(text)):
        return not any(map(str.isdigit, re.sub(r"\b20\d\d\b", "", text)))
    return _is_share_bar(text)


def _is_share_bar(text: str) -> bool:
    rest, networks = _NETWORK.subn(" ", text)
    rest, shares = _SHARE.subn(" ", rest)
    return networks > 0 and networks + shares > 1 and not _LETTER.search(_LITTLE.sub(" ", rest))
