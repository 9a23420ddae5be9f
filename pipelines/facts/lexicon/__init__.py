"""Words by which reports and pages speak of facts, in six languages; all patterns read folded text."""
