"""Twenty page pairs with the truth about each, written before the rules were tuned on anything of their kind."""

from __future__ import annotations

from dataclasses import dataclass

from tests.pipelines.drift import texts as t
from tests.pipelines.drift.frames import FRAMES

Edits = tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """One page at two visits; its furniture always differs, its content only where ``edits`` say so."""

    name: str
    lang: str
    frame: str
    title: str
    body: str
    edits: Edits = ()
    #: Edits that touch no content.
    restyled: Edits = ()
    #: The frame of the second visit, where the site was redesigned between.
    frame_now: str | None = None

    @property
    def changed(self) -> bool:
        return bool(self.edits)

    @property
    def then(self) -> str:
        return FRAMES[self.frame](self.title, self.body, self.lang, 0)

    @property
    def now(self) -> str:
        body = self.body
        for old, new in (*self.edits, *self.restyled):
            assert old in body, f"{self.name}: {old!r} stands nowhere"
            body = body.replace(old, new)
        return FRAMES[self.frame_now or self.frame](self.title, body, self.lang, 1)


_ORDERED = t.listed(*t.MEMBERS)
PAIRS = (
    Pair(
        name="a member joins",
        lang="en",
        frame="wordpress",
        title="Our members",
        body=t.MEMBERS_EN,
        edits=(("<li>Bluestone Drydock", "<li>Gannet Marine Robotics, Saltby</li><li>Bluestone Drydock"),),
    ),
    Pair(
        name="members in another order",
        lang="en",
        frame="drupal",
        title="Our members",
        body=t.MEMBERS_EN,
        restyled=((_ORDERED, t.listed(*t.MEMBERS[3:], *t.MEMBERS[:3])),),
    ),
    Pair(name="nothing but furniture, table page", lang="en", frame="handmade", title="Our members", body=t.MEMBERS_EN),
    Pair(
        name="a deadline is put off",
        lang="en",
        frame="typo3",
        title="SALTMARSH",
        body=t.PROJECT_EN,
        edits=(("31 December 2026", "30 June 2027"),),
    ),
    Pair(
        name="a redesign with the same words",
        lang="en",
        frame="joomla",
        frame_now="wordpress",
        title="SALTMARSH",
        body=t.PROJECT_EN,
    ),
    Pair(
        name="another coordinator",
        lang="en",
        frame="componentized",
        title="SALTMARSH",
        body=t.PROJECT_EN,
        edits=(("Dr Imelda Crowhurst, imelda.crowhurst@", "Dr Tobias Quennell, tobias.quennell@"),),
    ),
    Pair(name="a quiet press release", lang="en", frame="componentized", title="Two coasts sign", body=t.PRESS_EN),
    Pair(name="a quiet press release", lang="fr", frame="wordpress", title="Brumaire signe", body=t.PRESS_FR),
    Pair(
        name="a duration is corrected",
        lang="fr",
        frame="drupal",
        title="Brumaire signe avec Érable Marin",
        body=t.PRESS_FR,
        edits=(("pour trois ans", "pour cinq ans"),),
    ),
    Pair(
        name="a member count moves on",
        lang="fr",
        frame="joomla",
        title="Fiche du pôle",
        body=t.PROFILE_FR,
        edits=(("Adhérents</td><td>124", "Adhérents</td><td>131"),),
    ),
    Pair(name="a quiet profile", lang="fr", frame="typo3", title="Fiche du pôle", body=t.PROFILE_FR),
    Pair(
        name="a member left",
        lang="de",
        frame="typo3",
        title="Mitglieder",
        body=t.MEMBERS_DE,
        edits=(("<tr><td>Drechslerei Ohm & Sohn</td><td>Lindenrain</td><td>2012</td></tr>", ""),),
    ),
    Pair(
        name="a quiet project with other markup",
        lang="de",
        frame="drupal",
        title="FASERWEG",
        body=t.PROJECT_DE,
        restyled=(("<p>", "<div class='text'><p>"), ("</p>", "</p></div>"), ("Dr. Almuth", "Dr.&nbsp;Almuth")),
    ),
    Pair(
        name="an agreement runs longer",
        lang="es",
        frame="componentized",
        title="Renovación con la Red Austral",
        body=t.PRESS_ES,
        edits=(("hasta 2026", "hasta 2028"),),
    ),
    Pair(name="a quiet profile", lang="es", frame="joomla", title="Clúster Albaverde", body=t.PROFILE_ES),
    Pair(
        name="a scientific head changes",
        lang="it",
        frame="handmade",
        title="CERAMICA LUCENTE",
        body=t.PROJECT_IT,
        edits=(("la professoressa Ottavia Brancaleoni", "il professor Guidobaldo Serristori"),),
    ),
    Pair(
        name="a quiet press release with other quotes",
        lang="it",
        frame="wordpress",
        title="Delegazione canadese in visita",
        body=t.PRESS_IT,
        restyled=(("d'intesa", "d’intesa"),),
    ),
    Pair(name="a quiet member list", lang="pl", frame="handmade", title="Członkowie", body=t.MEMBERS_PL),
    Pair(
        name="two figures move",
        lang="pl",
        frame="drupal",
        title="Profil klastra",
        body=t.PROFILE_PL,
        edits=(("73 członków", "79 członków"), ("51 małych", "55 małych")),
    ),
    Pair(
        name="a redesign with the same words",
        lang="pl",
        frame="wordpress",
        frame_now="drupal",
        title="Profil klastra",
        body=t.PROFILE_PL,
    ),
)
