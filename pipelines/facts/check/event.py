"""Whether a page dates an event, or a founding, as a report does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.fact import Fact, Predicate, Saying, Says, Value
from models.pattern import regex
from pipelines.facts.check.dating import Dated, dated, falls_on, same_day, yearless
from pipelines.facts.check.ground import Ground, Line, key, named_in
from pipelines.facts.check.presence import QUIET
from pipelines.facts.lexicon.event import NOUN
from pipelines.facts.lexicon.founding import FOUNDED
from snapshots.flat import flat

#: Share of an event's telling words that a line must hold to speak of it.
_SPEAKS = 0.6
_TELLING = 4
_SINCE = regex(r"\b(?:since|depuis|seit|sinds|desde|dal|est\.?|anno|od|exist\w*|active? (?:since|depuis)|since)\b")
_YEAR_OF = regex(
    r"\b(?:year of (?:creation|foundation|establishment|incorporation)|found(?:ed|ing|ation)|establish\w*|creation"
    r"|created"
    r"|incorporat\w+|inception|launch(?:ed)?|origins?|birth|formation|formed|set up|started"
    r"|annee de (?:creation|fondation)|date de creation|fondation|fonde\w*|cree\w*|naissance|nee?|fondent|fonderent"
    r"|lancement"
    r"|grundungsjahr|grundung\w*|gegrundet\w*|gegr\.?|grunde\w+|entstand\w*|entstehung|anfange?"
    r"|ano de (?:fundacion|creacion)|fundacion|creacion|fundad[oa]|cread[oa]|constituid[oa]|fundaron|nace|nacio"
    r"|nacimiento"
    r"|oprichting\w*|opgericht|gesticht|stichting(?= van|:)|ontstaan"
    r"|anno di (?:fondazione|costituzione)|fondazione|fondat[oa]|costituzione|costituit[oa]|nascita|nat[oa]"
    r"|istituit[oa]|fondarono"
    r"|ano de fundacao|fundacao|criacao|criad[oa]|nasceu|fundaram"
    r"|inaugurat\w+|inauguracion|inauguro|inauguracao|inaugurad[oa]|inaugurazione|opened|opening|opens"
    r"|open to the public"
    r"|ouverture|ouverte?s?|ouvre|ouvrit|eroffnung|eroffnet\w*|apertura|abrio|abre sus puertas|abiert[oa] (?:desde|en)"
    r"|apert[oa]|apri|abertura|aberto|abriu|opening|geopend|otwart\w+|otwarci\w+"
    r"|fonda|fondo|fondava|fundo|fundou|stifteten|grundeten|se remonta a|remonta(?:-se)? a|risale al?|goes back to"
    r"|dates (?:back to|from)|origins?|beginnings?"
    r"|rok (?:zalozenia|powstania)|zaloz\w+|powsta\w+|utworz\w+|osnovan\w*|osnival\w*|grundad\w*|stiftet|perustett\w*"
    r"|alapit\w*|infiintat\w*|zalozen\w*)\b"
)


def says_event(fact: Fact, ground: Ground, names: Sequence[str], others: Sequence[str]) -> Saying:
    """Say when *ground* has the event take place, or the house be founded."""
    return _founded(fact, ground, names, others) if fact.predicate == Predicate.FOUNDED else _held(fact, ground, names)


def _founded(fact: Fact, ground: Ground, names: Sequence[str], others: Sequence[str]) -> Saying:
    stated = fact.value.canonical[0][:4]
    told = list(_beginnings(ground, names, others, fact.value.canonical[0]))
    same = next((each for each in told if each.iso[:4] == stated), None)
    if same is not None:
        return Saying(says=Says.SAME, value=fact.value, quote=same.line, confidence=0.9)
    field = _field(ground, names)
    if field is not None and field.iso[:4] == stated:
        return Saying(says=Says.SAME, value=fact.value, quote=field.line, confidence=0.85)
    other = next((each for each in told if FOUNDED.search(_around(each)) and not _is_named(each)), None) or field
    if other is not None:
        value = Value(printed=(other.printed,), canonical=(other.iso,))
        return Saying(says=Says.OTHER, value=value, quote=other.line, confidence=0.7)
    # Nobody is bound to tell again when a house was founded.
    return Saying(says=Says.SILENT if ground.about(names) else Says.OFF_SUBJECT, confidence=QUIET)


def _beginnings(ground: Ground, names: Sequence[str], others: Sequence[str], stated: str) -> Iterator[Dated]:
    """Yield the dates beside "founded", "since", "year of creation" that are the house's."""
    owned = ground.owned_by(names)
    for line in ground.lines:
        if not (ground.tied(line, names) or (owned and not _somebody_else(line, ground, others))):
            continue
        days = [each for each in dated(line.text) if not _is_apposed(line.text[: each.start], names)]
        # A project's run, "de janvier 2018 à décembre 2021", begins in the very month.
        run = [each for each in days if min(len(stated), len(each.iso)) >= _MONTH and same_day(each.iso, stated)]
        begun = [each for each in days if each not in run and _is_beginning(_around(each))]
        # "Founded in 2017, after a first meeting in 2016": the word belongs to the year of its own clause.
        own = [each for each in begun if _is_beginning(_clause(each))]
        yield from (*run, *(own or begun), *(each for each in days if each not in begun and _opens(each)))


