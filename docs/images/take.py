"""Takes the pictures of the review desk anew, from the demo's store: make pictures."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

#: Name of the picture, page, colours, and width in pixels.
PICTURES = (
    ("desk-documents", "/documents", "light", 1200),
    ("desk-document", "/documents/demo", "light", 1200),
    ("desk-document-dark", "/documents/demo", "dark", 1200),
    ("desk-finding", "/findings/9", "light", 1200),
    ("desk-note", "/documents/demo/notes/13", "light", 1200),
    ("desk-facts", "/documents/demo/facts?status=confirmed", "light", 1200),
    ("desk-runs", "/runs", "light", 1200),
    ("desk-hosts", "/hosts", "light", 1200),
    ("desk-snapshot", "/snapshots/1", "light", 1200),
    ("desk-phone", "/documents/demo", "light", 390),
)


def main() -> None:
    """Run the demo, serve its store, and look at each page."""
    browser = shutil.which("chromium") or sys.exit("there is no Chromium on this machine")
    here = Path(__file__).parent
    with tempfile.TemporaryDirectory(prefix="consulted-") as home:
        consulted = [sys.executable, "-P", "-m", "consulted", "--home", home]
        subprocess.run([*consulted, "demo"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with subprocess.Popen([*consulted, "serve", "--port", "0"], stderr=subprocess.PIPE, text=True) as server:
            assert server.stderr is not None
            root = server.stderr.readline().split()[4].rstrip("/")
            try:
                _take(root, browser, here)
            finally:
                server.terminate()


def _take(root: str, path: str, folder: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for name, page_path, scheme, width in PICTURES:
            page = browser.new_page(
                viewport={"width": width, "height": 900},
                color_scheme="dark" if scheme == "dark" else "light",
                locale="en",
            )
            page.goto(root + page_path)
            page.screenshot(path=folder / f"{name}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
