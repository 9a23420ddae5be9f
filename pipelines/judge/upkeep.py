"""Notices that a site is being worked on: who makes them, and "we are back soon" in many tongues."""

from __future__ import annotations

import re

from models.pattern import regex

#: Bytes of a page in which its maker is looked for.
_HEAD = 100_000
#: What the plug-ins and systems that shut a site for a while put into its page, and into no other.
_MAKERS = {
    "WP Maintenance Mode": rb"wpmm_vars|/plugins/wp-maintenance-mode/",
    "Maintenance": rb"/plugins/maintenance/(?:load|css|js)/",
    "Under Construction": rb"/plugins/under-construction-page/",
    "Coming Soon": rb"/plugins/(?:cmp-coming-soon-maintenance|minimal-coming-soon-maintenance-mode|coming-soon-page"
    rb"|coming-soon-wp|ultimate-coming-soon-page|easy-coming-soon|site-offline|wp-construction-mode)/",
    "SeedProd": rb"<body[^>]{0,300}\bseedprod-(?:cs|csp|mm)|id=[\"']?seed-csp",
    "Elementor": rb"\belementor-maintenance-mode\b",
    "WooCommerce": rb"<body[^>]{0,300}\bwoocommerce-coming-soon|/woocommerce/coming-soon|coming-soon-entire-site",
    "Drupal": rb"<body[^>]{0,300}\b(?:in-maintenance|maintenance-page)\b|<html[^>]{0,300}\bmaintenance-page\b",
    "Joomla": rb"<body[^>]{0,300}\b(?:offline|site-offline)\b[^>]{0,300}>.{0,2000}com_users",
    "Shopify": rb"\btemplate-password\b|\bpassword-page__|shopify-section-(?:main-)?password",
    "PrestaShop": rb"<body[^>]{0,200}\bid=[\"']maintenance[\"']|\blayout-error[\"'][^>]{0,80}maintenance",
    "Squarespace": rb"website-is-private|sqs-coming-soon|\bsqs-system-page\b[^>]{0,120}(?:private|trial)",
    "Nextcloud": rb"body-maintenance|update-needed\b[^>]{0,80}maintenance",
}
_PATTERNS = {maker: regex(pattern, re.S | re.I) for maker, pattern in _MAKERS.items()}
_BACK = regex(
    r"\b(?:(?:we'll|we will|we'?re|we are|will) be (?:right )?back"
    r"|(?:be|come|check|are) back (?:soon|shortly|later|in a)"
    r"|back online (?:soon|shortly)|(?:please )?(?:try|check) again (?:later|soon)"
    r"|(?:site|pages?|nous) (?:sera|seront|serons|revien\w+|reviendr\w+|rouvr\w+)"
    r"|(?:de retour|a tres bientot|bientot de retour|revenez (?:plus tard|bientot))"
    r"|(?:sind|ist|sei\w+) (?:bald|gleich|in kurze|demnachst|ab \w+ )\b.{0,30}(?:wieder|zuruck)"
    r"|(?:bald|gleich|in kurze) wieder"
    r"|wieder (?:da|erreichbar|online|fur sie da)|schauen sie (?:bald|spater) wieder"
    r"|(?:volv(?:emos|eremos|era)|estaremos de vuelta|regresamos|vuelva a intentarlo|de vuelta (?:pronto|en breve))"
    r"|(?:torn(?:iamo|eremo|era|ate)|saremo di nuovo|di nuovo online|a presto online|riprovate piu tardi)"
    r"|(?:zijn|is|komen) (?:zo|snel|binnenkort|straks|spoedig) (?:weer )?(?:terug|online|bereikbaar)"
    r"|weer (?:online|bereikbaar)"
    r"|(?:wroc(?:imy|i)|wracamy|bedziemy (?:z powrotem|wkrotce)|zapraszamy (?:pozniej|wkrotce|ponownie))"
    r"|(?:volt(?:amos|aremos|ara|e mais tarde)|estaremos de volta|regressamos|de volta em breve)"
    r"|(?:snart|strax) (?:tillbaka|tillbage|tilbage|tilbake)|(?:tillbaka|tilbage|tilbake) (?:snart|igen|inom)"
    r"|(?:palaamme|palaa|takaisin) (?:pian|kohta)|(?:brzy|zase|co nejdriv\w*) (?:se )?(?:vrat\w+|zpatky|zpet|spust\w+)"
    r"|(?:hamarosan|rovidesen) (?:visszate\w+|ujra|jovunk)"
    r"|(?:revenim|vom reveni|va reveni)|(?:επιστρεφουμε|θα επιστρεψ\w+))"
)


def maker(body: bytes) -> str | None:
    """Return whose notice a page is by its markup."""
    head = body[:_HEAD]
    return next((name for name, pattern in _PATTERNS.items() if pattern.search(head)), None)


def promises(text: str) -> bool:
    """Say whether a folded text promises that the site comes back."""
    return _BACK.search(text) is not None
