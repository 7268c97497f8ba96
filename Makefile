# Python 3.11 or newer, pip and make are all that must be there: `make site` does the rest.
PYTHON ?= python3
# What builds the site: mkdocs, properdocs or zensical. The other two have an environment of their own.
GENERATOR ?= mkdocs
NOTES_SOURCE ?= notes/README.md

ifeq ($(GENERATOR),mkdocs)
VENV := .venv
LOCK := requirements.txt
else
VENV := .venv-generators
LOCK := requirements-generators.txt
endif
BIN := $(VENV)/bin

# pip of $(PYTHON) installs into $(VENV): some systems have pip without ensurepip, and then a new venv has none.
PIP := $(PYTHON) -m pip --python $(BIN)/python --disable-pip-version-check
INSTALL := $(PIP) install --quiet
# pip compiles what it installs, but not what it links to: the first command would pay for that, or every one of them
# where Python may write no bytecode.
COMPILE := $(BIN)/python -m compileall -q src
# A stamp says which lock was installed last, so that a second run installs nothing.
SITE_READY := $(VENV)/.ready-site
TEST_READY := $(VENV)/.ready-test
# What the tests use of node, and no page or package does: npm writes this file last.
NODE_READY := tests/js/node_modules/.package-lock.json

# Material prints a banner about MkDocs 2 on every build; we pin MkDocs 1.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help site site-mkdocs site-properdocs site-zensical serve test lint audit bench bench-search bench-check lighthouse lock clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1: /p' $(MAKEFILE_LIST)

site: site-$(GENERATOR) ## build notes/README.md into site/, with MkDocs or another GENERATOR=

site-mkdocs: $(SITE_READY)
	$(BIN)/mkdocs build --strict

site-properdocs: $(SITE_READY)
	$(BIN)/properdocs build --strict --config-file mkdocs.yml

# Zensical runs no plugin of ours, so the pages are files; and it keeps what it made before, so both folders start empty.
site-zensical: $(SITE_READY)
	rm -rf build/pages site
	$(BIN)/cs231n-notes split $(NOTES_SOURCE) --out build/pages --lang ko --repo "$(REPO_URL)" >/dev/null
	cp -R docs/. build/pages
	$(BIN)/zensical build --strict --clean --config-file zensical.yml

serve: $(SITE_READY) ## show the site on this machine and follow every edit
	$(BIN)/mkdocs serve

test: $(TEST_READY) $(if $(shell command -v npm 2>/dev/null),$(NODE_READY)) ## run all tests
	$(BIN)/pytest

lint: $(TEST_READY) ## check style, types and workflows
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/zizmor --offline --quiet --persona pedantic .github/workflows
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml

audit: $(TEST_READY) ## look up known vulnerabilities of what the locks pin, which asks PyPI
	for lock in requirements*.txt; do $(BIN)/pip-audit --strict --disable-pip --require-hashes -r $$lock || exit 1; done

bench: $(SITE_READY) ## measure builds and write benchmarks/README.md
	$(BIN)/python benchmarks/run.py

bench-search: $(TEST_READY) ## measure the search and write its figures, too
	$(BIN)/python benchmarks/search.py

lighthouse: $(SITE_READY) $(NODE_READY) ## let Lighthouse judge the dashboard and a lecture
	$(BIN)/python benchmarks/lighthouse.py

bench-check: $(SITE_READY) ## measure check and write its figures, too
	$(BIN)/python benchmarks/check.py

lock: $(TEST_READY) ## pin the newest versions that pyproject.toml allows
	$(BIN)/pip-compile --upgrade --output-file requirements.txt pyproject.toml
	$(BIN)/pip-compile --upgrade --extra generators --constraint requirements.txt \
		--output-file requirements-generators.txt pyproject.toml
	$(BIN)/pip-compile --upgrade --extra test --extra lint --constraint requirements.txt \
		--output-file requirements-test.txt pyproject.toml

clean: ## remove what the other targets made, except environments
	rm -rf site build .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=...")'
	$(PYTHON) -m venv --without-pip $(VENV)

$(SITE_READY): $(LOCK) pyproject.toml | $(BIN)/python
	$(INSTALL) --require-hashes -r $(LOCK)
	$(INSTALL) --no-deps --no-build-isolation -e .
	$(COMPILE)
	touch $@

$(TEST_READY): requirements-test.txt pyproject.toml | $(BIN)/python
	$(INSTALL) --require-hashes -r requirements-test.txt
	$(INSTALL) --no-deps --no-build-isolation -e .
	$(COMPILE)
	touch $(SITE_READY) $@

# No scripts: they would fetch a Java of their own. Without a network, the tests that need these tools skip, saying so.
$(NODE_READY): tests/js/package.json tests/js/package-lock.json
	npm ci --prefix tests/js --ignore-scripts --no-audit --no-fund || echo "left out: what the tests use of node"
