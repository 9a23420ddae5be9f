"""That what a page was to show has left: sold, filled, over, taken out of a range or a register.

Where ``absence`` knows denials ("not found", "removed"), this knows departures, which say the same of a thing without
denying it: "this chair is taken", "this one has left the range". What leaves for good says so by itself; what may
merely be over or taken must be pointed at. Folded text.
"""

from __future__ import annotations

from models.pattern import regex

#: By language: what points at the thing; what became of it, if pointed at; what says so by itself.
_LANGUAGES = {
    "en": (
        r"this|that|these|those|the (?:\w+ ){0,3}?(?:you|requested|in question)|the (?:requested|selected|chosen)|your",
        r"(?:has|have)(?: now| since| already| sadly| just)? (?:left|gone|ended|finished|closed|passed|sold|retired"
        r"|moved on|run out|come to an end|been (?:and gone|sold|filled|taken|let|snapped up|decommissioned))"
        r"|(?:is|are|was|were)(?: now| already| sadly| long| all)? (?:over|gone|taken|filled|sold|closed|past|history"
        r"|no more|off the (?:market|shelves)|out of (?:print|production|the (?:range|catalogue|programme))"
        r"|not with us)",
        r"no longer (?:\w+ ){0,2}?(?:made|produced|sold|stocked|offered|part of|on (?:sale|offer|(?:our|the"
        r"|this) (?:\w+ )?(?:list|market|shelves|register|roll|site|website|programme|menu))|in (?:our|the"
        r"|this) (?:\w+ )?"
        r"(?:list|register|directory|catalog(?:ue)?|database|records|collection|range|programme|shop|stock|print)"
        r"|in (?:stock|print|production)|with us|here|kept|held|appears?|belongs?|works? (?:here|for|with)|among"
        r"|taking applications"
        r"|hosts?|carry|carries|stocks?)"
        r"|not (?:\w+ ){0,2}?(?:among (?:our|the)|on (?:our|the) (?:\w+ )?(?:list|roll|register|shelf|shelves)"
        r"|in (?:our"
        r"|the) (?:\w+ )?(?:list|register|directory|catalogue|catalog|database|records|collection|range|programme))"
        r"|(?:left|leaves) (?:our|the) (?:range|catalogue|programme|shop|collection|register)"
        r"|(?:its|this|the|whose) (?:page|entry|record|listing) (?:\w+ )?(?:has been|was|is) (?:\w+ )?(?:retired"
        r"|withdrawn"
        r"|closed|struck|cleared)"
        r"|you(?:'ve| have)? (?:\w+ )?missed (?:it|this|that)|too late for this"
        r"|(?:we|we've|we have) (?:\w+ )?(?:taken (?:it|(?:this|that|the) (?:\w+ )?\w+) (?:down|off|away)"
        r"|retired (?:it|this)"
        r"|found (?:someone|somebody|our))|any ?more (?:here|on this site)|struck off",
    ),
    "fr": (
        r"cet(?:te)?|ces?|celui-ci|celle-ci|l[ae'] ?\w+ (?:que vous|qui vous|demandee?|recherchee?|choisie?)|votre",
        r"(?:est|sont)(?: deja| desormais| malheureusement)? (?:termine|clos|close|pris|prise|pourvu|vendu|passe|fini"
        r"|ferme|cloture|echu|epuise|epuisee|complet|complete|partie?|retraitee?)\w{0,3}|(?:s'est"
        r"|a) (?:deja )?(?:pris fin|termine"
        r"|acheve|eu lieu|trouve preneur|quitte)\w{0,3}|a ete (?:pourvu|vendu|attribue|cloture)\w{0,3}",
        r"(?:ne|n') ?(?:fait|font) plus partie|(?:ne|n') ?(?:figure|figurent|apparait|est|sont) (?:pas"
        r"|plus) (?:\w+ ){0,2}?"
        r"(?:au|aux|dans|sur|parmi|a|des|notre|propose|fabrique|commercialise|vendu|repertorie|inscrit|produit|edite"
        r"|referenc|membre|en vente|a la vente)\w*"
        r"|(?:a|ont) (?:definitivement )?quitte (?:notre|le|la|nos|les) (?:gamme|catalogue|collection|equipe|boutique"
        r"|programme|annuaire|site)|(?:a|ont) (?:\w+ )?ete (?:retire|radie|sorti|depublie)\w*"
        r"|(?:ce|cette|sa|la) (?:page|fiche|notice) (?:\w+ )?(?:a|est) (?:\w+ )?(?:ferme|retire)\w*"
        r"|n'est plus (?:de ce|la|ici|chez nous)|nous avons (?:\w+ )?(?:trouve la perle|retire|ferme|pourvu)"
        r"|vous (?:l'|avez )(?:avez )?(?:manque|rate)\w*|trop tard pour (?:cet|cette|ce)",
    ),
    "de": (
        r"diese[rsnm]?|jene[rs]?|de[rn] (?:von ihnen )?(?:gesucht|gewunscht|gewahlt|angefragt|angefordert)e[nr]?"
        r"|(?:die|das) (?:von ihnen )?(?:gesucht|gewunscht|gewahlt|angefragt|angefordert)en?",
        r"(?:ist|sind|wurde|wurden)(?: bereits| schon| leider| inzwischen| nun| jetzt)* (?:vorbei|vergeben|besetzt"
        r"|verkauft"
        r"|vermietet|beendet|abgelaufen|zu ende|geschlossen|gelaufen|ausgelaufen|vergriffen|weg|fort|ausverkauft"
        r"|eingestellt|ausgeschieden|im ruhestand|ausgelistet)|hat (?:\w+ ){0,3}?(?:stattgefunden|geendet|verlassen)"
        r"|liegt (?:bereits )?(?:hinter uns"
        r"|in der vergangenheit)",
        r"nicht (?:mehr|langer) (?:\w+ ){0,3}?(?:im (?:sortiment|programm|angebot|verzeichnis|bestand|katalog|shop)"
        r"|in (?:unser|der|den|dies)\w*|auf (?:unser|der|dies|dem)\w*|bei uns|teil|lieferbar|hergestellt|angeboten"
        r"|gefuhrt|erhaltlich|produziert|verzeichnet|gelistet|bestellbar|da|hier)"
        r"|nicht (?:\w+ ){0,2}?(?:verzeichnet|gelistet|eingetragen|aufgefuhrt|hinterlegt)"
        r"|aus (?:unserem|dem) (?:sortiment|programm|verzeichnis|angebot|katalog|netz|shop|register|archiv) (?:genommen"
        r"|entfernt"
        r"|gestrichen|gefallen|ausgeschieden)|(?:haben|wurde) (?:\w+ ){0,4}?(?:vom netz genommen|aus dem netz genommen"
        r"|herausgenommen)|(?:sie haben|du hast) (?:\w+ ){0,3}?verpasst|zu spat fur diese\w?"
        r"|(?:fuhren|bieten|halten|zeigen) wir (?:\w+ ){0,3}?(?:nicht mehr|keine)",
    ),
    "es": (
        r"est[aeo]s?|es[aeo]s?|aquell?[ao]s?|(?:el|la) (?:\w+ )?(?:solicitad[ao]|que (?:busca|buscas|buscaba"
        r"|solicita))",
        r"(?:ya )?(?:se )?(?:ha|han) (?:\w+ )?(?:terminado|finalizado|concluido|acabado|pasado|cerrado|caducado|vencido"
        r"|salido|jubilado|marchado|ido)"
        r"|(?:ya )?(?:esta|estan|fue|ha sido) (?:\w+ )?(?:cubiert|ocupad|vendid|cerrad|adjudicad|asignad|agotad|cogid"
        r"|finalizad|completad)[ao]s?|(?:ya )?(?:tuvo lugar|se celebro|paso|termino|finalizo|concluyo)",
        r"(?:ya no|no|tampoco) (?:\w+ )?(?:forman? parte|figuran?|constan?|aparecen?|esta (?:a la venta|en (?:el|la"
        r"|nuestr[ao])|incluid[ao]|registrad[ao]|inscrit[ao]|entre)|se (?:fabrica|vende|ofrece|comercializa|produce"
        r"|edita|encuentra)|pertenece|trabaja|lo (?:vendemos|fabricamos))\w*"
        r"|(?:ha|han) (?:sido|causado) (?:baja|retirad\w+|dad[oa] de baja|descatalogad\w+|descolgad\w+)"
        r"|(?:descatalogad|fuera de catalog)[ao]s?"
        r"|(?:ha|han) (?:dejado de|salido de(?:l| nuestro)) (?:estar|formar|existir|fabricarse|venderse|publicarse"
        r"|catalogo|programa)|(?:hemos|fue|fueron) (?:retirad\w+|descolgad\w+|quitad\w+)|se ha retirado"
        r"|(?:te|se) (?:lo|la) (?:has|ha) perdido|demasiado tarde para est\w+",
    ),
    "it": (
        r"quest[aeio']|quell[aeo]|(?:il|la|l'|lo) ?(?:\w+ )?(?:richiest[ao]|che (?:cerchi|cerca|cercavi"
        r"|stai cercando))",
        r"(?:e|sono)(?: gia| ormai| purtroppo)* (?:terminat|finit|conclus|scadut|chius|occupat|assegnat|vendut|passat"
        r"|esaurit|copert)[aeio]|(?:e|sono)(?: gia)? stat[aeio] (?:vendut|assegnat|copert|occupat|chius)[aeio]"
        r"|(?:si e|ha) (?:gia )?(?:conclus[ao]|svolt[ao]|chiuso|avuto luogo|trasferit[ao]|lasciato (?:\w+ )?\w+)"
        r"|e (?:andat[ao] )?in pensione",
        r"non (?:\w+ )?(?:fa|fanno) (?:piu )?parte|non (?:\w+ )?(?:risulta|figura|compare|appare|rientra)(?:no)?\b"
        r"|non (?:e|sono|viene|vengono) piu (?:\w+ )?(?:in|nel\w*|tra|fra|prodott|vendut|offert|presente|a catalogo"
        r"|ordinabil|pubblicat|commercializzat|iscritt|consultabil)\w*"
        r"|(?:e|sono) (?:uscit|stat)[aeio] (?:\w+ )?(?:dal (?:catalogo|listino|registro)|radiat|tolt|depubblicat"
        r"|dismess)\w*"
        r"|fuori (?:catalogo|produzione|commercio)|(?:te|se) l[ao] (?:sei|e) pers[ao]|troppo tardi per quest\w+"
        r"|abbiamo (?:tolto|ritirato|rimosso|trovato la persona)",
    ),
    "nl": (
        r"dit|deze|die|dat|(?:het|de) (?:\w+ )?(?:gevraagde|gezochte|(?:die|dat) (?:je|u) zo(?:ekt|cht))",
        r"(?:is|zijn)(?: al| helaas| inmiddels| reeds| nu)* (?:voorbij|bezet|vervuld|verkocht|verhuurd|gesloten"
        r"|afgelopen"
        r"|vertrokken|uit dienst|met pensioen|bij ons vertrokken|beeindigd|geweest|ingevuld|weg|vergeven|uitverkocht"
        r"|afgerond|verlopen|vergeven)|(?:heeft"
        r"|hebben) (?:\w+ ){0,2}?verlaten|(?:heeft|hebben) (?:al"
        r"|reeds) plaatsgevonden|kun(?:t| je| u|nen) (?:\w+ ){0,2}?niet meer (?:reageren|solliciteren|aanmelden)",
        r"(?:niet|geen) (?:meer|langer) (?:\w+ ){0,3}?(?:in (?:ons|het|de|onze)|op (?:deze|onze|de|voorraad)|bij ons"
        r"|deel"
        r"|leverbar|leverbaar|gemaakt|verkocht|aangeboden|verkrijgbaar|lid|onderdeel|reageren|solliciteren|te (?:koop"
        r"|vinden|bestellen))"
        r"|(?:niet|geen) (?:\w+ ){0,2}?(?:opgenomen in|ingeschreven|vermeld|geregistreerd|geplaatst)"
        r"|uit (?:ons|het|de|onze) (?:assortiment|collectie|catalogus|register|programma|aanbod) (?:genomen|gehaald"
        r"|verdwenen|gegaan)"
        r"|(?:we|wij) hebben (?:\w+ ){0,2}?(?:iemand gevonden|weggehaald|offline gehaald|verwijderd)|van de (?:site"
        r"|website) (?:gehaald|genomen|gegaan)|(?:heb je|hebt u|je hebt|u hebt) (?:\w+ ){0,2}?gemist"
        r"|te laat voor (?:dit|deze)",
    ),
    "pl": (
        r"t[aeoy]n?|te[jn]|tego|szukan\w+|wybran\w+|wskazan\w+",
        r"(?:juz )?(?:sie )?(?:odszedl|odeszla|odeszlo|wyszedl|wyszla|wyszlo|zakonczyl\w*|odbyl\w*|skonczyl\w*"
        r"|wygasl\w*|minel\w*|dobiegl\w* konca"
        r"|zostal\w* (?:juz )?"
        r"(?:obsadzon|sprzedan|zakonczon|zamkniet|zajet|rozstrzygniet|wycofan)\w*|jest (?:juz )?(?:zajet|obsadzon"
        r"|sprzedan|nieaktualn|zamkniet)\w*)",
        r"(?:juz )?nie (?:\w+ )?(?:figuruje|figuruja|widnieje|nalezy|wchodzi|znajduje sie|wystepuje|pracuje|sprzedajemy"
        r"|produkujemy|oferujemy|jest (?:juz )?(?:czescia|produkowan|sprzedawan|oferowan|prowadzon|publikowan"
        r"|prezentowan|w ofercie|w sprzedazy|zarejestrowan|czlonkiem)\w*)"
        r"|nie (?:figuruje|widnieje|znajduje sie|wystepuje) (?:juz )?(?:w|na|wsrod)|(?:zniknal|zniknela|zniknelo"
        r"|wypadl\w*"
        r"|wycofan\w+|usuniet\w+|skreslon\w+|wyszedl|wyszla|wyszlo|zszedl|zeszla) (?:juz )?ze? (?:oferty|katalogu"
        r"|listy|rejestru|programu|serwisu|sprzedazy"
        r"|asortymentu)|zdjet\w+ ze? (?:strony|serwisu|witryny|oferty)|(?:zdjelismy|wycofalismy|usunelismy"
        r"|skasowalismy)|przegapi\w+|spoznil\w+ sie",
    ),
    "pt": (
        r"est[ae]s?|ess[ae]s?|aquel[ae]s?|(?:o|a) (?:\w+ )?(?:solicitad[ao]|pedid[ao]|pretendid[ao]|que procura\w*)",
        r"(?:ja )?(?:terminou|acabou|encerrou|aposentou-se|reformou-se|saiu|deixou (?:a|o|nos)|decorreu|passou|expirou"
        r"|realizou-se|fechou|foi (?:\w+ )?(?:preenchid"
        r"|vendid"
        r"|ocupad|encerrad|atribuid|concluid)[ao]|esta (?:\w+ )?(?:preenchid|ocupad|vendid|encerrad|esgotad|fechad)[ao]"
        r"|chegou ao fim)",
        r"(?:ja nao|nao|deixou de|deixaram de) (?:\w+ )?(?:faz(?:er)? (?:mais )?parte|consta|figura|aparece|integra"
        r"|pertence|estar? (?:disponivel|acessivel|a venda|em (?:catalogo|linha)|publicad[ao]|no nosso|inscrit[ao]"
        r"|registad[ao])|ser? (?:fabricad|produzid|vendid|comercializad|publicad)[ao]|e (?:mais )?(?:fabricad|produzid"
        r"|vendid|comercializad)[ao]|se (?:fabrica|vende|encontra|publica)|existir|vendemos|fabricamos)\w*"
        r"|(?:saiu|sairam|retirad[ao]s?) d[oae]s? (?:noss[ao]s? )?(?:catalogo|gama|programa|repositorio|site|sitio"
        r"|lista"
        r"|registo|colecao)"
        r"|descontinuad[ao]s?|fora de (?:catalogo|linha|producao)|(?:foi|foram) (?:\w+ )?(?:retirad|descontinuad"
        r"|despublicad)[ao]s?|retiramos|(?:perdeu|perdeste) est\w+|tarde demais para",
    ),
    "sv": (
        r"de(?:n|t)(?: har| dar)?(?= )|denna|detta|dessa|den (?:sokta|begarda|valda)"
        r"|\w+ (?:som )?du (?:soker|sokte|letar efter)",
        r"(?:ar|har)(?: redan| tyvarr| nu)* (?:over|slut|stangd|tillsatt|sald|salt|avslutad|upptagen|utgangen|fullbokad"
        r"|forbi|slutat|gatt i pension|avslutats|tillsatts|salts|stangts|passerat|agt rum|gatt ut)",
        r"(?:inte|ej) (?:langre )?(?:\w+ ){0,2}?(?:i (?:vart|vara|registret|katalogen|sortimentet)|pa (?:var|den har)"
        r"|hos oss|del av|med i|medlem|saljs|tillverkas|registrerad)|(?:saljs|tillverkas|ingar|publiceras|visas"
        r"|erbjuds) inte (?:langre)?"
        r"|har (?:utgatt|lamnat|plockats bort|tagits ner|tagits ur|avregistrerats)|utgatt ur|du (?:har )?missa\w+"
        r"|vi har (?:tagit bort|plockat bort|hittat)",
    ),
    "da-no": (
        r"denne?|dette?|disse|den (?:sogte|onskede|valgte)|\w+,? (?:som )?du (?:soger|sogte|soker|leder efter"
        r"|leter etter)",
        r"(?:er|har)(?: allerede| desvaerre| dessverre| nu| na)* (?:over|slut|slutt|lukket|stengt|besat|besatt|solgt"
        r"|afsluttet|avsluttet|forbi|optaget|opptatt|udlobet|fratradt|sluttet|stoppet|udlobet|utlopt|vaeret|vaert"
        r"|funnet sted|fundet sted)",
        r"(?:ikke) (?:laengere |lenger )?(?:\w+ ){0,2}?(?:i (?:vores|vart|registret|registeret|kataloget|sortimentet)"
        r"|pa (?:vores|listen|denne)|hos (?:os|oss)|del af|del av|medlem|registreret|registrert)"
        r"|(?:saelges|selges|produceres|produseres|indgar|inngar|vises|tilbydes|tilbys) ikke (?:laengere|lenger)?"
        r"|er (?:\w+ )?(?:udgaet|utgatt|taget af|tatt ned|taget ned|taget ud|trukket tilbage|slettet fra)|udgaet af"
        r"|du (?:har )?(?:misset|gatt glipp)|vi har (?:taget|fjernet|tatt|fundet en|funnet en)",
    ),
    "fi": (
        r"tama|nama|tata|tuo|hakemasi|etsimasi",
        r"(?:on|ovat)(?: jo| valitettavasti)* (?:ohi|paattynyt|taytetty|myyty|suljettu|varattu|mennyt|pidetty|lahtenyt"
        r"|poistunut|siirtynyt|elakkeella)",
        r"ei (?:enaa|ole enaa) (?:\w+ ){0,2}?(?:kuulu|valikoima\w*|myynnissa|valmisteta|luettelossa|rekisterissa|jasen"
        r"|tarjolla|julkaista)|(?:on|ovat) (?:poistunut|poistettu|vedetty)|olemme poistaneet|myohastyit",
    ),
    "cs-sk": (
        r"t(?:ato|ento|oto|uto|ahle|enhle|ohle)|hledan\w+|pozadovan\w+|vybran\w+",
        r"(?:uz |jiz |bohuzel |je |byl\w* )*(?:skoncil\w*|odesel|odesla|opustil\w*|probehl\w*|ukoncen\w*|obsazen\w*"
        r"|prodan\w*|uzavren\w*"
        r"|vyprsel\w*"
        r"|zadan\w*|u konce|minulosti)",
        r"(?:uz|jiz) (?:neni|nejsou|nevyrab\w+|neprodava\w*|nenabizi\w*|nepatri|nevede\w*|nefiguruje|nevychazi"
        r"|nenajdete"
        r"|nepracuje)|ne(?:figuruje|ni uveden\w*|ni evidovan\w*|ni zapsan\w*|ni soucasti|ni v nabidce|vyskytuje se)"
        r"|(?:vyrazen\w*|stazen\w*|odstranen\w*) z (?:nabidky|katalogu|rejstriku|seznamu|webu|prodeje|programu)"
        r"|(?:stahli|odstranili|vyradili) jsme|prosvihl\w+|propasl\w+",
    ),
    "hu": (
        r"ez(?:t|en|ek)?|e(?:z|rre|rrol|bbol|nnek)|a (?:keresett|kert|kivalasztott)",
        r"(?:mar |sajnos )*(?:veget ert|lezarult|befejezodott|lejart|lezajlott|elkelt|betoltott\w*|betoltottek|megtelt"
        r"|elmult|megszunt|lemaradt\w*)",
        r"(?:mar )?nem (?:\w+ ){0,2}?(?:szerepel|kaphato|gyartjuk|gyartjak|forgalmazzuk|arusitjuk|resze|tagja|tartozik"
        r"|rendelheto)|(?:levettuk|eltavolitottuk|toroltuk|visszavontuk|kivontuk|levettek)|(?:kikerult|torolve"
        r"|levettuk) "
        r"(?:a|az) |lemaradt\w* (?:rola|errol)|(?:errol|arrol) (?:a |az )?\w+ (?:sajnos )?lemaradt\w*"
        r"|az? \w+ veget ert",
    ),
    "ro": (
        r"aceast[ae]|acest[ae]?|aces(?:tea|tia)|(?:\w+) (?:cautat|solicitat|cerut)[ae]?",
        r"(?:s-a|a|au|este|sunt)(?: deja)? (?:incheiat|terminat|fost (?:ocupat|vandut|inchis)|ocupat|vandut|inchis"
        r"|expirat"
        r"|trecut|avut loc)\w*",
        r"nu (?:mai )?(?:\w+ )?(?:face parte|figureaza|apare|se (?:afla|regaseste|produce|vinde|fabrica"
        r"|comercializeaza)"
        r"|este (?:inscris|in (?:oferta|catalog)|inregistrat|membru))\w*|a fost (?:retras|scos|radiat|eliminat)\w*"
        r"|am (?:retras|eliminat|scos)|scos din (?:catalog|oferta|productie)",
    ),
    "el": (
        r"αυτ(?:ος|η|ο|ες|α)|η συγκεκριμενη|το συγκεκριμενο|ο συγκεκριμενος",
        r"(?:εχει |ειναι |ηδη )*(?:ληξει|ελ?ηξε|ολοκληρω\w+|πωληθ\w+|καλυφθ\w+|κλεισ\w+|τελειωσ\w+)",
        r"δεν (?:\w+ )?(?:αποτελει πλεον|περιλαμβανεται|συμπεριλαμβανεται|παραγεται|πωλειται|ανηκει|εμφανιζεται)"
        r"|(?:αποσυρθηκ\w+|αφαιρεθηκ\w+|διαγραφηκ\w+|καταργηθηκ\w+)",
    ),
}
_GAP = r"[^.!?:|]{0,60}?"
#: "This year the harvest was over by August" points at a time.
_TIME = (
    r"(?! (?:year|season|week|month|summer|winter|spring|autumn|morning|evening|time|annee|saison|semaine|mois|ete"
    r"|hiver"
    r"|fois|jahr|woche|monat|sommer|mal|ano|temporada|semana|mes|verano|invierno|vez|anno|stagione|settimana|mese"
    r"|estate"
    r"|inverno|volta|jaar|seizoen|maand|zomer|keer|rok|roku|sezon\w*|tydzien|miesiac|lato|verao|epoca|ar|arets"
    r"|sasong\w*"
    r"|vecka|manad|sommar|uge|maned|sesong|vuosi|vuonna|kausi|sezon[au]|tyden|mesic|ev|evad|an|an|sezon)\b)"
)
#: A sentence that says so.
LEFT = regex(
    "|".join(
        rf"\b(?:{pointer})\b{_TIME}{_GAP}\b(?:{became})\b|\b(?:{plainly})\b"
        for pointer, became, plainly in _LANGUAGES.values()
    )
)
#: What was to be shown, in the words of registers and shops, and that it went: a whole heading.
_THING = (
    r"(?:vacancy|position|job|post|record|item|entry|event|offer|listing|product|page|lot|stelle|eintrag|datensatz"
    r"|termin"
    r"|angebot|artikel|anzeige|veranstaltung|objekt|poste|offre|notice|fiche|annonce|evenement|produit|article|lot"
    r"|puesto"
    r"|vacante|plaza|registro|ficha|evento|oferta|anuncio|producto|referencia|convocatoria|scheda|annuncio|prodotto"
    r"|posto"
    r"|posizione|bando|offerta|registrazione|vacature|functie|evenement|artikel|woning|aanbieding|registratie|oferta"
    r"|ogloszenie|stanowisko|wydarzenie|rekord|wpis|produkt|registo|vaga|oferta|produto|concurso|item|tjansten?"
    r"|annons(?:en)?"
    r"|posten?|stilling(?:en)?|vare|akce|zaznam|nabidka|inzerat|allas|esemeny|termek|palyazat|post(?:ul)?"
    r"|anunt(?:ul)?|produs)"
)
_WENT = (
    r"(?:filled|closed|withdrawn|retired|discontinued|ended|over|sold|expired|archived|gone|taken|removed|besetzt"
    r"|vergeben"
    r"|beendet|abgelaufen|zuruckgezogen|entfernt|verkauft|eingestellt|vorbei|geloscht|pourvue?|retiree?|expiree?"
    r"|closee?|clos"
    r"|vendue?|terminee?|epuisee?|supprimee?|cubiert[oa]|retirad[oa]|caducad[oa]|cerrad[oa]|vendid[oa]|finalizad[oa]"
    r"|agotad[oa]|descatalogad[oa]|ritirat[oa]|scadut[oa]|chius[oa]|vendut[oa]|conclus[oa]|esaurit[oa]|copert[oa]"
    r"|rimoss[oa]"
    r"|vervuld|verlopen|gesloten|verkocht|afgelopen|ingetrokken|verwijderd|uitverkocht|wygasl[aeo]|zakonczon[aey]"
    r"|wycofan[aey]"
    r"|usuniet[aey]|nieaktualn[aey]|obsadzon[aey]|sprzedan[aey]|preenchid[oa]|encerrad[oa]|expirad[oa]|esgotad[oa]"
    r"|descontinuad[oa]|removid[oa]|tillsatt|avslutad|utgangen|sald|borttagen|besat|besatt|lukket|solgt|udlobet|utlopt"
    r"|ukoncen[ao]?|prodan[ao]?|obsazen[ao]?|stazen[ao]?|vyprsel[ao]?|betoltve|lejart|elkelt|torolve|megszunt|ocupat"
    r"|expirat"
    r"|retras|vandut)"
)
GONE_THING = regex(
    rf"(?:this |{_THING} )?(?:{_THING}) (?:is |ist |est |e |is |has been |already |bereits |deja |ya |gia |al )*{_WENT}"
)
