"""Accounts of the review desk, their keys, and the log of what was done."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, func, select, update

from models import tables
from models.account import Account, Deed, LogLine, Role, Token
from models.errors import UnknownAccountError
from models.ledger.store import Store


class Accounts:
    """Who may do what."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def put(self, name: str, *, role: Role, password: str, now: datetime) -> None:
        """Keep an account, over the one of that name; whoever is signed in by it must do so again.

        Args:
            password: as it is to be kept: hashed.
        """
        row = {"name": name, "role": role.value, "password": password, "changed_at": now, "disabled_at": None}
        with self._store.writing() as connection:
            known = connection.scalar(select(tables.account.c.name).where(tables.account.c.name == name))
            if known is None:
                connection.execute(tables.account.insert().values(**row, created_at=now))
            else:
                connection.execute(update(tables.account).where(tables.account.c.name == name).values(row))

    def change(self, name: str, *, now: datetime, **values: Any) -> None:
        """Change role or standing of an account.

        Raises:
            UnknownAccountError: nobody is called so.
        """
        with self._store.writing() as connection:
            changed = connection.execute(
                update(tables.account).where(tables.account.c.name == name).values(**values, changed_at=now)
            )
        if not changed.rowcount:
            raise UnknownAccountError(name)

    def get(self, name: str) -> tuple[Account, str] | None:
        """Return an account and its hashed password, or None."""
        query = select(tables.account).where(tables.account.c.name == name)
        with self._store.reading() as connection:
            row = connection.execute(query).mappings().one_or_none()
        return (_account(row), row["password"]) if row is not None else None

    def all(self) -> list[Account]:
        """Return all accounts by name."""
        with self._store.reading() as connection:
            query = select(tables.account).order_by(tables.account.c.name)
            return [_account(row) for row in connection.execute(query).mappings()]

    def any(self) -> bool:
        """Say whether there is an account at all."""
        with self._store.reading() as connection:
            return bool(connection.scalar(select(func.count()).select_from(tables.account)))

    # -- keys

    def add_token(
        self, account: str, *, purpose: str, sha256: str, now: datetime, expires_at: datetime | None = None
    ) -> int:
        """Keep the digest of a key.

        Raises:
            UnknownAccountError: nobody is called so.
        """
        if self.get(account) is None:
            raise UnknownAccountError(account)
        row = {"account": account, "purpose": purpose, "sha256": sha256, "created_at": now, "expires_at": expires_at}
        with self._store.writing() as connection:
            return self._store.insert(connection, tables.token, row)

    def by_token(self, sha256: str, *, now: datetime) -> Account | None:
        """Return in whose name a key may be used now; None when it may not."""
        token = tables.token
        query = (
            select(tables.account)
            .join(token, token.c.account == tables.account.c.name)
            .where(token.c.sha256 == sha256, token.c.revoked_at.is_(None), tables.account.c.disabled_at.is_(None))
            .where(token.c.expires_at.is_(None) | (token.c.expires_at > now))
        )
        with self._store.reading() as connection:
            row = connection.execute(query).mappings().one_or_none()
        return _account(row) if row is not None else None

    def tokens(self) -> list[Token]:
        """Return all keys, the oldest first."""
        with self._store.reading() as connection:
            rows = connection.execute(select(tables.token).order_by(tables.token.c.id)).mappings().all()
        return [Token(**{name: row[name] for name in row if name != "sha256"}) for row in rows]

    def revoke(self, token_id: int, *, now: datetime) -> bool:
        """End a key; False when there is none of that number or it was ended before."""
        with self._store.writing() as connection:
            ended = connection.execute(
                update(tables.token)
                .where(tables.token.c.id == token_id, tables.token.c.revoked_at.is_(None))
                .values(revoked_at=now)
            )
        return bool(ended.rowcount)

    # -- the log

    def note(self, line: LogLine) -> None:
        """Add a line to the log."""
        row = {
            "at": line.at,
            "by": line.by,
            "what": line.what.value,
            "subject": line.subject,
            "detail": dict(line.detail),
        }
        with self._store.writing() as connection:
            connection.execute(tables.deed.insert().values(row))

    def log(self, *, most: int = 200) -> list[LogLine]:
        """Return the last lines of the log, the newest first."""
        query = select(tables.deed).order_by(tables.deed.c.id.desc()).limit(most)
        with self._store.reading() as connection:
            rows = connection.execute(query).mappings().all()
        return [
            LogLine(
                at=row["at"], by=row["by"], what=Deed(row["what"]), subject=row["subject"], detail=dict(row["detail"])
            )
            for row in rows
        ]


def _account(row: RowMapping) -> Account:
    return Account(
        name=row["name"],
        role=Role(row["role"]),
        created_at=row["created_at"],
        changed_at=row["changed_at"],
        disabled_at=row["disabled_at"],
    )
