"""Finds on the European cluster platform where cited pages are today, and the profiles of those a report names."""

from __future__ import annotations

from typing import Any

from crawlers.batch import Batch
from crawlers.cluster.platform import platform
from crawlers.spiders.cluster import ClusterSpider
from models.address import wire_form
from models.limits import Limits


class EccpSpider(ClusterSpider):
    """Explores the platform: for each cited address its present ones, for each name its profile in the lists.

    By itself: ``scrapy crawl eccp -a urls=https://www.clustercollaboration.eu/escp-list -a names="AdPack;GAIA"``.
    """

    name = "eccp"

    def __init__(self, batch: Batch | None = None, urls: str = "", names: str = "", **kwargs: Any) -> None:
        cited = [wire_form(each) for each in urls.split(",") if each.strip()] or [_ENTRANCE]
        named = [each.strip() for each in names.split(";") if each.strip()]
        super().__init__(batch or Batch(host="", limits=Limits(), exploring=[platform(cited, named)]), **kwargs)


_ENTRANCE = "https://www.clustercollaboration.eu/"
