# Two commands: `make run` and `make test`. Both set up what is missing first.
.DEFAULT_GOAL := help
.PHONY: help run test bench fuzz soak screenshots format setup

help: ## say what there is
	@echo "Whybone: a blameless root-cause workshop in one browser page."
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1 \2/' | awk '{ printf "  make %-12s", $$2; $$1 = $$2 = ""; sub(/^ +/, ""); print }'

run: ## build the release and serve it; prints the address (PORT, HOST, AT=/tools/rca/)
	@scripts/setup run
	@scripts/build
	@scripts/with-tools node scripts/serve.mjs

test: ## format, lints, native tests, browser tests, release build, end-to-end tests
	@scripts/setup test
	@scripts/test

bench: ## speed, growth and weight, each against its budget, beside other tools
	@scripts/setup bench
	@scripts/build
	@bench/page/build
	@bench/run

fuzz: ## inputs nobody thought of, found by coverage (TARGET=redact|settle|evidence|vault, TIME in seconds)
	@scripts/setup fuzz
	@scripts/fuzz

soak: ## property tests with ever new cases; then kill the page and the browser hundreds of times while somebody types
	@scripts/setup test
	@scripts/with-tools scripts/draw-anew
	@scripts/build
	@scripts/with-tools node scripts/soak.mjs

screenshots: ## pictures of the built page in target/screenshots
	@scripts/setup test
	@scripts/build
	@scripts/with-tools node scripts/screenshots.mjs

format: ## format the Rust code
	@cargo fmt --all

setup: ## only install what is missing
	@scripts/setup test
