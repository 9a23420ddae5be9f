"""The name has a new owner, who fills it with something else: nothing of the house consulted is left."""

from __future__ import annotations

import re

from models.address import host_key
from models.pattern import regex
from models.verdict import Judgement, Verdict
from pipelines.judge.case import Case
from pipelines.judge.charter import strangeness
from pipelines.judge.entrance import house, is_entrance, registered
from pipelines.judge.identity import Remains, alphabet, comparable, remains, telling
from pipelines.judge.naming import renamed, says, sites
from pipelines.judge.trade import advertised, baits, begs_for_posts, is_headed, is_of_trade, trade, vices, wares
from snapshots.language import guessed_language
from snapshots.text import PageText
from snapshots.words import folded, words

#: Below this similarity a text has nothing to do with the one consulted.
_UNRELATED = 0.05
_FURNISHED = 0.12
#: Share of the sentences consulted below which they are gone.
_GONE = 0.02
#: Fewer words, and fewer with menus and footers, tell too little of a house.
_FEWEST = 12
_FEWEST_VISIBLE = 30
#: Visible words, menus included, that tell of a trade, and of another house.
_FEWEST_TRADING = 20
_FEWEST_STRANGE = 30
#: Share of telling words in common up to which the subject is another; pages of one house shared .08 and more, of
#: strangers .06 and less (28 pairs of the benchmark's cases for mending).
_OTHER_TRADE = 0.1
_OTHER_SUBJECT = 0.06
_HOUSE_SURE = 0.8
#: Words of link sellers on a page that keeps the name of the house it was bought from.
_ADVERTISES = 3
#: Single names that two houses of a town may share.
_CHANCES = 2
#: Words that lure, by which a page is a trader's whatever name stands over it.
_LURES = 2
#: Words of a trade that make a page one of it, whatever heads it.
_OF_TRADE = 3
#: Signs of another house that are needed where neither name nor tongue tells.
_STRANGE = 3
#: Without a version consulted: so many words of a trade deserve a look, so many make a page one of it ...
_SUSPECT = 4
_PLAIN = 4
#: ... unless the title cited has so many telling words, and this share of them stands in today's title or headings.
_FEWEST_TOLD = 3
_SHOWN = 0.5
#: Letters of a part of a domain's name that is no chance.
_NAME_PART = 5
#: Signs of the scripts that part no words.
_UNSPACED = regex("[぀-ヿ一-鿿฀-๿]")
#: Most characters of a page in which a word of the title is looked for.
_MOST = 15_000


def by_trade(case: Case) -> Judgement | None:
    """Judge a page of a trade that moves into abandoned names, where nothing is left of the house consulted."""
    now, then = case.now, case.then
    if now is None or _is_short(now, _FEWEST_TRADING):
        return None
    if then is None:
        return _against_title(case, now)
    if _related(case) or not (words := trade(now, then)):
        return None
    evicted = _is_evicted(case, then, now)
    if not (_tells(then) or evicted):
        return None
    left = remains(then, now, case.cited)
    if evicted and is_headed(now) and len(left.names) <= _CHANCES and left.topic <= _OTHER_TRADE:
        why = f"the domain is named after the former house, which the page never names; title then “{then.title}”"
        return case.judgement(Verdict.PARKED, "usurped", 0.75, f"speaks of {_some(words)}", why)
    # Ways through the site are cheaply kept by whoever puts another name and such a trade over them.
    strong = left.names or (left.links and not (is_headed(now) and renamed(then, now) and not _outside(left.links)))
    if strong or left.topic > _OTHER_TRADE or (left.title and not left.bare and _keeps_house(then, now, left)):
        return _lured(case, then, now)
    sure = 0.7 if left.title else 0.9 if len(words) > 2 else 0.8
    return case.judgement(Verdict.PARKED, "usurped", sure, f"speaks of {_some(words)}", *_break(case, then, now, left))


def _is_evicted(case: Case, then: PageText, now: PageText) -> bool:
    """Say whether a domain named after the former house now shows a house of another name.

    A house that changes its name takes a new domain, or says its old name once more; a buyer does neither.
    """
    if host_key(case.cited) != host_key(case.final):
        return False
    domain = max(host_key(case.cited).removeprefix("www.").split(".")[:-1], key=len, default="").replace("-", "")
    former = [name for name in sites(then) if _fills(name, domain)]
    today = sites(now) - sites(then)
    return bool(former and today) and not any(
        _fills(name, domain) or says(now, former_name) for name in today for former_name in former
    )


