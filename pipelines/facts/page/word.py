"""Words by which cards, labels and lists of a page are known, folded, in eight languages."""

from __future__ import annotations

import re

from models.pattern import regex
from pipelines.facts.canonical.listed import listed
from pipelines.facts.lexicon.house import ROLE
from snapshots.words import folded

#: Roles beside those reports speak of.
_ROLES = regex(
    r"\b(?:vice[- ]?\w+|deputy|executive|chief|chairperson|board member|engineer|scientist|analyst|specialist|expert"
    r"|editor|clerk|commissioner|ambassador|attache|administrator|accountant|controller|assistant|professor|lecturer"
    r"|researcher|intern|trainee|member of (?:the )?board|team lead|support|desk officer|technician|librarian|registrar"
    r"|direction|presidence|vice-president\w*|tresorier\w*|adjoint\w*|assistante?|gestionnaire|ingenieure?|comptable"
    r"|regisseu\w+|mediat\w+|doyenne?|administrat\w+|correspondant\w*|chercheu\w+|porte-parole|coordination|stagiaire"
    r"|secretariat|secretaire|charge\w*|membre du (?:bureau|conseil)|redact\w+|fondat\w+"
    r"|\w*leitung|\w*fuhrung|\w*assistenz|\w*sekretaria\w*|\w*sachbearbeit\w*|\w*mitarbeiter\w*|\w*referat\w*"
    r"|schatzmeister\w*|kassenwart\w*|schriftfuhrer\w*|kanzler\w*|\w*betreu\w+|\w*redakt\w+|stellvertret\w+"
    r"|\w*vorstand\w*|\w*assistent\w*|\w*manage(?:r|rin|ment)|\w*koordination|prokurist\w*|\w*ingenieur\w*"
    r"|subdirector(?:a|es)?|gerencia|jefe|jefa|tecnic[oa]|secretari[oa]|tesorer[oa]|asesor\w*|delegad[oa]"
    r"|vocal|decan[oa]|alcald\w+|encargad[oa]|investigador\w*|administrador\w*|vicepresident\w*"
    r"|secretaris|penningmeester|\w*medewerk(?:er|ster)|\w*adviseur|\w*leider|beleids\w+|bestuurs\w+|burgemeester"
    r"|contactpersoon|conservator"
    r"|przewodnicz\w+|sekretarz|skarbnik|specjalist\w+|menedzer\w*|zastepc\w+|doradc\w+|czlon\w+ zarzadu|wiceprezes"
    r"|prorektor|rektor|dziekan|rzecznik|asystent\w*|burmistrz|dyrekc\w+|wojt"
    r"|direttor\w+|direttrice|responsabile|segretari[oa]|tesoriere|amministrat\w+|consiglier\w+|sindaco|assessore"
    r"|diretor\w*|coordenador\w*|gestor\w*|responsavel|tesoureir[oa]|vogal|reitor\w*"
    r"|reditel\w*|vedouci|predsed\w+|jednatel\w*|tajemni\w+)\b"
)
#: Roles of houses as well as of persons.
SHARED_ROLE = regex(
    r"^(?:(?:lead|main|project|projekt|programme|network|consortium|cluster)[ -]?)?(?:coordinat(?:or|eur|ion)"
    r"|koordinat(?:or|ion)"
    r"|lead(?:er)?|leitung|lead partner|chef de file|pilote|porteur|coordinador|coordinatore|coordenador|lider"
    r"|koordynator|lider"
    r"|founders?|secretariat|sekretariat|presidency|presidence|vorsitz|support|organi[sz]er|representati(?:ve"
    r"|on)|partner|member"
    r"|federfuhrung|tragerschaft|contact|management)s?$"
)
#: A heading under which persons stand.
PEOPLE = regex(
    r"\b(?:team|staff|people|contacts?|board|our office|secretariat|who we are|management|leadership|equipe"
    r"|interlocuteurs?|bureau|conseil d'administration|gouvernance|trombinoscope|ansprechpartner\w*|kontakte?"
    r"|mitarbeiter\w*|mitarbeitende|vorstand|geschaftsstelle|geschaftsfuhrung|impressum|equipo|contactos?|personal"
    r"|junta directiva|patronato|medewerkers|bestuur|zespol|zarzad|biuro|kadra|pracownicy|persone|contatti|organi"
    r"|equipa|direcao|ask us|nous joindre|joignez-nous|nous contacter"
    r"|coordonnees|get in touch|reach us|your contact|vos contacts|wir sind|uber uns)\b"
)
#: Classes of boxes in which persons stand.
PERSON_CLASS = regex(
    r"(?:^|[\s_-])(?:persons?|people|teams?|staff|employees?|mitarbeiter\w*|membres?|member|equipe|vcard|h-card"
    r"|contacts?"
    r"|contact-?(?:box|card|person)?|ansprechpartner|kontakt|profile|bio|author|equipo|bestuur|zespol)(?:$|[\s_-])"
)
#: A heading, a label, a column or a class under which organisations are listed.
LISTING = regex(
    r"\b(?:\w*members?|membership|partenaires?|membres?|adherents?|\w*mitglieder\w*|(?!ansprech|contact)\w*partner\w*"
    r"|konsorti\w+|consort\w+|miembros?|socios?|asociados|leden|\w*partnerzy|czlonkowie|soci|membri|parceiros"
    r"|associados|clusters?|participants?|beneficiar\w+|beteiligte|teilnehmer\w*|organisations?|organizations?"
    r"|organisationen|entreprises|companies|unternehmen|firmen|empresas|bedrijven|institutions?|einrichtungen"
    r"|hochschulen|universit\w+|signator\w+|signatair\w+|unterzeichner\w*|firmantes|countries|pays(?: cibles?)?"
    r"|\w*lander\w*|paises|landen|kraje|paesi|geograph\w+|target\w*|lead|coordinat\w+|koordinat\w+|founders?"
    r"|fondateurs?"
    r"|grunder|villes|cities|stadte|communes|gemeinden|museums|museen|musees|towns|allies|network|reseau|netzwerk)\b"
)
#: Labels, whole, by what stands behind them.
LABELS = {
    "name": listed(
        """
name names nom naam nombre nazwisko imie-i-nazwisko nome nominativo nom-et-prenom prenom-et-nom nom-prenom
prenom-nom full-name name-vorname vorname-name nachname-vorname person contact-person person-de-contact
personne-de-contact persona-de-contacto contactpersoon kontaktperson ansprechpartner ansprechpartnerin
ansprechperson ihr-ansprechpartner contact contacto kontakt contatto contato interlocuteur interlocutrice osoba-
kontaktowa osoba-do-kontaktu referent apellidos-y-nombre nombre-y-apellidos your-contact votre-contact nom-du-
contact contact-name jmeno
"""
    ),
    "first": listed(
        """
vorname prenom first-name firstname given-name voornaam imie nombre-de-pila given
"""
    ),
    "last": listed(
        """
nachname nom-de-famille surname last-name lastname family-name achternaam nazwisko apellidos familienname
apellido cognome sobrenome
"""
    ),
    "role": listed(
        """
role function position title job-title job fonction poste qualite titre rolle funktion aufgabe aufgabenbereich
bereich zustandigkeit cargo funcion puesto functie funkcja stanowisko ruolo carica funzione funcao amt tatigkeit
responsibility responsibilities mission missions service aufgabengebiet arbeitsbereich department abteilung
"""
    ),
    "phone": listed(
        """
phone telephone tel telefon telefoon telefono telefone phone-number telephone-number t fon fono ph mobile mobil
mobiel portable gsm handy cell cellphone movil komorka kom cellulare direct-line direct durchwahl ligne-directe
telefonnummer rufnummer numero telefon-1 nr-telefonu telemovel tel-nr m p
"""
    ),
    "mail": listed(
        """
e-mail email mail courriel mel e-mail-address email-address adresse-e-mail mailadresse e-mail-adresse correo
correo-electronico e-mailadres adres-e-mail posta-elettronica e adresse-electronique adresse-mail correio-
eletronico elektronische-post poczta
"""
    ),
    "organisation": listed(
        """
organisation organization company institution employer affiliation entreprise societe structure organisme
etablissement firma unternehmen einrichtung institut empresa entidad bedrijf organisatie instelling organizacja
instytucja azienda ente organizacion
"""
    ),
    "fax": listed(
        """
fax telefax telecopie telecopieur faks fax-number faxnummer f
"""
    ),
}
#: Columns that name what a table lists.
NAMING = regex(
    r"^(?:\w*name|nom|nombre|naam|nazwa|nome|denomination|\w*members?|membres?|\w*mitglied(?:er)?|\w*partner(?:in)?s?"
    r"|partenaires?|organi[sz]ations?|organisationen|compan(?:y|ies)|entreprises?|unternehmen|firma|firmen"
    r"|institutions?"
    r"|\w*institution(?:en)?|einrichtung(?:en)?|\w*hochschulen?|universit\w+|clusters?|poles?|verein|adherents?"
    r"|empresas?|socios?|entidad|organisatie|bedrijf|lid|leden|czlonek|partnerzy|stadt|ville|city|museum|musee|museo"
    r"|structure|organisme|kammer|chamber)\b"
)
COUNTRY = regex(r"^(?:countr(?:y|ies)|pays|land|lander|staat|pais|kraj|paese|state|nation|herkunft)$")


