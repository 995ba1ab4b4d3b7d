# Every target sets up what it needs. PYTHON=python3.13 picks another interpreter, VENV=... another folder.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
READY_BENCH := $(VENV)/.ready-bench
READY_DOCS := $(VENV)/.ready-docs
# uv where it is on the path, else pip; both know dependency groups.
INSTALL = $(shell command -v uv >/dev/null 2>&1 && echo uv pip install --quiet --python $(BIN)/python || echo $(BIN)/python -m pip install --quiet)
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Reaches the commands through the environment: a URL may hold what a shell would read as its own.
export SPEC_URL

.DEFAULT_GOAL := help
.PHONY: help install demo docs test coverage test-minimum spec generate check-generated drift spec-drift api-check fuzz lint typecheck soak token-peers bench build clean

help: ## list the targets
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-17s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("podero needs Python 3.11 or newer, this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	@if command -v uv >/dev/null 2>&1; then \
	  uv venv --quiet --allow-existing --python "$(PYTHON)" $(VENV); \
	else \
	  "$(PYTHON)" -m venv $(VENV) && $(BIN)/python -m pip install --quiet 'pip>=25.1'; \
	fi
	@$(INSTALL) -c constraints.txt --group dev -e '.[cli,fleet,report,sandbox]'
	@touch $@

install: $(READY) ## make .venv with everything for development

demo: $(READY) ## token, sessions and HEMS list against the embedded sandbox
	@$(BIN)/python -m podero demo

test: $(READY) ## the whole test suite
	$(BIN)/python -m pytest

coverage: $(READY) ## the whole test suite; fails below 100 % of lines and branches of podero/
	@$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -q
	@$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

test-minimum: ## the facade's tests with the lowest versions that pyproject.toml allows
	@$(MAKE) --no-print-directory install VENV=.venv-minimum
	$(subst $(BIN),.venv-minimum/bin,$(INSTALL)) $$($(PYTHON) -c 'import re, tomllib; \
	  print(*(re.sub(r">=([0-9.]+).*", r"==\1", need) for need in \
	  tomllib.load(open("pyproject.toml", "rb"))["project"]["dependencies"]))')
	.venv-minimum/bin/python -m pytest -q --ignore=tests/pipeline

spec: $(READY) ## fetch the vendored spec (SPEC_URL=... for another source)
	$(BIN)/python scripts/fetch_spec.py $${SPEC_URL:+"$$SPEC_URL"}

generate: $(READY) ## regenerate all that follows from openapi/, and record new public names
	$(BIN)/python scripts/generate.py
	$(BIN)/python scripts/operations_table.py
	$(BIN)/python scripts/check_api.py --add

check-generated: $(READY) ## fail if generated/ is not what openapi/ says
	$(BIN)/python scripts/generate.py --check
	$(BIN)/python scripts/operations_table.py --check

drift: $(READY) ## hold the vendored spec against the one that this version was built from
	$(BIN)/python scripts/check_drift.py

spec-drift: $(READY) ## fetch, report, regenerate and test, in one (SPEC_URL=... for another source)
	$(BIN)/python scripts/spec_drift.py $${SPEC_URL:+"$$SPEC_URL"}

api-check: $(READY) ## hold the public face against docs/api.txt
	$(BIN)/python scripts/check_api.py

FUZZ_SECONDS ?= 60
fuzz: $(READY) ## fuzz all that reads answers (FUZZ_SECONDS=60); new inputs go to build/fuzz
	@$(INSTALL) --only-binary atheris --group fuzz 2>/dev/null || { echo "fuzz: atheris cannot be installed for this $$($(BIN)/python -V); its wheels are for Linux and some Pythons" >&2; exit 1; }
	@mkdir -p build/fuzz
	$(BIN)/python -m tests.fuzz.fuzz_decoding -max_total_time=$(FUZZ_SECONDS) -max_len=16384 -timeout=10 \
	  -print_final_stats=1 -artifact_prefix=build/fuzz/ build/fuzz tests/fuzz/corpus

lint: $(READY) ## ruff, import contracts, workflows
	$(BIN)/ruff check podero scripts tests
	$(BIN)/ruff format --check podero scripts tests
	$(BIN)/lint-imports
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/zizmor --offline --quiet --min-severity low .github

typecheck: $(READY) ## mypy strict on everything, pyright on the public face
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python

soak: $(READY) ## 100,000 calls from 32 threads and 100,000 polls, with 5 % injected faults
	$(BIN)/python -m tests.soak
	$(BIN)/python -m tests.soak.long_runs watch --calls 100000

token-peers: $(READY) ## token requests and lost calls beside Authlib and httpx-auth
	@$(INSTALL) --group peers
	$(BIN)/python -W ignore -m tests.soak.peers

$(READY_BENCH): $(READY)
	@$(INSTALL) -c constraints.txt --group bench
	@touch $@

bench: $(READY_BENCH) ## costs beside those of peers; also in build/bench.json
	$(BIN)/python -m tests.benchmarks

$(READY_DOCS): $(READY)
	@$(INSTALL) -c constraints.txt --group docs
	@touch $@

docs: $(READY_DOCS) ## the handbook in build/site; strict, and nothing in it comes from another host
	$(BIN)/mkdocs build --strict --config-file scripts/mkdocs.yml
	$(BIN)/python scripts/check_site.py build/site
	@echo "build/site/index.html; with search: python3 -m http.server --bind 127.0.0.1 --directory build/site"

build: $(READY) ## sdist and wheel in dist/
	rm -rf dist
	$(BIN)/python -m build --quiet

clean: ## remove everything that can be made again
	rm -rf $(VENV) .venv-minimum build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