def _fills(name: str, domain: str) -> bool:
    """Say whether the words of a folded name make up most of a domain's."""
    said = [word for word in words(name) if len(word) >= _WORD and word in domain]
    return 2 * sum(map(len, said)) >= len(domain) > 0


#: Letters of a word of a name that is looked for in a domain's.
_WORD = 3


def _outside(links: frozenset[str]) -> bool:
    """Say whether some of the links lead to third parties, who were chosen by the same hand."""
    return any("." in link for link in links)


def _lured(case: Case, then: PageText, now: PageText) -> Judgement | None:
    """Judge a page that told of something else, is of such a trade now, and lures as only traders do.

    A buyer, or a burglar, keeps the menu, the heading and the name of the house for the visitors they bring. In a
    script that the house never wrote, the words of the trade lure enough.
    """
    if case.prose_kept is None or case.prose_kept >= _GONE or is_headed(then):
        return None
    if not is_headed(now) and len(trade(now, then)) < _OF_TRADE:
        return None
    lures = baits(now) or (vices(now) if alphabet(then) and not alphabet(now) else set())
    if is_of_trade(case.cited_title or "") or vices(then) or len(lures) < _LURES:
        return None
    why = f"the text consulted is gone, and in its place, under the name of the house: {_some(lures)}"
    return case.judgement(Verdict.PARKED, "usurped", 0.65, why, f"title then “{then.title}”, now “{now.title}”")


def _keeps_house(then: PageText, now: PageText, left: Remains) -> bool:
    """Say whether the name that is left may be the house's; whoever wants a page's visitors copies the page's title."""
    names = sites(then)
    return not names or bool(names & left.title) or any(says(now, name) for name in names)


def by_house(case: Case) -> Judgement | None:
    """Judge a stranger's page at the same host, whatever it is about; elsewhere it may be an heir's or a sister's."""
    now, then = case.now, case.then
    if now is None or then is None or _related(case) or host_key(case.cited) != host_key(case.final):
        return None
    if not _tells(then) or _is_short(now, _FEWEST_STRANGE):
        return None
    sells = len(advertised(now, then)) >= _ADVERTISES or begs_for_posts(now, then)
    # Another page of the house, or its English one, speaks of other things too; it does not live on links.
    if not sells and (not _same_way(case) or not comparable(then, now)):
        return None
    # What another owner shows is cheaply seen; what is left of the former one has to be looked for all over.
    signs, strange = _signs(then, now), strangeness(then, now)
    if strange and case.is_nonsense:
        strange.append("every address gets it")
    if not signs and not sells and len(strange) < _STRANGE:
        return None
    left = remains(then, now, case.cited)
    if left.title and not (left.bare and (sells or len(strange) >= _STRANGE)):
        return None
    if left.title:
        # A name that is no more than the domain's may be the buyer's as well.
        signs = ["the name over it is only the domain's"]
    if len(strange) >= _STRANGE:
        signs += strange
    if (left.strong and not _by_chance(left, strange)) or left.topic > _OTHER_SUBJECT or not signs:
        return None
    goods = wares(now, then) | (vices(now) - vices(then))
    if goods:
        signs.append(f"offers {_some(goods)}")
    sure = min(0.5 + 0.1 * len(signs), _HOUSE_SURE)
    return case.judgement(Verdict.PARKED, "usurped", sure, "; ".join(signs), *_break(case, then, now, left))


def _by_chance(left: Remains, strange: list[str]) -> bool:
    """Say whether what is left is a word or two, as of a town and its street, where much shows another house."""
    single = all(name.isalpha() for name in left.names) and len(left.names) <= _CHANCES
    return single and not left.links and len(strange) > _STRANGE


def _tells(then: PageText) -> bool:
    """Say whether the version consulted says enough of its house for its absence to mean something."""
    return then.content_words >= _FEWEST and then.words >= _FEWEST_VISIBLE


def _is_short(page: PageText, words: int) -> bool:
    """Say whether a page shows fewer than *words* words; where no spaces part them, two signs are about one."""
    if page.exceeds(words):
        return False
    unspaced = len(_UNSPACED.findall((page.visible or page.main)[:_MOST]))
    return page.words + unspaced // 2 < words


def _break(case: Case, then: PageText, now: PageText, left: Remains) -> tuple[str, str]:
    common = "no common name or link" if not left.title else "no common link, nor a name but the domain's own"
    return (
        f"nothing in common with the version consulted (similarity {case.similarity:.2f}, {common})",
        f"title then “{then.title}”, now “{now.title}”",
    )


