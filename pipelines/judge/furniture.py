"""What any two sites may share without being one house: the words of menus and maps, mail desks, hosts all link to."""

from __future__ import annotations

import re

from models.pattern import regex

#: Who reads mail for any house.
_DESKS_IN_A_ROW = """
info contact office mail hello kontakt contacto contatto secretariat webmaster admin sekretariat biuro post
"""
DESKS = frozenset(_DESKS_IN_A_ROW.split())
#: Furniture and geography that any two sites may share, folded.
_COMMON_WORDS = """
about all and articles blog business by cart center centre city click company contact contacts cookie cookies
copyright country customer data day deutsch download email english espanol europe european facebook faq follow for
francais free from get global google group help home homepage html imprint index information instagram international
internet italiano latest learn legal linkedin links login mail main map members menu more national nederlands
network new news newsletter next notice official online our out page partners pdf phone policy polski portugues
previous privacy products project projects read region register related rights reserved rss search section service
services share shop sign site sitemap start statement store subscribe support team terms the tel this tiktok today
top twitter union updates use user video view visit web website bienvenue bienvenidos benvenuti willkommen welkom
witamy bemvindo vitejte valkommen velkommen welcome whatsapp with wordpress world york you your youtube accueil
actualites adherents avis conditions confidentialite europeen europeenne france generales infos legales mentions nos
notre nous partenaires plan politique protection donnees projets recherche suivez agb aktuelles datenschutz
datenschutzerklarung deutschland europa europaische folgen haftung impressum kontakt mehr mitglieder
nutzungsbedingungen partner projekte seite startseite suche uber uns unsere wir zuruck aviso condiciones contacto
espana inicio mapa noticias nosotros politica privacidad siguenos socios uso chi condizioni contatti informativa
italia note notizie siamo soci termini algemene nederland nieuws over privacyverklaring voorwaarden zoeken
aktualnosci polityka polska prywatnosci regulamin strona szukaj contactos portugal privacidade termos january
february march april may june july august september october november december monday tuesday wednesday thursday
friday saturday sunday janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre januar
februar marz juni juli oktober dezember enero febrero marzo abril mayo junio julio agosto septiembre octubre
noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre africa america americas
asia australia austria belgique belgium berlin brasil brazil brussels bruxelles canada china denmark england finland
germany greece india ireland italy japan london luxembourg madrid malta mexico netherlands norway paris poland roma
russia scotland spain sweden switzerland turkey usa wales warszawa wien schweiz osterreich belgie android apple
microsoft paypal visa mastercard amazon chrome windows iphone spotify netflix logo zur skip
disclaimer projekt proyecto progetto projeto projet content zum inhalt aller
contenu saltar conteudo contenido naar inhoud przejdz tresci accessibility accessibilite accessibilita accesibilidad
acessibilidade barrierefreiheit toegankelijkheid dostepnosci dostepnosc deklaracja declaration dichiarazione
partiellement conforme questions answers foire domande frequenti preguntas frecuentes perguntas frequentes vragen
veelgestelde pytania odpowiedzi haufige fragen mappa mapa sito sitio serwisu ubersicht overzicht downloads descargas
telechargements publications publicaties publicaciones pubblicazioni publikationen login connexion anmelden
alle rechte vorbehalten tous droits todos derechos reservados tutti diritti riservati rechten voorbehouden wszelkie
prawa zastrzezone direitos alla rattigheter forbehallna rettigheder forbeholdes rettigheter reservert kaikki oikeudet
pidatetaan vsechna prava vyhrazena minden jog fenntartva toate drepturile rezervate
"""
COMMON = frozenset(_COMMON_WORDS.split())
#: Addresses drop letters with accents, or what follows them.
_ACCESS = regex(r"acc?ess?ib|barrierefr|toegank|dost-?pn")
_SHORT = 3


def is_furniture(slug: str) -> bool:
    """Say whether an address's last segment names what any site has: "site-map", "accessibilit", "legal-notice"."""
    parts = re.split(r"[^a-z0-9]+", slug)
    return _ACCESS.search(slug) is not None or all(len(part) <= _SHORT or part in COMMON for part in parts)


#: Hosts that everybody links to; on a platform, only the account tells.
_PLATFORMS_IN_A_ROW = """
facebook.com twitter.com x.com linkedin.com youtube.com instagram.com vimeo.com flickr.com github.com tiktok.com
pinterest.com xing.com t.me medium.com
"""
PLATFORMS = frozenset(_PLATFORMS_IN_A_ROW.split())
_ANYBODY_WORDS = """
google.com wordpress.org wordpress.com w3.org adobe.com creativecommons.org europa.eu mozilla.org apple.com
microsoft.com archive.org drupal.org joomla.org typo3.org goo.gl bit.ly addtoany.com addthis.com
googletagmanager.com cookiebot.com gnu.org
"""
ANYBODY = frozenset(_ANYBODY_WORDS.split())
