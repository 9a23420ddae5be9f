"""What an evidence pack adds to a WACZ: the names of its files, and what the manifest says of them."""

from __future__ import annotations

#: Key in the manifest under which all of it stands, and the form of what stands there.
KEY, FORMAT = "consulted", "consulted-evidence/1"
OBSERVATIONS = "consulted/observations.jsonl"
DECISIONS = "consulted/decisions.jsonl"
REPORT = "consulted/report.json"
CHAIN = "consulted/chain.jsonl"
#: Records the chain or an observation names, but which could not be had.
MISSING = "consulted/missing.jsonl"
#: These are left out where there is nothing to say; readers of tables stumble over empty ones.
OPTIONAL = (OBSERVATIONS, DECISIONS, MISSING)
