"""A list without an entry where one of its entries was cited: the list's template is filled with nothing."""

from __future__ import annotations

from models.pattern import regex
from models.verdict import Judgement, Verdict
from pipelines.judge.case import Case, Place, key, places, quoted
from pipelines.judge.entrance import is_entrance, segments
from pipelines.judge.subject import keeps_subject, says_nothing
from snapshots.text import PageText

#: By language: a word for none; what lists hold. Comments are no entries of theirs.
_LANGUAGES = (
    (
        r"no|zero|0|there are no|there is no",
        r"items?|entr(?:y|ies)|posts?|articles?|news|records?|results?|matches|events?|press releases?|publications?"
        r"|documents?|contents?|stories|listings?|announcements?|projects?|members?",
    ),
    (
        r"aucune?|pas d[e']|il n'y a (?:pas|aucune?)(?: d[e'])?|0",
        r" ?(?:articles?|actualites?|elements?|resultats?|entrees?|communiques?|evenements?|publications?|documents?"
        r"|contenus?|fiches?|notices?|annonces?|projets?|references?)",
    ),
    (
        r"keine?[rnm]?|0",
        r"eintrag\w*|beitrag\w*|artikel\w*|meldung\w*|nachrichten|termine?|veranstaltung\w*|ergebnis\w*|treffer"
        r"|pressemitteilung\w*|inhalte?|datens[a]tze?|publikation\w*|dokumente?|elemente?|objekte?|projekte?|news",
    ),
    (
        r"no hay|no existen?|no se (?:han |ha )?(?:encontr\w+|hall\w+)|ningun[ao]?|sin|0",
        r"noticias?|elementos?|entradas?|registros?|articulos?|resultados?|eventos?|contenidos?|publicaciones"
        r"|documentos?"
        r"|fichas?|anuncios?|proyectos?|comunicados?",
    ),
    (
        r"nessun[ao']?|non (?:ci sono|e presente|sono presenti|e stato trovato)(?: alcun[ao]?)?|0",
        r" ?(?:articol[oi]|element[oi]|notizi[ae]|voc[ei]|contenut[oi]|event[oi]|risultat[oi]|document[oi]|sched[ae]"
        r"|pubblicazion[ei]|comunicat[oi]|record|progett[oi]|avvis[oi])",
    ),
    (
        r"geen|er zijn (?:nog )?geen|0",
        r"berichten|items?|resultaten|artikel(?:en|s)?|nieuws\w*|evenement\w*|activiteiten|documenten|publicaties"
        r"|persbericht\w*|gegevens|records?|projecten|vermeldingen",
    ),
    (
        r"brak|nie ma|nie znaleziono|zadn\w+|0",
        r"wpisow|wpisu|aktualnosci|elementow|wynikow|artykulow|artykulu|wydarzen|dokumentow|publikacji|komunikatow"
        r"|rekordow"
        r"|danych|ogloszen|pozycji|projektow",
    ),
    (
        r"nenhum\w?|nao (?:ha|existem?|foram encontrad\w+|foi encontrad\w)|sem|0",
        r"artigos?|noticias?|ite(?:m|ns)|registos?|registros?|resultados?|eventos?|conteudos?|documentos?|publicac\w+"
        r"|fichas?|entradas?|comunicados?|projetos?",
    ),
    (
        r"inga|inget|ingen|det finns inga|der er ingen|det finnes ingen|0",
        r"inlagg|nyheter|nyheder|poster|traffar|treff|artiklar|artikler|indlaeg|innlegg|resultat\w*|evenemang\w*"
        r"|begivenheder|arrangement\w*|dokument\w*|opslag|oppslag|pressmeddelanden|pressemeddelelser",
    ),
    (r"ei|ei yhtaan", r"tuloksia|uutisia|kohteita|artikkeleita|tapahtumia|tiedotteita|sisaltoa|osumia"),
    (
        r"zadn\w+|nenalezen\w*|nebyl\w* nalezen\w*",
        r"zaznam\w*|clank\w*|polozk\w*|vysledk\w*|aktualit\w*|akce|prispevk\w*",
    ),
    (r"nincs\w*|nem talalhato", r"talalat|bejegyzes|hir\w*|cikk\w*|megjelenitheto \w+|elem\w*|esemeny\w*"),
    (
        r"nu (?:exista|sunt|au fost gasite)|niciun\w*",
        r"articole?|inregistrari|rezultate?|stiri|evenimente|anunturi|elemente",
    ),
    (r"δεν (?:υπαρχουν|βρεθηκαν)|κανενα", r"αποτελεσμα\w*|εγγραφ\w+|αρθρα?|ανακοινωσ\w+|νεα|εκδηλωσ\w+"),
)
EMPTY = regex("|".join(rf"\b(?:{none}) ?(?:[\w-]+ ){{0,2}}?(?:{held})\b" for none, held in _LANGUAGES))
#: Words of such a line.
_LINE = 16
#: Running words beside it.
_MOST_BESIDE = 30
#: Segments of the address of an entry; of a list hardly so many.
_DEEP = 2
#: Share of the running text consulted, or likeness, up to which nothing of it is left.
_GONE = 0.05


def empty_list(case: Case) -> Judgement | None:
    """Judge a page that is nothing but a list without entries, and shows nothing of the entry that was cited."""
    now = case.now
    if now is None or now.kind != "html" or case.recognised or case.status not in (200, None):
        return None
    if is_entrance(case.cited) or len(segments(case.cited)) < _DEEP:
        return None
    said = next((place for place in places(now) if _is_empty(place)), None)
    if said is None or _beside(now, said) > _MOST_BESIDE or not _is_lost(case, now):
        return None
    title = case.cited_title
    lost = f"nothing on it speaks of “{title}”" if case.then is None else "nothing of the text consulted is left"
    sure = 0.6 if case.then is None else 0.7
    return case.judgement(Verdict.SOFT_404, "empty-template", sure, quoted(said), lost)


def _is_empty(place: Place) -> bool:
    text = key(place)
    return len(text.split()) <= _LINE and not text.rstrip().endswith("?") and EMPTY.search(text) is not None


def _is_lost(case: Case, now: PageText) -> bool:
    """Say whether nothing shows what was cited; a list that was cited itself may be empty today."""
    if case.then is None:
        return says_nothing(case.cited_title or "", now)
    left = case.prose_kept if case.prose_kept is not None else case.similarity
    return (left or 0.0) <= _GONE and not keeps_subject(case.then, now)


def _beside(now: PageText, said: Place) -> int:
    return sum(block.length for block in now.blocks if block.is_prose and block.text != said.text)
