# Everything lives in .venv; python3 (3.11 or later) and make are all that is needed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
endif
WITH ?= dev

.PHONY: demo test lint bench bench-detection bench-documents bench-linkage bench-screening clean setup

demo: $(VENV)/.base
	$(BIN)/watchword demo --out demo

test: $(VENV)/.$(WITH)
	$(BIN)/python -m pytest -n 2 --dist loadfile

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.dev
	$(BIN)/python -m benchmarks

bench-detection: $(VENV)/.dev
	$(BIN)/python -m benchmarks.detection

bench-screening: $(VENV)/.bench
	$(BIN)/python -m benchmarks.screening

bench-documents: $(VENV)/.bench
	$(BIN)/python -m benchmarks.documents

bench-linkage: $(VENV)/.dev
	$(BIN)/python -m benchmarks.linkage
	$(BIN)/python -m benchmarks.same_person

setup: $(VENV)/.dev

clean:
	rm -rf $(VENV) demo dist build

$(VENV)/.venv:
	$(PYTHON) -m venv $(VENV)
	@touch $@

# The base install: what a user of the wheel gets.
$(VENV)/.base: requirements.lock pyproject.toml $(VENV)/.venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# What tests and linters need beside it.
$(VENV)/.dev: requirements-dev.lock $(VENV)/.base
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

# The peers that screening and the reading of documents are measured against.
$(VENV)/.bench: requirements-bench.lock $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	@touch $@

# The same with Spark, which also needs a Java runtime.
$(VENV)/.spark: requirements-spark.lock $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-spark.lock
	@touch $@
