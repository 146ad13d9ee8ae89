# make run: set everything up and serve.  make test: set up and run every check.
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test setup setup-dev lint format clean

run: setup
	@HOST=$(HOST) PORT=$(PORT) $(BIN)/python -m newsroom.start

test: setup-dev
	@.ci/checks $(BIN)

setup: $(VENV)/runtime.stamp

setup-dev: $(VENV)/development.stamp

$(VENV)/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Readout needs Python 3.11 or newer. Say which: make PYTHON=python3.12 run")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/runtime.stamp: requirements.txt | $(VENV)/bin/pip
	$(BIN)/pip install --quiet --disable-pip-version-check --requirement requirements.txt
	@touch $@

$(VENV)/development.stamp: requirements.txt requirements-dev.txt | $(VENV)/bin/pip
	$(BIN)/pip install --quiet --disable-pip-version-check --requirement requirements-dev.txt
	@touch $@ $(VENV)/runtime.stamp

lint: setup-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: setup-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) staticfiles
