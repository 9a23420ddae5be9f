"""Kinds of houses: "the network", "le réseau" and "das Netz" point back at one that is a network."""

from __future__ import annotations

from functools import lru_cache

from models.pattern import regex

#: By kind: the words for it, folded, and how compounds of it end.
_WORDS = {
    "network": "network networks reseau netzwerk netz red netwerk siec rete rede",
    "consortium": "consortium konsortium consorcio consorzio konsorcjum project projet projekt vorhaben "
    "proyecto progetto projeto partenariato"
    " partnership partenariat partnerschaft initiative",
    "cluster": "cluster clusters pole grappe klaster clusteres filiere distretto polo",
    "association": "association verein verband vereinigung asociacion vereniging stowarzyszenie federation society bund"
    " verbund zweckverband guild guilde gilde gremio gilda club league associazione federazione federacion"
    " confederacion "
    "unione sindicato associacao federacao union syndicat kreis circle ring zwiazek bond "
    "kring",
    "alliance": "alliance allianz alianza bundnis alleanza alianca",
    "chamber": "chamber kammer chambre camara camera izba kamer",
    "institute": "institute institut instituto instytut instituut istituto",
    "centre": "centre center zentrum centro centrum",
    "school": "university universite universitat hochschule college school ecole schule academy akademie academie"
    " universidad universiteit uczelnia politechnika fachschule faculty universita "
    "universidade politecnico campus scuola escuela escola accademia academia facultad facolta",
    "museum": "museum musee museo muzeum ecomusee museu",
    "agency": "agency agence agentur agencia agencja agentschap agenzia agencia",
    "council": "council conseil rat consejo board forum committee consiglio conselho foro comitato",
    "foundation": "foundation fondation stiftung fundacion stichting fundacja trust fondazione fundacao",
    "hospital": "hospital hopital klinikum klinik krankenhaus clinic clinique ziekenhuis ospedale "
    "hospital policlinico szpital spital krankenhaus",
    "city": "city town ville commune stadt gemeinde municipality ciudad miasto citta comune municipio "
    "ayuntamiento cidade",
    "park": "park parc parque parco",
    "company": "company societe gesellschaft genossenschaft cooperative office bureau desk buro lab hub platform"
    " plateforme plattform house societa sociedad cooperativa ufficio oficina impresa empresa "
    "escritorio port porto puerto corporation corporacion corporazione corporacao",
}
_KIND = {word: kind for kind, words in reversed(_WORDS.items()) for word in words.split()}
#: The words themselves.
KINDS = frozenset(_KIND)
_ENDS = tuple(
    sorted((word for word in _KIND if len(word) > 3), key=lambda word: -len(word)),
)
_WORD = regex(r"[^\W\d_]+")


@lru_cache(maxsize=20_000)
def kind_of(word: str) -> str | None:
    """Return the kind of house a folded word is for: "Holznetzwerk" and "network" are one; None for other words."""
    for bare in (word, word.removesuffix("es"), word.removesuffix("s"), word.removesuffix("e"), word.removesuffix("n")):
        if bare in _KIND:
            return _KIND[bare]
    ending = next((end for end in _ENDS if word.endswith(end)), None)
    return _KIND[ending] if ending is not None else None


def kinds_in(folded: str) -> frozenset[str]:
    """Return all kinds whose words *folded* holds."""
    return frozenset(kind for word in _WORD.findall(folded) if (kind := kind_of(word)) is not None)
