"""How pages call on their readers: to subscribe, to give, to share, to read on, to look at an advertisement; folded."""

from __future__ import annotations

from models.pattern import regex


def _any(phrases: str) -> str:
    return "|".join(phrase for line in phrases.split("\n") for phrase in line.split(" | ") if phrase)


#: Where letters to readers come from and arrive.
_LETTER = _any(
    r"""
news ?letters? | e-?mail alerts? | mailing list | lettre d'information | infolettre | lettre hebdomadaire
rundbrief | infobrief | boletin(?:es)? | nieuwsbrief | nieuwsbrieven | biuletyn\w{0,2} | nyhetsbrev\w{0,2}
nyhedsbrev\w{0,2} | uutiskir\w{1,4} | zpravodaj\w{0,2} | hirlev\w{2,4} | buletin\w{0,4}
whatsapp(?: channel|-kanal)? | telegram(?: channel| kanal)? | push notifications?
"""
)
_BOX = _any(
    r"""
in-?box | mail ?box | boite (?:aux lettres|mail|e-?mail|de reception|electronique) | postfach | posteingang
mailpostfach | bandeja de entrada | (?:tu|su) (?:correo|e-?mail|buzon)
casella (?:di posta|e-?mail|mail|di posta elettronica) | brievenbus | (?:uw|je) mail | skrzynk\w{1,2}
(?:tw\w{2,3}|pana) (?:maila?|poczt\w) | caixa de (?:correio|entrada) | (?:seu|teu) e-?mail | inkorg\w{0,2}
indbakke | innboks | sahkoposti\w{0,3} | e-?mailov\w{1,3} schrank\w{1,2} | postafiok\w{0,3}
"""
)
_YOUR = (
    r"\b(?:your|votre|ton|ihr(?:em|en|e)?|dein(?:em|en|e)?|tu|su|vuestr[oa]|tua|sua|vostra|uw|je|jouw|tw\w{2,3}"
    r"|swoj\w{1,2}|seu|teu|din|dit|vas\w{0,2})\b"
)
_ASK = _any(
    r"""
subscribe | sign up | get | receive | join | follow | don't miss | never miss | register for
stay (?:informed|up to date|in touch) | abonnez | inscri(?:vez|s)(?:-\w+)? | recevez | ne (?:manquez|ratez)
suivez | restez informes? | abonnier\w{1,3} | jetzt (?:abonnieren|anmelden) | melden sie sich | anmelden
bestellen sie | erhalten sie | bleiben sie (?:informiert|auf dem laufenden) | verpassen sie | suscrib\w{1,4}
apunta\w{1,3} | recib[ae] | no te pierdas | siga(?:nos)? | siguenos | iscriv\w{1,4} | ricev[ie]
non perder\w{0,2} | aanmelden | meld (?:je|u) aan | schrijf (?:je|u) in | abonneer\w{0,2} | ontvang | mis niets
blijf op de hoogte | volg ons | zapisz sie | subskrybuj | otrzymuj | badz na biezaco | zapisy | subscreva
assine | inscreva-se | receba | siga | prenumerera | anmal dig | fa | tilmeld\w{0,3} | fa vores | meld deg pa
tilaa | prihlaste | odebirejte | iratkozz\w{0,3} | aboneaz\w{1,3}
"""
)
_GIVE = _any(
    r"""
donate(?: now| today| to us)? | make a (?:donation|gift) | support (?:us|our (?:work|journalism|site|mission))
buy us a coffee | chip in | become a (?:supporter|patron|friend) | (?:faire|faites|je fais) un don
soutenez(?:-nous| notre \w+| le journal)? | aidez-nous | spenden sie | jetzt spenden | spende(?: jetzt)?
unterstutzen sie (?:uns|unsere \w+) | helfen sie uns | mit ihrer spende | ihre spende hilft
haga (?:un donativo|una donacion) | (?:haz|dona)(?: ahora| un donativo| una donacion)? | apoyanos
apoye nuestr\w \w+ | colabora con nosotros | dona(?: ora)? | fai una donazione | sostienici | sostieni il \w+
aiutaci | steun ons(?: \w+)? | doneer(?: nu)? | help ons | uw gift | wesprzyj(?: nas| nasza \w+)? | wplac
przekaz (?:nam )?(?:1|1,5) ?% | przekaz darowizne | pomoz nam | apoie(?:-nos| o nosso \w+)?
faca (?:um donativo|uma doacao) | doe(?: agora)? | ajude-nos | stod oss | ge en gava | stot os | giv et bidrag
stott oss | gi en gave | tue (?:meita|toimintaamme) | podporte nas | prispejte | tamogass\w{0,3} | doneaza
sustine-ne
"""
)
_SHARE = _any(
    r"""
share (?:this|it|on|with) | tell (?:a|your) friends? | (?:like|follow) us on | print this
save (?:this )?(?:as|article) | comment on this | partage[rz] (?:cet|cette|sur|avec|l'article|la page)
suivez-nous sur | imprimer (?:cet|cette|l'|la) | commentez
(?:artikel|beitrag|seite) (?:teilen|drucken|empfehlen|merken|kommentieren) | folgen sie uns (?:auf|bei)
teilen (?:sie|auf|mit) | diesen (?:artikel|beitrag) teilen | compart(?:e|ir|a) (?:est[ea]|en|con|el|la)
siguenos en | imprimir (?:est[ea]|el|la) | condivid\w{1,3} (?:quest[oa]|su|con|l'|la) | seguici su
stampa (?:quest[oa]|l'|la) | deel (?:dit|deze|op|het) | volg ons op | print (?:dit|deze)
udostepnij (?:ten|to|na|artykul) | (?:polub|obserwuj) nas na | wydrukuj (?:te|ten|to)
partilh[ae]r? (?:est[ea]|no|na|com) | compartilh[ae]r? (?:est[ea]|no|na|com) | siga-nos n[oa]
dela (?:artikeln|sidan|pa) | del (?:artiklen|siden|pa|artikkelen) | jaa (?:artikkeli|sivu)
sdilet (?:clanek|na)
"""
)
_OPINION = _any(
    r"""
(?:was|is|did you find) (?:this|the) (?:page|article|information|content|answer|story)\b.{0,40}
did you (?:like|enjoy) this .{1,30} | rate this .{1,20} | how (?:useful|helpful) (?:was|is) .{1,40}
(?:cet|cette|ce) (?:article|page|information|contenu)\b.{0,20}(?:utile|plu|interesse)e? ?
(?:vous avez aime|avez-vous aime|notez) (?:cet|cette|l')\b.{1,30}
(?:war|ist|hat ihnen|gefiel ihnen|gefallt ihnen) (?:diese[rs]?|dieser) (?:seite|artikel|beitrag|inhalt)\b.{0,40}
(?:le ha|te ha|ha) (?:resultado|sido|parecido|gustado) (?:util|interesante)?.{0,40}
(?:ti|le|vi) e (?:stat[oa] utile|piaciut[oa]).{0,40} | quanto e stat[oa] utile.{0,40}
(?:questa|questo) (?:pagina|articolo) (?:ti|le|vi)? ?e (?:stat[oa] util[ei]|piaciut[oa]).{0,20}
(?:was|is|vond u|vindt u|vond je|vindt je) (?:dit|deze|deze pagina) .{0,50}
czy (?:ten|ta|to|te) (?:artykul|strona|tresc|informacj\w)\b.{0,50} | czy artykul byl .{0,30}
(?:esta|este) (?:pagina|artigo|informacao|conteudo) (?:foi|e) util.{0,20} | (?:isto|isso) foi util.{0,20}
(?:gostou|gustou) d.{1,30} | hjalpte (?:denna|dette|denne).{1,30}
var (?:denne|denna|dette|den har|siden).{1,30}(?:nyttig|hjalp|til hjelp).{0,20}
"""
)
#: Labels of advertisements; those below mean something else before a colon.
_AD = _any(
    r"""
advertisement | sponsored(?: content| post| message)? | paid (?:content|post|partnership) | werbung
werbeanzeige | publicite | contenu sponsorise | publi-?(?:redactionnel|reportage) | publicidad
contenido patrocinado | pubblicita | annuncio pubblicitario | contenuto sponsorizzato | messaggio promozionale
advertentie | gesponsord(?:e inhoud)? | reklama | material (?:sponsorowany|promocyjny) | artykul sponsorowany
publicidade | conteudo patrocinado | sponsoreret | publicitate
"""
)
_AD_ALONE = _any(
    r"""
advertising | advert | ad | ads | promoted(?: content)? | anzeigen? | anuncios? | annonces? | annonser?
annons(?:er)? | inserzion[ei] | reclame | reklame | reklam | mainos | hirdetes | διαφημιση
"""
)
_AHEAD = _any(
    r"""
also read | read also | read (?:more|next)(?: on| about)? | more on this(?: story| topic)?
(?:a )?lire (?:aussi|egalement) | pour aller plus loin | sur le meme (?:sujet|theme)
lesen sie (?:auch|dazu|hier|mehr) | mehr (?:zum thema|dazu) | auch interessant | passend dazu | lesetipp
(?:lea|lee) (?:tambien|mas) | te puede interesar | mas informacion sobre | leggi (?:anche|pure)
per approfondire | potrebbe interessart?i | lees (?:ook|verder|meer) | meer (?:over dit|hierover) | bekijk ook
(?:czytaj|przeczytaj|zobacz) (?:tez|takze|rowniez|wiecej) | leia (?:tambem|mais) | veja tambem
(?:las|laes|les) (?:ocksa|ogsa|mer|mere|mera) | lue (?:myos|lisaa) | (?:ctete|prectete si) (?:take|vice)
olvassa el .{0,10} | cititi si | citeste si | διαβαστε (?:επισης|ακομα)
"""
)
#: Words of the longest label with its advertisement, and of the longest hint at another text.
_LONGEST_AD = 16
_LONGEST_HINT = 22
_SENTENCE = regex(r"(?<=[.!?])\s+")
_MARKS = " .,;:!?…|/·•*-\"'()[]>»→▶✉♥❤"
_ADVERTISES = regex(rf"(?:{_AD})(?:\s?[-:|·/(].{{0,120}})?|(?:{_AD_ALONE})")
_POINTS = regex(rf"(?:{_AHEAD})(?:\W.*)?")
_SUBSCRIBES = regex(
    rf"\b(?:{_ASK})\b.*\b(?:{_LETTER}|{_BOX})\b|\b(?:{_LETTER})\b.*\b(?:{_ASK})\b|{_YOUR}.{{0,12}}\b(?:{_BOX})\b"
)
_OPENS = regex(
    rf"(?:(?:please|bitte|s'il vous plait|por favor|per favore|alstublieft|prosimy,?) )?(?:{_GIVE}|{_SHARE})\b"
)
_ASKS = regex(rf"(?:{_OPINION})")
#: What else is said in an appeal's breath.
_BESIDES = regex(
    r"\b(?:free|for free|no spam|unsubscribe|gratuit\w{0,5}|desinscri\w{1,6}|kostenlos|abbestell\w{1,3}|abmelden|gratis"
    r"|sin coste|darse de baja|cancella\w{0,4}|disiscri\w{1,5}|afmelden|bezplatn\w{1,2}|wypisac|volunteers|benevoles"
    r"|ehrenamtlich\w{0,2}|voluntari\w{1,3}|volontari|vrijwilligers|wolontariusz\w{0,3}|thank you|merci|danke|gracias"
    r"|grazie|dank u|dziekujemy|obrigad\w|yes no|oui non|ja nein|si no|ja nee|tak nie|sim nao"
    r"|every (?:morning|day|week|month|monday|friday))\b"
)


def is_appeal(text: str) -> bool:
    """Say whether all that *text* (folded) does is call on the reader, or label an advertisement."""
    bare = text.strip(_MARKS)
    if _ADVERTISES.fullmatch(bare):
        return bare.count(" ") < _LONGEST_AD
    sentences = [each for part in _SENTENCE.split(text) if (each := part.strip(_MARKS))]
    called = [_calls(each) for each in sentences]
    return any(called) and all(one or _BESIDES.search(each) for one, each in zip(called, sentences, strict=True))


def points_elsewhere(text: str, *, linked: float) -> bool:
    """Say whether *text* (folded) is "read also" and what is to be read, of which the share *linked* is a link."""
    bare = text.strip(_MARKS)
    return bare.count(" ") < _LONGEST_HINT and _POINTS.fullmatch(bare) is not None and (linked > 0 or ":" in text)


def _calls(sentence: str) -> bool:
    return any((_OPENS.match(sentence), _SUBSCRIBES.search(sentence), _ASKS.fullmatch(sentence)))
