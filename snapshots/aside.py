"""Lines about a page's reading and making: how long it takes to read, who took its pictures, who built the site.

Lower case, as ``snapshots.passing`` reads them. A line of these alone says nothing of the page's subject.
"""

from __future__ import annotations

from models.pattern import regex
from snapshots.counter import COUNT


def _any(phrases: str) -> str:
    return "|".join(phrase for line in phrases.split("\n") for phrase in line.split(" | ") if phrase)


_MINUTES = (
    r"(?:\d{1,3}(?:\s?[-:]\s?\d{1,2})?|an?|one|une?|eine?|una?|een|um|en|ett|jedn\w)\s?"
    r"(?:min(?:s|\.|ut\w{0,4}|uutti\w{0,2})?|mn|seconds?|sec|sek|'|perc\w{0,2}|λεπτα?)"
)
_READING = _any(
    r"""
(?:estimated |average |approx\.? )?reading time | time to read | read(?:ing)? | temps de lecture(?: estimé)?
durée de lecture | lecture | (?:geschätzte )?lesezeit | lesedauer | tiempo (?:estimado )?de lectura | lectura
tempo (?:stimato )?di lettura | lettura | leestijd | (?:szacowany )?czas czytania
tempo (?:estimado )?de leitura | leitura | lästid | læsetid | lesetid | lukuaika | doba čtení | olvasási idő
timp de citire | χρόνος ανάγνωσης
"""
)
_BEHIND = _any(
    r"""
read(?:ing time)? | to read | de lecture | lesezeit | lesedauer | zu lesen | de lectura | di lettura | leestijd
lezen | leestijd | czytania | de leitura | läsning | lästid | læsning | lesing | lukuaika | čtení | olvasás
de citit | ανάγνωση
"""
)
_LISTEN = _any(
    r"""
(?:listen to|hear) (?:this|the) (?:article|page|story|text)(?: here)? | listen
écouter(?: (?:l'|cet )article| la page| ce texte)?
(?:artikel|beitrag|seite|text) (?:anhören|vorlesen(?: lassen)?) | vorlesen(?: lassen)?
escuchar(?: (?:el|este) (?:artículo|texto))? | ascolta(?: (?:l'|questo )?(?:articolo|testo|pagina))?
luister naar (?:dit|het) (?:artikel|verhaal) | lees voor | voorlezen
(?:posłuchaj|odsłuchaj)(?: (?:tego )?(?:artykułu|tekstu))? | ouvir(?: (?:o|este) (?:artigo|texto))?
lyssna(?: på artikeln)? | lyt(?: til artiklen)? | lytt(?: til artikkelen)? | kuuntele(?: artikkeli)?
poslechnout(?: článek)?
"""
)
_PICTURE = _any(
    r"""
photo(?:graph)?s?(?: credits?| courtesy(?: of)?)? | (?:image|picture|header image|cover photo) credits?
images? courtesy of | pictures? | crédits?(?: photos?)? | photos? | photographie
(?:titel)?(?:bild|foto)(?:er|s|nachweis|quelle|rechte|credit)? | bildnachweis | fotos? | fotografías?
crédito(?: de la (?:foto|imagen))? | imagen | foto(?:grafi[ae])? | fotocredit | beeld | zdjęci[ea] | fot\.
fotografi[aeó] | imagem | créditos? | kuva | fotograf | kép(?:ek)? | fotó | φωτο(?:γραφία)?
"""
)
_MADE = _any(
    r"""
(?:proudly )?powered by | website (?:built |designed |made |created )(?:by|door|von|af|av)
(?:site|web) ?design(?:ed)?(?: by|:) | (?:site|page) (?:built|designed|made|created|maintained) by | web ?master
site (?:web )?(?:créé|réalisé|conçu|développé|propulsé) par | propulsé par
(?:webseite |seite |website )?(?:erstellt|umgesetzt|programmiert) (?:von|mit|durch) | webdesign
sitio (?:web )?(?:creado|desarrollado|diseñado) por | sito (?:web )?(?:realizzato|creato|sviluppato) da
(?:site|website) (?:gemaakt|gebouwd) door | strona (?:wykonana|stworzona) przez | projekt i wykonanie
site (?:criado|desenvolvido) por | desenvolvido por | webbplats av | hjemmeside (?:af|lavet af)
"""
)
_BROWSER = r"(?:internet explorer|netscape|mozilla|firefox|chrome|safari|opera|\bie ?\d|\d{3,4} ?[x×*] ?\d{3,4})"
_SUITED = (
    r"(?:best viewed|viewed best|optimi[sz]ed|optimisé|optimiert|optimizad|ottimizzat|geoptimaliseerd|zoptymalizowan"
    r"|otimizad|optimerad|optimeret|optimert|optimoitu|visibile al meglio|se ve mejor|meilleure? (?:vue|affichage)"
    r"|résolution|auflösung|risoluzione|resolución|resolutie|rozdzielczo)"
)
_VOTES = (
    r"(?:votes?|ratings?|reviews?|voters?|votants?|avis|notes?|stimmen?|bewertung(?:en)?|votos?|valoraci(?:ones|ón)"
    r"|opini(?:ones|ón|oni|one)|reseñas?|vot[io]|voti|valutazion[ei]|recension[ei]|stemmen|beoordeling(?:en)?"
    r"|głos(?:y|ów)?|ocen[ay]?|avaliaç(?:ões|ão)|röster|stemmer|ääntä|hlas[ůy]?)"
)
_RATED = (
    r"(?:(?:average |durchschnittliche |note )?(?:rating|rated|bewertung|note|valoración|puntuación|valutazione|voto"
    r"|media|moyenne|beoordeling|ocena|avaliação|durchschnitt|average|betyg|bedømmelse)\W{0,3})?"
)
_STARS = r"(?:stars?|sternen?|étoiles?|estrellas?|stelle|sterren|gwiazdek)"
_SCORE = (
    r"\d(?:[.,]\d{1,2})?\s?(?:/|out of|of|von|sur|de|su|van|z|av|af)\s?(?:5|10)(?![\d.,])"
    rf"(?:\s?{_STARS})?"
)
_ABOUT = r"(?:ca\.? |about |env(?:iron|\.) |approx\.? |[±~] ?)?"
#: A name or several, a year among them; no sentence.
_MAKER = r"(?:[^.!?:\d]|(?<=\b\w)\.|\b(?:19|20)\d\d\b){2,70}"
_PATTERNS = tuple(
    regex(pattern)
    for pattern in (
        rf"\W*(?:{_READING})\s?[:=~-]?\s?{_ABOUT}{_MINUTES}\W*(?:{_BEHIND})?\W*",
        rf"\W*{_ABOUT}{_MINUTES}\s?(?:{_BEHIND})\W*",
        rf"\W*(?:{_LISTEN})(?:\W{{1,3}}{_MINUTES}|\W{{1,3}}\d{{1,2}}:\d\d)?\W*",
        rf"\W*{_RATED}{_SCORE}\W{{0,4}}(?:{COUNT})\s?{_VOTES}\W*",
        rf"\W*{_RATED}\d[.,]\d{{1,2}}(?:\s?/\s?(?:5|10)|\W{{0,4}}(?:{COUNT})\s?{_VOTES})\W*",
        rf"\W*(?:{_MADE})(?!\w)\W{{0,3}}(?:[^\s\d]{{1,40}}(?:\s|$)){{1,5}}",
        rf"(?:[^.!?]{{0,60}}\b)?{_SUITED}\w{{0,4}}\b[^.!?]{{0,60}}{_BROWSER}.{{0,40}}",
        rf"\W*(?:(?:{_PICTURE})\s?(?::|©|/|\(c\)|by |par |von |door )|fot\. )\s*{_MAKER}\.?",
    )
)
#: A picture's maker in brackets at the end of a caption, or of a paragraph it has slipped into.
_CREDITED = regex(rf"\s*[(\[](?:{_PICTURE})\s?(?::|©|/|\(c\))\s?[^()\[\]]{{2,60}}[)\]]\s*$")


def is_aside(text: str) -> bool:
    """Say whether *text* is a line about the page's reading or making and nothing else."""
    return any(pattern.fullmatch(text) for pattern in _PATTERNS)


def without_credit(text: str) -> str:
    """Return *text* without the maker of a picture in brackets at its end."""
    return _CREDITED.sub("", text) if text.endswith((")", "]")) else text
