"""What content management systems put round a page, in six languages, and what of it differs from visit to visit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Noise:
    """The furniture's words, each as on the first visit and as on the second."""

    menu: tuple[str, str]
    ages: tuple[str, str]
    views: tuple[str, str]
    stamp: tuple[str, str]
    share: str
    cookies: str
    related: tuple[str, str]
    events: tuple[str, str]
    search: str
    foot: tuple[str, str]


NOISE: Mapping[str, Noise] = {
    "en": Noise(
        menu=("Home|About|Members|Projects|News|Contact", "Home|About us|Members|Projects|News|Careers|Contact"),
        ages=("Posted 3 days ago", "Posted 7 months ago"),
        views=("1,204 views", "3,977 views"),
        stamp=("Last updated: 14 March 2024", "Last updated: 2 October 2024"),
        share="Share this page|Print|Send to a friend",
        cookies="We use cookies to improve your visit. Accept all|Settings",
        related=(
            "Harbour day draws a crowd|New drone hall opens|Call for tenders closes",
            "Winter school fills up|Two cranes arrive",
        ),
        events=("12 Apr Open house in the old mill", "3 Nov Evening on hydrogen valves|9 Nov Board meeting"),
        search="Search this site",
        foot=("© 2024 Northmere Marine Alliance", "© 2024 - 2025 Northmere Marine Alliance. Follow us on the networks"),
    ),
    "fr": Noise(
        menu=(
            "Accueil|Le pôle|Adhérents|Projets|Actualités",
            "Accueil|Le pôle|Nos adhérents|Projets|Agenda|Actualités",
        ),
        ages=("Publié il y a 5 jours", "Publié il y a 8 mois"),
        views=("412 vues", "1 933 vues"),
        stamp=("Mis à jour le 14 mars 2024", "Mis à jour le 2 octobre 2024"),
        share="Partager|Imprimer|Envoyer à un ami",
        cookies="Ce site utilise des cookies. Tout accepter|Paramétrer",
        related=(
            "La halle aux drones ouvre|Appel clos",
            "École d'hiver complète|Deux grues arrivent|Retour sur le salon",
        ),
        events=("12 avr. Portes ouvertes au moulin", "3 nov. Soirée hydrogène|9 nov. Conseil"),
        search="Rechercher",
        foot=("© 2024 Pôle Brumaire", "© 2025 Pôle Brumaire. Suivez-nous"),
    ),
    "de": Noise(
        menu=("Start|Verbund|Mitglieder|Projekte|Presse", "Start|Über uns|Mitglieder|Projekte|Presse|Karriere"),
        ages=("Veröffentlicht vor 4 Tagen", "Veröffentlicht vor 6 Monaten"),
        views=("872 Aufrufe", "2.145 Aufrufe"),
        stamp=("Letzte Änderung: 14.03.2024", "Letzte Änderung: 02.10.2024"),
        share="Seite teilen|Drucken|Weiterempfehlen",
        cookies="Wir verwenden Cookies. Alle akzeptieren|Einstellungen",
        related=("Drohnenhalle eröffnet|Ausschreibung endet", "Winterschule ausgebucht|Zwei Kräne am Kai"),
        events=("12. Apr. Offene Mühle", "3. Nov. Abend zu Wasserstoff|9. Nov. Vorstand"),
        search="Suche",
        foot=("© 2024 Verbund Nebelwald e. V.", "© 2025 Verbund Nebelwald e. V. Folgen Sie uns"),
    ),
    "es": Noise(
        menu=("Inicio|El clúster|Socios|Proyectos|Prensa", "Inicio|Quiénes somos|Socios|Proyectos|Agenda|Prensa"),
        ages=("Publicado hace 3 días", "Publicado hace 7 meses"),
        views=("540 visitas", "1.822 visitas"),
        stamp=("Última actualización: 14 de marzo de 2024", "Última actualización: 2 de octubre de 2024"),
        share="Compartir|Imprimir|Enviar a un amigo",
        cookies="Usamos cookies. Aceptar todo|Configurar",
        related=("Abre la nave de drones|Cierra la convocatoria", "Escuela de invierno completa|Llegan dos grúas"),
        events=("12 abr. Puertas abiertas", "3 nov. Tarde del hidrógeno|9 nov. Junta"),
        search="Buscar",
        foot=("© 2024 Clúster Albaverde", "© 2025 Clúster Albaverde. Síguenos"),
    ),
    "it": Noise(
        menu=("Home|Il distretto|Soci|Progetti|Notizie", "Home|Chi siamo|Soci|Progetti|Agenda|Notizie"),
        ages=("Pubblicato 3 giorni fa", "Pubblicato 7 mesi fa"),
        views=("318 visualizzazioni", "1.406 visualizzazioni"),
        stamp=("Ultimo aggiornamento: 14 marzo 2024", "Ultimo aggiornamento: 2 ottobre 2024"),
        share="Condividi|Stampa|Invia a un amico",
        cookies="Questo sito usa i cookie. Accetta tutto|Impostazioni",
        related=("Apre il capannone dei droni|Bando chiuso", "Scuola d'inverno al completo|Arrivano due gru"),
        events=("12 apr. Porte aperte al mulino", "3 nov. Serata idrogeno|9 nov. Consiglio"),
        search="Cerca",
        foot=("© 2024 Distretto Collechiaro", "© 2025 Distretto Collechiaro. Seguici"),
    ),
    "pl": Noise(
        menu=(
            "Start|O klastrze|Członkowie|Projekty|Aktualności",
            "Start|O nas|Członkowie|Projekty|Wydarzenia|Aktualności",
        ),
        ages=("Opublikowano 3 dni temu", "Opublikowano 7 miesięcy temu"),
        views=("Wyświetleń: 612", "Wyświetleń: 2 318"),
        stamp=("Ostatnia aktualizacja: 14 marca 2024", "Ostatnia aktualizacja: 2 października 2024"),
        share="Udostępnij|Drukuj|Wyślij znajomemu",
        cookies="Ta strona używa plików cookies. Akceptuję|Ustawienia",
        related=("Hala dronów otwarta|Koniec naboru", "Szkoła zimowa pełna|Dwa dźwigi w porcie"),
        events=("12 kwi. Dzień otwarty", "3 lis. Wieczór wodorowy|9 lis. Zarząd"),
        search="Szukaj",
        foot=("© 2024 Klaster Jasny Brzeg", "© 2025 Klaster Jasny Brzeg. Obserwuj nas"),
    ),
}
