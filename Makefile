# Needs Python 3.11+ and make; uv is used when it is there, never needed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

.PHONY: help demo test lint audit audit-offline licences fuzz bench-import bench-verdicts bench-facts bench-freshness bench-refresh bench-workers bench-desk bench-faults pictures lock clean setup

help:
	@echo "make demo   set up $(VENV) and run the main job on the bundled small web"
	@echo "make test   set up $(VENV) and run the whole test suite"
	@echo "make lint   ruff, mypy --strict and the import rules"
	@echo "make audit-offline   lock, installed packages and licences, without network"
	@echo "make audit   that, and known vulnerabilities with pip-audit (needs network)"
	@echo "make licences   docs/licences.md anew"
	@echo "make bench-import   how right and how fast reports are read"
	@echo "make bench-verdicts   how right the verdicts are, beside simpler checkers"
	@echo "make bench-facts   how right the ledger of facts is, beside simpler watchers"
	@echo "make bench-freshness   how old undetected changes grow, beside visiting all equally often"
	@echo "make bench-refresh   what a refresh costs, on a loopback web of thousands of pages"
	@echo "make bench-workers   how many workers do how much, and what becomes of it when they are killed (needs PostgreSQL)"
	@echo "make bench-desk   how long the pages of the review desk take, with years of visits in the store"
	@echo "make fuzz   hostile input for every reader, guided by coverage; ARGS=\"--target docx --runs 10000\""
	@echo "make bench-faults   kills every step of the work at random moments, and checks what is left"
	@echo "make pictures   the pictures of the review desk anew (needs Chromium)"
	@echo "make lock   make requirements.lock anew (needs uv)"

demo: setup
	$(BIN)/consulted demo

# One process for each core, each file of tests in one of them: services and webs are made once for a file.
test: setup
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

audit-offline: setup
	$(BIN)/python .ci/audit.py

# The list of known vulnerabilities is on the network, and pip-audit is no part of the lock: it has an environment of its own.
# Strict: a package nobody could look up is no package without faults.
audit: audit-offline
	@test -x $(VENV)/audit/bin/pip-audit || { $(BIN)/python -m venv $(VENV)/audit && $(VENV)/audit/bin/pip install --quiet pip-audit; }
	$(VENV)/audit/bin/pip-audit --strict --disable-pip --require-hashes --requirement requirements.lock

licences: setup
	$(BIN)/python .ci/audit.py --licences >docs/licences.md

bench-import: setup
	$(BIN)/python benchmarks/imports $(ARGS)

bench-verdicts: setup
	$(BIN)/python benchmarks/verdicts $(ARGS)

bench-facts: setup
	$(BIN)/python benchmarks/facts $(ARGS)

bench-freshness: setup
	$(BIN)/python benchmarks/freshness $(ARGS)

bench-refresh: setup
	$(BIN)/python benchmarks/refresh $(ARGS)

bench-workers: setup
	$(BIN)/python benchmarks/workers $(ARGS)

bench-desk: setup
	$(BIN)/python benchmarks/desk $(ARGS)

# Guided by coverage where atheris has a wheel for this Python and system, else by chance alone.
fuzz: setup
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r fuzz/requirements.lock || echo "atheris is not to be had here: inputs are made by chance alone"
	$(BIN)/python -m fuzz $(ARGS)

bench-faults: setup
	$(BIN)/python benchmarks/faults $(ARGS)

pictures: setup
	$(BIN)/python docs/images/take.py

setup: $(STAMP)

# The lock holds hashes and no addresses: packages come from wherever pip is set up to look.
$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("consulted needs Python 3.11 or newer; try make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	@echo "Setting up $(VENV) (about a minute the first time) ..."
	@if command -v uv >/dev/null 2>&1; then \
		uv venv --quiet --allow-existing --python "$$(command -v $(PYTHON))" $(VENV) && \
		{ uv pip sync --quiet --python $(BIN)/python --require-hashes requirements.lock && \
		  uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable . ; } || $(MAKE) --no-print-directory plain-setup; \
	else $(MAKE) --no-print-directory plain-setup; fi
	@touch $(STAMP)

.PHONY: plain-setup
plain-setup:
	@test -x $(BIN)/pip || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .

lock:
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate --no-header \
		--python-version 3.11 --extra dev pyproject.toml --output-file requirements.lock
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate --no-header \
		--python-version 3.11 fuzz/requirements.in --output-file fuzz/requirements.lock

clean:
	rm -rf $(VENV) .consulted build dist *.egg-info
