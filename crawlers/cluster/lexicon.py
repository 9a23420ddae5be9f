"""Words that lead to pages with facts, in eight languages: folded, as menus and addresses have them."""

from __future__ import annotations

from models.discovery import Role


def _lines(text: str) -> frozenset[str]:
    return frozenset(phrase for line in text.splitlines() for phrase in map(str.strip, line.split(",")) if phrase)


#: The whole of a menu entry, or of a folder's or file's name, articles and "our" left out.
PHRASES: dict[Role, frozenset[str]] = {
    Role.CONTACT: _lines(
        """
        contact, contacts, contact us, contact details, contact form, get in touch, find us, how to find us, reach us
        contact and access, contact information, contact persons, your contacts, imprint
        contactez nous, contacter, nous contacter, nous joindre, coordonnees, contact et acces, vos contacts
        kontakt, kontakte, kontaktieren sie uns, kontaktformular, kontakt und anfahrt, ansprechpartner, impressum
        ansprechpartnerin, ansprechpartnerinnen, ansprechpersonen, ihre ansprechpartner, kontakt impressum, anschrift
        contacto, contactos, contactenos, contactanos, contacta, contacta con nosotros, contactar, donde estamos
        contacteer ons, neem contact op, contactgegevens, contactpersonen, contactpersoon, contact opnemen
        kontakty, skontaktuj sie, skontaktuj sie z nami, dane kontaktowe, napisz do nas
        contatti, contatto, contattaci, contattateci, dove siamo, recapiti
        contato, contatos, contacte nos, contate nos, fale conosco, fale connosco, onde estamos
        """
    ),
    Role.TEAM: _lines(
        """
        team, teams, meet the team, team members, staff, people, who is who, who s who, board, board of directors
        board members, directors, management, management team, leadership, governance, organisation, organization
        organisation chart, organization chart, organisational structure, organizational structure, structure
        secretariat, steering committee, executive committee, executive board, officers, office, officers and staff
        people and governance, board and staff, team and board, governing bodies, governing board, trustees, committee
        staff members, employees, executives, advisory board, team governance, council, secretariat and office
        administration, chair, chairs, presidency, secretariat general, secretariat permanent
        secretariat technique, presidence, administration et secretariat, elus, vos interlocuteurs, interlocuteurs
        sekretariat, vorsitz, geschaftsstelle und team
        secretaria, secretaria tecnica, secretaria general, secretariado, oficina tecnica, presidencia
        segreteria, segreteria tecnica, segreteria generale, segretariato, presidenza, uffici, ufficio
        secretariaat, voorzitter, secretariado tecnico, secretaria tecnica e administrativa
        sekretariat i biuro, sekretariaatti, toimisto, sekretariatet, styrelse, styrelsen, kansli, kansliet, kontor
        hallitus, bestyrelse, bestyrelsen, styret, sekretariat styrelse, vedeni, titkarsag, secretariatul, conducere
        equipe, equipes, l equipe, gouvernance, organigramme, conseil d administration, bureau, direction, permanents
        collaborateurs, equipe et gouvernance, gouvernance et equipe, comite directeur, comite de pilotage, instances
        comite, comite executif
        instances dirigeantes, administrateurs, les permanents, bureau et conseil d administration
        mitarbeiter, mitarbeitende, mitarbeiterinnen, mitarbeiter innen, vorstand, geschaftsfuhrung, geschaeftsfuehrung
        geschaftsstelle, geschaeftsstelle, prasidium, praesidium, gremien, organe, organigramm, personen, struktur
        aufsichtsrat, beirat, vorstand und beirat, vorstand und geschaftsstelle, vorstandschaft, leitung, organisation
        equipo, equipos, equipo humano, equipo directivo, equipo tecnico, junta directiva, organos de gobierno
        gobernanza, organigrama, organizacion, consejo de administracion, consejo rector, personal, estructura
        quien es quien, direccion, comite ejecutivo, gobierno
        medewerkers, bestuur, organisatie, raad van bestuur, directie, mensen, wie is wie, bestuur en team
        team en bestuur, bureau en bestuur, organisatiestructuur, bestuursleden
        zespol, pracownicy, zarzad, wladze, rada nadzorcza, struktura, kadra, ludzie, biuro, organizacja
        zarzad i biuro, wladze klastra, rada klastra, zespol projektowy, struktura organizacyjna, kierownictwo
        squadra, organi, organi sociali, consiglio direttivo, consiglio di amministrazione, organigramma, struttura
        personale, organizzazione, persone, direttivo, organi statutari, organi di governo, struttura organizzativa
        equipa, equipas, orgaos sociais, direcao, direccao, governanca, organizacao, organograma, estrutura
        corpos sociais, colaboradores, conselho de administracao, quem e quem, pessoas, corpos gerentes, orgaos
        """
    ),
    Role.PARTNERS: _lines(
        """
        partners, partner, partnership, partnerships, partner organisations, partner organizations, network partners
        international partners, strategic partners, cooperation, cooperations, collaborations, partners and networks
        networks and partners, cooperation partners, project partners, consortium, consortium partners
        international cooperation, partner clusters, partners and sponsors, associated partners, agreements
        partenaires, partenariats, partenariat, partenaires internationaux, cooperations internationales, reseaux
        cooperation internationale, reseaux et partenaires, partenaires et reseaux, jumelages, les partenaires
        partnerschaften, partnerschaft, kooperationen, kooperation, kooperationspartner, netzwerkpartner
        partnernetzwerke, partner und netzwerke, projektpartner, partnerinnen und partner, partnercluster
        partner und forderer, partnerorganisationen, konsortium, partnerhochschulen, internationale partner
        aliados, alianzas, entidades colaboradoras, socios estrategicos, partenariado, consorcio, convenios
        socios internacionales, redes y alianzas, colaboraciones, cooperacion, cooperacion internacional
        partnerschappen, samenwerking, samenwerkingen, samenwerkingspartners, samenwerkingsverbanden
        internationale samenwerking, partners en netwerken
        partnerzy, wspolpraca, partnerstwa, partnerstwo, wspolpraca miedzynarodowa, partnerzy zagraniczni, konsorcjum
        partnerzy projektu, partnerzy strategiczni
        partenariati, collaborazioni, cooperazione, collaborazione, reti e partner, consorzio, partner internazionali
        accordi, i partner
        parceiros, parcerias, parceria, cooperacao, parceiros internacionais, redes e parcerias, consorcio
        cooperacao internacional, protocolos
        """
    ),
    Role.MEMBERS: _lines(
        """
        members, member, membership, member companies, member directory, members directory, member list, members list
        list of members, directory of members, member organisations, member organizations, members and partners
        company directory, members area map, network members, who are our members, membership list, member firms
        companies, firms, enterprises
        community members, our community, associate members, full members, member clusters
        membres, adherents, annuaire, annuaire des membres, annuaire des adherents, liste des membres
        entreprises
        liste des adherents, entreprises membres, membres et partenaires, adherents et partenaires, membres adherents
        unternehmen, mitglieder, mitglied, mitgliedsunternehmen, mitgliederverzeichnis, mitgliederliste, mitgliedschaft
        mitgliedsfirmen, mitgliedsvereine, mitglieder und partner, verzeichnis der mitglieder, mitgliedsorganisationen
        miembros, socios, asociados, empresas asociadas, directorio de socios, directorio de empresas, empresas socias
        empresas, entidades asociadas, socios y colaboradores, listado de socios, empresas miembro, directorio
        leden, ledenlijst, aangesloten bedrijven, deelnemers, ledenoverzicht, leden en partners, bedrijven
        onze leden, aangesloten leden
        czlonkowie, lista czlonkow, uczestnicy, firmy czlonkowskie, czlonkowie klastra, czlonkostwo
        czlonkowie i partnerzy, podmioty czlonkowskie, baza czlonkow
        soci, associati, membri, aderenti, aziende associate, consorziati, elenco soci, elenco dei soci, i soci
        imprese, aziende, imprese associate, soci e partner, aziende aderenti, imprese aderenti, elenco associati
        membros, associados, empresas associadas, lista de associados, diretorio de associados, diretorio
        associados e parceiros, entidades associadas
        """
    ),
    Role.ABOUT: _lines(
        """
        about, about us, who we are, what we do, about the cluster, about the network, about the association, history
        the organisation, the organization, the cluster, the association, the network, mission, presentation, profile
        key figures, facts and figures, facts figures, at a glance, overview, in brief, in figures, outline
        about the organisation, about the project, our mission, the institute, vision and mission, mission and vision
        a propos, a propos de nous, qui sommes nous, le pole, pole, le cluster, cluster, l association, chiffres cles
        notre histoire, histoire, historique, missions, le pole en bref, en bref, le reseau, reseau, en chiffres
        decouvrir, decouvrez nous, qui est on, association, le cluster en bref, presentation du pole, l institut
        uber uns, ueber uns, wir uber uns, wir ueber uns, wer wir sind, der verein, verein, der verband, verband
        das netzwerk, netzwerk, das cluster, portrat, portraet, portrait, profil, geschichte, zahlen und fakten
        zahlen fakten, das institut, das zentrum, verbund, uber das cluster, ueber das cluster, vorstellung, wir
        daten und fakten, unternehmensprofil, zahlen, auf einen blick
        sobre nosotros, quienes somos, acerca de, conocenos, el cluster, nosotros, la asociacion, historia
        presentacion, el cluster en cifras, sobre el cluster, que es, quien somos, sobre la asociacion
        over ons, wie zijn wij, wie we zijn, wie wij zijn, over, geschiedenis, feiten en cijfers, de vereniging
        over de cluster, over het netwerk, over de vereniging, het netwerk, missie, missie en visie
        o nas, kim jestesmy, o klastrze, o stowarzyszeniu, o organizacji, o fundacji, o firmie, o uczelni, o instytucie
        o izbie, klaster, o projekcie, o zwiazku, misja, o sieci
        chi siamo, su di noi, noi, storia, l associazione, associazione, il distretto, distretto, il cluster
        presentazione, numeri, la rete, rete, il consorzio, la storia, la nostra storia, il polo, missione
        sobre nos, quem somos, sobre, a associacao, o cluster, apresentacao, o polo, a rede, missao, nos
        sobre o cluster, sobre a associacao, historico
        institute, institut, instituto, istituto, instytut, centre, center, zentrum, centro, centrum, agency, agence
        agentur, agencia, agenzia, agencja, chamber, chambre, kammer, camara, camera, kamer, izba, foundation, fondation
        stiftung, fundacion, fondazione, fundacja, fundacao, stichting, federation, foderation, bund, netz, forum
        hochschule, universitat, university, universite, universidad, universiteit, universita, uczelnia, universidade
        stowarzyszenie, vereniging, asociacion, associacao, distrito, verband und verein, polo, cooperative, company
        meetings, annual meetings, assemblies, general assembly, general assemblies, conferences, annual conferences
        assemblees, assemblees generales, assemblee generale, rencontres, rencontres annuelles, congres
        tagungen, jahrestagungen, jahrestagung, mitgliederversammlung, mitgliederversammlungen, konferenzen, kongresse
        encuentros, encuentros anuales, asambleas, asamblea general, congresos, jornadas
        assemblee, incontri, incontri annuali, assemblea generale, convegni, congressi
        encontros, encontros anuais, assembleias, assembleia geral, bijeenkomsten, jaarvergadering, vergaderingen
        zjazdy, spotkania, walne zgromadzenie, konferencje
        """
    ),
}
#: Within a longer menu entry these say enough by themselves.
CORES: dict[Role, frozenset[str]] = {
    Role.CONTACT: _lines(
        """
        contact, contacts, kontakt, kontakte, contacto, contactos, contatti, contato, ansprechpartner, coordonnees
        ansprechpartnerinnen, contactez, contattaci, kontakty, contactgegevens
        """
    ),
    Role.TEAM: _lines(
        """
        team, staff, governance, board, equipe, gouvernance, organigramme, vorstand, mitarbeiter, geschaftsstelle
        geschaeftsstelle, geschaftsfuhrung, geschaeftsfuehrung, gremien, equipo, gobernanza, bestuur, medewerkers
        zespol, zarzad, wladze, organigramma, equipa, governanca, mitarbeitende, organigrama, secretariat, sekretariat
        secretaria, segreteria, secretariaat, secretariado
        """
    ),
    Role.PARTNERS: _lines(
        """
        partners, partnerships, partenaires, partenariats, partnerschaften, kooperationen, kooperationspartner
        alianzas, samenwerkingspartners, partnerzy, partnerstwa, partenariati, parceiros, parcerias, netzwerkpartner
        partner
        """
    ),
    Role.MEMBERS: _lines(
        """
        members, membres, adherents, mitglieder, mitgliederverzeichnis, mitgliedsunternehmen, miembros, socios
        asociados, leden, ledenlijst, czlonkowie, soci, associati, membros, associados, consorziati
        """
    ),
    Role.ABOUT: _lines("about, propos"),
}
#: Partners abroad often stand on the page with this name.
ABROAD = _lines(
    """
    international, internationalisation, internationalization, internationales, internationalisierung, internazionale
    internazionalizzazione, internacional, internacionalizacion, internacionalizacao, internationaal
    miedzynarodowe, miedzynarodowa, abroad
    """
)
#: Articles, "our", "the" and the like, and what sites put before the word itself.
FILLERS = _lines(
    """
    the, our, my, your, all, le, la, les, l, nos, notre, vos, tous, der, die, das, unser, unsere, alle, el, los, las
    nuestro, nuestra, nuestros, nuestras, de, het, ons, onze, nasz, nasza, nasi, nasze, il, lo, i, gli, nostro, nostra
    nostri, nostre, o, a, os, as, nosso, nossa, nossos, nossas, meet, see, discover, page, html
    """
)
#: Words by which a page shows that it is something else: a door, a shop, an offer, the news, or what the law wants.
ELSEWHERE = _lines(
    """
    login, log, signin, sign, register, registration, subscribe, newsletter, cart, shop, search, privacy, cookie
    cookies, terms, sitemap, download, downloads, job, jobs, career, careers, vacancies, news, blog, event, events
    join, become, apply, area, zone, intranet, extranet, portal, account, password, rss, feed, print, share, benefits
    webinar, press, gallery, photos, video, videos, category, tag, tags, archive, calendar, form, brochure
    connexion, inscription, adherer, devenir, rejoindre, espace, actualites, actualite, actus, emploi, emplois, offres
    agenda, evenements, mentions, confidentialite, rejoignez, recherche, avantages, presse
    anmelden, anmeldung, registrieren, mitgliederbereich, werden, bereich, aktuelles, veranstaltungen, stellen
    stellenangebote, datenschutz, suche, termine, vorteile, nachrichten, karriere, spenden
    acceso, registro, hazte, unirse, unete, noticias, eventos, empleo, buscar, privacidad, ventajas, tienda, area
    inloggen, aanmelden, lid, worden, nieuws, agenda, vacatures, zoeken, voordelen, mijn, privacybeleid
    zaloguj, logowanie, dolacz, przystap, strefa, aktualnosci, wydarzenia, szukaj, praca, przystapienie, polityka
    accedi, accesso, riservata, diventa, iscriviti, aderisci, notizie, eventi, lavora, cerca, vantaggi, associarsi
    entrar, aceder, registo, adere, aderir, torne, noticias, emprego, pesquisa, vantagens, reservada
    """
)
#: Codes of languages as first folders and menu entries.
LANGUAGES = _lines(
    """
    en, fr, de, es, nl, pl, it, pt, sv, da, fi, no, nb, cs, sk, hu, ro, bg, hr, sl, el, et, lv, lt, ca, eu, gl, cy, ga
    """
)
#: The same languages in their own words, as switches name them.
ENDONYMS: dict[str, str] = {
    "english": "en",
    "francais": "fr",
    "deutsch": "de",
    "espanol": "es",
    "castellano": "es",
    "nederlands": "nl",
    "polski": "pl",
    "italiano": "it",
    "portugues": "pt",
}