def is_role(text: str) -> bool:
    """Say whether *text* is a role somebody has: short, with a role's word in it."""
    if len(text) > _LONGEST_ROLE or "@" in text or sum(map(str.isdigit, text)) > _MOST_DIGITS:
        return False
    return len(text.split()) <= _MOST_ROLE and has_role(text)


def has_role(text: str) -> bool:
    """Say whether a role's word stands in *text*."""
    plain = folded(text)
    return ROLE.search(plain) is not None or _ROLES.search(plain) is not None


def names_contact(label: str) -> bool:
    """Say whether a label announces a person, as "Contact" does; "Name" may announce a house as well."""
    return label_of(label) == "name" and _CONTACT.search(folded(label)) is not None


def label_of(text: str) -> str | None:
    """Return what *text*, standing before a value, announces: ``name``, ``role``, ``phone``, ``mail``…"""
    if len(text) > _LONGEST_LABEL:
        return None
    key = _key(text)
    if not key:
        return None
    return next((kind for kind, words in LABELS.items() if key in words), None) or next(
        (kind for kind, words in LABELS.items() if len(kind) > 4 and any(part in words for part in _parts(key))), None
    )


def _key(text: str) -> str:
    return "-".join(re.findall(r"[^\W_]+", folded(text)))


def _parts(key: str) -> list[str]:
    """Return the halves of "tel-fax" and "phone-mobile", where each is a label."""
    parts = key.split("-")
    known = all(len(part) > 2 and any(part in words for words in LABELS.values()) for part in parts)
    return parts if len(parts) == 2 and known else []


_LONGEST_ROLE = 140
_CONTACT = regex(
    r"contact|kontakt|ansprech|interlocut|person|referent|prenom|vorname|first|imie|apellidos|given|osoba|contatto"
)
_MOST_ROLE = 16
_MOST_DIGITS = 4
_LONGEST_LABEL = 40
