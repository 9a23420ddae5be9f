"""Controls and menu entries that any site has, in eight languages, folded: lower case, without accents."""

from __future__ import annotations

_HOME = """
home|homepage|start|startseite|start page|accueil|inicio|pagina iniziale|startpagina|strona glowna|inicio
pagina inicial|you are here: home|vous etes ici: accueil|sie sind hier: startseite
"""
_LABELS = """
skip to content|skip to main content|skip to search|skip to navigation|menu|main menu|toggle navigation|search
search this site|back|back to top|to top|top|next|previous|read more|more|show more|share|share this page|print
print this page|send to a friend|e-mail|follow us|login|log in|sign in|register|sign up|subscribe|sitemap
site map|about|about us|contact|contact us|careers|jobs|news|events|faq|help|legal notice|imprint|privacy
privacy policy|terms of use|cookie policy|cookies|accessibility|all rights reserved|rss|close|edit
aller au contenu|aller au contenu principal|rechercher|recherche|retour|haut de page|retour en haut|suivant
politique de confidentialite|informativa sulla privacy
precedent|lire la suite|en savoir plus|partager|imprimer|envoyer a un ami|suivez-nous|connexion|se connecter
plan du site|a propos|qui sommes-nous|actualites|agenda|mentions legales|confidentialite|accessibilite|fermer
zum inhalt|zum inhalt springen|zum hauptinhalt|suche|suchen|zuruck|nach oben|weiter|weiterlesen|mehr|mehr lesen
teilen|seite teilen|drucken|weiterempfehlen|folgen sie uns|anmelden|uber uns|kontakt|karriere|stellenangebote
aktuelles|veranstaltungen|termine|presse|impressum|datenschutz|datenschutzerklarung|barrierefreiheit|schliessen
ir al contenido|saltar al contenido|buscar|volver|volver arriba|siguiente|anterior|leer mas|ver mas|compartir
imprimir|siguenos|acceder|iniciar sesion|mapa del sitio|mapa web|quienes somos|contacto|empleo|noticias
aviso legal|privacidad|politica de privacidad|politica de cookies|cerrar|vai al contenuto|cerca|indietro
torna su|successivo|precedente|leggi tutto|leggi di piu|condividi|stampa|invia a un amico|seguici|accedi
mappa del sito|chi siamo|contatti|lavora con noi|notizie|note legali|chiudi|naar inhoud|zoeken|terug|naar boven
volgende|vorige|lees meer|delen|afdrukken|volg ons|inloggen|over ons|vacatures|nieuws|agenda|disclaimer|sluiten
przejdz do tresci|szukaj|wroc|do gory|nastepny|poprzedni|czytaj wiecej|wiecej|udostepnij|drukuj|obserwuj nas
zaloguj|nota prawna|mapa strony|o nas|aktualnosci|wydarzenia|kariera|polityka prywatnosci|zamknij|ir para o conteudo
pesquisar|voltar|topo|seguinte|ler mais|saiba mais|partilhar|compartilhar|siga-nos|entrar|mapa do site
quem somos|sobre nos|contacto|contato|noticias|aviso legal|privacidade|fechar
"""


