"""All that is kept, in one file that any database can take up again."""

from __future__ import annotations

from consulted.backup.restoring import Restored, restore
from consulted.backup.writing import BackedUp, write_backup

__all__ = ["BackedUp", "Restored", "restore", "write_backup"]
