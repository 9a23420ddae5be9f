"""A page somebody else wrote, answered so that a browser shows it and does nothing else with it."""

from __future__ import annotations

from starlette.responses import Response

from consulted.desk.headers import GLASS_CASE
from models.visit import Page

#: What a browser may show; anything else is handed out as a file.
_SHOWN = ("text/html", "application/xhtml", "text/plain")


def shown(page: Page, headers: dict[str, str] | None = None) -> Response:
    """Return a kept page under a policy that lets it load nothing and run nothing.

    The sandbox also keeps ``<meta http-equiv=refresh>`` from leading away (HTML, 4.2.5.3, automatic features).
    """
    kind = page.content_type.strip().lower()
    common = {"Content-Security-Policy": GLASS_CASE, "Referrer-Policy": "no-referrer", **(headers or {})}
    if not kind.startswith(_SHOWN):
        common["Content-Disposition"] = "attachment"
        return Response(page.body, media_type="application/octet-stream", headers=common)
    # As it came: without a charset a browser guesses as it did then.
    told = "".join(each for each in page.content_type if " " <= each <= "~")
    return Response(page.body, headers={**common, "Content-Type": told})
