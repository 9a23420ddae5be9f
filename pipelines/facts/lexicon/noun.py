"""Nouns that reports and pages count, in eight languages; folded."""

from __future__ import annotations

#: What is counted, by the contract's word for it; folded.
COUNTED = {
    "smes": (
        r"smes?|small and medium[- ]sized (?:enterprises|companies|businesses)|small (?:and medium )?firms"
        r"|(?:tpe[-/ ])?pme|petites et moyennes entreprises|kmu|kleine(?:n)? und mittlere(?:n)? (?:unternehmen"
        r"|betriebe)|kmb"
        r"|pymes?|pequenas y medianas empresas|mkb[- ]?bedrijven|mkb|msp|male i srednie przedsiebiorstwa"
        r"|pmi|piccole e medie imprese|pequenas e medias empresas"
    ),
    "members": (
        r"(?:full |active |paying |corporate |associate |institutional |industrial "
        r"|individual )?members?(?: organi[sz]ations| institutions)?"
        r"|associates|affiliates|membres?|adherente?s?|societaires|mitglieder[n]?|mitglieds\w+|miembros|socios"
        r"|asociados|leden|czlonk\w+"
        r"|soci|membri|associati|aderenti|membros|associados|iscritti(?= e| soci)|afiliados|aangesloten leden"
    ),
    "partners": (
        r"partners?(?: organi[sz]ations| institutions| clusters)?|partenaires?|partnern?|partner(?:einrichtungen"
        r"|institutionen|organisationen)"
        r"|partnerow|partnerzy"
        r"|parceiros"
    ),
    "companies": (
        r"(?:member |industrial |associated )?(?:companies|firms|enterprises|businesses)|entreprises|societes"
        r"|unternehmen|firmen|(?!mitglieds)\w*betrieben?|\w*firmen|mitgliedsunternehmen|mitgliedsbetrieben?|empresas|bedrijven"
        r"|przedsiebiorstw\w*|firm"
        r"|imprese|aziende|ondernemingen"
    ),
    "start-ups": r"start-?ups?|jeunes pousses|empresas emergentes",
    "employees": (
        r"employees|staff(?: members)?|people employed|jobs|salarie(?:e)?s|employe(?:e)?s|collaborateurs"
        r"|collaboratrices|emplois|agents"
        r"|beschaftigten?|mitarbeiter(?:n|innen)?(?: und mitarbeiter(?:n|innen)?)?|mitarbeitende[n]?|angestellten?"
        r"|arbeitsplatze[n]?|empleados|trabajadores|medewerkers|pracownikow"
        r"|permanents|agents permanents|dipendenti|addetti|collaboratori|funcionarios|colaboradores|personeelsleden"
        r"|werknemers|workers|arbeiter(?:n|innen)?|ouvriers|ouvrieres|operai|lavoratori|lavoratrici|operarios"
        r"|trabalhadores|arbeiders|personen im dienst"
    ),
    "students": (
        r"students|etudiants|etudiantes|eleves|studierende[n]?|studenten|studentinnen|estudiantes|studentow"
        r"|studenti|studentesse|iscritti|alunos|alumnos|estudantes|studentek|pupils|learners|schuler(?:n"
        r"|innen)?(?: und schuler(?:n|innen)?)?|apprenants|alumnas|alunni|allievi|allieve|leerlingen|cursisten"
        r"|uczniow|studenten und studentinnen"
    ),
    "universities": (
        r"universities|universites|universitaten|hochschulen|universidades|universiteiten|uczelni\w*"
        r"|atenei|universita"
    ),
    "research organisations": (
        r"research (?:organi[sz]ations|institutes|institutions|centres|centers|bodies|labs|laboratories|groups"
        r"|partners)"
        r"|centres? de recherche|instituts? de recherche|laboratoires|unites de recherche|equipes de recherche"
        r"|forschungs(?:einrichtungen|institute[n]?|zentren|partner[n]?)|institute[n]?|labore[n]?|laboratories"
        r"|centros de investigacion"
        r"|centri di ricerca|istituti di ricerca|centros de investigacao|onderzoeksinstellingen|osrodkow badawczych"
    ),
    "institutions": r"institutions|organi[sz]ations|bodies|etablissements|organismes|structures|einrichtungen|hausern?"
    "|institutionen|organisationen|trager[n]?|instellingen|instytucji|entites|entidades|enti|organismi|istituzioni|instituciones|instituicoes|organisaties|organizacji|podmiotow",
    "clusters": r"clusters?|poles|grappes|clustern?",
    "museums": (
        r"museums|musees|museen"
        r"|musei|museos|musea|museus|muzeow"
    ),
    "municipalities": (
        r"municipalities|communes|municipalites|collectivites|towns|cities|villes|gemeinden|kommunen"
        "|stadten?|gemeenten|gmin"
        r"|comuni|municipios|ayuntamientos|concelhos"
    ),
    "countries": (
        r"countries|pays|landern?|staaten|paises|landen|krajow"
        r"|paesi"
    ),
    "projects": (
        r"projects|projets|projekten?|vorhaben|proyectos|projecten|projektow"
        r"|progetti|projetos"
    ),
    "chambers": r"chambers|chambres|kammern|camaras|camere|kamers|izb",
    "hospitals": (
        r"hospitals|clinics|hopitaux|cliniques|klinik(?:en|a)?|krankenhauser[n]?|spitaler[n]?|hospitales"
        "|ziekenhuizen"
        r"|ospedali|hospitais|szpitali"
    ),
    "schools": (
        r"schools|ecoles|lycees|schulen"
        r"|scuole|escuelas|escolas|scholen|szkol|szkoly"
    ),
    "farms": (
        r"farms|farmers|producers|growers|producteurs|exploitations|agriculteurs|hofen?|erzeuger(?:n"
        r"|betriebe)?|productores|agricultores|explotaciones|produttori|agricoltori|produtores|boeren|rolnikow"
        r"|aziende agricole"
    ),
    "ports": r"ports|hafen|puertos|havens|porti|portos|portow",
    "regions": r"regions|regionen|regiones|regioni|regioes|regio's|regionow",
    "associations": (
        r"associations|vereinen?|verbanden?|clubs|societies|asociaciones|entidades|associazioni|associacoes"
        r"|verenigingen|stowarzyszen"
    ),
    "volunteers": (
        r"volunteers|benevoles|ehrenamtliche[n]?|freiwillige[n]?"
        r"|volontari|voluntari[oa]s|vrijwilligers|wolontariuszy|ehrenamtlichen?(?: helfer\w*)?|freiwilligen helfer\w*"
    ),
    "visitors": (
        r"visitors|visiteurs|besucher(?:n|innen)?(?: und besucher(?:n|innen)?)?|gasten?|visitantes|visitatori"
        r"|bezoekers|zwiedzajacych"
    ),
    "patients": r"patients|patient(?:en|innen)|pacientes|pazienti|patienten|pacjentow",
    "terminal operators": r"terminal operators",
    "operators": r"(?:port |tour )?operators|operateurs|operadores|operatori|terminalbetreiber[n]?",
    "therapists": r"therapists|therapeut(?:en|innen)(?: und therapeuten)?|therapeutes|terapeutas|terapeuti|terapisti",
    "doctors": r"doctors|physicians|surgeons|medecins|arzte[n]?|arztinnen|medicos|medici|artsen|lekarzy",
    "nurses": r"nurses|infirmier(?:e)?s|pflegekrafte[n]?|enfermer[oa]s|infermier[ie]|verpleegkundigen",
    "vehicles": r"vehicles|vehicules|fahrzeuge[n]?|vehiculos|veicoli|voertuigen|pojazdow",
    "ships": r"ships|vessels|boats|navires|bateaux|schiffe[n]?|boote[n]?|barcos|buques|navi|barche|schepen"
    r"|statkow|ferries|peniches|kahne|fahren|pescherecci|botes|embarcaciones|imbarcazioni|statki",
    "researchers": (
        r"researchers|scientists|chercheurs|forscher(?:n|innen)?|wissenschaftler(?:n|innen)?|investigadores"
        r"|ricercatori|onderzoekers|naukowcow"
    ),
    "teachers": (
        r"teachers|lecturers|enseignants|lehrkrafte[n]?|lehrer(?:n|innen)?|profesores|docentes|docenti"
        r"|insegnanti|professores|docenten|nauczycieli|instructors|formateurs|professeurs|dozent(?:en|innen)|formatori|maestros|formadores|leraren|leerkrachten|lehrende[n]?|wykladowcow"
    ),
    "libraries": r"libraries|bibliotheques|bibliotheken|bibliotecas|biblioteche|bibliotek",
    "cooperatives": r"cooperatives|genossenschaften|cooperativas|cooperative|cooperaties|spoldzielni",
    "theatres": r"theat(?:re|er)s|theatern?|teatros|teatri",
    "choirs": r"choirs|choeurs|chore[n]?|coros|cori|koren|chorow",
    "parks": r"parks|parcs|parques|parchi|parken",
    "offices": r"offices|bureaux|buros|oficinas|uffici|escritorios|kantoren",
    "courses": (
        r"(?:training |evening |degree )?courses|formations|cursos|corsi|kurse[n]?|lehrgange[n]?|cursussen|kursow"
        r"|study programmes|kierunkow"
    ),
    "passengers": r"passengers|passagers|fahrgaste[n]?|passagiere[n]?|pasajeros|viajeros|passeggeri|passageiros"
    r"|reizigers|passagiers"
    r"|pasazerow",
    "apprentices": r"apprentices|apprentis|apprenties|lehrlinge[n]?|auszubildende[n]?|aprendices|apprendisti|aprendizes"
    r"|leerling-werknemers|praktykantow",
    "trainees": r"trainees|stagiaires|praktikant(?:en|innen)|becarios|tirocinanti|estagiarios|stazystow",
    "pieces": (
        r"pieces|objects|exhibits|artefacts|items|objets|exponate[n]?|objekte[n]?|ausstellungsstucke[n]?"
        r"|sammlungsstucke|piezas|objetos|pezzi|oggetti|reperti|pecas|voorwerpen|objecten|eksponat\w+|obiekt\w+"
    ),
    "books": r"(?:[\w-]+ )?books|livres|ouvrages|bucher[n]?|bande[n]?|libros|libri|livros|boeken|ksiazek|volumi",
    "workshops": r"workshops(?= (?:and|in|of|with|across|from)\b|[,.;]|$)|ateliers|werkstatten|talleres|botteghe"
    r"|werkplaatsen|warsztat\w+|oficinas de artesaos",
    "locomotives": r"(?:steam )?locomotives|lokomotiven|loks|dampfloks|locomotoras|locomotive|locomotivas"
    r"|locomotieven|lokomotyw|parowozow",
    "experts": r"experts|expertes|sachverstandige[n]?|expert(?:en|innen)|fachleute[n]?|expertos|expertas"
    r"|esperti|especialistas"
    r"|deskundigen|ekspertow",
    "engineers": r"engineers|ingenieur(?:s|es|e|en|innen)|ingenieros|ingegneri|engenheiros|inzynierow",
    "shops": r"shops|stores|boutiques|magasins|laden|geschafte[n]?|tiendas|botteghe commerciali|lojas|winkels|sklepow",
    "rooms": r"(?:guest )?rooms|chambres d'hotes|zimmer[n]?|habitaciones|camere d'albergo|quartos|pokoi",
    "kilns": r"kilns|fours|brennofen|hornos|forni|fornos|pieco\w*",
    "gardens": r"(?:[\w-]+ )?gardens|jardins|garten|huertos|jardines|giardini|orti|jardins|tuinen|ogrodow",
    "families": r"famil(?:ies|les|ien|ias|iglie)|gezinnen|rodzin|famiglie",
    "children": r"children|enfants|kinder[n]?|ninos|ninas|bambini|criancas|kinderen|dzieci",
    "users": r"users|utilisateurs|usagers|nutzer(?:n|innen)?|usuarios|utenti|utilizadores|gebruikers|uzytkownikow",
    "customers": r"customers|clients|kunden|clientes|clienti|klanten|klientow",
    "readers": r"readers|lecteurs|leser(?:n|innen)?|lectores|lettori|leitores|lezers|czytelnikow",
    "artists": r"artists|artistes|kunstler(?:n|innen)?|artistas|artisti|kunstenaars|artystow",
    "craftspeople": r"craftsmen|craftspeople|artisans|handwerker(?:n|innen)?|artesanos|artesanas|artigiani"
    r"|artesaos|ambachtslieden"
    r"|rzemieslnikow",
    "stations": r"stations|gares|bahnhofe[n]?|estaciones|stazioni|estacoes|stacji",
    "factories": r"factories|usines|fabriken|fabricas|stabilimenti|fabbriche|fabrieken|fabryk|zakladow",
    "graduates": r"graduates|alumni|diplomes|absolvent(?:en|innen)|egresados|laureati|diplomati|absolwentow"
    r"|afgestudeerden",
    "donors": r"donors|donateurs|spender(?:n|innen)?|donantes|donatori|doadores|darczyncow",
    "islands": r"islands|iles|inseln|islas|isole|ilhas|eilanden|wysp",
    "colleges": r"colleges|instituts universitaires",
    "laboratories": r"laboratorios|laboratori|laboratoria",
    "businesses": r"comercios|negocios|negozi|exercices",
    "beds": (
        r"beds|lits|betten"
        r"|posti letto|camas|bedden|lozek"
    ),
}
