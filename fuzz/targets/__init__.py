"""The targets, one module for each kind of reader; a module is loaded when one of its targets is asked for."""

from __future__ import annotations

from importlib import import_module

from fuzz.target import Target

#: What each module holds.
GROUPS = {
    "address": ("address", "line"),
    "asked": ("robots", "sitemap", "timemap", "header"),
    "setting": ("settings", "waivers", "baseline", "facts-file"),
    "page": ("page", "fact-page", "page-pdf", "charset", "lines"),
    "judged": ("judge",),
    "compared": ("compare",),
    "document": (
        *("text", "markdown", "html", "latex", "bibtex", "ris", "csl", "csv", "wikitext", "pdf", "fodt", "any-file"),
    ),
    "handed": ("handed-back",),
    "archive": ("docx", "odt", "docx-folder", "odt-folder"),
    "kept": ("replay", "warc", "warc-record", "members", "pack", "pack-folder"),
}
NAMES = tuple(name for names in GROUPS.values() for name in names)


def find(name: str) -> Target:
    """Return the target *name*.

    Raises:
        KeyError: there is none.
    """
    group = next((group for group, names in GROUPS.items() if name in names), None)
    if group is None:
        raise KeyError(name)
    targets: tuple[Target, ...] = import_module(f"fuzz.targets.{group}").TARGETS
    return next(target for target in targets if target.name == name)
