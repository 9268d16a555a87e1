# Exec Assistant: `make run` on a fresh Debian or Ubuntu opens the demo workspace, `make test` proves a change.
# The work is in scripts/; each target is one line here so that `make help` can be believed.

SHELL := /bin/bash
.DEFAULT_GOAL := help
bin := .venv/bin
export PYTHON UPGRADE

.PHONY: help run test setup lint format types contracts unit ui bench tour looks guide lock licenses dist clean

help: ## what can be asked for
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

run: ## set up if need be, then open the app on a demo workspace (without a display: perform the tour)
	@scripts/setup.sh run
	@scripts/run.sh

test: setup ## set up, then lint, types, import contracts and every test
	@scripts/test.sh

setup: ## what the tests need, without running them
	@scripts/setup.sh test

lint: setup ## ruff: rules and format
	@$(bin)/ruff check . && $(bin)/ruff format --check .

format: setup ## rewrite the files in the project's format
	@$(bin)/ruff check --fix-only --quiet . ; $(bin)/ruff format .

types: setup ## mypy, strict
	@$(bin)/mypy

contracts: setup ## which room may import which
	@$(bin)/lint-imports --no-logo

unit: setup ## tests without a window
	@$(bin)/pytest -q -n 2 -m "not xvfb and not keyring" --ignore=tests/ui

ui: setup ## tests of the window, offscreen and then on a private display
	@QT_QPA_PLATFORM=offscreen $(bin)/pytest -q -m "not xvfb and not keyring" tests/ui
	@scripts/with_display.sh $(bin)/pytest -q -m xvfb --ignore=tests/ui/display
	@scripts/with_display.sh $(bin)/pytest -q -m xvfb tests/ui/display

bench: setup ## every figure, one line of JSON each
	@set -e; for script in bench/*.py; do QT_QPA_PLATFORM=offscreen $(bin)/python "$$script"; done

tour: setup ## the main job from end to end with pictures, in both languages and both themes, under build/tour
	@set -e; for lang in fr en; do for theme in light dark; do \
	    QT_QPA_PLATFORM=offscreen $(bin)/exec-assistant tour --out build/tour/$$lang-$$theme --lang $$lang --theme $$theme; \
	done; done

looks: setup ## every screen in each state, language, theme, size and scale, under build/looks, to flip through in index.html
	@$(bin)/python scripts/looks.py --out build/looks

guide: setup ## make the pictures of the user guide again, in docs/guide/pictures
	@$(bin)/python scripts/guide_pictures.py

lock: setup ## resolve pyproject.toml into requirements/*.txt (UPGRADE=1: to the newest versions)
	@scripts/lock.sh

licenses: setup ## write LICENSES.md from what is installed
	@scripts/setup.sh dist
	@$(bin)/python -m pip install --quiet --require-hashes -r requirements/train.txt -r requirements/lock.txt
	@$(bin)/python scripts/licenses.py --write

dist: ## build the frozen application under dist/, then try it: doctor and the tour
	@scripts/setup.sh dist
	@scripts/dist.sh

clean: ## remove what was built; the environment stays
	@rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache *.egg-info
	@find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
