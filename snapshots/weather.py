"""What the day is and how the sky looks, as pages greet their visitors; lower case."""

from __future__ import annotations

from models.pattern import regex
from snapshots.gauge import EXTREME
from snapshots.stamp import DATE

_DEGREES = regex(
    r"(?<![\w.,])[-+]?\d{1,2}(?:[.,]\d)? ?(?:°|º|grad|degrees|degrés|grados|gradi|graden|stopni\b) ?[cf]?\b"
)
_DAY = regex(rf"\b(?:{DATE})")
_SKY = regex(
    r"\b(?:rain\w?|showers?|fog\w{0,2}|mist|cloud\w{0,2}|overcast|sunn?\w{1,5}|clear sky|snow\w?|sleet|storm\w?|drizzle"
    r"|pluie|averses?|brouillard|brume|nuag\w{2,4}|couvert|soleil|ensoleillé|neige|orage\w{0,2}|éclaircies|ciel \w{3,8}"
    r"|regen\w{0,8}|schauer|nebel\w?|wolk\w{2,4}|bewölkt|sonn\w{2,4}|heiter|schnee\w{0,6}|gewitter|bedeckt"
    r"|lluvia|niebla|nub\w{2,4}|nublado|soleado|nieve|tormentas?|cielos? \w{3,9}|despejado|cubierto"
    r"|pioggia|nebbia|nuvol\w{2,4}|sereno|soleggiato|neve|temporal[ei]|coperto"
    r"|mist|bewolkt|zonnig|sneeuw|onweer|buien|opklaringen|helder"
    r"|deszcz\w{0,3}|mgła|pochmurno|zachmurzenie|słonecznie|śnieg|burz[ae]|bezchmurnie"
    r"|chuva|nevoeiro|neblina|nublado|sol|ensolarado|trovoada|céu \w{3,8}|limpo|regn|tåge|dimma|snö|sne"
    r"|déšť|mlha)\b"
)
_GREETING = regex(
    r"^(?:today is|today|nous sommes le|aujourd'hui|heute ist|heute|hoy es|hoy|oggi è|oggi|vandaag is(?: het)?|vandaag"
    r"|dzisiaj jest|dziś jest|dzisiaj|hoje é|hoje)\W+"
)
#: Words beside the day and the degrees: the place, and the sky in two or three.
_FEW = 6
_WORD = regex(r"[^\W\d_]+")
_DIGIT = regex(r"\d")


def is_weather(text: str) -> bool:
    """Say whether *text* is the day's date or weather and nothing else.

    A day alone is no greeting: it may be when the next meeting is.
    """
    if EXTREME.search(text):
        return False
    rest, degrees = _DEGREES.subn(" ", text)
    rest, days = _DAY.subn(" ", rest)
    if _DIGIT.search(rest):
        return False
    rest, greeted = _GREETING.subn(" ", rest.strip())
    left = len(_WORD.findall(rest))
    if degrees:
        return left <= _FEW and (days > 0 or _SKY.search(rest) is not None)
    return bool(days and greeted and not left)
