"""Names with new owners, who fill them with something else."""

from __future__ import annotations

import pytest

from models.verdict import Judgement, Verdict
from pipelines.judge import judge
from snapshots.text import read_page
from tests.pipelines.pages import OTHER, STORY, answer, html, judged, verdict, visited

GUILD = html(
    "Members | Coldbrook Timber Guild",
    "The guild unites 54 sawmills and joiners of the valley; its office in Lower Hexcombe answers every question.",
    "Gwendolen Parrish has been in the chair since 2009, when the shared kiln of the guild was lit for the first time.",
    "<p>Coldbrook Timber Guild, 4 Mill Lane, telephone 01632 960114, <a href='https://www.facebook.com/kiln'>news</a></p>",
    frame=False,
)
CASINO = html(
    "Meilleur casino en ligne 2026",
    "Jouez au blackjack, à la roulette et aux machines à sous avec un bonus de bienvenue de 500 euros sans attendre.",
    "Les free spins de notre casino sont offerts à chaque nouveau joueur qui ouvre un compte ce mois-ci.",
    lang="fr",
    frame=False,
)
TRADES = {
    "pills": ("Comprar sildenafilo sin receta", "Viagra y cialis genérico, sin receta y en paquetes neutros a casa."),
    "loans": ("Kredit ohne Schufa", "Sofortkredit und Minikredit, ohne Schufa, noch heute auf dem Konto jeder Bank."),
    "coins": (
        "Top altcoins of the week",
        "Join the presale, claim the airdrop and let bitcoin pay your rent by summer.",
    ),
    "adult": (
        "Annonces libertines",
        "Webcams en direct, rencontres coquines et escorts près de chez vous, ce soir même.",
    ),
    "essays": (
        "Write my essay for me",
        "Plagiarism-free term papers and homework help from writers, within six hours.",
    ),
    "slots": (
        "Situs slot gacor",
        "Judi online, togel dan bandar terpercaya, maxwin setiap hari dengan rtp tertinggi di sini.",
    ),
}
PLUMBER = html(
    "Blocked drain? | Drainwise",
    "Our vans reach every part of the city within half an hour, day or night, and a price is agreed before we start.",
    "Boilers, taps, cisterns and leaking pipes are repaired on the spot; spare parts travel with us in the van.",
    frame=False,
)


def now(title: str, *paragraphs: str, lang: str = "en") -> Judgement:
    """Judge a page of today against the guild's."""
    return judged(html(title, *paragraphs, lang=lang, frame=False), then=GUILD)


@pytest.mark.parametrize("trade", TRADES)
def test_another_trade_on_the_old_name_is_usurped(trade: str) -> None:
    title, line = TRADES[trade]
    found = now(title, line, "Order now and pay later, quickly and without any questions asked by anybody at all.")
    assert verdict(found) == "parked/usurped"
    assert found.evidence[0].startswith("speaks of ")


def test_a_casino_on_the_old_name_is_surely_usurped() -> None:
    found = judged(CASINO, then=html("Neode – parc scientifique", *STORY))
    assert verdict(found) == "parked/usurped"
    assert found.confidence >= 0.9


def test_a_trade_s_home_page_is_usurped_though_a_deep_address_was_sent_there() -> None:
    found = judged(CASINO, (301, "https://house.example/"), then=GUILD)
    assert verdict(found) == "parked/usurped"


def test_a_casino_that_always_was_one_is_itself() -> None:
    then = html(
        "Casino de Spa",
        "Le casino de Spa propose la roulette, le blackjack et le poker depuis 1763 dans la ville d'eau des Ardennes.",
        *STORY,
    )
    today = html(
        "Casino de Spa",
        "Le casino de Spa propose la roulette, le blackjack et les machines à sous toute l'année, avec un restaurant.",
        *OTHER,
    )
    assert judged(today, then=then).verdict is Verdict.OK


def test_another_house_on_the_old_name_is_usurped() -> None:
    found = judged(PLUMBER, then=GUILD)
    assert verdict(found) == "parked/usurped"
    assert found.confidence < 0.7


