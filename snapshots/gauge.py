"""What an instrument reads today: the level of a reservoir, the wind on a pier, the air in a street; lower case.

A figure with a unit is content; it is a gauge's where the line says nothing but what is measured, and when.
"""

from __future__ import annotations

import re

from models.pattern import regex
from snapshots.stamp import DATE

_CLOCK = r"\d{1,2}(?:[:.h]\d{2}| ?(?:h|uhr|uur|am|pm))(?::\d{2})?(?: ?(?:h|uhr|uur|am|pm|utc|cet|cest|mez|mesz))?"
_HOUR = regex(rf"\b{_CLOCK}(?!\w)")
_DAY = regex(rf"\b(?:{DATE}|\d{{1,2}}[./-]\d{{1,2}}[./-]?(?!\d))(?!\w)")
#: Of records and averages the figures are news.
EXTREME = regex(
    r"\b(?:max|min|mín|máx|record|récord|rekord|recorde|highest|lowest|peak|average|mean|normal|höchst|tiefst|mittel"
    r"|durchschnitt|moyen|hoogste|laagste|gemiddeld|najwyższ|najniższ|średni|medi[ao]\b|máxim|mínim|maxim|promedio"
    r"|massim|minim|massima)"
)
#: No share of members or votes: a per cent needs a day or an instrument beside it like all others.
_VALUE = regex(
    r"(?<![\w.,])[-+−±]?\d{1,3}(?:[. ,']\d{3})*(?:[.,]\d{1,3})?\s?(?:%|‰|°\s?[cf]?|m³/s|m3/s|l/s|m³|hm³|hm3"
    r"|mio\.? m³|cm|mm"
    r"|km/h|m/s|kn|knots|knoten|nœuds|bft|beaufort|hpa|mbar|µg/m³|µg/m3|ug/m3|ppm|ppb|db\(?a?\)?|lux|w/m²|kwh?|mwh?"
    r"|gwh?|gw"
    r"|mw|µsv/h|nsv/h|m(?:eters?|ètres?|etros|etri)?|ft|ha|pegel)(?![\w/])"
)
_NOW = regex(
    r"\b(?:today|now|current(?:ly)?|latest|live|reading|right now|at present|aujourd'hui|actuel(?:le)?(?:ment)?"
    r"|en ce moment|relevé|mesure|heute|jetzt|aktuell\w{0,2}|derzeit\w{0,3}|momentan\w?|messwert|gemessen|stand|hoy"
    r"|ahora"
    r"|actual(?:mente)?|lectura|oggi|ora|attuale|attualmente|rilevazione|vandaag|nu|actue(?:el|le)|momenteel|meting"
    r"|gemeten|dziś|dzisiaj|teraz|aktualn\w{1,3}|obecn\w{1,3}|pomiar|odczyt|hoje|agora|atual(?:mente)?|leitura|medição"
    r"|idag|i dag|just nu|aktuell\w?|måling|mätning|lige nu|akkurat nå|tänään|nyt|mittaus|dnes|nyní|aktuální|měření|ma"
    r"|most|jelenlegi|mérés|azi|acum|măsurare|σήμερα|τώρα)\b"
)
#: What instruments measure, as far as nobody is elected or paid by it.
_MEASURED = regex(
    r"\b(?:water level|level|gauge|inflow|outflow|flow|discharge|storage|tide|temperature|humidity|wind|gusts?|pressure"
    r"|rainfall|snow depth|visibility|air quality|ozone|pm ?10|pm ?2[.,]5|no2|noise|radiation|output|generation"
    r"|niveau|cote|débit|remplissage|marée|température|humidité|vent|rafales?|pression|pluie|enneigement"
    r"|qualité de l'air"
    r"|bruit|production|pegel(?:stand)?|wasserstand|füllstand|abfluss|zufluss|durchfluss|temperatur|luftfeuchte"
    r"|luftfeuchtigkeit|wind|luftdruck|niederschlag|schneehöhe|feinstaub|ozon|lärm|leistung|einspeisung"
    r"|wassertemperatur|lufttemperatur|nivel|caudal|llenado|volumen embalsado|marea|temperatura|humedad|viento|rachas"
    r"|presión|lluvia|nieve|calidad del aire|ruido|livello|portata|riempimento|marea|umidità|vento|raffiche|pressione"
    r"|pioggia|neve|qualità dell'aria|waterstand|waterpeil|peil|debiet|afvoer|temperatuur|luchtvochtigheid|luchtdruk"
    r"|neerslag|luchtkwaliteit|watertemperatuur|poziom|stan wody|przepływ|napełnienie|wilgotność|wiatr|ciśnienie"
    r"|opad\w?"
    r"|jakość powietrza|caudal|enchimento|humidade|umidade|pressão|chuva|qualidade do ar|vattenstånd|vannstand"
    r"|vandstand"
    r"|flöde|vannføring|vind|lufttryck|lufttryk|nederbör|luftkvalitet|vedenkorkeus|virtaama|lämpötila|tuuli|hladina"
    r"|průtok|teplota|vítr|tlak|vízállás|vízhozam|hőmérséklet|szél|debit|temperatură|vânt|στάθμη|παροχή|θερμοκρασία"
    r"|άνεμος)\b"
)
_LETTERS = regex(r"[^\W\d_]+")
_DIGIT = regex(r"\d")
#: Words besides: the place of the gauge, and which way it goes.
_FEW = 7


def is_gauge(text: str) -> bool:
    """Say whether *text* is an instrument's reading and nothing else.

    It says that it is now, or at what hour, and besides what is measured, or when. A line with other figures is none,
    nor are records and marks of former floods, which have a day and no hour.
    """
    rest, values = _VALUE.subn(" ", text)
    if not values:
        return False
    rest, hours = _HOUR.subn(" ", rest)
    rest, days = _DAY.subn(" ", rest)
    if _DIGIT.search(re.sub(r"\bpm ?(?:10|2[.,]5)\b|\bno2\b|\bo3\b|\bco2\b", " ", rest)):
        return False
    measured, current = _MEASURED.search(rest) is not None, _NOW.search(rest) is not None
    told = (current or hours > 0) and (measured or ("%" not in text and hours + days > 0))
    return told and not EXTREME.search(rest) and len(_LETTERS.findall(rest)) <= _FEW
