"""The name has lost its site: parked by a registrar, switched off by a hoster, or offered for sale."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from models.pattern import regex
from models.verdict import Judgement, Verdict
from pipelines.judge.adverts import adverts
from pipelines.judge.broker import BROKERS, MARK_HEADERS, MARKS
from pipelines.judge.case import Case, Place, key, pieces, quoted, short_blocks, titles
from pipelines.judge.consignment import consigned, framed
from pipelines.judge.custody import CUSTOMER, YOURS
from pipelines.judge.entrance import registered
from pipelines.judge.hostname import host_names, is_titled, leads_on, spoken
from pipelines.judge.message import unquoted
from pipelines.judge.offer import (
    PLACEHOLDER,
    PLACEHOLDER_PROSE,
    all_text,
    is_placeholder,
    offered_by_owner,
    priced,
    signs_of_offer,
)
from pipelines.judge.placard import lesser_headings
from pipelines.judge.registrar import (
    HELD,
    HELD_LOOSELY,
    HELD_UNSPACED,
    HOST,
    HOST_HELD,
    HOST_SOLD,
    KEEPER,
    LEGAL,
    NOUN,
    OWNER,
    SOLD,
    SOLD_LOOSELY,
    SOLD_UNSPACED,
    SWITCHED_OFF,
    TEACHES,
    THE,
    THIS,
    VACANT,
)
from snapshots.text import PageText
from snapshots.words import folded

#: Running text beyond which a sentence about a parked domain is a remark, not the page.
_PROSE = 200
#: Words of a placeholder that says nothing telling and only bears the host's name.
_BARE = 80
#: Different words for names and web space by which a page sells them.
_GOODS = 2
#: A label such as "Domain reserved" has no more words.
_LABEL = 6
#: Words of a message before which "this" is looked for.
_MOST_STARTS = 14
#: Visible words of a page that has but one message.
_SINGLE_MESSAGE = 30
#: Signs that names are traded here, out of price, form, broker and trade words.
_OFFER = 2
#: Bytes of a page in which the marks of parking companies stand.
_HEAD = 200_000
_SENTENCE = regex(r"(?<=[.!?])\s+")
#: British print quotes with single marks, which ``unquoted`` leaves.
_SINGLY = regex(r"(?<!\w)'[^']{6,120}'(?!\w)")
#: Without one of these, or the host's name, no message about a domain can stand in a text.
_STEMS = (
    "dom",
    "adres",
    "verkkotunnu",
    "tartomany",
    "ονομα",
    "дом",
    "alan ad",
    normalize("NFKD", "ドメイン"),
    "域名",
    "site",
    "internetpras",
)


def for_sale(case: Case) -> Judgement | None:
    """Judge a domain offered for sale; brokers' long pages say so in the title only."""
    now = case.now
    if now is None or case.recognised:
        return None
    broker = registered(case.final)
    if case.moved and broker in BROKERS and registered(case.cited) != broker:
        return case.judgement(Verdict.PARKED, "for-sale", 0.95, f"sent to {broker}, which sells domain names")
    for place in _messages(now):
        confidence = _offered(case, now, place)
        if confidence:
            return case.judgement(Verdict.PARKED, "for-sale", confidence, quoted(place))
    return priced(case, now) or offered_by_owner(case, now) or consigned(case, now)


def parking(case: Case) -> Judgement | None:
    """Judge a registrar's or hoster's notice, and pages that parking companies fill."""
    now = case.now
    if now is None or case.recognised or now.prose_words > _PROSE:
        return None
    mark = _mark(case, now)
    if mark:
        return case.judgement(Verdict.PARKED, "parking-page", 0.9, f"filled by a parking service: {mark}")
    for place in _messages(now):
        if _noticed(case, now, place):
            return case.judgement(Verdict.PARKED, "parking-page", 0.9, quoted(place))
    return adverts(case, now, list(_messages(now))) or framed(case, now)


def placeholder(case: Case) -> Judgement | None:
    """Judge a page that bears the host's name and speaks to its owner, and is nothing else."""
    now = case.now
    if now is None or case.recognised or now.kind != "html" or now.shows_over(_BARE) or not is_titled(case, now):
        return None
    text = all_text(now)
    vacant = VACANT.search(text)
    goods = {match[0] for pattern in (KEEPER, NOUN) for match in pattern.finditer(text)}
    if vacant is None and case.is_nonsense and len(goods) >= _GOODS and not now.fields:
        offer = ", ".join(sorted(goods)[:4])
        line = f"under the title “{now.title}” every address gets the same page, which offers {offer}"
        return case.judgement(Verdict.PARKED, "parking-page", 0.7, line)
    if vacant is None or not (OWNER.search(text) or KEEPER.search(text)):
        return None
    line = f"under the title “{now.title}” the page says “{vacant[0]}”, and nothing but how to get web space"
    return case.judgement(Verdict.PARKED, "parking-page", 0.75, line)


def _messages(now: PageText) -> Iterator[Place]:
    """Yield where a page may say what it is; a piece of a title that asks something states nothing."""
    if now.title and len(pieces(now.title)) > 1:
        yield Place(where="title", text=now.title)
    asks = "?" in now.title
    yield from (place for place in titles(now) if not (asks and place.where == "title"))
    if is_placeholder(now):
        yield from lesser_headings(now)
    if now.prose_words <= _PROSE:
        yield from short_blocks(now)