KEPT = {
    "person": "Write to Gwendolen Parrish if a tap drips in the middle of the night.",
    "telephone": "Call +44 1632 960114 at any hour.",
    "street": "Visit us at 4 Mill Lane.",
    "account": "<p><a href='https://www.facebook.com/kiln'>Pictures</a></p>",
    "name": "Drainwise was once called Coldbrook Timber Guild.",
}


@pytest.mark.parametrize("sign", KEPT)
def test_one_sign_of_the_former_house_is_enough(sign: str) -> None:
    line = KEPT[sign] if KEPT[sign].startswith("<") else f"<p>{KEPT[sign]}</p>"
    assert judged(PLUMBER.replace("</main>", f"{line}</main>"), then=GUILD).verdict is Verdict.OK


def test_another_page_of_a_site_with_the_same_name_is_not_usurped() -> None:
    found = judged(PLUMBER.replace("Drainwise", "Coldbrook Timber Guild"), then=GUILD)
    assert found.verdict is Verdict.OK


def test_a_longer_name_of_the_same_house_is_the_same_house() -> None:
    then = html("News | Skywin", *STORY, frame=False)
    found = judged(html("Aktuell | Skywin Süd", *OTHER, lang="de", frame=False), then=then)
    assert found.verdict is Verdict.OK


def test_the_same_host_elsewhere_may_be_a_sister_s() -> None:
    moved = "https://house.example/en/kitchen/taps"
    assert judged(PLUMBER, (301, moved), then=GUILD).verdict is not Verdict.PARKED


def test_names_spelt_in_another_alphabet_cannot_be_missed() -> None:
    then = html(
        "Νέα | Δίκτυο Λιμένων",
        "Το δίκτυο υπέγραψε συμφωνία με το πανεπιστήμιο για την εκπαίδευση πλοηγών, που αρχίζει τον Σεπτέμβριο.",
        "Υπεύθυνη επικοινωνίας είναι η Καλλιόπη Δραγούμη στο γραφείο του νησιού, κάθε πρωί εκτός Δευτέρας.",
        lang="el",
        frame=False,
    )
    assert judged(PLUMBER, then=then).verdict is Verdict.OK


def test_another_tongue_and_no_common_name_is_a_weak_usurpation() -> None:
    today = html(
        "Obstgarten im Tal",
        "Die Gärtnerinnen haben im Frühling vierhundert Apfelbäume an der alten Eisenbahn gepflanzt und pflegen sie.",
        "Jeden Samstag gibt es auf dem Markt Honig, Brot und Gemüse aus der Nähe, solange der Vorrat reicht.",
        lang="de",
        frame=False,
    )
    found = judged(today, then=html("Skywin", *STORY, frame=False))
    assert verdict(found) == "parked/usurped"
    assert found.confidence < 0.7


def test_a_rewritten_page_of_the_same_house_is_not_usurped() -> None:
    found = judged(html("Skywin – cluster", "Skywin today.", *OTHER), then=html("Skywin", *STORY))
    assert found.verdict is Verdict.OK


FRAMED = CASINO.replace("</main>", "</main><footer>4 Mill Lane, telephone 01632 960114</footer>")


def test_a_casino_that_lures_in_the_frame_of_the_house_is_usurped_with_less_confidence() -> None:
    found = judged(FRAMED, then=GUILD)
    assert verdict(found) == "parked/usurped"
    assert found.confidence < 0.7


def test_a_casino_in_the_frame_of_the_house_is_for_a_person_to_look_at() -> None:
    plain = FRAMED.replace("bonus de bienvenue", "bonus").replace("free spins", "jackpots")
    found = judged(plain.replace("Meilleur casino en ligne", "Le casino de la vallée"), then=GUILD)
    assert found.verdict is Verdict.OK
    assert found.confidence < 0.5


def test_a_casino_without_a_version_consulted_is_for_a_person_to_look_at() -> None:
    found = judged(CASINO)
    assert found.verdict is Verdict.OK
    assert found.confidence < 0.5


