"""Offices people hold, beside the commoner roles, and how it is said that they hold or look after something."""

from __future__ import annotations

from models.pattern import regex

#: Offices of towns, schools and societies, and Polish roles in the case behind "is"; folded.
OFFICES = (
    r"councillors?|council(?:man|woman)|alder(?:man|woman)|provosts?|head(?:master|mistress|teacher)s?"
    r"|registrars?|wardens?|stewards?|convenors?|conveners?|bursars?|editors?|librarians?|archivists?|custodians?"
    r"|vice-?chairs?|administrators?|facilitators?|animators?|envoys?|attaches?|point of contact|focal point"
    r"|key contact"
    r"|echevine?s?|adjointe?s?(?: au maire)?|conseill(?:er|ere)s? municipale?s?|proviseure?s?|doyenne?s?|tresor(?:ier"
    r"|iere)s?"
    r"|secretaires?|mediat(?:eur|rice)s?|archivistes?|bibliothecaires?|administrat(?:eur|rice)s?|porte-parole|syndics?"
    r"|interlocut(?:eur|rice)s?|personne (?:de contact|ressource)|benevoles? referente?s?"
    r"|(?:\w*(?:stadtrat|gemeinderat|beigeordnete|kammerer|bibliothekar|archivar|rektor|schulleiter|schriftfuhrer"
    r"|kassenwart|kassier|schatzmeister|verwalter|vertreter|beirat|betreuer|fachberater|organisator|kustode|kustos"
    r"|museumspadagog\w*|verantwortliche|zustandige|bevollmachtigte)[rns]?(?:in|innen)?|stadtratin|kustodin"
    r"|kontakt(?:mann|frau)|ansprechperson|vorstandin)"
    r"|concejal(?:a|es)?|regidor(?:a)?|decan[oa]|conserj\w+|archiver[oa]|bibliotecari[oa]|administrador(?:a)?"
    r"|interlocutor(?:a)?|persona de (?:enlace|referencia)|comisionad[oa]|animador(?:a)?|gestor(?:a)?"
    r"|assessor[ea]|consiglier[ea]|vicesindac[oa]|dirigente scolastic[oa]|bibliotecari[oa]|archivista|economo"
    r"|referenti|persona di (?:riferimento|contatto)|interlocut(?:ore|rice)|animat(?:ore|rice)|conservat(?:ore|rice)"
    r"|prorett(?:ore|rice)|segretari[oa]"
    r"|wethouders?|schepen(?:en)?|gedeputeerden?|rectoren?|conservator(?:en)?|archivaris(?:sen)?|bibliothecaris(?:sen)?"
    r"|beheerders?|zaakvoerders?|aanspreekpunt|aanspreekpersoon|coordinatrice|directrice|voorzitster|bestuurslid"
    r"|projectmedewerkers?|woordvoer(?:der|ster)"
    r"|vereador(?:a)?|administrador(?:a)?|bibliotecari[oa]|provedor(?:a)?|pessoa de contacto|interlocutor(?:a)?"
    r"|(?:dyrektor|prezes|koordynator|kierownik|pelnomocnik|sekretarz|rzecznik|burmistrz|rektor|wojt|starost|dziekan"
    r"|kustosz|kurator|opiekun|skarbnik|przedstawiciel|doradc|specjalist|menedzer)(?:em|iem|a|k[ai]|ka|ki|owi|ze|y)?"
    r"|dyrektork\w*|koordynatork\w*|prezesk\w*|kierowniczk\w*|przewodniczac\w+|wiceprezes\w*|wicedyrektor\w*"
    r"|osoba (?:do kontaktu|kontaktowa)|osoba odpowiedzialna"
)
#: Who looks after something stands behind: "um die Partnerschaften kümmert sich", "za kontakty odpowiada"; folded.
CARES = regex(
    r"\b(?:s'occup(?:e|ent)|est (?:charge|responsable)e?|en assure|assure|veille(?:nt)?|kummer(?:t|n) sich"
    r"|ist (?:zustandig|verantwortlich)|betreut|verantwortet|(?:se )?(?:ocupa|encarga)|responde|cuida|atiende|lleva"
    r"|si occupa|cura|segue|risponde|tiene|looks? after|takes? care of|handles|deals? with|is (?:responsible|in charge)"
    r"|houdt zich bezig|zorgt|onderhoudt|verzorgt|behartigt|odpowiada|zajmuje sie|opiekuje sie|trata|ocupa-se|fuhrt"
    r"|leitet|dirige|gere|coordonne|coordina|gestisce|runs|manages|oversees|coordinates|leidt|coordineert|kieruje"
    r"|prowadzi|koordynuje|coordena|gere)\b"
)
#: At the head of a house: "an der Spitze … steht", "al frente de … está", "na czele … stoi"; folded.
AT_HEAD = regex(
    r"\b(?:at (?:the|its|their) (?:head|helm|top)|a (?:la|sa|leur) tete|an (?:der|ihrer|seiner|deren|dessen) spitze"
    r"|al frente|a la cabeza|alla (?:guida|testa|presidenza|direzione)|a (?:guidar|dirig|presied)\w+"
    r"|aan het (?:hoofd|roer)|na (?:jego |jej )?czele|a frente|a cabeca)\b[^;.]{0,70}?"
    r"\b(?:is|are|stands?|sits?|est|se trouve|figure|steht|stehen|esta|se halla|figura|e|c['’]e|siede|sta|staat|staan"
    r"|stoi|stoja)\s"
)
#: An office that lies with somebody: "der Vorsitz liegt bei", "de leiding berust bij"; folded.
LIES_WITH = regex(
    r"\b(?:lies with|rests with|is held by|falls to|is assured by|is provided by|revient a|incombe a|est (?:assuree?"
    r"|tenue?"
    r"|confiee?|occupee?) (?:par|a)|liegt bei|obliegt|hat|ubernimmt|recae en|corresponde a|esta en manos de|spetta a"
    r"|e affidat[oa] a|berust bij|is in handen van|ligt bij|wordt waargenomen door|spoczywa w rekach|sprawuje|cabe a"
    r"|esta a cargo de|corre a cargo de|compete a|wird von|wird gefuhrt von)\s(?:the |la |le |l['’]|il |der |die |de )?"
)
