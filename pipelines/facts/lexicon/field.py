"""How the fields of a contact are labelled, in six languages; folded."""

from __future__ import annotations

#: By the contract's word for the field: what stands before it.
FIELDS = {
    "name": (
        r"(?:full )?name|nom(?: et prenom)?|prenom et nom|nom complet|ansprechpartner(?:in)?|ansprechperson"
        r"|kontaktperson"
        r"|contact person|contact|kontakt|interlocut\w+|personne de contact|persona de contacto|contacto"
        r"|contactpersoon|osoba do kontaktu|nombre(?: y apellidos)?|naam|imie i nazwisko|nome(?: e cognome)?"
        r"|referente|contatto|persona di contatto|contatti|nominativo|nome completo|pessoa de contacto"
    ),
    "role": (
        r"role|position|title|function|job title|fonction|poste|qualite|titre|funktion|rolle|stellung|cargo"
        r"|puesto|ruolo|funzione|carica|qualifica|incarico|funcion|funcao|functie|stanowisko"
    ),
    "works-at": (
        r"organi[sz]ation|institution|company|employer|affiliation|organisme|structure|etablissement|einrichtung"
        r"|organisation|firma|arbeitgeber|entidad|organizacion|organisatie|instytucja|organizacja|institucion|empresa"
        r"|ente|organizzazione|istituzione|azienda|instituicao|organizacao"
    ),
    "phone": (
        r"(?:tele)?phone(?: number| no\.?)?|tel\.?(?: no\.?| number)?|mobile|telephone|tel|telefon(?:nummer)?|fon|ruf"
        r"|durchwahl|handy|telefono|telefoon(?:nummer)?|portable|nr telefonu|cellulare|recapito telefonico|telefone"
        r"|telemovel|movil|t"
    ),
    "email": (
        r"e-?mail(?: address)?|mail|courriel|adresse (?:electronique|e-?mail|mail)|mel|e-?mail-?adresse"
        r"|correo(?: electronico)?|posta elettronica|indirizzo e-?mail|correio eletronico|e-post|e"
    ),
}
