# `make` alone prints the menu. Everything runs through uv; where uv is missing it is brought into ./.uv first.
.DEFAULT_GOAL := help
PYTHON ?= python3
UV := $(or $(shell command -v uv 2>/dev/null),.uv/bin/uv)
export UV_PYTHON ?= $(PYTHON)
export UV_PYTHON_DOWNLOADS ?= never
RUN := $(UV) run --locked --quiet
TARGET ?= http://127.0.0.1:8080

##@ Start here
.PHONY: demo
demo: setup ## the main job of all three, against the worlds that try to break them (about a minute)
	@$(RUN) python -m tools.demo

.PHONY: test
test: setup ## all tests, two suites at a time, one table at the end (ten minutes at most)
	@$(RUN) python -m tools.suites

.PHONY: up
up: setup ## start everything with data and stay, one coloured log, until Ctrl-C
	@$(RUN) python -m tools.up

##@ Work on it
.PHONY: setup
setup: $(UV) ## install the workspace into .venv, exactly as locked
	@$(UV) sync --locked --quiet --compile-bytecode

test-%: setup ## one suite: test-tweet-audit test-payment-gateway test-traced test-groundwork test-workspace
	@$(RUN) python -m tools.suites $*

.PHONY: check
check: lint types pages ## what must be clean before a change lands: lock, format, lint, types (pages too), import rules, each member alone
	@$(UV) lock --check --quiet
	@$(RUN) lint-imports
	@$(RUN) python -m tools.alone

.PHONY: lint
lint: setup ## ruff: format and rules, nothing is changed
	@$(RUN) ruff format --check .
	@$(RUN) ruff check .

.PHONY: format
format: setup ## ruff: format, and mend what can be mended
	@$(RUN) ruff format .
	@$(RUN) ruff check --fix .
	@$(RUN) python -m tools.web_pages --write

.PHONY: types
types: setup ## mypy --strict on all sources
	@$(RUN) mypy shared/src packages/tweet-audit/src packages/payment-gateway/src packages/traced/src tools

.PHONY: pages
pages: setup ## types and format of the pages' scripts, where there is Node
	@$(RUN) python -m tools.web_pages

.PHONY: screenshots
screenshots: setup ## take the pictures in the docs/ of traced and of payment-gateway anew, from seeded data
	@$(RUN) python packages/traced/docs/take_screenshots.py
	@$(RUN) python packages/payment-gateway/docs/take_screenshots.py

.PHONY: proof
proof: setup ## the same proofs at full counts, all mutants; writes docs/proof.md (long)
	@$(RUN) python -m tools.suites --full

.PHONY: bench
bench: setup ## ratios beside the plain versions in each benchmarks/ folder
	@$(RUN) python -m tools.bench

bench-%: setup ## one member's benchmarks, and its table in docs/benchmarks/
	@$(RUN) python -m tools.bench $*

.PHONY: bench-gateway
bench-gateway: bench-payment-gateway ## the same as bench-payment-gateway: costs, chaos, growth to 10^6; writes its page whole

.PHONY: profile-traced
profile-traced: setup ## where the time of a small request goes: docs/benchmarks/traced-profile.md (needs perf)
	@$(RUN) python packages/traced/benchmarks/_profile.py
	@$(RUN) python packages/traced/benchmarks/_timeline.py

.PHONY: compare
compare: setup ## two judges' reports side by side: make compare A=one.json B=other.json
	@if [ -z "$(A)" ] || [ -z "$(B)" ]; then echo "usage: make compare A=one.json B=other.json"; exit 2; fi
	@$(RUN) python -m groundwork.report compare "$(A)" "$(B)"

.PHONY: vendor
vendor: setup ## fetch the browser libraries anew and check them against their manifest
	@$(RUN) python -m tools.vendor

##@ The gateway under fire
.PHONY: simulate
simulate: setup ## the gateway and its bank on virtual time, by seeds: make simulate SEEDS=1000, or SEED=7 for one history
	@$(RUN) python -m gateway_proofs.simulation $(if $(SEED),--seed $(SEED),--seeds $(or $(SEEDS),1000))

.PHONY: chaos
chaos: setup ## real processes on one PostgreSQL, SIGKILL every few seconds, the bank's ledger judges: make chaos SECONDS=180
	@$(RUN) python -m gateway_proofs.chaos --seconds $(or $(SECONDS),120)

##@ The world alone, for your own attempt
.PHONY: world-tweet-audit
world-tweet-audit: setup ## fake Gemini on port 8085
	@$(RUN) fake-gemini serve

.PHONY: world-payment-gateway
world-payment-gateway: setup ## the bank that fails at random, on port 8787, with its oracle
	@BANK_TEST_ROUTES=1 $(RUN) mock-bank serve

.PHONY: world-traced
world-traced: setup ## the dashboard on your own server: TARGET=…
	@$(RUN) traced dashboard --target "$(TARGET)"

.PHONY: emit
emit: setup ## the emitter's load against a server: TARGET=http://127.0.0.1:8080
	@$(RUN) traced-emitter emit --target "$(TARGET)"

.PHONY: bank-reset
bank-reset: setup ## put the bank on port 8787 back to its first day
	@$(RUN) mock-bank reset

##@ Tidy
.PHONY: clean
clean: ## remove what the tools made (environment, caches, demo-output, up-output)
	rm -rf .venv .venv-3.13 .uv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis demo-output up-output
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.uv/bin/uv:
	@echo "uv is not on the PATH: bringing it into ./.uv (once)"
	@$(PYTHON) -m venv .uv
	@.uv/bin/python -m pip install --quiet --disable-pip-version-check "uv>=0.9,<1"

.PHONY: help
help: ## this menu
	@awk 'BEGIN { FS = ":.*## " } \
	  /^##@/ { printf "\n%s\n", substr($$0, 5) } \
	  /^[^\t#].*:.*## / { sub(/:.*/, "", $$1); sub(/%/, "<project>", $$1); printf "  make %-22s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