def _is_beginning(words: str) -> bool:
    return FOUNDED.search(words) is not None or _SINCE.search(words) is not None or _YEAR_OF.search(words) is not None


def _clause(each: Dated) -> str:
    """Return the words between the commas around a date, folded."""
    start = max(each.line.rfind(mark, 0, each.start) for mark in (",", ";", ".", "("))
    ends = [place for mark in (",", ";", ".") if (place := each.line.find(mark, each.end)) >= 0]
    return flat(each.line[start + 1 : min(ends, default=len(each.line))]).lower()


def _opens(each: Dated) -> bool:
    """Say whether a line opens with a date and tells of a beginning: "2009 als X ins Leben gerufen, …"."""
    clause = flat(each.line[each.end :]).lower().split(",")[0]
    return not each.line[: each.start].strip() and FOUNDED.search(clause) is not None


#: "Tragen wir seit 2013 den Namen", "called so since 2013": when a house got its name.
_NAME = regex(
    r"\b(?:names?|named|called|known|renamed|nom|nomme\w*|appel\w+|rebaptis\w+|name[ns]?|hei[sß]+t|benannt|genannt"
    r"|umbenannt|nombre|llama\w*|denomina\w*|nome|chiama\w*|denominat\w*|naam|heet|nazw\w*|chama\w*)\b"
)


def _is_named(each: Dated) -> bool:
    """Say whether the clause of a date tells of a name."""
    clause = _clause(each)
    return _NAME.search(clause) is not None and FOUNDED.search(clause) is None


#: "the Tay Guild, founded 2009": said of the house right before the comma.
_APPOSED = regex(
    r"((?:[^\W\d_a-zß-ÿ][\w’'&-]*\s(?:(?:of|de|du|des|di|der|von|van|the|la)\s){0,2}){1,6}[^\W\d_a-zß-ÿ][\w’'&-]*),\s"
    r"((?:[^\W\d_A-ZÀ-Þ][\w-]*\s){1,4})$"
)


def _is_apposed(before: str, names: Sequence[str]) -> bool:
    """Say whether the words before a date tell when another house was founded, named right before a comma."""
    found = _APPOSED.search(before)
    if found is None or FOUNDED.search(flat(found[2]).lower()) is None:
        return False
    return not any(named_in(key(found[1]), name) for name in names)


def _around(each: Dated) -> str:
    return flat(each.line[max(0, each.start - _CLOSE) : each.end + _CLOSE]).lower()


def _field(ground: Ground, names: Sequence[str]) -> Dated | None:
    """Return the date beside a label such as "Year of creation", on a page about the house."""
    if not (ground.owned_by(names) or ground.titled(names)):
        return None
    for field in ground.page.fields:
        label = flat(field.label).lower()
        if FOUNDED.search(label) or _YEAR_OF.search(label):
            found = next(dated(field.value), None)
            if found is not None:
                return replace(found, line=f"{field.label}: {field.value}")
    return None


#: Characters around a year in which "since" belongs to it.
_CLOSE = 40


def _somebody_else(line: Line, ground: Ground, others: Sequence[str]) -> bool:
    """Say whether a line of a house's own page speaks of another: one the report knows, or one the page lists."""
    return any(named_in(line.key, name) for name in others) or ground.of_another(line, ())


