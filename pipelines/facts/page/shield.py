"""E-mail addresses a page hides from machines in its mark-up: shielded links, attributes, scripts."""

from __future__ import annotations

import base64
import binascii
import codecs
import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from models.pattern import regex
from pipelines.facts.page.mail import mails

_HEX = regex(r"(?:[0-9a-f]{2}){4,200}", re.I)
_CLOUDFLARE = regex(r"/cdn-cgi/l/email-protection#([0-9a-f]+)", re.I)
_ENCRYPTED = regex(r"UnCryptMailto\(\s*(?:%27|['\"])(.{5,300}?)(?:%27|['\"])", re.I)
#: The three runs of characters within which TYPO3 shifts a letter.
_RUNS = ((0x2B, 0x3A), (0x40, 0x5A), (0x61, 0x7A))
_SHIFTS = range(-25, 26)
_USERS = (
    "data-user",
    "data-mail-user",
    "data-name",
    "data-local",
    "data-u",
    "data-part1",
    "data-account",
    "data-login",
)
_HOSTS = ("data-domain", "data-mail-domain", "data-host", "data-website", "data-d", "data-part2", "data-server")
_TLDS = ("data-tld", "data-part3", "data-t")
_WHOLE = (
    "data-email", "data-mail", "data-mailto", "data-enc-email", "data-e", "data-address", "data-encoded",
    "data-contact",
)  # fmt: skip
_JOINT = regex(r"""["']\s*\+\s*["']""")
_IN_SCRIPT = regex(r"mailto:([^\s\"'?<>\\]{3,200})", re.I)
#: Characters of a script that are looked at.
_MOST_SCRIPT = 20_000


def of_link(href: str) -> Iterator[str]:
    """Yield the e-mail addresses a link leads to, whichever way it hides them."""
    lower = href[:40].lower()
    if lower.startswith("mailto:"):
        yield from mails(unquote(href[7:].split("?", 1)[0]))
    elif "email-protection#" in href:
        found = _CLOUDFLARE.search(href)
        if found:
            yield from of_shield(found[1])
    elif "ncryptmailto" in href.lower():
        found = _ENCRYPTED.search(href)
        if found:
            yield from _shifted(unquote(found[1]))


def of_shield(code: str) -> Iterator[str]:
    """Yield what Cloudflare's *code* hides: the first byte is the key of all others."""
    if not _HEX.fullmatch(code):
        return
    key, *coded = bytes.fromhex(code)
    yield from mails(bytes(byte ^ key for byte in coded).decode("utf-8", "replace"))


def of_attributes(attrs: Mapping[str, str]) -> Iterator[str]:
    """Yield the e-mail addresses an element keeps in attributes for a script to join."""
    if "data-cfemail" in attrs:
        yield from of_shield(attrs["data-cfemail"])
    if "data-mailto-token" in attrs:
        yield from _shifted(attrs["data-mailto-token"])
    user, host = _first(attrs, _USERS), _first(attrs, _HOSTS)
    if user and host:
        tld = _first(attrs, _TLDS)
        yield from _either(f"{user}@{host}.{tld}" if tld and "." not in host else f"{user}@{host}")
    for name in _WHOLE:
        if value := attrs.get(name):
            yield from _coded(codecs.decode(value[:300], "rot13") if name == "data-enc-email" else value[:300])


def of_script(text: str) -> Iterator[str]:
    """Yield the e-mail addresses a script puts together from pieces."""
    if "mai" in text and "@" in text:
        for found in _IN_SCRIPT.finditer(_JOINT.sub("", text[:_MOST_SCRIPT])):
            yield from mails(unquote(found[1]))


def _first(attrs: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((attrs[name].strip().removeprefix("@") for name in names if attrs.get(name)), "")


def _either(written: str) -> Iterator[str]:
    """Yield *written*, or what it is read backwards."""
    found = list(mails(written))
    yield from found or mails(written[::-1])


def _coded(value: str) -> Iterator[str]:
    """Yield the addresses of *value* as it stands, or in base 64."""
    found = list(mails(value))
    if not found and len(value) % 4 == 0:
        try:
            found = list(mails(base64.b64decode(value, validate=True).decode("utf-8")))
        except (binascii.Error, ValueError):
            found = []
    yield from found


def _shifted(code: str) -> Iterator[str]:
    for shift in _SHIFTS:
        plain = "".join(_turned(letter, shift) for letter in code[:300])
        if plain.startswith("mailto:"):
            yield from mails(plain[7:].split("?", 1)[0])
            return
        if shift == 0 and "@" in plain:
            yield from mails(plain)


def _turned(letter: str, shift: int) -> str:
    place = ord(letter)
    for first, last in _RUNS:
        if first <= place <= last:
            return chr(first + (place - first + shift) % (last - first + 1))
    return letter
