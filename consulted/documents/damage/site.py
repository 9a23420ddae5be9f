"""Words that stand in the addresses of sites everywhere, in nine languages and the common systems."""

from __future__ import annotations

from consulted.documents.fold import words

SITE_WORDS = frozenset(
    words(
        "about article articles assets business calls cluster clusters company contact content contacts default "
        "details document documents download downloads english events fileadmin files group groups images index "
        "library media member members network news newsroom organisation organization organisations page pages "
        "partner partners partnership press profile profiles programme programmes program project projects proposals "
        "public publication publications report reports research resources section services sites staff statistics "
        "strategy team topics upload uploads user_upload theme themes accueil actualite actualites activites "
        "adherents annuaire communiques equipe entreprises fichiers membres partenaire partenaires partenariat "
        "partenariats presse projet projets rapport telechargement aktuell aktuelles ansprechpartner bericht berichte "
        "foerderung kontakt mitglieder nachrichten netzwerk pressemitteilungen projekte themen ueber unternehmen "
        "veranstaltungen verein actualidad asociados contacto convenios descargas documentos empresas noticias "
        "nosotros proyectos publicaciones quienes socios azienda contatti documenti notizie progetti pubblicazioni "
        "soci territorio actueel bedrijven bestanden documenten leden nieuws projecten publicaties aktualnosci "
        "czlonkowie dokumenty projekty wiadomosci associados contactos ficheiros projetos projectos publicacoes sobre "
        "aktuellt dokument medlemmar nyheter projekt publikationer "
    )
)
