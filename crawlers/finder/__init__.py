"""Where a lost page may have gone: what its site, the archive and the usual changes of addresses tell."""
