"""How nine languages say that something is to come, and what shows that a day is not that day; for flat text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from consulted.documents.consistency.speech import EVENT
from models.pattern import regex

_TAKES_PLACE = (
    "be|take place|start|begin|open|launch|organi[sz]e|host|hold|sign|publish|meet|visit|attend|present"
    "|run|join|move|come"
    "|go|follow|happen|discuss|decide|adopt|vote|deliver|close|announce|travel|return|gather|convene|appear|release|issue"
    "|hear|rule|end|expire|submit|introduce|debate|elect|complete|install"
)
#: What is planned, up to the small word before its day.
_PLANNED = {
    "en": rf"will [^.;:]{{1,80}}? (?:planned|scheduled)(?= for )"
    rf"|will (?:also |then |again |both |next )?(?:{_TAKES_PLACE})|(?:is|are) (?:now |also |currently )?(?:planned"
    r"|scheduled|due|foreseen|expected|set|to (?:be|take place|start|open))|(?:plans?|intends?) to",
    "fr": r"(?:aura|auront) lieu|(?:se )?(?:tiendra|reunira|deroulera)(?:ont)?|se tiendront|sera|seront|(?:est|sont)"
    r" (?:prevue?s?|programmee?s?|planifiee?s?|attendue?s?)"
    r"|(?<!etait )(?<!etaient )(?<!ete )(?<!initialement )prevue?s? (?:pour|en|le|au)|debutera|commencera|ouvrira"
    r"|accueillera|presentera|prevoi\w+ de",
    "de": r"(?:wird|werden|soll|sollen)(?! seit)|(?:ist|sind) (?:fur|im|am|ab)|geplant (?:ist|sind|fur)"
    r"|(?:findet|finden)(?: statt)?",
    "es": r"se (?:celebrara|presentara|inaugurara|publicara|reunira|firmara|abrira|realizara)n?|tendran? lugar|seran?"
    r"|(?:esta|estan) (?:previst|programad)[oa]s?|comenzara|abrira|(?:tiene|tienen) previsto",
    "it": r"si (?:terr|svolger|riunir)(?:a|anno)|avra(?:nno)? luogo|sara|saranno|verra|verranno|(?:e"
    r"|sono) previst[oaie]"
    r"|iniziera|aprira|ospitera",
    "nl": r"zal|zullen|(?:is|zijn|staat|staan) gepland|wordt|worden|(?:vindt|vinden)(?: plaats)?",
    "pl": r"odbedzie sie|odbeda sie|bedzie|beda|zostanie|zostana|(?:jest|sa) (?:planowan|zaplanowan|przewidzian)\w+"
    r"|ma sie odbyc|maja sie odbyc|rozpocznie",
    "pt": r"(?:tera|terao) lugar|(?:realizar|celebrar|reunir)-se-(?:a|ao)|sera|serao|(?:esta|estao) previst[oa]s?"
    r"|vai (?:realizar|decorrer)\w*|decorrera",
    "sv": r"ska|skall|kommer att|planeras|vantas|ar planera[dt]",
}
#: Right before a planned day stands one of these.
_AT = {
    "en": "in|on|for|at|from|by|the|late|early|mid|spring|autumn|summer|week|end|beginning|of",
    "fr": "en|le|pour|au|du|mois de|debut|fin|a partir du|des",
    "de": "im|am|fur|den|ab|ende|anfang|mitte|vom|zum|fruhjahr|herbst|sommer",
    "es": "en|el|para|a finales de|a principios de|del|de",
    "it": "il|l['’]|a|ad|nel|per|dal|entro|in",
    "nl": "in|op|voor|eind|begin|vanaf",
    "pl": "w|we|na|dnia|od|pod koniec",
    "pt": "em|a|no|para|de",
    "sv": "i|den|under|till|pa",
}
#: Right before "in May": the day is that of an event spoken of, "the results of the survey in May".
_OF_EVENT = rf"(?:of|about|on|from|discuss|review) {EVENT}"
#: Between a plan and a day: the day is that of something else, over or reported.
_OVER = {
    "en": r"\w+ed|begun|done|based|work|held|signed|agreed|made|given|taken|chosen|won|set up|drawn|known|which"
    r"|that|who"
    r"|whose|since|after|following|before|based on|as|if|whether|would|" + _OF_EVENT,
    "fr": r"que|qui|dont|depuis|apres|suite|conclue?s?|signee?s?|lancee?s?|adoptee?s?|creee?s?|publiee?s?|commencee?s?"
    r"|decidee?s?|entamee?s?",
    "de": r"die|der|das|dass|seit|nach|ge\w+(?:te?|en|te[nrs])|unterzeichnet\w*|beschlossen\w*|begonnen\w*"
    r"|ver\w+t|weil",
    "es": r"que|desde|despues|tras|firmad[oa]s?|lanzad[oa]s?|aprobad[oa]s?|cread[oa]s?",
    "it": r"che|dopo|dal|firmat[oaie]|approvat[oaie]|avviat[oaie]|costituit[oaie]",
    "nl": r"die|dat|sinds|na|ge\w+(?:d|t|en)",
    "pl": r"podpisan\w+|rozpoczet\w+|przyjet\w+|po|od|ktor\w+",
    "pt": r"que|apos|desde|assinad[oa]s?|aprovad[oa]s?|lancad[oa]s?",
    "sv": r"som|sedan|efter",
}
#: Behind a day: what was planned is told as over, or the day is a participle's ("im Mai 2018 eröffneten Hafen").
_AFTER = {
    "en": r"(?:was|were|took place|has been|have been|had)(?!\w)",
    "fr": r"(?:a ete|ont ete|a eu lieu|fut)(?!\w)",
    "de": r"(?:wurden?|fand(?:en)?)(?!\w)",
    "es": r"(?:fue|fueron|ha sido|han sido)(?!\w)",
    "it": r"(?:e stat[oa]|sono stat[ei]|fu)(?!\w)",
    "nl": r"(?:werd(?:en)?|vond(?:en)?|is ge\w+|zijn ge\w+)(?!\w)",
    "pl": r"(?:zostal\w*|odbyl\w*)(?!\w)",
    "pt": r"(?:foi|foram)(?!\w)",
    "sv": r"(?:blev|holls|hade)(?!\w)",
}
_PARTICIPLE = r"\s+(?-i:(?!k?eine|[msd]eine|ihre|unsere)[a-z]+(?:t|n)e[nrsm]?\s+[A-Z])"
#: German and Dutch say of the present, too, what they say of a plan: there the verb behind the day must tell.
_VERB_BEHIND = {
    "wird": r"[^.;:]{0,120}?(?<!\w)(?:statt\w*|\w{3,}en|\w+t werden)(?!\w)",
    "findet": r"[^.;:]{0,80}?(?<!\w)statt(?!\w)",
    "wordt": r"[^.;:]{0,120}?(?<!\w)(?:(?:aan|af|bijeen|door|in|mee|op|over|toe|uit|vast|voor)?ge\w{2,}"
    r"(?:d|t|en)|\w*ge(?:houden|opend|start|presenteerd))(?!\w)",
    "vindt": r"[^.;:]{0,80}?(?<!\w)plaats(?!\w)",
}
_AS = {
    "werden": "wird", "soll": "wird", "sollen": "wird", "finden": "findet", "worden": "wordt", "vinden": "vindt",
}  # fmt: skip
#: A day that opens its sentence, and the plan right behind. German tells a chronicle in the present ("wird gegründet"):
#: there an infinitive must close the clause. Romance languages tell of the past in their future, and are left out.
_OPENING = {
    "en": (
        r"\s*(?:In|On|By|From)\s+(?:the )?(?:early |late |mid-?|spring |autumn |summer )?",
        rf",?\s(?:[^\W\d]\w*\s){{1,8}}?will (?:also |then |again |both )?(?:{_TAKES_PLACE})(?!\w)",
    ),
    "de": (
        r"\s*(?:Im|Am|Ab|Ende|Anfang|Mitte)\s+",
        r"\s(?:wird|werden|soll|sollen)\s[^.;:,]{3,100}?\s(?:eroffnen|stattfinden|beginnen|starten|vorstellen|vorlegen"
        r"|veroffentlichen|tagen|entscheiden|beraten|unterzeichnen|einweihen|folgen|erscheinen|einfuhren|ausrichten"
        r"|veranstalten|durchfuhren)\s*(?:[.,;]|$)",
    ),
}
_NOT_PLANNED = regex(r"(?<!\w)(?:(?-i:[a-z])\w*ed|which|that|who|if|said|held|was|were)(?!\w)", re.I)
#: A participle of the plan itself: "is scheduled for", "is planned in".
PLANNING = regex(
    r"(?<!\w)(?:planned|scheduled|expected|held|launched|opened|organi[sz]ed|signed|published|completed"
    r"|presented|inaugurated|staged|hosted|established|set up|started|discussed|adopted|commissioned)(?!\w)",
    re.I,
)
BE = regex(
    r"(?:will (?:also |then |again |both |next )?be|(?:is|are) (?:\w+ )?(?:to be|planned|scheduled|due|foreseen"
    r"|expected|set)(?: to be| to)?|to be)\s+(?:\w+ly\s+)?$",
    re.I,
)
#: Something to come that has begun already.
ALREADY = regex(
    r"(?<!\w)(?:upcoming|forthcoming)\s[^.;:()]{2,80}?(?:applies|apply|applied|is in force|in force|has been"
    r"|have been|is in place|runs|exists?|operates?)\s(?:provisionally |already )?since\s+$",
    re.I,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanWords:
    """The patterns of one language."""

    planned: re.Pattern[str]
    at: re.Pattern[str]
    over: re.Pattern[str]
    after: re.Pattern[str]


@cache
def plan_words(language: str) -> PlanWords:
    """Return the patterns of *language*; English for one that is not known."""
    code = language if language in _PLANNED else "en"
    behind = rf"[^.;:]{{0,80}}?(?<!\w){_AFTER[code]}" + (rf"|{_PARTICIPLE}" if code == "de" else "")
    return PlanWords(
        planned=re.compile(rf"(?<!\w)(?:{_PLANNED[code]})(?!\w)", re.I),
        at=re.compile(rf"(?:(?<!\w)(?:{_AT[code]})|[(,–-])\s*(?:[a-z]+day,?\s*)?$", re.I),
        over=re.compile(rf"(?<!\w)(?:{_OVER[code]})(?!\w)", re.I),
        after=re.compile(behind, re.I),
    )


def opens_plan(plain: str, start: int, end: int, language: str) -> bool:
    """Say whether a day opens its sentence and a plan follows it: "In May 2019 the council will decide"."""
    if language not in _OPENING:
        return False
    before, behind = _OPENING[language]
    found = re.match(behind, plain[end:]) if re.fullmatch(before, plain[:start]) else None
    return found is not None and _NOT_PLANNED.search(found[0]) is None


def bears_out(word: str, behind: str) -> bool:
    """Say whether the words *behind* a day show that *word* before it tells of a plan."""
    needed = _VERB_BEHIND.get(_AS.get(word, word))
    if needed is None:
        return word not in ("ist", "sind")
    return re.match(needed, behind, re.I) is not None
