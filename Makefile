# Everything a person types. `make help` lists it; the work is done in ava/local.
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
SHELL := /bin/sh
PY := .venv/bin/python
BOOTSTRAP := sh ava/local/bootstrap.sh
INSTALLED := [ -x $(PY) ] || { echo "AVA was not started here yet: make run" >&2; exit 1; }
# Bytecode is kept out of the source tree, and kept at all, whatever the shell was told: it halves each start.
export PYTHONPYCACHEPREFIX := $(CURDIR)/.run/pyc
unexport PYTHONDONTWRITEBYTECODE
export PYTHON PORT RUN_DIR YES UPGRADE

.PHONY: help run stop reset shell psql test check format bench evaluate rewrites lock

help: ## Show this list
	@echo "AVA scores a text-to-video prompt before the credits are spent."
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Start everything on this machine and print the address (PORT=8001 for another port)
	@$(BOOTSTRAP) local && exec $(PY) -S -E ava/local/exec_child.py 15 $$PPID $(PY) -m ava.local up

stop: ## Stop what `make run` started, from another terminal
	@$(INSTALLED); $(PY) -m ava.local stop

reset: ## Delete the local database, logs and mails, after asking (YES=1 agrees beforehand)
	@$(INSTALLED); $(PY) -m ava.local reset

shell: ## Open Django's shell on the running product
	@$(INSTALLED); $(PY) -m ava.local shell

psql: ## Open PostgreSQL's prompt on the running product's database
	@$(INSTALLED); $(PY) -m ava.local psql

test: ## Run all tests, browser tests included (ARGS="-k seat" for some of them)
	@$(BOOTSTRAP) test && $(PY) -m ava.local.browser && $(PY) -m ava.local.stripe_spec && $(PY) -m pytest $(ARGS)

check: ## Check format, lint, import floors, types, migrations, settings, sizes, container files
	@$(BOOTSTRAP) test && $(PY) -m ava.local.checks

format: ## Format the code and mend what the linter can
	@$(BOOTSTRAP) test && $(PY) -m ruff format && $(PY) -m ruff check --fix

bench: ## Measure the scorer beside baselines, and the pages against an empty one on the same server
	@$(BOOTSTRAP) test && $(PY) -m ava.local.engine_bench && $(PY) -m ava.local.bench

evaluate: ## Measure the scorer on judged clips, beside baselines (DATA=path; the page goes to .run/evaluation)
	@[ -n "$(DATA)" ] || { echo "Say where the judged clips are: make evaluate DATA=path" >&2; exit 1; }
	@$(BOOTSTRAP) test && $(PY) -m scoring.calibration evaluate --data "$(DATA)" --out .run/evaluation

rewrites: ## Check 10,000 rewrites by rule (REWRITES=1000 for fewer)
	@$(BOOTSTRAP) test && REWRITES=$${REWRITES:-10000} $(PY) -m pytest -q tests/scoring/engine/test_many_rewrites.py

lock: ## Pin again what pyproject.toml asks for (UPGRADE=1 takes the newest)
	@sh ava/local/lock.sh
