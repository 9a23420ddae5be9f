"""Words in which pages speak of themselves, folded: what they are, and what has become of them."""

from __future__ import annotations

from models.pattern import regex


def _any(phrases: str) -> str:
    return "|".join(phrase for line in phrases.split("\n") for phrase in line.split(" | ") if phrase)


#: "This", "our", "the present", "die", as far as they point at the page they stand on.
_THIS = _any(
    r"""
this | these | our | the following | cette | ce | cet | ces | notre | nos | la presente | le present
diese[rsnm]? | unsere[rsnm]? | esta | este | estos | nuestr[oa]s? | el presente | questa | questo | quest'
questi | nostr[oaie] | deze | dit | onze | ta | ten | to | tej | te | nasz[aey]? | niniejsz[aey] | estes
dest[ae]s? | nest[ae]s? | noss[oa]s? | den har | det har | denna | detta | var | vara | denne | dette | vores
vare | tato | tento | tyto | nase | tama | tamat | ez az | ez a | aceasta | acest | acestei | noastr[aeu]
αυτη η | αυτο το | αυτος ο
"""
)
#: What nothing but a page is called, or hardly anything with "this" before it.
_HERE = _any(
    r"""
pages? | sites? | content | contents | document | information | resource | section | article | portal | text
release | news item | notice | press release | story | post | meldung | mitteilung | pressemitteilung | nachricht
communique | actualite | publication | noticia | comunicado | nota de prensa | notizia | comunicato | bericht
nieuwsbericht
persbericht | wiadomosc | aktualnosc | komunikat | nyhet\w{0,2} | nyhed\w{0,2} | pressmeddelande\w? | zprava
wiki | forum | blog | archive | material | entry | contenus? | documents? | informations? | rubrique | portail
texte | seiten? | inhalte? | auftritt | artikel | dokument | informationen | angaben | beitrag | angebot
pagina | sitio | web | contenidos? | articulo | documento | informacion | seccion | texto | sito | contenut[oi]
articolo | informazioni | sezione | portale | testo | inhoud | informatie | tekst | portaal | stron[aey]
stronie | serwis\w{0,2} | witryn\w | artykul | tresci | portal\w{0,2} | conteudos? | artigo | informac\w{2,4}
sec?cao | sidan? | siden? | innehall\w{0,2} | indhold\w{0,2} | innhold\w{0,2} | artikel\w{0,2} | strank[ay]
clanek | obsah | sivu\w{0,3} | artikkeli | sisalto | oldal\w{0,3} | tartalom | cikk | pagini? | articol | σελιδα
περιεχομενο | αρθρο
"""
)
#: What nothing else is called, whatever stands before it.
_WEB_PAGE = _any(
    r"""
web ?sites? | web ?pages? | home ?pages? | the pages? | page contents?
archived (?:content|pages?|versions?|material) | sites? (?:web|internet) | (?:la|les|de cette) pages?
version archivee | identified as archived | (?:web|internet)seiten? | (?:web|internet)auftritt\w{0,2}
(?:die|der) (?:seiten?|inhalte) | seiteninhalte? | (?:sitio|pagina) web | la (?:web|pagina) | los contenidos
pagina archivada | version archivada | (?:il|del|nel|sul) sito(?! (?:di|archeo|indus|produ|stori))
sito (?:web|internet) | la pagina | i contenuti | de (?:site|inhoud|pagina) | het portaal
stron[aey] (?:internetow|archiwaln)\w{1,3} | stronie internetowej | strona | serwis | witryna | tresc strony
[ao] (?:pagina|site|sitio|portal) | do site | os conteudos | versao arquivada | webbplats\w{0,3} | webbsida\w?
hjemmesid\w{1,2} | nettsid\w{1,3} | nettsted\w{0,2} | web\w{0,2} strank\w{1,3} | strank[ay]\b
verkkosivu\w{0,5} | (?:verkko)?sivusto\w{0,3} | honlap\w{0,3} | weboldal\w{0,3} | σελιδα αυτη | ιστοσελιδα\w?
ιστοτοπος
"""
)
PAGE = regex(rf"\b(?:(?:{_THIS}) ?(?:[^\W\d_]{{3,12}} )?(?:{_HERE})|{_WEB_PAGE})\b")
_STATES = _any(
    r"""
no longer (?:being |actively |regularly )?(?:updated|maintained|current|supported|in use|kept up)
not (?:been |being |be )?(?:actively )?(?:altered or )?(?:updated|maintained) | archived | out[- ]of[- ]date
outdated | obsolete | for (?:reference|historical|archiv\w{2,6})\b.{0,40}\b(?:only|purposes|reference)
(?:more than|over|older than) (?:an?|one|two|three|five|ten|\d+) years?(?: old| ago)?
(?:an )?older (?:release|version|article|page|story|item)
plus (?:de|d'un) (?:\w+ )?ans? | (?:alter|mehr) als (?:ein|zwei|drei|funf|\d+) jahre?n? | aus dem archiv
nicht mehr aktuell
hace mas de (?:un|una|dos|tres|cinco|\d+) anos? | (?:mas|tiene mas) de (?:un|dos|tres|cinco|\d+) anos? | no estar al dia
piu di (?:un|due|tre|cinque|\d+) ann[oi] | ouder dan (?:een|twee|drie|vijf|\d+) jaar
(?:kan|kunnen) (?:\w+ )?verouderd zijn
(?:wiecej niz|starsz\w niz|ponad) (?:rok|\d+ lat\w?) | (?:mais de|ha mais de) (?:um|dois|tres|cinco|\d+) anos?
(?:aldre|eldre|mere|mer) (?:an|end|enn) (?:et|ett|\d+) ar
withdrawn | superseded | not up to date | frozen | read-only
(?:may|might|can|could) (?:no longer|not) (?:\w+ )?be (?:\w+ )?(?:up to date|up-to-date|current|accurate|valid
working|correct)
(?:dates? from|published under|issued (?:by|under)) (?:a |the )?(?:previous|former|past|earlier) \w+
(?:previous|former|older?|superseded) (?:version|release|edition) of
(?:peu(?:t|vent)|pourr\w{2,5}) (?:ne plus|ne pas|etre) (?:etre )?(?:a jour|actuel\w{0,2}|valable\w?|obsoletes?
perime\w{0,2})
date d'(?:un|une|il y a)\b | (?:datent? du|publiee?s? sous (?:le|un)) (?:\w+ )?(?:precedent|ancien)\w{0,2}
n'(?:est|sont) (?:peut-etre )?plus (?:a jour|actuel\w{0,3}|valables?)
(?:konnen|kann|konnten|konnte|moglicherweise|unter umstanden) (?:\w+ ){0,3}?(?:nicht mehr|nicht) (?:\w+ )?(?:aktuell
gultig|zutreffend)
(?:stammt|stammen) aus (?:einer|der|dem|einem) (?:\w+ )?(?:fruher|vorig|vergangen|alter|archiv)\w*
alteren? (?:fassung|version|ausgabe|meldung)
pued\w{1,3} no (?:\w+ )?(?:estar|ser) (?:al dia|actual\w{0,7}|vigentes?)
corresponde a (?:un|una) (?:\w+ )?(?:anterior|pasad[oa])
(?:potrebbe|potrebbero|possono|puo) non (?:\w+ )?(?:essere )?(?:piu )?(?:aggiornat\w|attual\w|valid\w)
risale (?:a|al) (?:un |una )?(?:\w+ )?(?:precedente|passat[oa])
(?:kan|kunnen) (?:\w+ )?(?:niet meer|niet) (?:actueel|juist|geldig|up-to-date)
(?:dateert|stamt) (?:van|uit) een (?:vorig|eerder)\w*
mo(?:ze|ga) (?:\w+ )?(?:nie|juz nie) byc (?:juz )?aktualn\w{1,3} | pochodz\w{1,2} z (?:poprzedni|wczesniejsz)\w+
pode\w? (?:ja )?nao (?:\w+ )?(?:estar|ser) (?:atualizad\w{2}|atua(?:l|is)|valid\w{2})
kan vara (?:inaktuell\w?|foraldra\w{1,2}) | kan vaere (?:foraeldet|foraeldede|utdatert\w?)
will (?:soon |shortly )?be (?:switched off|shut down|closed down|taken (?:offline|down)|discontinued|retired)
will (?:soon |shortly )?be (?:decommissioned|removed)
being (?:moved|migrated|rebuilt|redesigned|updated|reworked|transferred)
under (?:construction|revision|reconstruction)
plus (?:mis\w{0,2} a jour|actualise\w{0,2}|maintenu\w{0,2}|a jour|tenue?s? a jour|alimente\w?|suivie?s?)
archive(?:e|es|s) | obsoletes? | perime\w{0,2} | depasse\w{0,2} | ne sera (?:bientot )?plus
en (?:construction|maintenance|cours de (?:mise a jour|refonte)) | a ete transfere\w? | change d'adresse
nicht (?:mehr |langer )*(?:laufend |weiter |regelmassig )?(?:aktualisiert|gepflegt|betreut|aktuell|weitergefuhrt)
archiviert | archivseite | im archiv | veraltet | uberholt | abgeschaltet | eingestellt | im (?:aufbau|umbau)
uberarbeitet | (?:ya no|no) (?:se |esta |estan |es )?(?:actualiz\w{1,4}|mantien\w{1,2}|mantenid\w{1,2})
archivad[oa]s? | obsolet[oa]s? | desactualizad[oa]s? | no estar actualizad[oa]s? | en construccion
dejara de (?:estar|funcionar|actualizarse)
non (?:e|sono|viene|vengono|verra) (?:piu )?(?:stat[oai] )?(?:piu )?(?:aggiornat|mantenut|curat)[oaie]
archiviat[oaie] | non essere (?:piu )?aggiornat[oaie] | obsolet[oaie] | superat[oaie]
in (?:costruzione|manutenzione|rifacimento)
niet (?:langer |meer )*(?:bijgehouden|bijgewerkt|onderhouden|actueel|geactualiseerd|beheerd) | gearchiveerde?
verouderd | achterhaald | in (?:opbouw|aanbouw) | uit de lucht
(?:nie jest|nie sa|nie bedzie) (?:juz )?(?:wiecej )?(?:aktualizowan|prowadzon|aktualn)\w{1,2}
(?:z?archiw)\w{3,8} | nieaktualn[aey] | przestarzal[aey] | w (?:budowie|przebudowie)
(?:nao|deix\w{1,3} de) (?:e |sao |esta |estao |ser |sera )?(?:mais )?(?:atualizad|actualizad|mantid)[oa]s?
arquivad[oa]s? | desatualizad[oa]s? | em (?:construcao|manutencao|remodelacao)
(?:uppdateras|opdateres|oppdateres|vedlikeholdes|vedligeholdes|underhalls) (?:inte|ikke) (?:langre|laengere|lenger)
(?:inte|ikke) (?:langre|laengere|lenger) (?:uppdatera\w{1,2}|opdatere\w{1,2}|oppdatere\w{1,2}) | arkivera[dt]
arkivere[dt] | arkivert | foraldra[dt] | foraeldet | utdatert
(?:neni|nejsou|nebude) (?:jiz |uz |dale )?(?:aktualizovan\w|aktualni|udrzovan\w)
(?:jiz|uz) se neaktualizuj\w{1,2} | se (?:jiz|uz) neaktualizuj\w{1,2} | (?:jiz|uz) neaktualizujeme
archivovan\w | zastaral\w | (?:jiz|uz) neni aktualizovan\w | ei (?:enaa )?(?:paiviteta|yllapideta)
enaa paiviteta | arkistoitu | vanhentunut\w{0,2} | nem (?:frissul|aktualis|frissitjuk) | archivalt | elavult
nu mai (?:este|sunt) (?:actualizat|intretinut)\w? | arhivat\w? | δεν (?:ενημερωνεται|ανανεωνεται)
αρχειοθετηθ\w{2,4}
"""
)
STATE = regex(rf"\b(?:{_STATES})\b")
#: "We have moved": to an address on the web, or to another street, which is news.
_MOVES = _any(
    r"""
(?:we have|we've) moved | (?:has|have) (?:been )?(?:moved|migrated|transferred) to | find us now at
(?:nous avons|a) demenage | sind umgezogen | ist umgezogen | nos hemos (?:mudado|trasladado) | hemos cambiado de
ci siamo trasferiti | (?:wij|we) zijn verhuisd | is verhuisd | (?:przenieslismy|przeprowadzilismy) sie | mudamos
vi har flyttat | vi (?:er|har) flytt\w{1,2} | prestehovali jsme | olemme muuttaneet | koltoztunk | ne-am mutat
μετακομισαμε | μεταφερθηκαμε
"""
)
MOVES = regex(rf"\b(?:{_MOVES})\b")
_WEBS = _any(
    r"""
www\.\w | https?://\w | web ?(?:sites?|pages?|seiten?|auftritt|presen[cz]e|pagina|plek|adresse) | home ?page
internetseite | url | bookmarks? | lesezeichen | favoris | favoritos | preferiti | bladwijzers? | zakladk\w{1,2}
(?:sitio|pagina|nueva) web | (?:nouveau|nuovo|novo|nieuwe|neue[nrms]?) (?:site|sito|portal\w?)
site (?:web|internet) | stron[aeyi] internetow\w{1,2} | nowej stron\w{1,2} | webbplats\w{0,3} | hjemmesid\w{1,2}
nettsid\w{1,3} | nettsted\w{0,2} | novy web | novem webu | verkkosivu\w{1,5} | honlap\w{0,3} | ιστοσελιδα
ιστοτοπο\w?
"""
)
WEB = regex(rf"\b(?:{_WEBS})")
#: What else such a notice says: where to look, what to mind.
_MINDS = _any(
    r"""
inform\w{2,10} | contents? | inhalte? | inhoud | contenu\w{0,2} | contenid\w{1,2} | conteudo\w? | tresc\w?
updated? | up to date | aktuell\w{0,2} | actuali\w{1,6} | aggiornat\w | actue\w{1,3} | aktualn\w{1,3} | besuchen
rendez-vous | retrouvez | visitate | zapraszamy | links? | liens? | enlaces? | collegament\w | archiv\w{0,4}
arquiv\w{0,3} | archief | reference
"""
)
MINDS = regex(rf"\b(?:{_MINDS})\b")
_HEADINGS = """
archived|archived content|archived page|archive|archives|note|please note|notice|important|attention|warning
archivee?|page archivee|contenu archive|avertissement|remarque|avis|a noter|hinweis|achtung|wichtig|bitte beachten
archiv|archivseite|archiviert|archivado|pagina archivada|contenido archivado|aviso|nota|atencion|importante|archiviato
archivio|pagina archiviata|avviso|attenzione|let op|gearchiveerd|archief|belangrijk|uwaga|archiwum|strona archiwalna
wersja archiwalna|arquivado|arquivo|pagina arquivada|atencao|obs|arkiv|arkiverad|arkiveret|arkivert|archivovano
upozorneni|arkisto|huom|figyelem
"""
#: Words alone that head such a notice.
HEADINGS = frozenset(_HEADINGS.strip().replace("\n", "|").split("|"))
