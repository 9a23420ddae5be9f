"""Readers of reports: each format that is one stream of bytes, and whatever a file turns out to be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from consulted.documents.assembly import assemble
from consulted.documents.reader import Reader, understand
from consulted.documents.readers.bibtex import BibTeX
from consulted.documents.readers.csl import CslJson
from consulted.documents.readers.html import Html
from consulted.documents.readers.latex import Latex
from consulted.documents.readers.odt import Odt
from consulted.documents.readers.pdf import Pdf
from consulted.documents.readers.plain import PlainText
from consulted.documents.readers.proof import MarkedUp, located
from consulted.documents.readers.ris import Ris
from consulted.documents.readers.table import Table
from consulted.documents.readers.wikitext import Wikitext
from consulted.documents.recognition import refuse
from consulted.documents.script import Script
from fuzz import corpus
from fuzz.target import Target
from fuzz.targets import promise
from models.errors import UnreadableDocumentError
from models.reference import Reading

#: Of work; the first text in a language loads its dictionary, which takes two of them.
SECONDS = 10.0
_FILES = "tests/documents/files"
_WORDS = (
    *(b"https://a.example/x", b"www.b.example", b"consulted on 03/04/2019", b"accessed 3 May 2021", b"ibid."),
    *(
        b"Interview with Edda Marsh",
        b"[1]",
        b"[^1]",
        b"[^1]:",
        "\u00b9".encode(),
        b"References",
        b"Quellen:",
        b"# Notes",
    ),
    *(b"has 46 members", b"signed an agreement with", b"until 2023", b"| A | B |", b"Tel.: +32 10 48 94 07"),
)


def whole(reader: Reader, name: str) -> Callable[[bytes], object]:
    """Return what reads a report of one format as far as its references, and asserts what is promised of them."""

    def check(data: bytes) -> Reading | None:
        if not data.strip() or not reader.recognises(data, name):
            return None
        if isinstance(reader, PlainText):
            refuse(data, name)
        script = reader.take_apart(data, name)
        promise.of_script(script)
        reading = understood(script, name)
        promise.of_reading(reading, script)
        return reading

    return check


def understood(script: Script, name: str) -> Reading:
    """Return what is understood of *script*, as an import does."""
    inner = script.proof.script if isinstance(script, MarkedUp) else script
    reading = assemble(inner, path=Path(name), sha256="", today=promise.TODAY, document_id=None)
    return located(reading, script) if isinstance(script, MarkedUp) else reading


def _any(data: bytes) -> None:
    if data.strip():
        assert understand(data, path=Path("report"), today=promise.TODAY).document.format


def _target(reader: Reader, name: str, file: str, *patterns: str, words: tuple[bytes, ...] = ()) -> Target:
    return Target(
        name=name,
        check=whole(reader, file),
        seeds=lambda: corpus.files(*patterns),
        refuses=(UnreadableDocumentError,),
        seconds=SECONDS,
        words=(*_WORDS, *words),
    )


TARGETS = (
    _target(PlainText(), "text", "report.txt", "tests/documents/reports/*.txt", "tests/documents/printed/*.txt"),
    _target(
        PlainText(),
        "markdown",
        "report.md",
        "tests/documents/reports/*.md",
        "tests/documents/facts/papers/*.md",
        "benchmarks/facts/papers/dev/*/*.md",
        words=(b"```", b"[a](", b"](https://a.example)", b"---\n", b"> ", b"- ", b"**", b"<https://a.example>"),
    ),
    _target(
        Html(),
        "html",
        "report.html",
        f"{_FILES}/html/*",
        words=(b"<sup>", b"<a href='#fn1'>", b"<li id='fn1'>", b"<p>", b"<table>", b"<!--", b"<template>", b"&#x0;"),
    ),
    _target(
        Latex(),
        "latex",
        "report.tex",
        f"{_FILES}/latex/*",
        words=(
            b"\\footnote{",
            b"\\url{",
            b"\\href{",
            b"\\cite{",
            b"\\bibitem{",
            b"\\newcommand{\\x}[1]{#1}",
            b"\\verb|",
        ),
    ),
    _target(
        BibTeX(), "bibtex", "report.bib", f"{_FILES}/bibtex/*", words=(b"@online{", b"@string{", b"urldate = {", b" # ")
    ),
    _target(Ris(), "ris", "report.ris", f"{_FILES}/ris/*", words=(b"TY  - ", b"ER  - ", b"UR  - ", b"Y2  - ")),
    _target(CslJson(), "csl", "report.json", f"{_FILES}/csl/*", words=(b'"accessed":', b'"date-parts":[[', b'"URL":')),
    _target(Table(), "csv", "report.csv", f"{_FILES}/csv/*", words=(b";", b"\t", b'"', b"URL", b"Access Date")),
    _target(
        Wikitext(),
        "wikitext",
        "report.wiki",
        f"{_FILES}/wikitext/*",
        words=(b"<ref>", b"</ref>", b"<ref name=a/>", b"{{cite web|url=", b"{{reflist}}", b"[[", b"]]", b"<nowiki>"),
    ),
    _target(Pdf(), "pdf", "report.pdf", f"{_FILES}/pdf/*", words=(b"obj", b"endobj", b"stream", b"/Type/Page", b"<<")),
    _target(Odt(), "fodt", "report.fodt", f"{_FILES}/odt/*.fodt", words=(b"<text:note>", b"<text:p>", b"<text:a ")),
    Target(
        name="any-file",
        check=_any,
        seeds=lambda: corpus.files(f"{_FILES}/*/*", "tests/documents/reports/*"),
        refuses=(UnreadableDocumentError,),
        seconds=SECONDS,
        words=(b"PK\x03\x04", b"%PDF-1.7", b"{\\rtf", b"[{", b"@misc{", b"\\documentclass", b"<html", b"TY  - "),
    ),
)