_CONTROLS = """
print version|printable version|printer friendly version|printer-friendly version|download pdf|download as pdf
save as pdf
listen|listen to this page|listen to this article|read aloud|no comments|no comments yet|comments are closed
leave a reply
leave a comment|add to favourites|copy link|version imprimable|imprimer la page|imprimer cette page|telecharger en pdf
ecouter|ecouter la page|ecouter cet article|aucun commentaire|pas de commentaires|les commentaires sont fermes
laisser un commentaire|druckversion|druckansicht|seite drucken|artikel drucken|als pdf herunterladen|pdf herunterladen
vorlesen|seite vorlesen|artikel anhoren|keine kommentare|kommentare sind geschlossen|kommentar schreiben
nach oben scrollen
version para imprimir|version imprimible|imprimir esta pagina|imprimir pagina|descargar en pdf|descargar pdf|escuchar
escuchar esta pagina|sin comentarios|no hay comentarios|los comentarios estan cerrados|deja un comentario
versione stampabile
versione per la stampa|stampa la pagina|stampa questa pagina|scarica il pdf|scarica in pdf|ascolta|ascolta la pagina
ascolta questa pagina|nessun commento|i commenti sono chiusi|lascia un commento|printversie|afdrukversie
pagina afdrukken
download als pdf|voorlezen|lees voor|geen reacties|reacties zijn gesloten|reacties uitgeschakeld|laat een reactie achter
wersja do druku|drukuj strone|pobierz pdf|posluchaj|brak komentarzy|komentarze sa wylaczone|dodaj komentarz
versao para impressao|versao para imprimir|imprimir esta pagina|descarregar pdf|baixar pdf|ouvir|ouvir esta pagina
sem comentarios|nenhum comentario|os comentarios estao encerrados|deixe um comentario|utskriftsversion|skriv ut|lyssna
inga kommentarer|udskriv|laes hojt|ingen kommentarer|tulosta|kuuntele|ei kommentteja|verze pro tisk|vytisknout
zadne komentare
nyomtathato valtozat|nyomtatas|versiune pentru tiparire|tipareste|fara comentarii
"""
#: Once a day or a week a page shows another of these.
_DAILY = {
    "{} of the {}": (
        "quote quotation word photo picture image tip recipe thought saying fact joke poem verse bird song",
        "day week month",
    ),
    "{} du jour|{} de la semaine|{} du mois": (
        "citation phrase mot photo image pensee conseil recette dicton saint",
        "",
    ),
    "{} des tages|{} der woche|{} des monats": (
        "zitat spruch wort foto bild tipp rezept gedanke witz losung gedicht vers vogel",
        "",
    ),
    "{} del dia|{} de la semana|{} del mes": ("frase cita palabra foto imagen consejo receta pensamiento refran", ""),
    "{} del giorno|{} della settimana|{} del mese": (
        "frase citazione parola foto immagine consiglio ricetta pensiero proverbio",
        "",
    ),
    "{} van de dag|{} van de week|{} van de maand": ("citaat spreuk woord foto tip recept gedachte gedicht", ""),
    "{} dnia|{} tygodnia|{} miesiaca": ("cytat mysl slowo zdjecie porada przepis przyslowie", ""),
    "{} do dia|{} da semana|{} do mes": ("frase citacao palavra foto imagem dica receita pensamento", ""),
    "dagens {}|veckans {}|ugens {}|ukens {}|manadens {}|manedens {}": (
        "citat ord bild foto tips tanke recept billede opskrift sitat bilde dikt digt",
        "",
    ),
    "paivan {}|viikon {}": ("sana kuva lainaus ajatus", ""),
    "{} dne|{} tydne": ("citat myslenka fotka", ""),
}
_NEXT = """
next event|next meeting|next date|next concert|what's next|next up|prochain evenement|prochain rendez-vous
prochaine date
prochain concert|prochaine sortie|nachster termin|nachste veranstaltung|nachstes treffen|proximo evento|proxima cita
proximo encuentro|proxima actividad|prossimo evento|prossimo appuntamento|prossimo incontro|volgend evenement
volgende activiteit|eerstvolgende activiteit|volgende bijeenkomst|najblizsze spotkanie|nastepne wydarzenie
najblizszy termin|proxima atividade|proximo encontro|nasta handelse|nasta aktivitet|nasta mote|naeste arrangement
naeste mode|neste arrangement|neste mote|seuraava tapahtuma|pristi akce|kovetkezo esemeny|urmatorul eveniment
"""
_TEASERS = """
news|latest news|recent news|latest articles|recent posts|upcoming events|events|next events|coming up|see also
related articles|related posts|related news|related pages|related content|more news|most read|most viewed|popular
popular posts|trending|read next|you may also like|you might also like|recommended|recommended for you|related
other news|recent|in other news|keep reading|newsletter|tags|archives|recent comments|our partners on the web
actualites|nos actualites|dernieres actualites|a la une|a venir|agenda|prochains evenements|evenements|a lire aussi
autres actualites|sur le meme sujet|dans la meme rubrique|a decouvrir aussi|vous aimerez aussi|toute l'actualite
articles lies|articles recents|articles similaires|voir aussi|les plus lus|les plus consultes|dernieres nouvelles
aktuelles|neuigkeiten|nachrichten|aktuelle meldungen|neueste meldungen|neueste beitrage|termine|nachste termine
veranstaltungen|kommende veranstaltungen|weitere artikel|verwandte artikel|ahnliche beitrage|siehe auch
weitere news|weitere nachrichten|mehr zum thema|mehr aktuelles|weitere themen|auch interessant
meistgelesen|am meisten gelesen|das konnte sie auch interessieren|weitere meldungen
noticias|ultimas noticias|actualidad|proximos eventos|eventos|articulos relacionados|entradas recientes
relacionado|relacionados|otras noticias|mas noticias|te puede interesar
noticias relacionadas|lo mas leido|lo mas visto|ver tambien|tambien te puede interesar
notizie|ultime notizie|notizie recenti|articoli recenti|articoli correlati|prossimi eventi|eventi|i piu letti
correlati|altre notizie|ti potrebbe interessare|in evidenza
leggi anche|vedi anche|potrebbe interessarti
nieuws|laatste nieuws|recente berichten|gerelateerde artikelen|gerelateerd|komende evenementen|meest gelezen
meer nieuws|ander nieuws|meer over dit onderwerp|misschien ook interessant
meest bekeken|lees ook|zie ook|populair
aktualnosci|najnowsze wiadomosci|ostatnie wpisy|wydarzenia|nadchodzace wydarzenia|najblizsze wydarzenia
wiecej aktualnosci|inne aktualnosci|powiazane|polecane|przeczytaj takze|zobacz rowniez
najczesciej czytane|zobacz takze|czytaj takze|podobne artykuly|powiazane artykuly
outras noticias|mais noticias|tambem lhe pode interessar|talvez goste
ultimas noticias|proximos eventos|artigos relacionados|mais lidos|mais lidas|ver tambem|veja tambem|leia tambem
las ocksa|nyheter|senaste nytt|mest lasta|kalender|relaterade artiklar|laes ogsa|nyheder|seneste nyt|lue myos
aktuality|nejnovejsi zpravy|pripravovane akce|souvisejici clanky
"""


def _read(text: str) -> frozenset[str]:
    return frozenset(entry for line in text.split("\n") for entry in line.split("|") if entry)


def _daily() -> frozenset[str]:
    found = set()
    for forms, (things, spans) in _DAILY.items():
        for form in forms.split("|"):
            found |= {form.format(thing, span) for thing in things.split() for span in spans.split() or [""]}
    return frozenset(found)


#: What the way from the home page begins with.
HOME = _read(_HOME)
#: A line that is one of these says nothing of its page.
LABELS = HOME | _read(_LABELS) | _read(_CONTROLS)
#: What is written above boxes of news, dates and links to other pages.
TEASERS = _read(_TEASERS) | _read(_NEXT) | _daily()
