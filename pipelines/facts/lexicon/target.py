"""How countries are said to be aimed at."""

from __future__ import annotations

from models.pattern import regex

TARGETS = regex(
    r"\b(?:target(?:s|ed|ing)?(?: (?:countr(?:y|ies)|markets?|regions?|destinations?))?|third countr(?:y|ies)"
    r"|priority (?:countr(?:y|ies)|markets?)|focus(?:es|ing)? on|(?:built|organi[sz]ed|centred|centered) (?:around"
    r"|on)(?= (?:\w+ ){0,2}(?:countr|market))|sets? its sights on"
    r"|looks? (?:mainly |above all |first )?(?:to|towards)(?= [a-z ,]{0,40}(?:and|,))|address(?:es|ing)|active in"
    r"|geared to(?:wards)?"
    r"|markets? of interest|aims? at|key markets?|destination countr\w+"
    r"|cible(?:s|nt|e)?|ciblant|pays (?:cibles?|vises?|prioritaires?)|marches? (?:cibles?|vises?|prioritaires?)"
    r"|vise(?:nt)?|visant|destinations? prioritaires?"
    r"|s'adresse(?:nt)? (?:a|au|aux)|ziele? (?:sind|ist)|se dirigen? a|dirigid[oa] a|richt zich op"
    r"|skierowan\w+ do|zieht\b.{0,20}\bab auf|wendet sich an|ziellander\w*|zielmarkt\w*|zielregion\w*"
    r"|schwerpunktland\w*|richtet sich an|richten sich (?:an|auf)|konzentrier\w+ sich auf|zielt auf|zielen auf"
    r"|fokussier\w+|im blick"
    r"|se dirigen? a|apunta a|esta orientad[oa] a|se centra en|enfocad[oa] (?:a|en)|mercados (?:objetivo|prioritarios"
    r"|meta)|paises (?:destino|de destino|meta)"
    r"|paesi (?:target|obiettivo|destinatari|prioritari|di destinazione)|mercati (?:target|obiettivo|prioritari"
    r"|di riferimento)|si rivolge (?:a|al|alla|all'|ai)|punta (?:a|su|al|alla|sul)|mira (?:a|al|alla)|rivolt[oa] (?:a"
    r"|al|alla)"
    r"|paises[- ](?:alvo|destinatarios)|mercados[- ]alvo|dirige-se a|visa|richt zich (?:op|tot)|is gericht op"
    r"|doelland(?:en)?"
    r"|zielland(?:er)?|paises (?:objetivo|destinatarios|prioritarios)|doellanden|doelmarkten|kraje docelowe"
    r"|concentrate[ds]? (?:its |their )?(?:\w+ ){0,2}?on|singles? out|prioriti[sz]es?|courts"
    r"|(?:concentre|focalise|axe|oriente)(?:nt)? (?:(?:sa|son|ses|leur|leurs) (?:\w+ ){1,3}?)?(?:sur|vers)"
    r"|prospecte(?:nt)?"
    r"|privilegie(?:nt)?|konzentriert sich auf|richtet (?:sein|seine|ihr|ihre) \w+ auf|nimmt .{0,40}\bins visier"
    r"|(?:centra|concentra|enfoca|orienta)n? (?:(?:su|sus) (?:\w+ ){1,3}?)?(?:en|hacia)|prioriza[n]?"
    r"|(?:concentra|orienta|indirizza)(?:no)? (?:(?:la|il|i|le|gli) (?:su[aoei]|loro) (?:\w+ ){1,2}?)?(?:su|sul"
    r"|sulla|verso)"
    r"|privilegia(?:no)?|concentreert zich op|skupia sie na|koncentruje sie na|concentra-se em|privilegia[m]?)\b"
)
