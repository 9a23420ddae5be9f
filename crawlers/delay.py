"""The pause a host asks for between two requests (``Crawl-delay`` in its robots.txt)."""

from __future__ import annotations

from functools import lru_cache

from protego import Protego

from models.run import Robots

#: The name our rules are looked up under.
PRODUCT_TOKEN = "consulted"
#: A longer Crawl-delay than this is no wish but a refusal in other words; we keep to this.
LONGEST_CRAWL_DELAY = 60.0


def crawl_delay(robots: Robots) -> float:
    """Return the seconds *robots* asks us to pause; 0 where it asks for nothing."""
    return _wish(robots.body) if 200 <= robots.status < 300 else 0.0


@lru_cache(maxsize=64)
def _wish(body: str) -> float:
    wish = Protego.parse(body).crawl_delay(PRODUCT_TOKEN) if "delay" in body.lower() else None
    return min(float(wish), LONGEST_CRAWL_DELAY) if wish else 0.0
