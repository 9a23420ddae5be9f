"""Which language words are in, and how sure that is."""

from __future__ import annotations

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier


def heard(text: str) -> tuple[str, float]:
    """Return the most likely language of *text*, as the model calls it, and its share of the likelihood, 0 to 1."""
    code, share = _identifier().classify(text)
    return str(code), float(share)


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