def _held(fact: Fact, ground: Ground, names: Sequence[str]) -> Saying:
    wanted = fact.value.canonical[0]
    spoken = [line for line in ground.lines if _speaks(fact.subject, line)]
    if (later := next((each for line in spoken if (each := _put_off(line, wanted)) is not None), None)) is not None:
        value = Value(printed=(later.printed,), canonical=(later.iso,))
        return Saying(says=Says.OTHER, value=value, quote=later.line, confidence=0.7)
    for line in spoken:
        around = [
            line,
            *ground.lines[line.number + 1 : line.number + 3],
            *ground.lines[max(0, line.number - 1) : line.number],
        ]
        for near in around:
            if any(falls_on(each, wanted) and len(each.iso) >= min(len(wanted), _MONTH) for each in _days(near.text)):
                quote = f"{line.text} {near.text if near is not line else ''}".strip()
                return Saying(says=Says.SAME, value=fact.value, quote=quote, confidence=0.85)
    houses = (*fact.involved, *names)
    for line in ground.lines:
        if any(falls_on(each, wanted) and len(each.iso) > _MONTH for each in _days(line.text)) and (
            ground.near(line, fact.involved) or _shares(fact.subject, line) or _happens(line, ground)
        ):
            return Saying(says=Says.SAME, value=fact.value, quote=line.text, confidence=0.75)
    moved = next((each for line in spoken for near in _next(ground, line) for each in _moved(near, wanted)), None)
    if moved is not None:
        value = Value(printed=(moved.printed,), canonical=(moved.iso,))
        return Saying(says=Says.OTHER, value=value, quote=moved.line, confidence=0.6)
    year = next((line for line in spoken if any(falls_on(each, wanted) for each in _days(line.text))), None)
    if year is not None:
        return Saying(says=Says.SAME, value=fact.value, quote=year.text, confidence=0.6)
    return Saying(says=Says.SILENT if spoken or ground.about(houses) else Says.OFF_SUBJECT, confidence=QUIET)


def _next(ground: Ground, line: Line) -> list[Line]:
    return [line, *(each for each in ground.lines[line.number : line.number + 2] if each.number == line.number + 1)]


#: Figures of a month in ISO 8601.
_MONTH = 7
#: Said of an event that takes place on another day than planned.
_POSTPONED = regex(
    r"\b(?:postpon\w+|reschedul\w+|moved to|new date|report\w+ (?:au|a|en)|nouvelle date|decale\w*|verschoben"
    r"|verlegt|neuer termin"
    r"|aplazad[oa]|pospuest[oa]|nueva fecha|trasladad[oa]|uitgesteld|verplaatst|nieuwe datum|rinviat[oa]"
    r"|spostat[oa]|posticipat[oa]|nuova data"
    r"|przeloz\w+|przesuniet\w+|nowy termin|adiad[oa]|nova data)\b"
)


def _put_off(line: Line, wanted: str) -> Dated | None:
    """Return the day *line* gives behind the word that the day wanted, named before it, was put off."""
    for put_off in _POSTPONED.finditer(flat(line.text).lower()):
        days = list(dated(line.text))
        if any(falls_on(each, wanted) and each.end <= put_off.start() for each in days):
            return next((each for each in days if each.start >= put_off.end() and not falls_on(each, wanted)), None)
    return None


def _days(text: str) -> Iterator[Dated]:
    yield from dated(text)
    yield from yearless(text)


def _moved(line: Line, wanted: str) -> Iterator[Dated]:
    """Yield the days *line* has the event take place on instead: another edition's are of another year."""
    postponed = _POSTPONED.search(flat(line.text).lower()) is not None
    for each in dated(line.text):
        if falls_on(each, wanted) or len(each.iso) < min(len(wanted), _MONTH):
            continue
        if each.iso[:4] == wanted[:4] or postponed:
            yield each


def _happens(line: Line, ground: Ground) -> bool:
    """Say whether *line*, or one of the two above it, speaks of what happens: a forum, a fair, eine Tagung."""
    around = [each for each in ground.lines if line.number - 2 <= each.number <= line.number]
    return any(NOUN.search(flat(each.text).lower()) for each in around) or bool(
        ground.lines and NOUN.search(flat(ground.lines[0].text).lower())
    )


def _words(subject: str) -> list[str]:
    return [word for word in key(subject).split() if len(word) >= _TELLING]


def _speaks(subject: str, line: Line) -> bool:
    found = _words(subject)
    return len(found) > 1 and sum(f" {word}" in line.key for word in found) >= max(2, _SPEAKS * len(found))


def _shares(subject: str, line: Line) -> bool:
    return any(f" {word}" in line.key for word in _words(subject))
