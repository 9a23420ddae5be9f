"""Audits what we depend on, without the network: the lock, what is installed, and under which licences.

Known vulnerabilities are not looked up here: their list is on the network. ``make audit`` asks it with pip-audit.

    python .ci/audit.py             checks lock, installed packages and licences; exits with 1 where one is wrong
    python .ci/audit.py --licences  prints docs/licences.md anew
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
#: Not in the lock: ourselves, and what an environment is made with.
_UNLOCKED = frozenset({"consulted", "pip", "uv"})
#: Licences that ask for no more than to be named (and Apache-2.0's patent peace, which is our own).
_PERMISSIVE = frozenset(
    {
        *("0BSD", "Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "CNRI-Python", "ISC", "MIT"),
        *("MIT-0", "MIT-CMU", "PSF-2.0", "Python-2.0", "Unlicense", "ZPL-2.1", "Zlib"),
    }
)
#: Licences that ask more of whoever changes the package itself: allowed for these packages, used unchanged.
_BY_NAME = {
    "certifi": "MPL-2.0",
    "hypothesis": "MPL-2.0",
    "pathspec": "MPL-2.0",
    "psycopg": "LGPL-3.0-only",
    "psycopg-binary": "LGPL-3.0-only",
    "psycopg-pool": "LGPL-3.0-only",
    "tqdm": "MPL-2.0",
}
#: What metadata leave out or only say in words; read off the licence that comes with the package.
_STATED = {"axe-playwright-python": "MIT", "memento-client": "BSD-3-Clause"}
_CLASSIFIERS = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "Zope Public License": "ZPL-2.1",
}


@dataclass(frozen=True, kw_only=True)
class Locked:
    """One entry of the lock."""

    requirement: Requirement
    hashes: int

    @property
    def name(self) -> str:
        """The name, normalised."""
        return canonicalize_name(self.requirement.name)

    @property
    def version(self) -> str:
        """The version it is pinned to."""
        (pin,) = self.requirement.specifier
        return pin.version

    @property
    def here(self) -> bool:
        """True where this platform and this Python need it."""
        return self.requirement.marker is None or self.requirement.marker.evaluate()


def read_lock(text: str) -> list[Locked]:
    """Return the entries of a lock.

    Raises:
        ValueError: a line is no pinned requirement.
    """
    entries = []
    for line in text.replace("\\\n", " ").splitlines():
        words = re.split(r"\s+--hash=", line.strip())
        if words[0] and not words[0].startswith("#"):
            entries.append(Locked(requirement=Requirement(words[0]), hashes=len(words) - 1))
    return entries


def wanted(project: dict[str, object]) -> list[Requirement]:
    """Return all requirements of pyproject.toml, extras and the build system included."""
    own, build = project["project"], project["build-system"]
    assert isinstance(own, dict)
    assert isinstance(build, dict)
    extras = [each for extra in own["optional-dependencies"].values() for each in extra]
    return [Requirement(each) for each in (*own["dependencies"], *extras, *build["requires"])]


def of_lock(text: str, project: dict[str, object]) -> Iterator[str]:
    """Yield what is wrong with the lock."""
    if "://" in text or re.search(r"^\s*(?:-|--\w)|\bfile:|\s@\s", re.sub(r"\s+--hash=\S+", "", text), re.M):
        yield "requirements.lock holds an address or an option; make it anew with 'make lock'"
        return
    entries = read_lock(text)
    for each in entries:
        pins = list(each.requirement.specifier)
        if len(pins) != 1 or pins[0].operator != "==" or "*" in pins[0].version:
            yield f"{each.requirement} is not pinned; make the lock anew with 'make lock'"
        if not each.hashes:
            yield f"{each.requirement} has no hash; make the lock anew with 'make lock'"
    for need in wanted(project):
        found = [each for each in entries if each.name == canonicalize_name(need.name)]
        if not found:
            yield f"{need} of pyproject.toml is not in the lock; make it anew with 'make lock'"
        for each in found:
            if not need.specifier.contains(each.version, prereleases=True):
                yield f"{each.requirement} of the lock is not {need} of pyproject.toml; make it anew with 'make lock'"


def of_installed(entries: Sequence[Locked], installed: Sequence[Distribution]) -> Iterator[str]:
    """Yield where what is installed is not what is locked."""
    here = {each.name: each.version for each in entries if each.here}
    found = {canonicalize_name(each.metadata["Name"]): each.version for each in installed}
    for name, version in here.items():
        if found.get(name) != version:
            yield f"{name} {version} is locked, {found.get(name) or 'nothing'} is installed; run 'make clean setup'"
    for name in sorted(found.keys() - here.keys() - _UNLOCKED):
        yield f"{name} is installed and not locked; run 'make clean setup'"


def licence(package: Distribution) -> str:
    """Return the licence of *package* as an SPDX expression; empty where its metadata do not tell."""
    about = package.metadata
    name = canonicalize_name(about["Name"])
    told = about.get("License-Expression") or _STATED.get(name)
    if told:
        return told
    named = " ".join((about.get("License") or "").split())
    if named and all(word in _PERMISSIVE or word == "MPL-2.0" for word in re.split(r" (?:AND|OR) ", named)):
        return named
    kinds = [each.split(" :: ")[-1] for each in about.get_all("Classifier") or () if each.startswith("License ::")]
    return " AND ".join(_CLASSIFIERS.get(each, each) for each in kinds if not each.endswith("approved") and
                        each != "OSI Approved")  # fmt: skip


def is_compatible(name: str, expression: str) -> bool:
    """Say whether a package under *expression* may be used by a program under Apache-2.0 that leaves it unchanged."""
    allowed = _PERMISSIVE | {_BY_NAME.get(name, "")} - {""}
    return bool(expression) and all(
        any(choice in allowed for choice in part.split(" OR ")) for part in expression.split(" AND ")
    )


def of_licences(installed: Sequence[Distribution]) -> Iterator[str]:
    """Yield packages whose licence is unknown or does not go with ours."""
    for each in installed:
        name, told = canonicalize_name(each.metadata["Name"]), licence(each)
        if not is_compatible(name, told):
            yield f"{name} is under {told or 'a licence its metadata do not name'}; read it, then see .ci/audit.py"


def needed(entries: Sequence[Locked], project: dict[str, object]) -> set[str]:
    """Return the packages that running needs, as opposed to testing: the dependencies and what they depend on."""
    own = project["project"]
    assert isinstance(own, dict)
    waiting = [Requirement(each) for each in own["dependencies"]]
    here, found = {each.name for each in entries if each.here}, set[str]()
    met = set[str]()
    while waiting:
        need = waiting.pop()
        name = canonicalize_name(need.name)
        if name not in here or str(need) in met:
            continue
        met.add(str(need))
        found.add(name)
        for text in distribution(name).requires or ():
            further = Requirement(text)
            if further.marker is None or any(further.marker.evaluate({"extra": each}) for each in ("", *need.extras)):
                waiting.append(further)
    return found


def table(entries: Sequence[Locked], installed: Sequence[Distribution], project: dict[str, object]) -> str:
    """Return docs/licences.md."""
    running = needed(entries, project)
    rows = sorted(
        (canonicalize_name(each.metadata["Name"]), licence(each))
        for each in installed
        if canonicalize_name(each.metadata["Name"]) not in _UNLOCKED
    )
    elsewhere = sorted({each.name for each in entries} - {name for name, _ in rows})
    lines = [
        "# Licences of what we depend on",
        "",
        "Read from the metadata of the packages installed, and checked to go with Apache-2.0 by `.ci/audit.py`, which",
        "writes this page, too (`make licences`). MPL-2.0 and LGPL-3.0 packages are used as they come.",
        "",
    ]
    for heading, which in (("To run", True), ("To test and to build", False)):
        lines += [f"## {heading}", "", "| package | licence |", "|---|---|"]
        lines += [f"| {name} | {told} |" for name, told in rows if (name in running) is which] + [""]
    if elsewhere:
        lines += [f"Locked for other platforms or Pythons, and not read here: {', '.join(elsewhere)}."]
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Run the audit, or print the page of licences."""
    text = (ROOT / "requirements.lock").read_text()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    installed = list(distributions())
    if "--licences" in arguments:
        sys.stdout.write(table(read_lock(text), installed, project))
        return 0
    wrong = [*of_lock(text, project)]
    if not wrong:
        wrong += [*of_installed(read_lock(text), installed), *of_licences(installed)]
    for each in wrong:
        sys.stderr.write(f"{each}\n")
    if not wrong:
        sys.stdout.write(
            f"{len(installed) - 1} packages: pinned, with hashes, as installed, under licences that go with ours. "
            "Known vulnerabilities were not looked up; 'make audit' does, with network.\n"
        )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