def titled(cited_title: str, page: str = CASINO) -> Judgement:
    """Judge a page of which nothing is known but the title a report cites."""
    there = answer(page)
    return judge(visited(there.url, there), now=read_page(there), cited_title=cited_title)


def test_a_casino_that_says_no_word_of_the_title_cited_is_usurped() -> None:
    found = titled("Timber traders, sawmills and their apprentices")
    assert verdict(found) == "parked/usurped"
    assert found.confidence < 0.7


def test_a_casino_that_was_cited_as_one_is_trusted() -> None:
    assert titled("Meilleur casino en ligne").confidence >= 0.5


def test_the_towns_casino_is_no_trade_that_moved_in() -> None:
    page = html(
        "Spielbank – Stadt Bad Quellen", "Roulette, Blackjack, Poker und Jackpots ab 15 Uhr.", *OTHER, lang="de"
    )
    assert titled("Freizeit in Bad Quellen", page).confidence >= 0.5


#: A page whose title does not name the house; the name stands over the menu and in the line of copyright.
PARISH = html(
    "The flood of 1912",
    "The flood rose to the third step of the mill and stood there for nine days, as the miller wrote in his book.",
    "Theodora Lamb copied the marks on all forty doors before the street was paved over in the following spring.",
    frame=False,
    body="<footer>© 2018 Fennick Local History Circle, 12 Station Road, 3456 Fennick</footer>",
).replace("<body>", "<body><a href='/'>Fennick Local History Circle</a>")
ROOFER = html(
    "A leaking roof? We are with you in an hour",
    "New tiles, gutters and flashing, day and night: our roofers measure, quote and begin in the very same week.",
    "Ten years of guarantee on every roof, and a free inspection for whoever calls before the end of the month.",
    frame=False,
    body="<footer>© 2026 Slate And Sons, 98 Station Road, 7711 Lowmarket</footer>",
).replace("<body>", "<body><a href='/'>Slate And Sons</a>")


def test_a_house_is_known_by_the_name_over_its_menu() -> None:
    assert verdict(judged(ROOFER, then=PARISH)) == "parked/usurped"


def test_the_same_street_in_another_town_is_no_sign_of_the_former_house() -> None:
    assert "Station Road" in PARISH
    assert "Station Road" in ROOFER
    assert verdict(judged(ROOFER, then=PARISH)) == "parked/usurped"


def test_the_same_number_in_the_same_street_is_one() -> None:
    found = judged(ROOFER.replace("98 Station Road, 7711 Lowmarket", "12 Station Road, 3456 Fennick"), then=PARISH)
    assert found.verdict is Verdict.OK


def test_a_name_said_behind_an_article_is_said() -> None:
    then = html("Label | Union des pêcheurs", *STORY, frame=False)
    today = html(
        "Bar et homard | Marée Haute",
        "Livraison demain matin sur tout le littoral, avec une remise pour les habitués et les restaurants du port.",
        "Marée Haute est née de la fusion de l'Union des pêcheurs et de la criée voisine, au printemps dernier.",
        lang="fr",
        frame=False,
    )
    assert judged(today, then=then).verdict is Verdict.OK


def test_what_every_footer_links_to_is_no_sign_of_the_former_house() -> None:
    links = "".join(f"<a href='/{slug}'>{slug}</a> " for slug in ("accessibility", "legal-notice", "privacy-notice"))
    links += "<a href='/questions-and-answers'>Questions</a> <a href='/publications'>Papers</a>"
    then, today = (page.replace("</footer>", f"{links}</footer>") for page in (PARISH, ROOFER))
    assert verdict(judged(today, then=then)) == "parked/usurped"


