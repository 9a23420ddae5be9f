"""What the small web's archive kept, and when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from urllib.parse import unquote, urlsplit

from consulted.demo.message import Reply, page, redirect
from consulted.demo.press import printed
from consulted.demo.site import Era, split

#: One line each: 14 digits, what was caught, and the address. ``page`` is what the site showed then; ``block`` is
#: a human check that the archive's visit met; ``302`` is a redirect, and where it led.
_TABLE = """
20170930081402 page https://www.touteleurope.eu/actualite/qu-est-ce-que-le-ceta.html
20180821163355 page https://www.touteleurope.eu/actualite/qu-est-ce-que-le-ceta.html
20190114090210 page https://www.touteleurope.eu/actualite/qu-est-ce-que-le-ceta.html
20180915120000 page http://www.ic.gc.ca/eic/site/062.nsf/eng/home
20180311070809 page https://www.clustercollaboration.eu/escp-list
20180820101112 page https://www.clustercollaboration.eu/escp-list
20180402113000 page http://www.aerospace-valley.com/en/page/cooperation-agreements
20180822044910 block http://www.aerospace-valley.com/en/page/cooperation-agreements
20180719201500 page https://marcourt.cfwb.be/{orbit}/
20180810052233 page http://www.poleaquimer.com/en/international/partnership.html
20180823191919 302 http://www.poleaquimer.com/en/international/partnership.html http://www.poleaquimer.com/en/
20170228101010 page http://competitivite.gouv.fr/{poles}/Fiche-Valorial.pdf
20180806235959 page http://competitivite.gouv.fr/{poles}/Fiche-Valorial.pdf
20180328142536 page http://www.alsace-biovalley.com/{uploads}/CP_PARTENARIAT-MEDTEQ-QUEBEC_vSS-et-DC.pdf
20170705030303 page http://internationalcleantechnetwork.com/
20180818212223 page http://internationalcleantechnetwork.com/
20190302181818 page http://internationalcleantechnetwork.com/
20180630090000 page http://internationalcleantechnetwork.com/wp-content/uploads/2018/04/ICN-Brochure-2018.pdf
20171122111213 page http://www.skywin.be/en
20180820101112 page http://www.skywin.be/en
20181105060708 page http://www.skywin.be/en
20180817054321 page https://www.aeromontreal.ca/home.html
20181003141516 page https://www.aeromontreal.ca/home.html
20180726073144 page http://www.alsace-biovalley.com/en/
20180730200100 page http://www.alsace-biovalley.com/fr/{call}/
20171019212210 page https://www.canada.ca/{ised}/funding-superclusters.html
20180812151617 page https://www.canada.ca/{ised}/funding-superclusters.html
20180714000102 page https://www.clustercollaboration.eu/eu-cluster-partnerships
20180823220044 page https://www.clustercollaboration.eu/eu-cluster-partnerships
20180803040506 page https://www.clustercollaboration.eu/escp-profiles/new-frontier-food
20180205101500 page https://www.clustercollaboration.eu/escp-profiles/adpack
20180822101010 page https://www.clustercollaboration.eu/escp-profiles/laser-go
20170311080000 page https://www.clustercollaboration.eu/profile-articles/laser-go-towards-partnership-north-america
20180819130000 page https://www.clustercollaboration.eu/profile-articles/laser-go-towards-partnership-north-america
20180820113000 page https://www.clustercollaboration.eu/escp-profiles/discp
20180816181716 page https://www.clustercollaboration.eu/escp-profiles/mobigoin
"""

#: The long ends of addresses.
_ENDS: Mapping[str, str] = {
    "orbit": "la-wallonie-sur-orbite-le-secteur-aerospatial-se-renforce-et-se-specialise-"
    "dans-des-produits-de-niche-a-haute-valeur-ajoutee",
    "poles": "documents/commun/Les_Poles_en_mouvement",
    "uploads": "wp-content/uploads/2014/04",
    "call": "alsace-biovalley-et-medteq-lancent-un-ami-pour-booster-les-partenariats-innovants-"
    "entre-acteurs-des-technologies-medicales-du-grand-est-et-du-quebec",
    "ised": "en/innovation-science-economic-development/programs/"
    "small-business-financing-growth/innovation-superclusters",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Capture:
    """One archived copy."""

    url: str
    at: datetime
    #: ``page``, ``block`` or ``302``.
    caught: str
    #: Where a captured redirect led.
    location: str = ""

    @property
    def stamp(self) -> str:
        """Return the 14 digits of its address."""
        return f"{self.at:%Y%m%d%H%M%S}"


def folded(url: str) -> str:
    """Return the key under which an archive files *url*: scheme, ``www.`` and trailing slash do not matter."""
    parts = urlsplit(url if "://" in url else f"http://{url}")
    host = (parts.hostname or "").removeprefix("www.")
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{unquote(parts.path).rstrip('/')}{query}".lower()


def _read(line: str) -> Capture:
    stamp, caught, url, *rest = line.split(" ")
    at = datetime.strptime(stamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    return Capture(url=url.format_map(_ENDS), at=at, caught=caught, location="".join(rest))


CAPTURES: Sequence[Capture] = tuple(_read(line) for line in _TABLE.strip().splitlines())


class Shelf:
    """Finds captures by address, and prints what they hold."""

    def __init__(self, sites: Iterable[Era]) -> None:
        self._sites = {(door.scheme, door.host): site for site in sites for door in site.doors}
        self._captures: dict[str, list[Capture]] = {}
        for each in sorted(CAPTURES, key=lambda capture: capture.at):
            self._captures.setdefault(folded(each.url), []).append(each)

    def of(self, url: str) -> list[Capture]:
        """Return the captures of *url*, the oldest first."""
        return self._captures.get(folded(url), [])

    def held(self, capture: Capture) -> Reply:
        """Return the answer that was captured."""
        day: date = capture.at.date()
        if capture.caught == "block":
            return page(printed("common/human-check.html", {"host": urlsplit(capture.url).hostname}, at=day))
        if capture.caught == "302":
            return redirect(capture.location, status=302)
        ask = split(capture.url, state="then")
        return self._sites[ask.scheme, ask.host].bare(ask, day)


def nearest(captures: Sequence[Capture], wanted: datetime) -> Capture:
    """Return the capture nearest in time to *wanted*, before or after."""
    return min(captures, key=lambda each: abs(each.at - wanted))
