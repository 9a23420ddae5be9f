"""What those who serve customers say of themselves: dentists, insurers, plumbers, salons, shops; read in folded text.

Such houses are honest. Where a society or a museum stood, under the same name, they are another house all the same.
"""

from __future__ import annotations

from models.pattern import regex
from pipelines.judge.naming import seen
from snapshots.text import PageText
from snapshots.words import folded

#: By language: a trade that serves customers, and how it speaks to them.
_WORDS = (
    r"insurance (?:agency|broker\w*)|real estate|realtors?|law firm|attorneys?|solicitors?|dental|dentists?|veterinary"
    r"|vet clinic|plumb(?:er|ers|ing)|locksmiths?|electricians?|roofing|roofers?|hair salon|nail salon|beauty salon"
    r"|barbers?|massage|yoga|pilates|personal train\w+|car rental|limousine|taxi service|cleaning services?|removals"
    r"|web design|marketing agency|accountants?|bookkeeping|wedding (?:venue|photograph\w+)|free (?:quotes?|estimates?)"
    r"|(?:call|get) (?:us )?(?:now )?for a (?:free )?quote|get a quote|book (?:now|online|your appointment)"
    r"|our (?:customers|clients|patients)|same-?day service|24/7|open 24 hours|licensed and insured|best price"
    r"|money-?back guarantee|free returns?",
    r"plombier|serrurier|electricien|couvreur|depannage|debouchage|chauffagiste|cabinet dentaire|dentiste"
    r"|clinique veterinaire|veterinaire|courtier|assureur|agence immobiliere|avocats? au barreau|salon de coiffure"
    r"|institut de beaute|agence web|demenagement|vtc|taxi|devis (?:gratuit|en ligne|immediat)|24 ?h ?/ ?24|7 ?j ?/ ?7"
    r"|pas cher|prendre (?:un )?rendez-vous|nos (?:clients|patients|prestations|tarifs)|intervention rapide"
    r"|clients satisfaits|satisfait ou rembourse",
    r"rohrreinigung|schlusseldienst|klempner|elektriker|dachdecker|zahnarztpraxis|zahnarzt|tierarztpraxis|tierarzt"
    r"|versicherungsmakler|versicherungsagentur|immobilienmakler|immobilien|rechtsanwalte?|kanzlei|friseur(?:salon)?"
    r"|kosmetikstudio|nagelstudio|yogastudio|fitnessstudio|webagentur|werbeagentur|umzuge|umzugsunternehmen"
    r"|gebaudereinigung|notdienst|kostenlose[rs]? (?:angebot|beratung|erstgesprach)|unverbindliches angebot"
    r"|termin (?:buchen|vereinbaren)|unsere (?:kunden|patienten|leistungen)|gunstige preise|festpreis\w*|ruckgaberecht",
    r"fontaner\w+|cerrajer\w+|electricistas?|clinica dental|dentistas?|clinica veterinaria|veterinari[oa]"
    r"|correduria de seguros|seguros|inmobiliaria|abogados|despacho|peluqueria|centro de estetica|agencia de marketing"
    r"|mudanzas|presupuesto (?:gratis|sin compromiso|gratuito)|pide (?:tu )?(?:cita|presupuesto)|reserva (?:tu cita"
    r"|ahora"
    r"|online)|nuestros (?:clientes|pacientes|servicios)|24 horas|al mejor precio|devolucion gratis",
    r"idraulic[oi]|fabbro|elettricista|studio (?:odontoiatrico|dentistico|legale)|dentista|clinica veterinaria"
    r"|ambulatorio veterinario|agenzia (?:immobiliare|assicurativa|web)|assicurazioni|parrucchier\w+|centro estetico"
    r"|traslochi|preventivo (?:gratuito|gratis)|prima visita|prenota (?:ora|online|una visita)|i nostri (?:clienti"
    r"|pazienti|servizi|trattamenti)|pronto (?:intervento|soccorso)|degenza|24 ore su 24|reso gratuito"
    r"|soddisfatti o rimborsati|ai prezzi migliori",
    r"loodgieter\w*|slotenmaker\w*|elektricien|dakdekker|tandarts\w*|dierenarts\w*|dierenkliniek|verzekeringen"
    r"|assurantie\w*|makelaar\w*|makelaardij|advocaten\w*|kapsalon|schoonheidssalon|yogastudio|webbureau|marketingbureau"
    r"|verhuisbedrijf|gratis (?:offerte|adviesgesprek)|offerte aan\w*|vrijblijvende offerte|afspraak maken|boek (?:nu"
    r"|online)|onze (?:klanten|patienten|diensten|behandelingen)|spoedservice|scherpe prijzen|gratis retour\w*",
    r"hydraulik\w*|slusarz|elektryk|stomatolog\w*|dentyst\w*|gabinet (?:stomatologiczny|weterynaryjny|kosmetyczny)"
    r"|przychodnia weterynaryjna|ubezpieczenia|agencja nieruchomosci|nieruchomosci|kancelaria (?:adwokacka|prawna)"
    r"|salon (?:fryzjerski|kosmetyczny)|agencja (?:marketingowa|interaktywna)|przeprowadzki|darmowa wycena"
    r"|bezplatna (?:wycena|konsultacja)|umow (?:wizyte|sie)|zarezerwuj|nas(?:i|zych) (?:klienci|klientow|pacjenci"
    r"|pacjentow)|calodobow\w+|atrakcyjne ceny|darmowy zwrot",
    r"canalizador\w*|serralheiro|chaveiro|encanador\w*|eletricista|clinica (?:dentaria|odontologica|veterinaria)"
    r"|dentista|mediador de seguros|corretora? de seguros|imobiliaria|advogados|cabeleireir\w+|salao de beleza"
    r"|agencia de marketing|mudancas|orcamento (?:gratis|gratuito|sem compromisso)|peca (?:ja )?(?:o seu )?orcamento"
    r"|marque (?:ja )?(?:a sua )?consulta|os nossos (?:clientes|pacientes|servicos)|24 horas|ao melhor preco",
    r"rormokare|lassmed|elektriker|tandlakar\w*|veterinar\w*|dyreklinik|dyrlaege|tandlaege\w*|tannlege\w*|forsakring\w*"
    r"|maklare|ejendomsmaegler|eiendomsmegler|advokatbyra|frisor\w*|skonhetssalong|yogastudie|yoga|blikkenslager"
    r"|rorlegger|lasesmed|vvs|gratis (?:offert|tilbud|befaring)|bestil (?:tid|nu)|boka (?:tid|nu)|vara kunder"
    r"|vores kunder|vare kunder|billigste priser|fuld retur|fri retur|fri fragt",
    r"putkimies|hammaslaakari\w*|elainlaakari\w*|kiinteistonvality\w*|parturi\w*|varaa aika|ilmainen tarjous"
    r"|asiakkaamme|instalater|zubni ordinace|zubar|veterinarni (?:klinika|ordinace)|realitni kancelar|pojisteni"
    r"|kadernictvi|objednejte se|nezavazna (?:nabidka|poptavka)|nasi (?:klienti|zakaznici|pacienti)"
    r"|vizszerelo|fogorvos\w*|allatorvos\w*|ingatlan\w*|fodrasz\w*|ingyenes arajanlat|foglaljon idopontot|ugyfeleink"
    r"|instalator\w*|cabinet (?:stomatologic|veterinar)|asigurari|agentie imobiliara|salon de coafura|programare online"
    r"|oferta gratuita|clientii nostri|υδραυλικ\w+|οδοντιατρ\w+|κτηνιατρ\w+|ασφαλει\w+|μεσιτικο|κομμωτηριο"
    r"|δωρεαν προσφορα|κλεισε ραντεβου|οι πελατες μας",
)
_CUSTOM = regex(rf"(?<!\w)(?:{'|'.join(_WORDS)})(?!\w)")


def custom(page: PageText) -> set[str]:
    """Return the words by which a page serves customers."""
    return set(_CUSTOM.findall(folded("\n".join((page.title, *page.headings, seen(page))))))
