"""The words a sentence is made of that gives one day for all sources, language by language, folded."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """The words such a sentence is made of, folded."""

    all: frozenset[str]
    #: Nothing but the web is called so.
    web: frozenset[str]
    #: These may be on paper, or people.
    sources: frozenset[str]
    #: What is done with the web.
    read: frozenset[str]
    #: What is done with firms and fields, too.
    visited: frozenset[str]
    fillers: frozenset[str]
    #: "unless otherwise stated": it says as much as "all".
    unless: frozenset[str]
    chapter: frozenset[str]

    @property
    def known(self) -> frozenset[str]:
        """Every word such a sentence may hold."""
        return frozenset().union(
            self.all, self.web, self.sources, self.read, self.visited, self.fillers, self.unless, self.chapter
        )


def _of(words: str) -> frozenset[str]:
    return frozenset(words.split())


LANGUAGES: dict[str, Language] = {
    "en": Language(
        all=_of("all every each any"),
        web=_of(
            "url urls uri uris link links hyperlink hyperlinks website websites weblink weblinks webpage webpages "
            "websources web internet online"
        ),
        sources=_of(
            "source sources reference references resource resources site sites page pages address addresses "
            "document documents"
        ),
        read=_of(
            "accessed retrieved checked verified valid live active working functional functioning correct "
            "accessible reachable available access retrieval viewed consulted current tested"
        ),
        visited=_of("visited visit downloaded"),
        fillers=_of(
            "the of in on at as and or to for by was were are is be been have has had last latest most recently "
            "first date dates time web internet online electronic digital cited quoted listed mentioned given "
            "provided used below above here this these that report paper document study publication text "
            "deliverable thesis book article guide brief briefing annex footnote footnotes endnote endnotes note "
            "notes bibliography list publication writing printing unless otherwise stated noted indicated specified "
            "mentioned nb successfully correctly still again hereafter therein them it its their"
        ),
        unless=_of("unless except"),
        chapter=_of("chapter section part"),
    ),
    "fr": Language(
        all=_of("tous toutes tout toute chaque ensemble"),
        web=_of("url urls lien liens hyperlien hyperliens hypertexte hypertextes web internet online"),
        sources=_of(
            "site sites source sources page pages reference references adresse adresses ressource ressources "
            "document documents"
        ),
        read=_of(
            "consulte consultes consultee consultees consultation acces accede accedes verifie verifies verifiee "
            "verifiees valide valides actif actifs actives fonctionnels accessibles recupere recuperes recuperees "
            "controle controles"
        ),
        visited=_of("visite visites visitee visitees"),
        fillers=_of(
            "l d le la les un une de des du au aux a en et ou sur pour par dans date dates ont ete etaient sont est "
            "avaient furent derniere dernier dernieres fois jour electronique electroniques ligne numeriques cite "
            "cites citee citees mentionne mentionnes mentionnees indique indiques indiquees donnes ce cet cette ces "
            "present presente rapport document etude texte article memoire note notes bas page fin bibliographie "
            "liste sauf mention indication contraire autre precision nota bene ci dessous dessus redaction toile "
            "hypertexte"
        ),
        unless=_of("sauf"),
        chapter=_of("chapitre section partie"),
    ),
    "de": Language(
        all=_of("alle aller allen alles saemtliche samtliche samtlicher samtlichen jeweils jede jeder"),
        web=_of(
            "url urls link links hyperlink hyperlinks weblinks website websites webseite webseiten internetquellen "
            "onlinequellen webquellen internet online web internetseiten internetadressen webadressen internetlinks "
            "onlinelinks internetverweise"
        ),
        sources=_of("quelle quellen seiten seite adressen dokumente verweise nachweise angaben"),
        read=_of(
            "abgerufen aufgerufen abruf zugriff gepruft uberpruft geprueft ueberprueft zugegriffen konsultiert "
            "eingesehen gultig aktuell aktiv erreichbar verfugbar abrufdatum zugriffsdatum aufruf stand abgefragt "
            "kontrolliert"
        ),
        visited=_of("besucht heruntergeladen"),
        fillers=_of(
            "die der das den dem des in im am an auf vom von zu zum zur bei und oder wurde wurden waren sind ist "
            "war sofern soweit wenn falls nicht nichts anders anderes anderweitig andere angegeben vermerkt "
            "angefuhrt genannt erwahnt ausgewiesen abweichend zuletzt letzter letzte letzten letztmals letztmalig "
            "datum tag internet web online elektronischen elektronische zitierten zitierte genannten genannte "
            "angegebenen angegebene aufgefuhrten verwendeten verwendete angefuhrten folgenden dieser diesem diese "
            "dieses bericht berichts arbeit dokument dokuments studie text textes publikation broschure fussnote "
            "fussnoten endnoten anmerkungen literaturverzeichnis quellenverzeichnis verzeichnis liste hinweis "
            "anmerkung mal es zeitpunkt drucklegung redaktionsschluss erneut auf ihre ihr gultigkeit richtigkeit "
            "funktion hin"
        ),
        unless=_of("sofern soweit wenn falls"),
        chapter=_of("kapitel kapitels abschnitt abschnitts teil"),
    ),
    "es": Language(
        all=_of("todos todas todo toda cada"),
        web=_of(
            "url urls enlace enlaces hipervinculo hipervinculos vinculo vinculos web webs internet website websites "
            "link links"
        ),
        sources=_of(
            "pagina paginas sitio sitios fuente fuentes referencia referencias recurso recursos direcciones "
            "documento documentos"
        ),
        read=_of(
            "consultado consultados consultada consultadas consultaron consulta acceso accedido accedidos accedidas "
            "accedio recuperado recuperados recuperadas verificado verificados verificadas verificaron revisados "
            "revisadas comprobados comprobadas activos activas vigentes validos validas accesibles"
        ),
        visited=_of("visitado visitados visitada visitadas visitaron descargados descargadas"),
        fillers=_of(
            "el la los las un una de del en y o a al por para con se fue fueron han ha sido estaban estan son es "
            "era eran ultimo ultima ultimas vez fecha fechas dia electronicas electronicos electronica linea "
            "digitales citados citadas mencionados mencionadas indicados indicadas utilizados utilizadas este esta "
            "estos estas informe documento estudio texto articulo trabajo publicacion nota notas pie pagina final "
            "bibliografia lista salvo excepto indicacion contrario contraria que lo indique otra cosa nb presente"
        ),
        unless=_of("salvo excepto"),
        chapter=_of("capitulo seccion apartado"),
    ),
    "it": Language(
        all=_of("tutti tutte tutto tutta ogni"),
        web=_of("url urls link links collegamento collegamenti web internet website websites online"),
        sources=_of(
            "sito siti indirizzi pagina pagine fonte fonti riferimento riferimenti risorse risorsa documenti documento"
        ),
        read=_of(
            "consultato consultati consultata consultate consultazione accesso verificato verificati verificate "
            "verificata controllati controllate attivi attive validi valide accessibili acceduti funzionanti"
        ),
        visited=_of("visitato visitati visitata visitate visita scaricati"),
        fillers=_of(
            "il lo la i gli le l un una di del della dei delle dell degli in nel nella nelle nei e o a al alla alle "
            "ai agli per con da sono stati stato state stata erano era e ultimo ultima volta data giorno "
            "elettroniche elettronici online rete citati citate indicati indicate menzionati menzionate riportati "
            "riportate utilizzati questo questa questi queste presente rapporto relazione documento studio testo "
            "articolo lavoro nota note pie bibliografia elenco salvo diversa diversamente indicazione specificato "
            "indicato dove ove se non internet sitografia"
        ),
        unless=_of("salvo"),
        chapter=_of("capitolo sezione paragrafo"),
    ),
    "nl": Language(
        all=_of("alle elke al ieder iedere"),
        web=_of(
            "url urls link links hyperlink hyperlinks website websites webpagina webpaginas internetbronnen "
            "webbronnen onlinebronnen internetpaginas weblinks webadressen internetadressen websiteadressen "
            "webpagina's"
        ),
        sources=_of("bron bronnen pagina paginas adressen verwijzingen documenten sites site"),
        read=_of(
            "geraadpleegd geverifieerd gecontroleerd nagekeken opgehaald raadpleging toegang geldig actief "
            "bereikbaar geopend getest bekeken"
        ),
        visited=_of("bezocht gedownload"),
        fillers=_of(
            "de het een van in op te ter bij en of voor zijn is was waren werd werden laatst laatste het voor keer "
            "datum dag tenzij anders vermeld aangegeven aangeduid vermelde geraadpleegde genoemde aangehaalde "
            "geciteerde gebruikte dit deze die rapport verslag document studie tekst artikel publicatie voetnoot "
            "voetnoten eindnoten noten noot bronnenlijst literatuurlijst lijst online internet web elektronische "
            "digitale s nb"
        ),
        unless=_of("tenzij"),
        chapter=_of("hoofdstuk paragraaf sectie deel"),
    ),
    "pl": Language(
        all=_of("wszystkie wszystkich wszystkim wszelkie wszelkich kazdy kazdej kazda"),
        web=_of(
            "url linki linkow link links adresy adresow hiperlacza hiperlaczy odnosniki odnosnikow internetowe "
            "internetowych internetowy www sieciowe sieciowych online hiperlinki witryny witryn"
        ),
        sources=_of("strony stron strona zrodla zrodel pozycje pozycji dokumenty dokumentow zasoby zasobow"),
        read=_of(
            "dostep dostepu dostepne dostepnosc odczyt odczytu odczytano sprawdzono sprawdzone zweryfikowano "
            "aktywne aktualne aktualnosc pobrano pobrania konsultowane wejscia"
        ),
        visited=_of("odwiedzono odwiedzone"),
        fillers=_of(
            "do z ze na w we i oraz dnia dniu dzien data daty bylo byly sa zostaly ostatni ostatniego ostatnia "
            "ostatnio raz o ile jesli jezeli nie podano zaznaczono wskazano inaczej inna cytowane cytowanych "
            "przywolane przywolanych podane podanych wykorzystane wykorzystanych tym tej niniejszym niniejszej "
            "raport raporcie raportu opracowanie opracowaniu pracy praca dokumencie tekscie przypisach przypisy "
            "bibliografii bibliografia spis r roku elektroniczne elektronicznych"
        ),
        unless=_of("ile"),
        chapter=_of("rozdzial rozdziale rozdzialu czesci"),
    ),
    "pt": Language(
        all=_of("todos todas todo toda cada"),
        web=_of(
            "url urls link links ligacao ligacoes hiperligacao hiperligacoes hiperlink hiperlinks site sites "
            "website websites web internet"
        ),
        sources=_of(
            "sitio sitios pagina paginas fonte fontes referencia referencias recurso recursos enderecos documento "
            "documentos"
        ),
        read=_of(
            "acessado acessados acessada acessadas acedido acedidos acedida acedidas acesso consultado consultados "
            "consultada consultadas consulta verificado verificados verificada verificadas recuperados ativos "
            "activos ativas validos validas acessiveis"
        ),
        visited=_of("visitado visitados visitada visitadas baixados"),
        fillers=_of(
            "o a os as um uma de do da dos das em no na nos nas e ou ao aos por para com foi foram estavam estao "
            "sao era eram ultimo ultima vez data dia eletronicas eletronicos electronicos linha digitais citados "
            "citadas mencionados mencionadas indicados indicadas utilizados utilizadas este esta estes estas deste "
            "desta neste nesta relatorio documento estudo texto artigo trabalho presente nota notas rodape "
            "bibliografia lista salvo exceto indicacao contrario contraria em se nao outro modo online"
        ),
        unless=_of("salvo exceto"),
        chapter=_of("capitulo seccao secao"),
    ),
    "sv": Language(
        all=_of("alla samtliga varje"),
        web=_of(
            "url urler url:er webbadresser webbadress lank lankar lankarna hyperlankar webbplatser webbsidor "
            "webblankar internetkallor natkallor webbkallor internetadresser hemsidor internetsidor"
        ),
        sources=_of("kallor sidor adresser referenser dokument"),
        read=_of(
            "hamtad hamtade hamtat hamtades hamtdatum kontrollerad kontrollerade kontrollerades atkomst "
            "atkomstdatum last lasta lastes aktuella giltiga fungerande tillgangliga verifierade avlasta nadda"
        ),
        visited=_of("besokt besokta besoktes nedladdade"),
        fillers=_of(
            "den det de en ett i pa till och eller om inte annat annars anges angivet sags var ar har blivit vid "
            "for av senast sista gangen datum dag dagen denna detta dessa rapport rapporten dokument text studie "
            "fotnot fotnoter slutnoter noter noterna kallforteckning referenslista litteraturlista lista "
            "elektroniska digitala webben internet er angivna citerade namnda refererade"
        ),
        unless=_of("annat"),
        chapter=_of("kapitel kapitlet avsnitt avsnittet"),
    ),
}
