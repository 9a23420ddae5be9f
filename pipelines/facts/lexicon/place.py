"""How a name is said to be where something is, not who does it: "in the town of …", "nella prefettura di …"; folded."""

from __future__ import annotations

from models.pattern import regex

_NOUNS = (
    r"region|province|islands?|isle|valley|district|prefecture|county|canton|state|town|city|village|municipality|parish"
    r"|area|bay|coast|quarter|suburb|hamlet|borough|capital|department|neighbourhood|outskirts|hills|mountains|shores?"
    r"|iles?|vallee|comte|etat|ville|commune|quartier|departement|baie|cote|banlieue|hameau|capitale|agglomeration|bourg"
    r"|peninsule|pays|massif"
    r"|provinz|insel|tal|bezirk|landkreis|kreis|kanton|stadt|dorf|gemeinde|viertel|ortsteil|bundesland|hauptstadt|ort"
    r"|stadtteil|raum|umland|kuste|bucht|hohe|prafektur"
    r"|provincia|isla|valle|distrito|prefectura|condado|estado|ciudad|pueblo|villa|municipio|barrio|comarca"
    r"|departamento|bahia|costa|localidad|parroquia|ria|sierra"
    r"|regione|isola|distretto|prefettura|contea|cantone|stato|citta|paese|comune|quartiere|frazione|borgo|zona"
    r"|capoluogo|baia|cittadina|localita|collina|colline|entroterra"
    r"|regio|provincie|eiland|vallei|stad|dorp|gemeente|wijk|streek|graafschap|buurt|omgeving|prefectuur"
    r"|region\w*|wojewodztw\w*|wysp\w*|dolin\w*|powiat\w*|miast\w*|miasteczk\w*|miejscowosc\w*|gmin\w*|dzielnic\w*|wsi"
    r"|okolic\w*|prefektur\w*"
    r"|regiao|ilha|vale|cidade|vila|concelho|bairro|freguesia"
)
_IN = r"(?:in|near|at|from|around|outside|across|en|dans|au|aux|a|autour|im|bei|aus|nahe|nel|nell|nello|nella|nelle|sul"
_IN += r"|sull|sulla|presso|te|op|bij|uit|w|we|na|z|no|em|pres|within|throughout|over|aan|pod|kolo)"
_ARTICLE = r"(?:the|la|le|l|les|der|dem|den|die|das|el|los|las|il|lo|gli|de|het|o|os|as|d)"
#: Right before such a name: "in the small town of", "nella prefettura di", "im Bezirk".
IN_PLACE = regex(
    rf"(?:^|[\s(,]){_IN}[\s'’](?:{_ARTICLE}[\s'’])?(?:[\w-]+\s)?(?:{_NOUNS})"
    r"(?:\s(?:of|de|du|des|di|del|della|dei|von|van|do|da)(?:\s(?:la|le|el|los|las|the|het|den))?|\sd['’]|\sdell['’])?\s?$"
)
#: By language: little words before a plain name that say where, though not always.
IN = {
    "it": regex(r"(?:^|[\s(])(?:a|ad|nel|nella|nell['’]|presso|vicino a|sul|sulla|fra|tra)\s?$"),
    "es": regex(r"(?:^|[\s(])(?:en|desde|cerca de|junto a)\s$"),
    "pt": regex(r"(?:^|[\s(])(?:em|no|na|nos|nas|desde|perto d[eoa])\s$"),
    "nl": regex(r"(?:^|[\s(])(?:in|te|bij|uit|rond|nabij|vanuit)\s$"),
    "pl": regex(r"(?:^|[\s(])(?:w|we|pod|kolo|z|ze|na|niedaleko)\s$"),
    "fr": regex(r"(?:^|[\s(])(?:pres de|non loin de|dans le|dans la|dans l['’])\s?$"),
    "de": regex(r"(?:^|[\s(])(?:unweit von|nahe|rund um|bei)\s$"),
    "en": regex(r"(?:^|[\s(])(?:outside|across|around|off|just north of|just south of|throughout)\s$"),
}