def test_a_house_that_offered_the_other_language_then_may_bear_another_name_in_it() -> None:
    then = html(
        "Patronen | Weefhuis",
        "Het weefhuis bewaart driehonderd patronen uit negentien dorpen, getekend op ruitjespapier door de wevers.",
        "Kopieën zijn gratis voor leden en scholen; een ander betaalt de porto, en wie wil weven mag komen kijken.",
        "<p><a href='/en/'>English</a></p>",
        lang="nl",
        frame=False,
    )
    today = html(
        "Summer workshops | Loom House",
        "Learn to dress a loom in five days; all yarn and lunch are part of the fee, and beginners are welcome here.",
        "Children over twelve may come with a grown-up who sits beside them and keeps the threads in their order.",
        frame=False,
    )
    assert judged(today, then=then).verdict is Verdict.OK
    assert verdict(judged(today, then=then.replace("/en/", "/kalender/"))) == "parked/usurped"


def test_link_sellers_under_the_name_of_the_domain_alone_are_usurpers() -> None:
    then = html("The launch | House", *STORY, frame=False)
    lists = html(
        "10 best mattresses of 2026 | House",
        "Our sleep team spent four hundred hours on foam and latex; use the coupon below and save a fifth of it all.",
        "We may earn an affiliate commission when you buy through our links, at no cost to you whatever you choose.",
        frame=False,
    )
    assert verdict(judged(lists, then=then)) == "parked/usurped"
    assert judged(html("Mattresses | House", *OTHER, frame=False), then=then).verdict is Verdict.OK


HOUSE = "https://coldbrook-timber-guild.example/members"
UNSPACED = {
    "zh": (
        "双色球走势图 | 福彩资讯网",
        "最新开奖结果、双色球、大乐透走势分析，注册送彩金。专家预测与投注技巧，每日更新。",
    ),
    "th": ("คาสิโนออนไลน์ | เว็บตรง", "สล็อต บาคาร่า หวย แทงบอล เครดิตฟรี สมัครวันนี้ เว็บพนันออนไลน์อันดับหนึ่ง ฝากถอนไม่มีขั้นต่ำ"),
    "ja": (
        "オンラインカジノおすすめ | 情報",
        "バカラやスロットで遊べるオンラインカジノを比較します。初心者にもわかりやすく説明しています。",
    ),
}
PEDDLERS = {
    "en": (
        "Best Electric Saws of 2026 | Saw Insider",
        "We tested nine saws. As an Amazon Associate we earn from qualifying purchases. Check price at every entry.",
        "Want to write for us? We accept a guest post on garden matters, home and money at any time of the year.",
    ),
    "fr": (
        "Les 9 meilleures scies | Coldbrook Timber Guild",
        "Notre comparatif 2026 : guide d'achat, avis et voir l'offre. En tant que partenaire Amazon, un peu.",
        "Articles invités bienvenus, écrivez pour nous, sur la maison, les voyages et la santé de toute la famille.",
    ),
    "nl": (
        "Coldbrook Timber Guild - Het online magazine",
        "Vijf tips om je zolder te isoleren. Op zoek naar een slotenmaker? Kies altijd voor een erkende vakman.",
        "Weekendje weg met de hond: 9 leuke plekken. Gastblog plaatsen? Mail ons voor de tarieven van deze maand.",
    ),
}


@pytest.mark.parametrize("lang", UNSPACED)
def test_a_trade_is_known_where_words_stand_without_spaces(lang: str) -> None:
    page = html(*UNSPACED[lang], lang=lang, frame=False)
    assert verdict(judged(page, then=GUILD, nonsense=page, cited=HOUSE)) == "parked/usurped"


@pytest.mark.parametrize("lang", PEDDLERS)
def test_those_who_live_on_links_are_known_by_how_they_speak(lang: str) -> None:
    page = html(*PEDDLERS[lang], lang=lang, frame=False)
    assert verdict(judged(page, then=GUILD, cited=HOUSE)) == "parked/usurped"


PHARMACY = html(
    "Acheter Viagra générique sans ordonnance",
    "Viagra, Cialis, Kamagra et Tramadol, livrés en 48 heures sous emballage neutre, partout où vous habitez.",
    lang="fr",
)


