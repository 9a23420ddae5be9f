"""The 33 footnotes of the sample report: what was printed, what was meant, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

ECCP = "https://www.clustercollaboration.eu"
ECCP_NOW = "https://clustercollaboration.eu"
BIOVALLEY = "http://www.alsace-biovalley.com"
ORBIT = (
    "la-wallonie-sur-orbite-le-secteur-aerospatial-se-renforce-et-se-specialise-"
    "dans-des-produits-de-niche-a-haute-valeur-ajoutee"
)
CALL = (
    "alsace-biovalley-et-medteq-lancent-un-ami-pour-booster-les-partenariats-innovants-"
    "entre-acteurs-des-technologies-medicales-du-grand-est-et-du-quebec"
)
RELEASE = f"{BIOVALLEY}/wp-content/uploads/2014/04/CP_PARTENARIAT-MEDTEQ-QUEBEC_vSS-et-DC.pdf"
FUNDING = (
    "https://www.canada.ca/en/innovation-science-economic-development/programs/small-business-financing-growth/"
    "innovation-superclusters/funding-superclusters.html"
)
CETA = "ceta-qu-est-ce-que-l-accord-entre-l-union-europeenne-et-le-canada"
HEGAN = "http://www.dolinalotnicza.pl/en/wiadomosci/agreements-of-cooperation-with-the-hegan-basque-aerospace"
MEDTEQ_CALL = (
    "https://www.medteq.ca/en/medteq-and-alsace-biovalley-launch-an-initiative-to-boost-innovative-partnerships-"
    "between-quebec-and-eastern-france-companies-in-the-health-sector-2/"
)
MOBIGOIN = "internazionalizzazione-mobigoin-action-chiude-e-lancia-45-pmi-verso-nord-america-ed-estremo-oriente"


@dataclass(frozen=True, kw_only=True)
class Row:
    label: int
    #: As meant by the author; what was printed may differ.
    url: str
    #: Every status on the way, today; empty when the name does not resolve.
    chain: tuple[int, ...]
    #: Where it ends; the cited address when nothing leads away.
    end: str = ""
    #: As printed, where print damaged it, and the statuses that address gets today.
    printed: str = ""
    printed_chain: tuple[int, ...] = ()
    #: Where the content may have gone.
    candidate: str = ""


#: Notes 3, 17, 20, 23, 29 and 32 have no address.
ROWS = (
    Row(label=1, url="https://www.touteleurope.eu/actualite/qu-est-ce-que-le-ceta.html", chain=(301, 200),
        end=f"https://www.touteleurope.eu/economie-et-social/{CETA}/"),
    Row(label=2, url="http://www.ic.gc.ca/eic/site/062.nsf/eng/home", chain=(301, 301, 200),
        end="https://ised-isde.canada.ca/site/ised/en"),
    Row(label=4, url=f"{ECCP}/escp-list", chain=(404,),
        candidate=f"{ECCP_NOW}/eu-cluster-partnerships/escp-4i/first-generation"),
    Row(label=5, url="http://www.aerospace-valley.com/en/page/cooperation-agreements", chain=(302, 200),
        end="https://www.aerospace-valley.com/en",
        printed="http://www.aerospace-valley.com/en/page/cooperationagreements", printed_chain=(302, 200)),
    Row(label=6, url=f"https://marcourt.cfwb.be/{ORBIT}/", chain=(),
        printed=f"https://marcourt.cfwb.be/{ORBIT.replace('sur-orbite', 'surorbite')}/",
        candidate=f"https://jeanclaudemarcourt.be/{ORBIT}"),
    Row(label=7, url=f"{HEGAN}-cluster-and-the-aro-montral,15.html", chain=(404,),
        printed=f"{HEGAN}cluster-and-the-aro-montral,15.html", printed_chain=(404,)),
    Row(label=8, url="http://www.poleaquimer.com/en/international/partnership.html", chain=(301, 301, 200),
        end="https://www.poleaquimer.com/en/", printed="http://www.poleaguimer.com/en/international/partnership.html"),
    Row(label=9, chain=(301, 200), end="https://competitivite.gouv.fr/",
        url="http://competitivite.gouv.fr/documents/commun/Les_Poles_en_mouvement/Fiche-Valorial.pdf"),
    Row(label=10, url=RELEASE, chain=(404,), printed_chain=(404,), candidate="https://www.biovalley-france.com/",
        printed=f"{BIOVALLEY}/wpcontent/uploads/2014/04/CP%20PARTENARIAT-MEDTEQ-QUEBEC%20vSS-et-DC.pdf"),
    Row(label=11, url="http://internationalcleantechnetwork.com/", chain=(301, 301, 200),
        end="https://www.cleantechnetwork.org/"),
    Row(label=12, chain=(301, 404),
        url="http://internationalcleantechnetwork.com/wp-content/uploads/2018/04/ICN-Brochure-2018.pdf",
        end="https://www.internationalcleantechnetwork.com/wp-content/uploads/2018/04/ICN-Brochure-2018.pdf",
        candidate="http://old.internationalcleantechnetwork.com/wp-content/uploads/2018/04/ICN-Brochure-2018.pdf"),
    Row(label=13, url="http://www.skywin.be/en", chain=(301, 200), end="https://skywin.be/en"),
    Row(label=14, url="https://www.aeromontreal.ca/home.html", chain=(301, 200), end="https://aeromontreal.ca/en/"),
    Row(label=15, url=f"{BIOVALLEY}/en/", chain=(200,), candidate="https://www.biovalley-france.com/en/"),
    Row(label=16, url=RELEASE, chain=(404,), printed_chain=(404,),
        printed=f"{BIOVALLEY}/wp-content/uploads/2014/04/CP%20PARTENARIAT-MEDTEQ-QUEBEC%20vSS-et-DC.pdf"),
    Row(label=18, url=f"{BIOVALLEY}/fr/{CALL}/", chain=(404,), candidate=MEDTEQ_CALL,
        printed=f"{BIOVALLEY}/fr/{CALL.replace('quebec', 'guebec')}/", printed_chain=(404,)),
    Row(label=19, url=FUNDING, chain=(301, 301, 301, 200),
        end="https://ised-isde.canada.ca/site/global-innovation-clusters/en"),
    Row(label=21, url=f"{ECCP}/eu-cluster-partnerships", chain=(403,)),
    Row(label=22, url=f"{ECCP}/escp-list", chain=(404,)),
    Row(label=24, url=f"{ECCP}/eu-cluster-partnerships", chain=(403,)),
    Row(label=25, url=f"{ECCP}/escp-profiles/new-frontier-food", chain=(404,), candidate=f"{ECCP_NOW}/community-news/"
        "nf4-consortium-and-natural-products-canada-sign-memorandum-understanding"),
    Row(label=26, url=f"{ECCP}/escp-profiles/adpack", chain=(301, 200),
        end=f"{ECCP_NOW}/content/future-materials-and-products-advanced-smart-packaging"),
    Row(label=27, url=f"{ECCP}/escp-profiles/laser-go", chain=(200,),
        candidate="https://litek.lt/portfolio-item/laser-go-global/"),
    Row(label=28, url=f"{ECCP}/profile-articles/laser-go-towards-partnership-north-america", chain=(301, 200),
        end=f"{ECCP_NOW}/news/laser-go-towards-partnership-north-america"),
    Row(label=30, url=f"{ECCP}/escp-profiles/discp", chain=(301, 200),
        end=f"{ECCP_NOW}/eu-cluster-partnerships/escp4i/european-digital-industry-alliance"),
    Row(label=31, url=f"{ECCP}/escp-profiles/mobigoin", chain=(404,), printed_chain=(404,),
        printed=f"{ECCP}/escp-profiles/mobigoln", candidate=f"https://piemonteinnova.it/{MOBIGOIN}"),
    Row(label=33, url=f"{ECCP}/escp-profiles/space2id", chain=(404,), printed_chain=(404,),
        printed=f"{ECCP}/escp-profiles/space2aid", candidate="http://www.space2id.eu/"),
)  # fmt: skip
