"""Names that open with a capital and go on in small letters: "Agence de développement de Kaolack"."""

from __future__ import annotations

from collections.abc import Iterator

from consulted.documents.consistency.name import Name
from models.pattern import regex

_KINDS = (
    r"Agence|Institut|Centre|École|Ecole|Université|Chambre|Musée|Comité|Fédération|Conseil|Association|Syndicat|Office"
    r"|Observatoire|Société|Fondation|Réseau|Communauté|Hôpital|Clinique|Parc|Port|Maison|Ligue|Confédération"
    r"|Union|Pôle"
    r"|Bureau|Coopérative|Collectif|Groupement|Ministère|Région|Ville|Académie|Lycée|Laboratoire|Grappe"
    r"|Mission|Institution"
    r"|Instituto|Centro|Escuela|Universidad|Cámara|Museo|Federación|Consejo|Asociación|Fundación|Red|Sociedad"
    r"|Agencia|Polo"
    r"|Hospital|Alianza|Colegio|Patronato|Confederación|Diputación|Mancomunidad|Observatorio|Laboratorio|Teatro|Mesa"
    r"|Foro"
    r"|Associazione|Consorzio|Rete|Fondazione|Università|Politecnico|Ospedale|Istituto|Comune|Camera|Agenzia|Ente|Porto"
    r"|Autorità|Federazione|Unione|Distretto|Scuola|Accademia|Società|Parco|Alleanza|Lega|Policlinico|Osservatorio"
    r"|Associação|Rede|Fundação|Universidade|Município|Agência|Federação|Escola|Museu|Consórcio|Aliança|União|Câmara"
    r"|Clúster|Ayuntamiento|Ministerio|Unión|Consorcio|Puerto|Parque|Cooperativa|Academia|Confederación"
)
_OF = (
    r"(?:de la|de l['’]|des|du|de los|de las|del|de|d['’]|pour l['’]|pour la|pour le|pour les|pour|para la|para el"
    r"|para|della|dello|delle|degli|dei|dell['’]|di|d['’]|per la|per lo|per i|per le|per l['’]|per il|per|dos|das|do"
    r"|da)(?:(?<=['’])| )"
)
_WORD = r"[^\W\d_][\w-]{1,30}"
#: One step of such a name: "des métiers", "et de la pêche"; a second word only before a stop or another step.
_STEP = (
    rf"(?: (?:et |y |e |ed )?{_OF}{_WORD}(?:(?: [A-ZÀ-Þ][\w-]{{1,30}}){{1,3}}|(?: {_WORD})(?=\s?[,.;:()»”]"
    rf"| (?:et |y |e )?{_OF}|$))?)"
)
_ADJECTIVE = (
    r"(?: (?!(?:est|a|ont|sont|et|ou|par|avec|dans|sur|qui|que|en|es|ha|con|por|y|o|une?|le|la|les|ha|con|che|nel|per"
    r"|e|di|del|da|hanno|sono|ed|tem|foi|com|que|fue|se|si|un|una|en|al)\b)"
    r"[a-zà-ÿ][\w-]{3,30}){0,2}"
)
_CAPITALS = r"(?: [A-ZÀ-Þ][\w-]{1,30}){1,3}"
_NAME = regex(rf"(?<![\w-])((?:{_KINDS})(?:{_CAPITALS}|{_ADJECTIVE}){_STEP}{{1,3}})")


def romance(text: str) -> Iterator[Name]:
    """Yield the names of French and Spanish houses that a run of capitals does not hold together."""
    for match in _NAME.finditer(text):
        yield Name(match[1], match.start(1))
