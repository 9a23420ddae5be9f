"""Words by which a page says that something has ended, been put off or shut, folded."""

from __future__ import annotations

from models.pattern import regex


def _any(phrases: str) -> str:
    return "|".join(phrase for line in phrases.split("\n") for phrase in line.split(" | ") if phrase)


_ENDED = _any(
    r"""
closed | expired | ended | cancell?ed | postponed | suspended | withdrawn | dissolved | abolished | discontinued
terminated | revoked | no longer | filled | sold out | lapsed | repealed | ceased | abandoned | fermee?s?
clos(?:e|es)? | cloture\w? | expiree?s? | terminee?s? | annulee?s? | reportee?s? | suspendue?s? | retiree?s?
dissoute?s? | supprimee?s? | pourvue?s? | abrogee?s? | n'est plus | ne sont plus | geschlossen | beendet
abgelaufen | abgesagt | verschoben | ausgesetzt | zuruckgezogen | aufgelost | abgeschafft | eingestellt
widerrufen | besetzt | vergeben | ausgebucht | nicht mehr | aufgehoben | cerrad[oa]s? | finalizad[oa]s?
caducad[oa]s? | cancelad[oa]s? | aplazad[oa]s? | suspendid[oa]s? | retirad[oa]s? | disuelt[oa]s?
suprimid[oa]s? | cubiert[oa]s? | derogad[oa]s? | agotad[oa]s? | ya no | chius[oaie] | conclus[oaie]
scadut[oaie] | annullat[oaie] | rinviat[oaie] | sospes[oaie] | ritirat[oaie] | sciolt[oaie] | soppress[oaie]
revocat[oaie] | esaurit[oaie] | abrogat[oaie] | non e piu | non sono piu | gesloten | afgelopen | beeindigd
verlopen | geannuleerd | afgelast | uitgesteld | opgeschort | ingetrokken | opgeheven | vervuld | uitverkocht
niet (?:langer|meer) | zamkniet\w{1,2} | zakoncz\w{2,4} | wygas\w{1,3} | odwolan\w{1,2} | przelozon\w{1,2}
zawieszon\w{1,2} | wycofan\w{1,2} | rozwiazan\w{1,2} | zlikwidowan\w{1,2} | nieaktualn\w{1,2} | juz nie
encerrad[oa]s? | terminad[oa]s? | expirad[oa]s? | adiad[oa]s? | suspens[oa]s? | extint[oa]s? | preenchid[oa]s?
esgotad[oa]s? | revogad[oa]s? | ja nao | stangd\w? | avslutad\w{0,2} | installd\w? | uppskjut\w{2,3}
upplost\w? | inte langre | lukket | afsluttet | udlobet | aflyst | udsat | ikke laengere | stengt | avsluttet
avlyst | utsatt | ikke lenger | suljettu | paattyn\w{1,3} | peruttu | lakkautettu | uzavren\w | ukoncen\w
(?:we are|we're|is|are) closing(?: down)? | (?:will|to) (?:close|cease|shut) | closing down | shuts? down | winds? up
(?:nous )?fermons | ferme(?:ra|ront)? (?:ses|definitivement|le|la|en|au) | cess(?:ons|e|era) | (?:mettons|met) fin
prend fin
(?:wir )?schliessen | schliesst | wir horen auf | (?:losen|lost) (?:uns|sich) auf | stellen (?:\w+ ){1,4}ein
gibt auf | geben (?:\w+ ){1,3}auf
cerramos | cierra(?:n|mos)? | cerrar[ae]\w{0,3} | echamos el cierre | echa el cierre | cesa(?:mos)? | nos despedimos
chiudiamo | chiud(?:e|ono|era|eremo) | cessa(?:no|mo|zione)? | cessiamo
(?:wij|we) sluiten | sluit (?:op|de|haar|zijn|per|definitief) | houdt op | houden (?:\w+ )?op
stoppen (?:met|per|op|ermee)
zamykamy | zamyka | konczymy | likwidujemy | konczy (?:dzialalnosc|prace)
(?:vamos )?(?:fechar|encerrar) | fechamos | fecha (?:a|em|no|as|portas) | encerra(?:mos)?
vi (?:stanger|lagger ner|slutar|lukker|stopper|holder op|stenger|legger ned|avvikler)
(?:stanger|lukker|stenger) (?:\w+ )?den
(?:me )?suljemme | lopetamme | lopettaa | (?:za|u)virame | koncime | konci (?:svou|cinnost) | bezarunk | bezar
megszunik
inchidem | se inchide | incetam | κλεινουμε | κλεινει
zrusen\w | odlozen\w | vyprsel\w? | lezart\w{0,2} | megszunt | elmarad | inchis\w? | incheiat\w? | anulat\w?
expirat\w?
"""
)
ENDED = regex(rf"\b(?:{_ENDED})\b")
#: Words of the shortest sentence.
_SHORTEST = 4


def tells_end(text: str) -> bool:
    """Say whether *text* (folded) is a sentence by which something has ended, been put off or shut."""
    return text.count(" ") + 1 >= _SHORTEST and ENDED.search(text) is not None
