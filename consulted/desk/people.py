"""Who is at the desk: passwords, keys, and how often somebody may knock in vain."""

from __future__ import annotations

import hashlib
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from models.account import Account, Role
from models.errors import ConfigurationError, ConsultedError
from models.ledger.accounts import Accounts

#: NIST SP 800-63B, 3.1.1.2: at least 15 where a password stands alone; long ones are taken whole.
SHORTEST, LONGEST = 15, 256
#: Names go into pages, logs and headers.
LONGEST_NAME = 80
#: A name, or an address, may be wrong so often within so many seconds before it must wait.
_TRIES, _WITHIN = 5, 300.0
#: Names and addresses remembered; strangers cannot fill the memory.
_REMEMBERED = 10_000
_HASHER = PasswordHasher()
#: Checked where nobody has the name, so that the answer takes as long.
_NOBODY = _HASHER.hash(secrets.token_hex(16))
_KEY = "consulted_"


class BadPasswordError(ConsultedError):
    """A password that is no good."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Who asks, as far as the desk knows."""

    name: str
    role: Role


def hashed(password: str) -> str:
    """Return *password* as it is kept.

    Raises:
        BadPasswordError: it is too short or too long.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        raise BadPasswordError(f"a password has {SHORTEST} to {LONGEST} characters; four words of your own will do")
    return _HASHER.hash(password)


def checked_name(name: str) -> str:
    """Return *name* if it may be an account's.

    Raises:
        ConfigurationError: it is empty, too long, or holds what does not print.
    """
    told = name.strip()
    if not told or len(told) > LONGEST_NAME or not told.isprintable():
        raise ConfigurationError(f"{name[:LONGEST_NAME]!r} is no name for an account; give one that can be printed")
    return told


def signed_in(accounts: Accounts, name: str, password: str) -> Account | None:
    """Return the account whose name and password these are; None, after the same time, when there is none."""
    found = accounts.get(name) if len(password) <= LONGEST else None
    account, kept = found if found is not None else (None, _NOBODY)
    try:
        _HASHER.verify(kept, password[: LONGEST + 1])
    except (VerificationError, InvalidHashError):
        return None
    return account if account is not None and account.disabled_at is None else None


def new_key() -> tuple[str, str]:
    """Return a key for a program, and the digest of it that is kept."""
    key = _KEY + secrets.token_urlsafe(32)
    return key, digest(key)


def digest(key: str) -> str:
    """Return what is kept of a key."""
    return hashlib.sha256(key.encode()).hexdigest()


def still(accounts: Accounts, name: str, since: datetime) -> Person | None:
    """Return who signed in as *name* at *since*, unless the account was changed or closed after that."""
    found = accounts.get(name)
    if found is None or found[0].disabled_at is not None or found[0].changed_at > since:
        return None
    return Person(name=found[0].name, role=found[0].role)


@dataclass(kw_only=True)
class Knocks:
    """Counts who knocks in vain; kept in memory, so a restart forgives."""

    #: Seconds that only ever grow.
    clock: Callable[[], float] = time.monotonic
    _vain: OrderedDict[str, list[float]] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait(self, *who: str) -> int:
        """Return for how many seconds any of *who* must wait; 0 when they may try."""
        with self._lock:
            waits = [self._recent(each)[0] + _WITHIN - self.clock() for each in who if self._full(each)]
        return max((int(each) + 1 for each in waits), default=0)

    def failed(self, *who: str) -> None:
        """Count one more knock in vain for each of *who*."""
        with self._lock:
            for each in who:
                self._vain[each] = [*self._recent(each), self.clock()][-_TRIES:]
                self._vain.move_to_end(each)
            while len(self._vain) > _REMEMBERED:
                self._vain.popitem(last=False)

    def let_in(self, who: str) -> None:
        """Forget the knocks of somebody who was let in."""
        with self._lock:
            self._vain.pop(who, None)

    def _full(self, who: str) -> bool:
        return len(self._recent(who)) >= _TRIES

    def _recent(self, who: str) -> list[float]:
        return [each for each in self._vain.get(who, []) if self.clock() - each < _WITHIN]
