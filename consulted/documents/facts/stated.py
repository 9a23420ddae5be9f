"""All facts of one report, each once, with the notes that carry it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.facts import box, consortium, count, founding, happening, naming, sheet, target
from consulted.documents.facts.agreement.pact import Pact
from consulted.documents.facts.agreement.reading import agreements
from consulted.documents.facts.claim import Claim
from consulted.documents.facts.contact.directory import directory
from consulted.documents.facts.contact.prose import in_prose, reached
from consulted.documents.facts.house.register import Register
from consulted.documents.facts.identity import Facts
from consulted.documents.facts.once import once
from consulted.documents.facts.scene import Scene
from consulted.documents.facts.scenes import Scenes, is_title
from models.fact import Fact
from pipelines.facts.lexicon.listing import BOX, LABEL

#: Whose numbers a report prints without a country's code, likeliest first.
_HOME = {
    "en": ("GB", "IE", "US", "CA"),
    "fr": ("FR", "BE", "CA", "CH"),
    "de": ("DE", "AT", "CH"),
    "es": ("ES", "MX"),
    "nl": ("NL", "BE"),
    "pl": ("PL",),
    "it": ("IT", "CH"),
    "pt": ("PT", "BR"),
}
#: More facts nobody reads; the report is a register.
_MOST = 5_000
#: What is less sure than this is not told.
_LEAST = 0.4


def stated(manuscript: Manuscript) -> tuple[Fact, ...]:
    """Return the facts a report states, in the order in which they stand."""
    register = Register.of(manuscript)
    scenes = list(Scenes(manuscript=manuscript, register=register))
    home = _HOME.get(manuscript.language, ())
    lines = box.unboxed(manuscript.paragraphs)
    bound = list(box.partners(lines, register))
    pacts = {each.paragraph.start: Pact(subject=each.subject, partners=each.involved) for each in bound}
    claims = [
        *bound,
        *_told(scenes, pacts, sheet.labelled(manuscript.paragraphs, register), home),
        *box.members(manuscript.paragraphs, scenes),
        *sheet.claims(manuscript.paragraphs, register, scenes, home),
        *box.contacts(lines, register, home),
        *directory(lines, register, home),
    ]
    facts = Facts(text=manuscript.script.text, day=manuscript.document.date or _last_consulted(manuscript))
    for claim in once([each for each in claims if each.confidence >= _LEAST], register):
        facts.add(claim)
    return facts.sorted()[:_MOST]


def _last_consulted(manuscript: Manuscript) -> str | None:
    """Return the last day on which a source was consulted: what a report without a day states, it states of then."""
    days = [each.consulted.date for each in manuscript.references if each.consulted is not None and each.consulted.date]
    return max(days, default=None)


def _is_new_box(scene: Scene) -> bool:
    """Say whether a title opens a box of its own: no label such as "Objective"."""
    return is_title(scene.paragraph) and (bool(scene.mentions) or BOX.match(scene.flat) is not None)


def _told(
    scenes: Sequence[Scene], boxes: Mapping[int, Pact], rows: Mapping[str, Pact], home: Sequence[str]
) -> Iterator[Claim]:
    """Yield what sentences state.

    Args:
        boxes: the agreements of the lists of partners, by where each list begins.
        rows: the agreements of tables, by their labels: "**Agreement B.** It was renewed …" speaks of one.
    """
    pact: Pact | None = None
    event: str | None = None
    place: tuple[object, ...] = ()
    #: The person last named, and in which paragraph.
    person: tuple[str, int] | None = None
    for scene in scenes:
        here = (scene.paragraph.section, is_title(scene.paragraph))
        if place and here[0] != place[0]:
            event = None
        if place and (here[0] != place[0] or (scene.number == 0 and _is_new_box(scene))):
            pact = None
        place = here
        pact = boxes.get(scene.paragraph.start, pact)
        if rows and scene.number == 0 and (label := LABEL.match(scene.paragraph.text)) is not None:
            pact = rows.get(label[1].lower(), pact)
        found, pact = agreements(scene, pact)
        if is_title(scene.paragraph):
            continue
        yield from found
        yield from count.counts(scene)
        yield from founding.founded(scene)
        if not found:
            yield from consortium.members(scene)
            happened = list(happening.happenings(scene, event))
            yield from happened
            event = happened[-1].subject if happened else happening.named(scene) or event
        yield from target.targets(scene)
        yield from naming.names(scene)
        contacts = list(in_prose(scene, home))
        yield from contacts
        if contacts:
            person = (contacts[-1].subject, scene.paragraph.start)
        elif person is not None and person[1] == scene.paragraph.start:
            yield from reached(scene, home, person[0])