@pytest.mark.parametrize(
    ("cited", "title", "expected"),
    [
        ("https://amis-orgues-brehal.example/spip.php?article38", "L’orgue Parisot", "parked/usurped"),
        # A house of the trade whose page is gone.
        ("https://viagra-cialis-direct.example/equipe", "L’équipe", "soft-404/same-as-nonsense-url"),
    ],
)
def test_a_pharmacy_at_every_address_is_somebody_elses(cited: str, title: str, expected: str) -> None:
    page = read_page(answer(PHARMACY, cited))
    visit = visited(cited, answer(PHARMACY, cited))
    assert verdict(judge(visit, now=page, nonsense=page, cited_title=title)) == expected


MENU = "".join(
    f"<li><a href='/{way}'>{way}</a>" for way in ("transparency", "publications", "membership", "apprenticeships")
)
LENDER = (
    "Compare quick loans",
    f"<ul>{MENU}</ul>",
    "Payday loans and personal loans from nine lenders, with bad credit too, and an answer within a minute today.",
    "<p>© 2026 Coldbrook Cash. All rights reserved.</p>",
)


def site(title: str, name: str, *parts: str) -> str:
    return html(title, *parts, frame=False, head=f"<meta property='og:site_name' content='{name}'>")


def test_a_lender_that_kept_the_menu_under_another_name_is_usurped() -> None:
    then = site(
        "Our kiln",
        "Coldbrook Timber Guild",
        f"<ul>{MENU}</ul>",
        *STORY,
        "<p>© 2018 Coldbrook Timber Guild. All rights reserved.</p>",
    )
    now = site(LENDER[0], "Coldbrook Cash", *LENDER[1:])

    assert verdict(judged(now, then=then)) == "parked/usurped"
    assert verdict(judged(now, (301, "https://house.example/"), then=then)) == "parked/usurped"
    assert verdict(judged(now, then=then, nonsense=now)) == "parked/usurped", "every address gets it"


def test_a_guild_that_writes_about_loans_under_its_own_name_is_itself() -> None:
    then = site("Our kiln", "Coldbrook Timber Guild", f"<ul>{MENU}</ul>", *STORY)
    now = site("Beware of quick loans", "Coldbrook Timber Guild", *LENDER[1:3])

    assert judged(now, then=then).verdict is not Verdict.PARKED


@pytest.mark.parametrize(
    "rights",
    [
        "All rights reserved",
        "Alle Rechte vorbehalten",
        "Tous droits réservés",
        "Todos los derechos reservados",
        "Minden jog fenntartva",
    ],
)
def test_a_line_of_rights_is_no_name_that_was_kept(rights: str) -> None:
    then = html("Our kiln", *STORY, f"<p>© 2018 Guild. {rights.title()}.</p>", frame=False)
    now = html(*LENDER[:1], LENDER[2], f"<p>© 2026 Cash. {rights.title()}.</p>", frame=False)

    assert verdict(judged(now, then=then)) == "parked/usurped"


ABOUT = html(
    "About us | Coldbrook Guild", "The guild has 58 members and keeps three water mills of the valley.", frame=False
)
QUICK = html(
    "About us · Quick Loans 24",
    "Payday loans and instant loans in fifteen minutes, bad credit or not, and the first one costs you nothing at all.",
    "Twenty thousand customers trust us; tell us how much you need, and a person rings you back within the hour.",
    frame=False,
)


def test_a_lender_at_a_domain_named_after_another_house_is_usurped_however_little_was_said_then() -> None:
    found = judged(QUICK, then=ABOUT, cited="https://www.coldbrook-guild.example/about")
    assert verdict(found) == "parked/usurped"
    assert "named after the former house" in " ".join(found.evidence)


def test_a_lender_at_a_domain_of_no_name_is_not_called_so_for_little() -> None:
    assert judged(QUICK, then=ABOUT, cited="https://www.house.example/about").verdict is not Verdict.PARKED


def test_a_guild_that_writes_on_loans_keeps_its_domain() -> None:
    body = html(
        "Quick loans: what to look out for | Coldbrook Guild",
        "Payday loans and instant loans ruin many a joiner; the guild explains what bad credit does to a workshop.",
    )
    found = judged(body, then=ABOUT, cited="https://www.coldbrook-guild.example/about")
    assert found.verdict is not Verdict.PARKED
