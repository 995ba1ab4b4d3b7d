# Every target sets up what it needs. PYTHON=python3.13 picks another interpreter, VENV=... another folder.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# uv where it is on the path, else pip; both know dependency groups.
INSTALL = $(shell command -v uv >/dev/null 2>&1 && echo uv pip install --quiet --python $(BIN)/python || echo $(BIN)/python -m pip install --quiet)
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Empty means not set: tests and benchmarks start hundreds of processes, and each would compile every module again.
export PYTHONDONTWRITEBYTECODE :=
# Reaches the commands through the environment: a URL may hold what a shell would read as its own.
export SPEC_URL

.DEFAULT_GOAL := help
.PHONY: help install demo test coverage spec generate check check-generated drift api-check lint typecheck soak bench docs build

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

# Groups that few need: .venv/.ready-bench installs the group `bench`.
$(READY)-%: $(READY)
	@$(INSTALL) -c constraints.txt --group $*
	@touch $@

install: $(READY) ## make .venv with everything for development

demo: $(READY) ## token, sessions and HEMS list against the embedded sandbox
	@$(BIN)/python -m podero demo

test: $(READY) ## the whole test suite, in parallel
	$(BIN)/python -m pytest -n auto --dist worksteal

coverage: $(READY) ## the whole test suite; fails below 100 % of lines and branches of podero/
	@$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -q -n auto --dist worksteal
	@$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

spec: $(READY) ## fetch the vendored spec (SPEC_URL=... for another source)
	$(BIN)/python scripts/fetch_spec.py $${SPEC_URL:+"$$SPEC_URL"}

generate: $(READY) ## regenerate generated/, openapi/lock.json and docs/operations.md
	$(BIN)/python scripts/generate.py
	$(BIN)/python scripts/operations_table.py

check: lint typecheck check-generated drift api-check ## all that reads instead of runs

check-generated: $(READY) ## fail if generated/ is not what openapi/ says
	$(BIN)/python scripts/generate.py --check
	$(BIN)/python scripts/operations_table.py --check

drift: $(READY) ## hold the vendored spec against what this version was built from
	$(BIN)/python scripts/check_drift.py

api-check: $(READY) ## hold the public face against docs/api.txt
	$(BIN)/python scripts/check_api.py

lint: $(READY) ## ruff, import contracts, workflows and other files that GitHub reads
	$(BIN)/ruff check podero scripts tests
	$(BIN)/ruff format --check podero scripts tests
	$(BIN)/lint-imports
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-issue-forms $(filter-out %/config.yml,$(wildcard .github/ISSUE_TEMPLATE/*.yml))
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.citation-file-format CITATION.cff
	$(BIN)/zizmor --offline --quiet --min-severity low .github/workflows

typecheck: $(READY) ## mypy strict on everything, pyright on the public face, whose types must be complete
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python
	$(BIN)/python scripts/verify_types.py

soak: $(READY) ## long runs with injected faults and missed deadlines; takes half an hour
	$(BIN)/python -m tests.soak
	$(BIN)/python -m tests.soak.deadlines
	$(BIN)/python -m tests.soak.long_runs watch --calls 100000

bench: $(READY)-bench ## costs beside those of peers; also in build/bench.json
	$(BIN)/python -m tests.benchmarks

docs: $(READY)-docs ## the handbook in build/site; strict, and nothing in it comes from another host
	$(BIN)/mkdocs build --strict --config-file scripts/mkdocs.yml
	$(BIN)/python scripts/check_site.py build/site
	@echo "build/site/index.html; with search: python3 -m http.server --bind 127.0.0.1 --directory build/site"

build: $(READY) ## sdist and wheel in dist/
	rm -rf dist
	$(BIN)/python -m build --quiet
