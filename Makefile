# Two commands for people: `make run` (a working search page) and `make test` (a finished test run).
# Both do all the set-up a fresh machine needs, and are safe to repeat. Nothing needs the network afterwards.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= python3
PORT ?= 8000
HOST ?= 127.0.0.1
SLIM ?=
VENV := .venv
BIN := $(VENV)/bin
LOCKS := requirements
# One more than there are cores: some tests always wait for a browser, a server or a child.
TESTERS ?= $(shell echo $$(( $$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2) + 1 )))

# A folder of one's own gets an index of its own, so that it is searched instead of the shipped corpus.
ifdef DOCUMENTS
DATA ?= .data-$(firstword $(shell printf %s '$(abspath $(DOCUMENTS))' | cksum))
else
DOCUMENTS := corpus/documents
DATA ?= .data
endif

# Versions come from the lock files alone (--no-deps), so every machine gets the same ones.
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps
BASE_DONE := $(VENV)/.done-base
MODELS_DONE := $(VENV)/.done-models
DEV_DONE := $(VENV)/.done-dev

.PHONY: help setup system gpu-libraries run test lint types browser lock clean

help:  ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: system $(BASE_DONE) $(if $(SLIM),,$(MODELS_DONE))  ## the environment alone; SLIM=1 leaves out torch, sentence-transformers and LibreOffice

system:  ## programs for scans and old Office files, by apt when root; elsewhere a line says what to install
	@bash $(LOCKS)/system.sh ocr $(if $(SLIM),,office)

run: setup  ## index the documents if there is no index yet, then serve; DOCUMENTS=/folder PORT=8000
	@if [ ! -e "$(DATA)/index.sqlite" ]; then \
	  $(BIN)/cancu index "$(DOCUMENTS)" --data "$(DATA)" || [ $$? -eq 1 ]; \
	fi
	@exec $(BIN)/cancu serve --host "$(HOST)" --port "$(PORT)" --data "$(DATA)"

test: setup $(DEV_DONE) browser lint types  ## everything that must hold: style, types, tests
	$(BIN)/python -m pytest --numprocesses $(TESTERS) --dist worksteal

lint: $(DEV_DONE)  ## ruff
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(DEV_DONE)  ## mypy, strict
	$(BIN)/mypy

browser:  ## the browser that the page tests drive
	@if ! command -v chromium-headless-shell chromium chromium-browser google-chrome >/dev/null 2>&1; then \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    export DEBIAN_FRONTEND=noninteractive; apt-get update -qq; \
	    apt-get install -y -qq --no-install-recommends chromium-headless-shell >/dev/null || \
	    apt-get install -y -qq --no-install-recommends chromium >/dev/null; \
	  else echo "Cần trình duyệt Chromium để thử các trang: hãy cài gói chromium rồi chạy lại." >&2; exit 1; fi; fi

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Cần Python 3.11 trở lên." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(BASE_DONE): $(LOCKS)/base.lock pyproject.toml | $(VENV)/bin/python
	$(PIP) -r $(LOCKS)/base.lock
	$(PIP) --no-build-isolation --editable .
	@touch $@

$(MODELS_DONE): $(LOCKS)/models.lock | $(BASE_DONE)
	$(PIP) -r $(LOCKS)/models.lock
	@$(BIN)/python -c 'import torch' 2>/dev/null || $(MAKE) --no-print-directory gpu-libraries || \
	  echo "Chưa cài được: vẫn chạy được, chỉ mô hình nhúng sentence-transformers là chưa dùng được." >&2
	@touch $@

# Which build of torch comes depends on where packages come from; the one for GPUs does not start without its libraries.
gpu-libraries:
	@echo "PyTorch ở đây là bản dùng GPU: cài thêm thư viện đi kèm (khoảng 3 GB, một lần)." >&2
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r $(LOCKS)/models.lock
	@$(BIN)/python -c 'import torch'

$(DEV_DONE): $(LOCKS)/dev.lock | $(BASE_DONE)
	$(PIP) -r $(LOCKS)/dev.lock
	@touch $@

lock:  ## work out the exact versions anew (needs the network)
	bash $(LOCKS)/lock.sh $(PYTHON)

clean:  ## remove the environment and every index
	rm -rf $(VENV) .data .data-* build *.egg-info
