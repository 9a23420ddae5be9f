"""Challenges by what their makers put into the markup, and pages that merely show or carry the same."""

from __future__ import annotations

import pytest

from models.verdict import Verdict
from tests.pipelines.pages import OTHER, STORY, html, judged, verdict

LONG = "Sie sehen dies, weil der Server vor Firmen geschützt wird, die ihn aggressiv durchsuchen. " * 8
MARKS = {
    "anubis": "<script id=\"anubis_challenge\" type='application/json'>{}</script>",
    "go-away": "<link rel=stylesheet href='/.well-known/.git.gammaspectra.live/git/go-away/assets/a.css'>",
    "basedflare": "<script src='/.basedflare/js/challenge.js'></script>",
    "aws": "<script>window.gokuProps = {'key':'x'};</script>",
    "akamai": "<div id='sec-if-cpt-container'></div>",
    "hostinger": "<script src='/hcdn-cgi/jschallenge'></script>",
    "litespeed": "<form action='/.lsrecap/recaptcha?'></form>",
    "reblaze": "<script>window.rbzns={bereshit:'1'}</script>",
    "alibaba": "<script>var arg1='A1';setCookie('acw_sc__v2', x);</script>",
}


@pytest.mark.parametrize("name", MARKS)
def test_a_mark_in_the_markup_counts_however_much_is_explained(name: str) -> None:
    page = html("Einen Augenblick", LONG, MARKS[name], lang="de", frame=False)
    assert verdict(judged(page, nonsense=page)) == "blocked/challenge"


def test_what_an_article_shows_of_a_challenge_is_no_mark() -> None:
    shown = 'In the markup stands &lt;script id="anubis_challenge"&gt;, loaded from /.within.website/x/cmd/anubis.'
    assert judged(html("A wall against scrapers", shown, *OTHER)).verdict is Verdict.OK


@pytest.mark.parametrize(
    "script",
    ["/_Incapsula_Resource?SWJIYLWA=719d34d31c8e3a6e6fffd425f7e032f3", "https://a1.token.awswaf.com/a1/challenge.js"],
)
def test_scripts_shields_put_into_all_they_serve_are_no_challenge(script: str) -> None:
    page = html("Pictures of the fair", "All of them were taken on Saturday.", body=f"<script src='{script}'></script>")
    assert judged(page, then=html("Pictures of the fair", "All of them were taken on Saturday.")).verdict is Verdict.OK


def test_a_missing_page_behind_a_shield_is_missing() -> None:
    page = html("Not found", "No such page.", body="<script>window.KPSDK={};bobcmn=1</script>")
    assert judged(page, status=404, then=html("House", *STORY)).verdict is Verdict.GONE
