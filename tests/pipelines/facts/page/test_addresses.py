"""E-mail addresses and telephone numbers are read however a page writes or hides them."""

from __future__ import annotations

import base64
import codecs

import pytest

from tests.pipelines.facts.page.sheets import sheet


def shielded(mail: str, key: int = 0x5A) -> str:
    return f"{key:02x}" + "".join(f"{ord(letter) ^ key:02x}" for letter in mail)


@pytest.mark.parametrize(
    "body",
    [
        "<a href='mailto:Ebba.Sund@Kust.example?subject=Hello'>write</a>",
        "<a href='mailto:%65bba.sund@kust.example'>write</a>",
        "<p>E-mail: ebba.sund@kust.example.</p>",
        "<p>&#101;bba.sund&#64;kust&#46;example</p>",
        "<p>ebba.sund [at] kust (dot) example</p>",
        "<p>ebba.sund(at)kust.example</p>",
        "<p>ebba.sund [arobase] kust [point] example</p>",
        "<p>ebba.sund (ät) kust (punkt) example</p>",
        "<p>ebba.sund (arroba) kust (punto) example</p>",
        "<p>ebba.sund {apenstaartje} kust.example</p>",
        "<p>ebba.sund (małpa) kust (kropka) example</p>",
        "<p>ebba.sund AT kust DOT example</p>",
        "<p>ebba.sund at kust dot example</p>",
        "<p>ebba.sund @ kust.example</p>",
        "<p>ebba.sund<span style='display:none'>nospam</span>@kust.example</p>",
        "<p><span>ebba.sund</span>@<span>kust.example</span></p>",
        "<p>ebba.sund<!-- x -->@<!-- y -->kust.example</p>",
        "<p>ebba.sund<img src='at.gif' alt='@'>kust.example</p>",
        "<p>ebba.sund<wbr>@kust.example</p>",
        "<span style='unicode-bidi:bidi-override; direction: rtl'>elpmaxe.tsuk@dnus.abbe</span>",
        "<style>.m{unicode-bidi:bidi-override;direction:rtl}</style><p><span"
        " class='m'>elpmaxe.tsuk@dnus.abbe</span></p>",
        "<bdo dir='rtl'>elpmaxe.tsuk@dnus.abbe</bdo>",
        "<a data-user='ebba.sund' data-domain='kust.example'>mail</a>",
        "<span data-name='ebba.sund' data-host='kust' data-tld='example'></span>",
        "<span data-user='dnus.abbe' data-website='elpmaxe.tsuk'></span>".replace(
            "data-user='dnus.abbe'", "data-user='elpmaxe'"
        )
        .replace("data-website='elpmaxe.tsuk'", "data-website='tsuk'")
        .replace("elpmaxe", "ebba.sund")
        .replace("tsuk", "kust.example"),
        f"<a class='x' href='#' data-email='{base64.b64encode(b'ebba.sund@kust.example').decode()}'>mail</a>",
        f"<span data-enc-email='{codecs.encode('ebba.sund@kust.example', 'rot13')}'>mail</span>",
        f"<span class='__cf_email__' data-cfemail='{shielded('ebba.sund@kust.example')}'>[email&#160;protected]</span>",
        f"<a href='/cdn-cgi/l/email-protection#{shielded('ebba.sund@kust.example')}'>write</a>",
        "<script>document.write('<a href=\"mai'+'lto:ebba.sund'+'@'+'kust.example\">x</a>')</script><p>x</p>",
        "<noscript>ebba.sund@kust.example</noscript><p>x</p>",
    ],
)
def test_an_address_is_read(body: str) -> None:
    assert sheet(f"<h1>Contact</h1>{body}").emails == {"ebba.sund@kust.example"}


def test_an_address_that_typo3_shifts() -> None:
    code = "nbjmup+fccb/tvoeAlvtu/fybnqmf"
    page = sheet(f"<a href=\"javascript:linkTo_UnCryptMailto('{code}');\">ebba.sund(at)kust.example</a>")

    assert page.emails == {"ebba.sund@kust.example"}


@pytest.mark.parametrize(
    "body",
    [
        "<p>Meet us at kust.example</p>",
        "<img alt='logo@2x.png'>logo@2x.png",
        "<p>annex (a) of the act</p>",
        "<p>@kust</p>",
    ],
)
def test_what_is_no_address(body: str) -> None:
    assert not sheet(body).emails


@pytest.mark.parametrize(
    ("body", "lang", "url", "number"),
    [
        ("<a href='tel:+33 (0)2 98 41 20 11'>call</a>", "en", "https://kust.example/", "+33298412011"),
        ("<a href='tel:0298412011'>call</a>", "fr", "https://kust.example/", "+33298412011"),
        ("<p>Tél. : 02 98 41 20 11</p>", "fr", "https://kust.example/", "+33298412011"),
        ("<p>02.98.41.20.11</p>", "fr", "https://kust.example/", "+33298412011"),
        ("<p>Telefon 03581 / 440 52-11</p>", "de", "https://kust.example/", "+4935814405211"),
        ("<p>(0355) 440 24-16</p>", "de", "https://kust.example/", "+493554402416"),
        ("<p>+49 (0) 355 / 440 24 16</p>", "en", "https://kust.example/", "+493554402416"),
        ("<p>0049 355 4402416</p>", "en", "https://kust.example/", "+493554402416"),
        ("<p>Tel: 01 234 56 78</p>", "en", "https://kust.at/", "+4312345678"),
        ("<p>Tel. 22 555 11 22, 00-950 Warszawa</p>", "en", "https://kust.example/", "+48225551122"),
        ("<p>071 555 12 30</p><p>Kust AG, CH-9000 St. Gallen</p>", "de", "https://kust.example/", "+41715551230"),
        (
            "<p>Phone 020 7946 0018</p><p>12 Mill Road, London SW1A 1AA</p>",
            "en",
            "https://kust.example/",
            "+442079460018",
        ),
        (
            "<p>Tel. 02 555 12 13</p><p>Rue de la Loi 12, 1000 Bruxelles</p>",
            "fr",
            "https://kust.example/",
            "+3225551213",
        ),
        ("<p>Tel. 07071 440 11</p><p>© Kust e. V.</p>", "en", "https://kust.example/", "+49707144011"),
        ("<p>03581 421 880 / 881</p>", "de", "https://kust.example/", "+493581421880"),
    ],
)
def test_a_number_is_read_as_it_is_dialled(body: str, lang: str, url: str, number: str) -> None:
    assert sheet(body, lang=lang, url=url).phones == {number}


@pytest.mark.parametrize(
    "body",
    [
        "<p>16.09.2021</p>",
        "<p>2014-2020</p>",
        "<p>1 200 000 EUR</p>",
        "<p>SIRET 123 456 789 00012</p>",
        "<p>IBAN FR76 3000 6000 0112 3456 7890 189</p>",
        "<p>ISBN 978-3-16-148410-0</p>",
    ],
)
def test_what_is_no_number(body: str) -> None:
    assert not sheet(body, lang="fr").phones


def test_where_the_country_cannot_be_told_the_figures_are_kept() -> None:
    page = sheet("<p>Phone 0355 440 2416</p>", lang="en")

    assert not page.phones
    assert page.national == {"03554402416"}