def _same_way(case: Case) -> bool:
    return not case.moved or is_entrance(case.final)


def _signs(then: PageText, now: PageText) -> list[str]:
    """Return what shows another owner: another tongue that was not offered then, another name."""
    signs = []
    before, after = guessed_language(then.main), guessed_language(now.main)
    if before and after and before != after:
        if _offers(then, after):
            return []
        signs.append(f"the language changed from {before} to {after}")
    if renamed(then, now):
        signs.append("the site bears another name")
        if alphabet(then) and not alphabet(now):
            signs.append("it is written in another script")
    return signs


def _against_title(case: Case, now: PageText) -> Judgement | None:
    """Judge without a version consulted: a page of a trade that says no word of the title cited.

    Where every address gets the same page, a title of one telling word is enough, and the domain's own name must not
    be on it: that would be a house of the trade whose page is gone.
    """
    told = telling(case.cited_title or "")
    if not told or doubted(case) is None or len(words := trade(now)) < _PLAIN:
        return None
    if len(told) < _FEWEST_TOLD and (not case.is_nonsense or _names_domain(case, now)):
        return None
    if is_of_trade(case.cited_title or "") or registered(case.cited) != registered(case.final):
        return None
    if told & telling("\n".join((now.title, now.visible or now.main))[:_MOST]):
        return None
    why = f"speaks of {_some(words)}, and says no word of the title cited, “{case.cited_title}”"
    return case.judgement(Verdict.PARKED, "usurped", 0.6, why, "no version consulted to compare with")


def _names_domain(case: Case, now: PageText) -> bool:
    """Say whether a page speaks of itself by the domain's name, whole or in its longer parts."""
    text = re.sub(r"[^a-z0-9]", "", folded("\n".join((now.title, now.site, now.visible or now.main))[:_MOST]))
    name = house(case.cited)
    return name.replace("-", "") in text or any(part in text for part in name.split("-") if len(part) >= _NAME_PART)


def of_another_house(case: Case, now: PageText) -> bool:
    """Say of a page without a version consulted whether it says neither the title cited nor the name of its domain.

    For a title of one telling word both must be missing, and the page must name a house.
    """
    told = telling(case.cited_title or "")
    named = bool(sites(now)) and not _names_domain(case, now)
    return bool(told) and named and not told & telling("\n".join((now.title, now.visible or now.main))[:_MOST])


def unfamiliar(case: Case) -> bool:
    """Say whether nothing is left of the house consulted, its site's full name included, but the domain's own words."""
    now, then = case.now, case.then
    if now is None or then is None or not _tells(then) or _is_short(now, _FEWEST_STRANGE) or not comparable(then, now):
        return False
    heads = {folded(heading) for heading in (*then.headings, *now.headings)}
    if (sites(then) & sites(now)) - heads:
        return False
    left = remains(then, now, case.cited)
    return not left.strong and (left.bare or not left.title) and left.topic <= _OTHER_SUBJECT


def doubted(case: Case) -> str | None:
    """Say why a page that speaks of such a trade is for a person to look at; None when it need not be."""
    now = case.now
    if now is None or not is_headed(now) or is_of_trade(house(case.cited)):
        return None
    if case.then is not None:
        words = set() if is_headed(case.then) or _related(case) else trade(now, case.then)
        return _doubt(words, "the version consulted did not, though the house's name is still there")
    told, shown = telling(case.cited_title or ""), telling("\n".join((now.title, *now.headings)))
    if told and len(told & shown) >= _SHOWN * len(told):
        return None
    return _doubt(vices(now), "there is no version consulted to tell whether it always did")


def _doubt(words: set[str], why: str) -> str | None:
    return f"the page speaks of {_some(words)}, and {why}" if len(words) >= _SUSPECT else None


def _related(case: Case) -> bool:
    if case.similarity is None:
        return True
    # Where the sentences are known to be gone, more may be alike: menus and footers of a tongue resemble each other.
    gone = case.prose_kept is not None and case.prose_kept < _GONE
    return max(case.similarity, case.containment) >= (_FURNISHED if gone else _UNRELATED)


def _some(words: set[str]) -> str:
    return ", ".join(sorted(words)[:6])


def _offers(then: PageText, language: str) -> bool:
    """Say whether the version consulted linked to a version in *language*: the house then changed its default."""
    return any(re.search(rf"/{language}(?:[-_][a-z]{{2}})?(?:/|$)", link.url) for link in then.links)
