# Two commands are enough: `make run` and `make test`. `make help` lists all.

python := .venv/bin/python
# What a production server is given; only to check that its settings hold.
production := CPBOARD_PRODUCTION=1 DJANGO_ALLOWED_HOSTS=board.example.org \
	CPBOARD_SMTP_HOST=mail.example.org \
	DJANGO_SECRET_KEY=only-to-check-the-settings-0123456789abcdefghijklmnopqrstuvwxyz

# Some machines forbid Python to keep what it compiled: every start then takes 2 s more.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help setup run test coverage lint screenshots bench clean

help: ## Say what there is
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 14

setup: ## Make the environment; quick when nothing changed
	@bin/setup

run: setup ## Serve the demo council on 127.0.0.1:8000 (HOST, PORT); Ctrl-C stops it
	@exec env CPBOARD_DEMO=1 $(python) manage.py serve

test: ## Run every test on SQLite and PostgreSQL (ARGS="tests/strategy -k rate")
	@bin/setup --tests
	@bin/test $(ARGS)

coverage: ## Run every test on SQLite and say which lines none of them reached
	@bin/setup --tests
	@$(python) -m pytest -q -n logical --maxprocesses=8 --dist worksteal --cov \
		--cov-fail-under=0

lint: ## Check style, templates, migrations and production settings
	@bin/setup --tests
	@$(python) -m ruff check .
	@$(python) -m ruff format --check --quiet .
	@find templates strategy performance meetings cpboard -name '*.html' \
		-exec .venv/bin/djade --target-version 6.1 --check {} +
	@$(python) manage.py makemigrations --check --dry-run --verbosity 0
	@$(production) $(python) manage.py check --deploy --fail-level WARNING
	@echo "Lint found nothing."

screenshots: ## Picture every page into var/screenshots
	@bin/setup --tests
	@CPBOARD_SCREENSHOTS=var/screenshots $(python) -m pytest -q -n logical \
		--maxprocesses=8 tests/browser/test_every_page.py

bench: ## Measure the slow works against bare libraries, into var/bench.json
	@bin/setup --tests
	@$(python) -m tests.bench $(ARGS)

clean: ## Remove what was built; the environment and var/ stay
	@rm -rf static/build var/static var/static.stamp var/screenshots \
		htmlcov .coverage .pytest_cache .ruff_cache .hypothesis
	@find . -name __pycache__ -not -path './.venv/*' -not -path './node_modules/*' \
		-prune -exec rm -rf {} +