def _offered(case: Case, now: PageText, place: Place) -> float:
    """Return how sure a place makes us that this very name is on offer; 0 when it does not say so."""
    for text in _sentences(case, now, place):
        headed = place.where != "text"
        if HOST in text and HOST_SOLD.search(text):
            return 0.95 if headed else 0.85
        sold = SOLD.search(text) or SOLD_UNSPACED.search(text)
        match = sold or SOLD_LOOSELY.search(text)
        if match is None or not _means_this(case, now, text, match) or not (sold or _of_the_net(case, now)):
            continue
        # A site that has pages of its own may write about names for sale.
        if is_placeholder(now) and (headed or not leads_on(case, now)):
            return 0.9
        if headed and signs_of_offer(now) >= _OFFER:
            return 0.85
    return 0.0


def _noticed(case: Case, now: PageText, place: Place) -> bool:
    """Say whether a place is a notice that this very name is held, lapsed or switched off."""
    own = is_titled(case, now)
    if not own and (leads_on(case, now) or LEGAL.search(folded("\n".join((now.title, *now.headings))))):
        return False
    if is_placeholder(now) and (SWITCHED_OFF.search(_own_words(place)) or _kept_for_customer(case, now, place)):
        return True
    return any(_is_notice(case, now, text, own or place.where != "text") for text in _sentences(case, now, place))


def _kept_for_customer(case: Case, now: PageText, place: Place) -> bool:
    """Say whether a registrar keeps the name for a customer, or asks its visitor whether it is his."""
    text = _own_words(place)
    return _speaks_to_owner(case, now) if CUSTOMER.search(text) else _own_question(case, now, text)


def _own_question(case: Case, now: PageText, text: str) -> bool:
    """Say whether *text* asks, under the host's own name, whose it is, and the page tells of names and web space."""
    return YOURS.search(text) is not None and is_titled(case, now) and KEEPER.search(all_text(now)) is not None


def _is_notice(case: Case, now: PageText, text: str, prominent: bool) -> bool:
    held = HELD.search(text) or HELD_UNSPACED.search(text)
    if held and HOST in text and (prominent or is_placeholder(now)):
        return True
    if not is_placeholder(now):
        return False
    if held and _means_this(case, now, text, held):
        return now.words <= _SINGLE_MESSAGE or _speaks_to_owner(case, now)
    if HOST in text and HOST_HELD.search(text):
        return _of_the_net(case, now)
    loosely = HELD_LOOSELY.search(text)
    return loosely is not None and _means_this(case, now, text, loosely) and _speaks_to_owner(case, now)


def _mark(case: Case, now: PageText) -> str:
    """Return by what a page shows that a parking company fills it, or nothing; only where there is little to read."""
    page = case.page
    if page is None or now.kind not in ("html", "empty") or now.prose_words > PLACEHOLDER_PROSE:
        return ""
    if now.exceeds(PLACEHOLDER):
        return ""
    header = next((name for name in MARK_HEADERS if page.header(name) is not None), None)
    if header:
        return f"header {header}"
    found = MARKS.search(page.body[:_HEAD].lower())
    return found[0].decode("ascii", "replace") if found else ""


def _sentences(case: Case, now: PageText, place: Place) -> Iterator[str]:
    """Yield what a place states of domains, sentence by sentence, the host's own name replaced by ``HOST``.

    Where there is more than a placeholder to read, what stands in the text has to name the host.
    """
    text = _own_words(place)
    hosts = host_names(case.cited, case.final)
    if not any(stem in text for stem in (*_STEMS, *hosts)):
        return
    small = is_placeholder(now)
    for sentence in _SENTENCE.split(spoken(hosts).sub(HOST, text)):
        asks = sentence.rstrip().endswith("?") and not (small and is_titled(case, now))
        where = small or place.where != "text" or HOST in sentence
        taught = TEACHES.search(sentence)
        if where and not asks and (taught is None or HOST in taught[0]):
            yield sentence


def _own_words(place: Place) -> str:
    """Return what a place says itself, folded; what it quotes is somebody else's."""
    return _SINGLY.sub(" ", unquoted(key(place))).strip()


def _means_this(case: Case, now: PageText, text: str, match: re.Match[str]) -> bool:
    """Say whether a message is about one domain: by "this", or because the message is all there is."""
    before = [text[max(0, start - 40) : start] for start in _starts(match)]
    if len(text.split()) <= _LABEL or any(THIS.search(each) for each in before):
        return True
    opens = match.start() == 0 and is_titled(case, now)
    return opens or (any(THE.search(each) for each in before) and _speaks_to_owner(case, now))


def _speaks_to_owner(case: Case, now: PageText) -> bool:
    """Say whether a page speaks as those do who keep domains: under the host's name, to its owner, of web space."""
    page = all_text(now)
    return is_titled(case, now) or any(pattern.search(page) for pattern in (KEEPER, OWNER))


def _starts(match: re.Match[str]) -> list[int]:
    return [match.start() + each.start() for each in re.finditer(r"\b\w", match[0])][:_MOST_STARTS]


def _of_the_net(case: Case, now: PageText) -> bool:
    """Say whether a page speaks of the internet's names, and not of estates or building sites."""
    page = all_text(now)
    return any(pattern.search(page) for pattern in (spoken(host_names(case.cited, case.final)), NOUN, KEEPER))
