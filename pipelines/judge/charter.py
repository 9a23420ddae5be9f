"""What a page says of its house's birth and standing: since when it is there, whether it is a society or a company."""

from __future__ import annotations

from models.pattern import regex
from pipelines.judge.custom import custom
from pipelines.judge.naming import CAPITAL, seen
from pipelines.judge.trade import wares
from snapshots.text import PageText
from snapshots.words import folded

_YEAR = regex(r"(?<![\d.,/-])(?:1[5-9]|20)\d\d(?![\d/]|[.,-]\d)")
_BORN = (
    r"founded|established|est|started|opened|formed|set up|launched|in business|fonde\w*|cree\w*|ouverte?|gegrundet\w*"
    r"|grundung|eroffnet\w*|fundad[oa]|fundo|cread[oa]|abiert[oa]|constituid[oa]|nasce|nacque|nat[oa]|fondat[oa]|apert[oa]"
    r"|opgericht|gesticht|begonnen|geopend|zalozon\w+|powstal\w*|otwart\w+|fundou|criad[oa]|nasceu|aberto|grundad\w*"
    r"|startade|stiftet|grundlagt|abnede\w*|startet|apnet|perustettu|avattu|zalozen\w*|otevren\w*|alapit\w+|nyilt"
    r"|infiintat\w*|deschis\w*|ιδρυθηκε"
)
_SINCE = r"since|depuis|seit|desde|dal|dall'anno|sinds|od(?: roku)?|sedan|siden|vuodesta|din(?: anul)?|απο το"
_FOUNDED = regex(
    rf"\b(?:{_BORN})\b[^.!?\n]{{0,60}}?\b((?:1[5-9]|20)\d\d)\b|\b((?:1[5-9]|20)\d\d)\b[^.!?\n]{{0,40}}?\b(?:{_BORN})\b"
    rf"|\b(?:{_SINCE}) ((?:1[5-9]|20)\d\d)\b|\b((?:1[5-9]|20)\d\d) ota\b"
)
#: A name and the form of a company; of two letters alone only where they can be nothing else.
_COMPANY = regex(
    rf"\b[{CAPITAL}][\w&'’.-]*(?: [\w&'’.-]+){{0,4}}?,? (?:LLC|L\.L\.C\.|Inc\b\.?|Ltd\b\.?|Limited|GmbH|UG\b|e\. ?K\."
    rf"|OHG|SARL"
    r"|S\.A\.R\.L\.|SASU?\b|EURL|S\.?r\.?l\.?s?\b\.?|S\.R\.L\.|S\.p\.A\.|S\.n\.c\.|B\.V\.|BV\b|VOF\b|S\.L\.U?\.?|SLU?\b"
    r"|Lda\b\.?|Unipessoal|[Ss]p\. ?z ?o\. ?o\.|s\. ?r\. ?o\.|ApS\b|A/S|Oy\b|Kft\b\.?|Bt\.|AB\b|AS\b)(?!\w)"
)
#: Houses of people who joined, and of the public; as parts of words where a tongue joins them.
_SOCIETY = regex(
    r"\b(?:associations?|societ(?:y|ies)|clubs?|museums?|foundation|charit(?:y|ies)|volunteers?|think tank|parish"
    r"|council"
    r"|university|librar(?:y|ies)|archives?|committee|federation|guild|trust|nonprofit|non-profit|ngo|choir|institutes?"
    r"|amicale|benevoles?|musee|fondation|syndicat|mairie|commune|harmonie|chorale|institut|ecole|universite|paroisse"
    r"|asociacion|fundacion|museo|voluntari[oa]s?|soci[oa]s|club|ayuntamiento|ong|federacion|sindicato|instituto|coral"
    r"|associazione|fondazione|volontari|circolo|filodrammatic\w+|dilettanti|pro loco|comune|istituto|soci|coro|banda"
    r"|stowarzyszeni\w+|fundacj\w+|muzeum|towarzystw\w+|klubu?|wolontari\w+|gmin[ay]|instytut\w*|zwiaz\w+|chor"
    r"|associacao|fundacao|museu|voluntari[oa]s|clube|confraria|cineclube|camara municipal|junta de freguesia|rancho"
    r"|yhdisty\w+|saatio\w*|seura\w*|kerho\w*|spol[ek]\w*|sdruzen\w+|nadac\w+|obec|svaz\w*|egyesulet\w*|alapitvany\w*"
    r"|asociati\w+|fundati\w+|muzeul|συλλογο\w*|ιδρυμα\w*|μουσει\w*|ενωση)\b"
    r"|verein(?:s|e|en|igung\w*)?\b|stiftung\w*|museum\b|verband\w*|ehrenamt\w*|gemeinde\w*|bibliothek\w*"
    r"|gesellschaft fur"
    r"|vereniging\w*|stichting\w*|vrijwillig\w*|gemeente\w*|genootschap\w*|forening\w*|stiftelse\w*|klubb\w*|klub(?:ben)?\b"
    r"|kommun\w*|forbund\w*|\w+laug\w*|lauget|idrettslag\w*"
)
#: Words of a trade that make it one, and those that leave no doubt.
_SERVES = 2
_PLAINLY = 4


def strangeness(then: PageText, now: PageText) -> list[str]:
    """Return what shows that the house of *now* is another than that of *then*, though it may bear its name.

    Each alone may be a house that grew up; that it is younger than the page consulted, or a business where a society
    stood, weighs with a second sign only.
    """
    signs = []
    if younger := _younger(then, now):
        signs.append(younger)
    serves, goods = custom(now) - custom(then), wares(now, then)
    firm = "" if _companies(then) else next(iter(_companies(now)), "")
    trades = len(serves) >= _SERVES or len(goods) >= _SERVES or bool(firm and serves)
    if trades and _society(then) and not _society(now):
        signs.append("a business stands where a society or a public house stood")
    if not signs:
        return []
    if firm:
        signs.append(f"it belongs to {firm}")
    if trades:
        signs.append(f"it serves customers: {', '.join(sorted(serves | goods)[:5])}")
    if len(serves) >= _PLAINLY:
        signs.append("of that it speaks throughout")
    return signs


def _younger(then: PageText, now: PageText) -> str:
    """Say that a house was born after the last year the page consulted knows of, and that one was born before."""
    before, after = founded(then), founded(now)
    known = [int(year) for year in _YEAR.findall(seen(then))]
    if not before or not after or min(after) <= max(known, default=0):
        return ""
    return f"it is there since {min(after)}, the house consulted since {min(before)}"


def founded(page: PageText) -> set[int]:
    """Return the years since when, as a page says, somebody or something is there."""
    return {int(next(filter(None, groups))) for groups in _FOUNDED.findall(folded(seen(page)))}


def _companies(page: PageText) -> list[str]:
    return [match[0] for match in _COMPANY.finditer(seen(page))]


def _society(page: PageText) -> bool:
    return _SOCIETY.search(folded("\n".join((page.title, *page.headings, seen(page))))) is not None
