"""What announces lists: of an agreement's partners, of a network's members."""

from __future__ import annotations

import re

from models.pattern import regex

#: A label of an agreement's partners.
PARTNERS = regex(
    r"^\W*(?:the |les |die )?(?:partners?|partenaires?|partner|kooperationspartner|partnereinrichtungen|vertragspartner"
    r"|beteiligte|socios|entidades(?: participantes)?|partes|participantes|firmantes|partner|enti(?: partner"
    r"| coinvolti)?|parti|firmatari|parceiros|partijen|partnerzy|parties|parties prenantes|signatories|signataires"
    r"|organisations involved)(?: (?:involved|impliques|concernes|beteiligt))?\b[\s*:.]*$",
    re.I,
)
#: "Partners: A (France); B (Japan)" on one line.
INLINE = regex(
    r"(?:^|\*\*)\W*(?:partners?|partenaires?|partnereinrichtungen|kooperationspartner|vertragspartner|parties"
    r"|signataires"
    r"|signatories|beteiligte|socios|entidades|partes|firmantes|partner|enti|parti|firmatari|parceiros|partijen"
    r"|partnerzy)(?: (?:involved|impliqués|concernés))?\s?:\s*(?:\*\*)?\s*([^\n]{5,600})",
    re.I,
)
#: What leads up to those who belong; folded.
LEADS = regex(
    r"\b(?:members?|partners?|clusters?|organi[sz]ations?|institutions?|gathers?|gathering|brings? together"
    r"|bringing together|composed of|consists? of"
    r"|made up of|comprises?|comprising|includes?|including|unites?|konsortium|consortium|network|namely|are"
    r"|is formed by|joined by|belong to it"
    r"|membres?|partenaires?|rassemble|reunit|regroupe|regroupant|reunissant|compose\w*|constitue\w*|comprend"
    r"|associe|poles?|dont|a savoir|sont|font partie|participent"
    r"|mitglieder|partner|umfasst|besteht aus|gehoren|angehoren|vereint|bundelt|zusammen|verbindet|namlich|sind"
    r"|einrichtungen|beteilig\w+"
    r"|integran|componen|agrupa|reune|compuest[oa]|entidades|riunisce|comprende|soci|membri|fanno parte|compost[oa]"
    r"|partecipano|raggruppa|enti|parceiros|membros|fazem parte|reune|miembros|socios|integrad\w+|forman parte"
    r"|consorcio|leden|lid|bestaat uit|maken deel uit|czlonkowie|partnerzy|skupia"
    r"|tworza|konsorcjum|naleza|list|roll|directory|among (?:them|others|these)|such as|liste|annuaire"
    r"|y (?:releve|trouve"
    r"|figure(?:nt)?|compte|voit|rencontre)|figurent|notamment|entre autres|parmi (?:eux|elles|lesquel\w+)|verzeichnis"
    r"|(?:finden|befinden) sich|unter (?:anderem|ihnen)|u\. ?a\.|darunter|listado|lista|figuran|encuentran"
    r"|entre (?:otros|otras"
    r"|ell[oa]s)|elenco|figurano|si trovano|tra (?:gli altri|le altre|quest[ie])|fra cui|lijst|onder (?:andere"
    r"|hen)|vinden we"
    r"|wykaz|miedzy innymi|wsrod nich|entre os quais|encontram-se|constam)\b[^.;]{0,80}$"
)
#: What gathers those named right behind it; folded.
GATHERS = regex(
    r"\b(?:(?:to which|dem|der|denen|auquel|a laquelle|al que|a la que|cui|waartoe|ao qual|a qual) (?:belong|angehoren"
    r"|appartiennent|pertenecen|appartengono|behoren|pertencem)|gathers|brings together|comprises|includes|unites"
    r"|consists of|composed of|made up of|members are"
    r"|partners are"
    r"|rassemble|reunit|regroupe|comprend|associe|compose\w* de|constitue\w* de|font partie|sont membres"
    r"|umfasst|vereint|besteht aus|mitglieder sind|partner sind|gehoren|beteiligt sind"
    r"|integrad[oa] por|formad[oa] por|agrupa(?: a)?|reune(?: a)?|compuest[oa] por|lo (?:integran|forman|componen)"
    r"|la (?:integran|forman|componen)|integran|son miembros|riunisce|comprende|compost[oa] da|format[oa] da"
    r"|ne fanno parte|fanno parte|raggruppa|sono membri|fazem parte|composto por|bestaat uit|tworza|skupia|naleza"
    r"|(?:list|roll|directory|register|website|page) (?:names|lists|shows|includes|gives)|(?:liste|annuaire"
    r"|page) (?:cite"
    r"|nomme|mentionne|enumere|donne)|(?:liste|verzeichnis|seite) (?:nennt|fuhrt|enthalt)|(?:lista|listado|pagina)"
    r" (?:cita|nombra|menciona|enumera|recoge|nomina|elenca|riporta)|elenco (?:cita|nomina|riporta|comprende)"
    r"|(?:lijst|pagina) (?:noemt|vermeldt|telt)|(?:lista|wykaz) (?:wymienia|obejmuje)|font partie(?: notamment)?"
    r"|zahlen zu (?:den|seinen|ihren) mitgliedern|comptent parmi (?:ses|leurs) membres)\s"
)
#: What opens the title of a box.
BOX = regex(
    r"\W*(?:box|case(?: study)?|success story|good practice|example|encadre|cas|exemple|focus|etude de cas"
    r"|kasten|fallbeispiel"
    r"|erfolgsgeschichte|beispiel|praxisbeispiel|fallstudie|recuadro|caso|ejemplo|riquadro|scheda|esempio|caixa"
    r"|exemplo|kader|voorbeeld|ramka|przyklad)\b"
)
#: "**Accord B.**", "Agreement 3:": a paragraph that comments on the row of a table.
LABEL = regex(
    r"\W*(?:agreement|accord[oi]?|convention|abkommen|vereinbarung|vertrag|acuerdo|convenio|convenzione|acordo"
    r"|protocolo"
    r"|protocol(?:e|lo)?|mou|overeenkomst|umowa|porozumienie|row|ligne|zeile|fila|riga)\s(?:n[.°o]{1,2}\s?)?([A-Z]"
    r"|\d{1,2})\s?[.:)–—-]",
    re.I,
)
#: A list names some of many; folded.
SOME = regex(
    r"\b(?:among (?:others|them|these|its|the)|including|such as|for (?:example|instance)|e\. ?g\."
    r"|of (?:the|those) [\w ,-]{2,40}? (?:above|presented|studied|described|treated|named)|in particular|notably"
    r"|notamment|entre autres|par exemple|dont|tel(?:le)?s que|parmi (?:ses|leurs|les|eux|elles|lesquel\w+)"
    r"|en particulier"
    r"|unter (?:anderem|ihnen|den|seinen|ihren)|u\. ?a\.|darunter|zum beispiel|z\. ?b\.|etwa|insbesondere"
    r"|beispielsweise"
    r"|entre (?:otr[oa]s|ell[oa]s|sus|los)|por ejemplo|como por ejemplo|tales como|incluid[oa]s"
    r"|tra (?:gli altri|le altre|cui|quest[ie]|i suoi|i)|fra (?:gli altri|cui|i suoi)|ad esempio|per esempio"
    r"|in particolare"
    r"|onder (?:andere|meer|hen|de)|o\. ?a\.|waaronder|bijvoorbeeld|zoals|miedzy innymi|m\. ?in\.|w tym"
    r"|na przyklad|wsrod"
    r"|entre (?:outr[oa]s|os quais|seus)|por exemplo|nomeadamente|designadamente|tais como)(?!\w)"
)
