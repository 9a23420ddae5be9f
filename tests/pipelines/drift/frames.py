"""Six page frames as systems in use build them; ``visit`` 0 and 1 differ in all that is no content."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.pipelines.drift.noise import NOISE

Frame = Callable[[str, str, str, int], str]


def _items(line: str, wrap: str = "<li><a href='/x'>{}</a></li>") -> str:
    return "".join(wrap.format(each) for each in line.split("|"))


def _head(title: str, lang: str, visit: int) -> str:
    nonce = ("f3a9c1e07b5d42aa", "0d7e4b19c8a65f3e")[visit]
    return (
        f"<!doctype html><html lang='{lang}'><head><meta charset='utf-8'><title>{title}</title>"
        f"<meta name='csrf-token' content='{nonce}'><script nonce='{nonce}'>var t='{nonce}';</script>"
        f"<link rel='stylesheet' href='/a.css?v={visit + 31}'></head>"
    )


def wordpress(title: str, body: str, lang: str, visit: int) -> str:
    """A blog's theme: meta line, share row, sidebar widgets, related posts, comments."""
    n = NOISE[lang]
    return (
        f"{_head(title, lang, visit)}<body class='post-template single postid-{visit + 880}'><div id='page' "
        f"class='site'>"
        f"<header id='masthead'><nav class='main-navigation'><ul>{_items(n.menu[visit])}</ul></nav></header>"
        f"<div id='content' class='site-content has-sidebar'><article id='post-77' class='hentry'>"
        f"<header class='entry-header'><h1 class='entry-title'>{title}</h1><div class='entry-meta'>"
        f"<span>{n.ages[visit]}"
        f"</span> <span class='post-views'>{n.views[visit]}</span></div></header><div class='entry-content'>{body}"
        f"<div class='sharedaddy share-buttons'>{_items(n.share)}</div></div>"
        f"<div class='related-posts'><h3>+</h3><ul>{_items(n.related[visit])}</ul></div></article>"
        f"<aside class='widget-area'><section class='widget'><ul>{_items(n.events[visit])}</ul></section>"
        f"<form role='search'><input type='search'><button>{n.search}</button></form></aside></div>"
        f"<footer class='site-footer'>{n.foot[visit]}</footer></div>"
        f"<div id='cookie-notice'>{n.cookies}</div></body></html>"
    )


def drupal(title: str, body: str, lang: str, visit: int) -> str:
    """Regions and blocks, a breadcrumb, form tokens, a view counter under the text."""
    n = NOISE[lang]
    return (
        f"{_head(title, lang, visit)}<body class='path-node page-node-type-page'><div class='dialog-off-canvas'>"
        f"<div class='region region-header'><nav role='navigation'><ul class='menu'>{_items(n.menu[visit])}</ul>"
        f"</nav></div>"
        f"<div class='region region-breadcrumb'><nav class='breadcrumb'><ol>{_items(n.menu[visit])}</ol></nav></div>"
        f"<main role='main'><div class='layout-content'><h1>{title}</h1><article class='node node--type-page'>"
        f"<div class='node__content'>{body}</div><footer class='node__meta'>{n.stamp[visit]}</footer>"
        f"<ul class='links inline'><li>{n.views[visit]}</li></ul></article></div>"
        f"<aside class='layout-sidebar-second' role='complementary'><div class='block block-views'>"
        f"{_items(n.related[visit])}</div></aside></main><form><input type='hidden' name='form_build_id' "
        f"value='form-{visit}kJ8s'></form><footer><div class='region-footer'>{n.foot[visit]}</div></footer>"
        f"</div></body></html>"
    )


def typo3(title: str, body: str, lang: str, visit: int) -> str:
    """Content elements in plain div boxes; teasers in a column whose class says nothing."""
    n = NOISE[lang]
    return (
        f"{_head(title, lang, visit)}<body id='p{visit + 12}'><div class='page-wrap'><div class='kopf'><div "
        f"class='navigation'>"
        f"<ul>{_items(n.menu[visit])}</ul></div></div><div class='container'><div class='row'><div class='col-md-8'>"
        f"<!--TYPO3SEARCH_begin--><div id='c{visit + 411}' class='frame frame-default'><h1>{title}</h1>{body}</div>"
        f"<!--TYPO3SEARCH_end--><p class='stand'>{n.stamp[visit]}</p></div><div class='col-md-4'><div class='frame'>"
        f"<h4>+</h4>{_items(n.related[visit], '<p><a href=/n>{}</a></p>')}</div></div></div></div>"
        f"<div class='footer-wrap'><div id='footer'>{n.foot[visit]}</div></div></div></body></html>"
    )


def joomla(title: str, body: str, lang: str, visit: int) -> str:
    """An article with an info list above it and modules right and below."""
    n = NOISE[lang]
    return (
        f"{_head(title, lang, visit)}<body class='site com_content'><div class='body'><div class='container'>"
        f"<header class='header'><div class='nav-collapse'><ul class='nav menu'>{_items(n.menu[visit])}</ul>"
        f"</div></header>"
        f"<div class='row-fluid'><main id='content' role='main'><div class='item-page'><div class='page-header'>"
        f"<h2>{title}"
        f"</h2></div><dl class='article-info muted'><dd class='published'>{n.ages[visit]}</dd><dd class='hits'>"
        f"{n.views[visit]}</dd></dl>{body}<ul class='pager pagenav'>{_items(n.related[visit])}</ul></div></main>"
        f"<div id='aside' class='span3'><div class='well moduletable'><h3>+</h3><ul>{_items(n.events[visit])}"
        f"</ul></div>"
        f"</div></div></div></div><footer class='footer'><p>{n.foot[visit]}</p></footer></body></html>"
    )


def handmade(title: str, body: str, lang: str, visit: int) -> str:
    """Tables of the nineties: no landmark, no class, a counter and a date at the foot."""
    n = NOISE[lang]
    return (
        f"{_head(title, lang, visit)}<body bgcolor=white><table width=100%><tr><td width=160 valign=top>"
        f"{_items(n.menu[visit], '<a href=x.htm>{}</a><br>')}</td><td><font size=5><b>{title}</b></font><br>{body}<hr>"
        f"<font size=1>{n.stamp[visit]}<br>{n.views[visit]}<br>{n.foot[visit]}</font></td></tr></table></body></html>"
    )


def componentized(title: str, body: str, lang: str, visit: int) -> str:
    """What a component framework renders: hashed class names, everything a div, a banner of the day."""
    n = NOISE[lang]
    a, b = ("css-1q8x", "css-9zz2") if visit else ("css-77ab", "css-k0p1")
    return (
        f"{_head(title, lang, visit)}<body><div id='__next'><div class='{a}'><nav "
        f"class='{b}'>{_items(n.menu[visit])}</nav>"
        f"</div><div class='{b} hero'><h1>{title}</h1></div><div class='{a}'>{body}</div>"
        f"<div class='{b} share'>{_items(n.share, '<button>{}</button>')}</div><div class='{a} "
        f"toolbar'>{n.views[visit]}</div>"
        f"<div class='{a}'><footer>{n.foot[visit]}</footer></div></div>"
        f"<div class='onetrust-banner consent' role='dialog'>{n.cookies if visit else ''}</div></body></html>"
    )


FRAMES: Mapping[str, Frame] = {
    each.__name__: each for each in (wordpress, drupal, typo3, joomla, handmade, componentized)
}
