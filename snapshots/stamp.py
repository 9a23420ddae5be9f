"""The line that says when a page was last touched, in the languages pages are written in; lower case."""

from __future__ import annotations

from models.pattern import regex

#: A date as stamps bear it.
DATE = (
    r"(?:\d{4}-\d{2}-\d{2}(?:t[\d:.+z-]{4,20})?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./]\d{1,2}[./]\d{1,2}"
    r"|(?:[^\W\d_]{2,12}\.?(?:-feira)?,? )?\d{1,2}(?:st|nd|rd|th|er|º|\.)? (?:de |di |d')?[^\W\d_]{3,12}\.?"
    r"(?: del?|,)? \d{4}"
    r"|[^\W\d_]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|[^\W\d_]{3,12} \d{4})"
)
#: Verbs of the line that says when a page was last touched, and when it was put there.
_TOUCHED = (
    r"(?:updated|edited|mise? à jour|aktualisiert|geändert|actualizad[oa]|atualizad[oa]|aggiornat[oa]|bijgewerkt"
    r"|zaktualizowan[oay]|uppdaterad|opdateret|oppdatert|päivitetty|aktualizováno|frissítve)"
)
POSTED = (
    rf"(?:{_TOUCHED}|posted|published|added|publiée?|ajoutée?|veröffentlicht|publicad[oa]|pubblicat[oa]|gepubliceerd"
    r"|geplaatst|opublikowan[oay]|dodan[oay])"
)
JUST_NOW = (
    r"(?:just now|today|yesterday|à l'instant|aujourd'hui|hier|gerade eben|heute|gestern|hoy|ayer|oggi|ieri|vandaag"
    r"|gisteren|dzisiaj|wczoraj|hoje|ontem)"
)
#: What a stamp starts with.
_OPENINGS = (
    r"(?:last|latest) (?:updated?|modified|modification|changed?|edited|revised|reviewed)(?: on)?",
    r"date (?:last )?(?:updated|modified)",
    r"(?:page |site )?derni(?:è|e)re (?:mise à jour|modification)(?: le)?",
    r"date de (?:derni(?:è|e)re )?(?:mise à jour|modification)",
    r"(?:letzte[rs]? (?:änderung|aktualisierung|update|bearbeitung)|zuletzt (?:geändert|aktualisiert"
    r"|bearbeitet)|datum der letzten änderung)(?: am)?",
    r"(?:fecha de )?[úu]ltima (?:actualización|modificación|atualização|modificação|alteração)(?: el| em)?",
    r"(?:data (?:di|dell') ?)?ultim[oa] (?:aggiornamento|modifica)(?: il| al)?",
    r"laatst(?:e)? (?:gewijzigd|bijgewerkt|wijziging|update|aanpassing)(?: op)?",
    r"(?:ostatni[aą] (?:aktualizacj[aię]|modyfikacj[aię]|zmian[aęy])|data (?:ostatniej )?(?:aktualizacji|modyfikacji))",
    r"senast (?:uppdaterad|ändrad)(?: den)?",
    r"(?:sidst|sist|senest) (?:opdateret|oppdatert|ændret|endret|redigeret)(?: den)?",
    r"(?:viimeksi )?päivitetty(?: viimeksi)?|naposledy (?:změněno|aktualizováno|upraveno)",
    r"poslední (?:aktualizace|změna)",
    r"utolsó (?:frissítés|módosítás)|ultima actualizare|τελευταία (?:ενημέρωση|τροποποίηση)",
)
#: Participles that prose uses too count at a line's start only.
_ON = r"(?: on| le| am| el| em| il| al| op| dnia| den)?"
_STAMP = (*_OPENINGS, rf"^(?:stand|{_TOUCHED}){_ON}")
STAMP = rf"(?:{'|'.join(_STAMP)})\s*:?\s*(?:{DATE}|(?:19|20)\d\d(?=\W*$))"
#: A stamp and, behind the day, who changed the page or why, in few words: "last updated 3 May 2019: typos (8e1c83c)".
_STAMPED = regex(rf"(?:(?:this |the )?(?:page|site|document|seite|página) (?:was )?)?{STAMP}")
_POSTING = regex(rf"{POSTED}{_ON}\s*:?\s*{DATE}\W*")
_OPENING = regex(rf"(?:{'|'.join(_OPENINGS)})\W{{0,3}}")
#: Words behind a stamp's day that are its own.
_NOTE = 4


def is_stamp(line: str) -> bool:
    """Say whether a line tells when its page was touched, and nothing but who did it or why in a word or two."""
    stamp = _STAMPED.match(line)
    if stamp is None:
        return False
    note = line[stamp.end() :].split()
    return len(note) <= _NOTE and not any(word.strip(".,;:()").isdigit() for word in note)


def is_posting(line: str) -> bool:
    """Say whether a line tells when its page was put there, and nothing else: "published on 3 May 2019"."""
    return _POSTING.fullmatch(line) is not None


def opens_stamp(line: str) -> bool:
    """Say whether a line is what stands before the day of the last change, the day apart."""
    return _OPENING.fullmatch(line) is not None
