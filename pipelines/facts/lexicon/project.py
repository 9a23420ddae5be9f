"""Joint undertakings, and how texts say who takes part in one; folded, in eight languages."""

from __future__ import annotations

from models.pattern import regex

#: What a joint undertaking of several houses for a time is called.
PROJECT = regex(
    r"\b(?:\w*projekt(?:u|es|s)?|projects?|projets?|proyectos?|progett[oi]|projetos?|\w*vorhaben|\w*project(?:en)?"
    r"|initiativ\w+|undertaking|test ?beds?|demonstrat(?:or|eur)s?|pilots?|reallabor\w*|living labs?|banc d'essai)\b"
)
#: Who takes part in one stands behind: "Its partners are", "Ne fanno parte", "Beteiligt sind".
TAKES_PART = regex(
    r"\b(?:(?:its |the |project |other )?(?:partners?|participants?|parties"
    r"|partner organi[sz]ations?) (?:\w+ ){0,2}?(?:are|were"
    r"|include)|involves|brings? together|is run (?:jointly )?by|is carried out by|is shared by|taking part are"
    r"|in which"
    r"|(?:ses |les |des )?partenaires (?:\w+ ){0,2}?(?:en )?sont|y participent|y prennent part|en font partie"
    r"|y sont associee?s"
    r"|il (?:reunit|associe|rassemble)|elle (?:reunit|associe|rassemble)|est (?:porte|mene|conduit)e? par"
    r"|(?:projekt)?partner(?: des \w+)? sind|beteiligt (?:daran )?sind|daran beteiligen sich|beteiligen sich|wirken mit"
    r"|mitwirkende sind|getragen wird \w+ von|wird (?:\w+ )?getragen von"
    r"|participan(?: en \w+)?|toman parte|sus socios son|(?:los )?socios (?:\w+ ){0,2}?son|forman parte(?: de \w+)?"
    r"|lo (?:integran|forman|componen|llevan a cabo|impulsan)|la (?:integran|forman|componen)"
    r"|ne fanno parte|vi partecipano|vi prendono parte|partecipano(?: al \w+)?|(?:i )?partner (?:\w+ ){0,2}?sono"
    r"|coinvolge"
    r"|participam(?: n\w+)?|fazem parte|os parceiros sao"
    r"|(?:de )?(?:project)?partners zijn|nemen deel|doen mee|deelnemers zijn|maken deel uit"
    r"|(?:partnerami|uczestnikami)(?: \w+)? sa|biora udzial|uczestnicza|wspoltworza)\b"
)
