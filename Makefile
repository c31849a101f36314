# Everything a person does with this checkout. `make help` lists it.

ADDR ?= 127.0.0.1:8000
TOOLS = $(CURDIR)/.cache/bin

.PHONY: help run build test check lint types deadcode fmt clean chromium test-engines engines audit soak fuzz mutate mutate-web vulncheck

help: ## list these targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## */\1\t/' | expand -t 16

run: ## build, serve on 127.0.0.1:8000 (ADDR=...), and print the address
	go run ./cmd/build serve -addr $(ADDR)

build: ## build the static site into dist/
	go run ./cmd/build

test: check chromium ## check and run all tests, the browser's included
	GLOSS_BROWSER=required go test -parallel 3 -timeout 30m ./...

test-engines: engines ## run the main journey in Firefox and WebKitGTK
	GLOSS_ENGINES=1 go test -count=1 -timeout 10m -v ./cmd/build/engines

audit: chromium ## measure: Lighthouse, axe, layout shift, latency, start (needs npm for the first two)
	GLOSS_AUDIT=1 go test -count=1 -timeout 30m -v -bench . ./cmd/build/audit

soak: chromium ## the long form of the tests that go on for as long as one lets them: a person without a plan, kills, endings, refusals, huge files, every hand
	GLOSS_SOAK=1 GLOSS_BROWSER=required go test -count=1 -timeout 180m -v -run 'TestANoteOutlivesEveryEnding|TestRandomWorkOutlivesKills|TestAnUpgradeOutlivesKills|TestWithoutAPlan|TestWhereTheBrowserRefuses|TestNothingHoldsTheProgram|TestTheMainJob|TestNothingSavedIsLostWhenTheBrowserIsKilled|TestEarlyMarksOutliveKills|TestCorpus$$' ./cmd/build/e2e
	GLOSS_SOAK=1 go test -count=1 -timeout 120m -v -run 'TestWindowsConverge' ./app/session

FUZZ_COUNT ?= 1000000

fuzz: ## run every fuzz target a million times, one after another (FUZZ_COUNT=...)
	@grep -rn '^func Fuzz' app cmd --include=*_test.go | sed -E 's|^([^:]*)/[^/]*:[0-9]+:func (Fuzz[A-Za-z]*).*|\1 \2|' | while read -r pkg target; do \
		echo "$$pkg $$target"; \
		go test "./$$pkg" -run '^$$' -fuzz "^$$target\$$" -parallel=1 -fuzztime=$(FUZZ_COUNT)x -fuzzminimizetime=20x || exit 1; \
	done

MUTATE ?= -n 40 -seed 1

ROOMS = exporting importing keymap listing reader revising saving shelves suggestion workspace

mutate: ## change the domain in 40 places a package, one at a time, and count which its tests notice (MUTATE="-n 10 -seed 2 ./app/text")
	go run ./cmd/build/mutate -with app/store=app/store/memstore -with app/importexport/protocol=app/importexport $(ROOMS:%=-with app/session/%=app/session) $(MUTATE)

MUTANTS ?= 25

mutate-web: chromium ## the same for each script of web/, in Chromium (MUTANTS=25 of each, GLOSS_SEED=1, GLOSS_SCRIPT=layout.js)
	GLOSS_MUTANTS=$(MUTANTS) GLOSS_BROWSER=required go test -count=1 -timeout 120m -v -run 'TestMutants$$' ./cmd/build/webtest

vulncheck: ## look the dependencies up in Go's list of known weaknesses (needs the network)
	GOBIN=$(TOOLS) go install golang.org/x/vuln/cmd/govulncheck@v1.1.4
	$(TOOLS)/govulncheck ./...

TYPESCRIPT = typescript@7.0.2
TSC = .cache/$(TYPESCRIPT)/node_modules/.bin/tsc
OXLINT = oxlint@1.94.0
LINT = .cache/$(OXLINT)/node_modules/.bin/oxlint

lint: # the scripts in web/; the linter comes from npm, and runs no script of its package
	@if ! command -v npm >/dev/null; then \
		echo "The scripts in web/ are not linted: there is no npm here." >&2; \
	elif ! test -x $(LINT) && ! npm install --prefix .cache/$(OXLINT) --silent --no-audit --no-fund --ignore-scripts $(OXLINT); then \
		echo "The scripts in web/ are not linted: npm cannot install $(OXLINT)." >&2; \
	else \
		$(LINT) --silent -c web/types/oxlint.json web/*.js; \
	fi

types: # of the scripts in web/; TypeScript comes from npm, and runs no script of its package
	@if ! command -v npm >/dev/null; then \
		echo "The types of web/*.js are not checked: there is no npm here." >&2; \
	elif ! test -x $(TSC) && ! npm install --prefix .cache/$(TYPESCRIPT) --silent --no-audit --no-fund --ignore-scripts $(TYPESCRIPT); then \
		echo "The types of web/*.js are not checked: npm cannot install $(TYPESCRIPT)." >&2; \
	else \
		$(TSC) -p web/types/page.json && $(TSC) -p web/types/workers.json; \
	fi

check: lint types deadcode ## gofmt, vet (native and wasm), staticcheck, functions that no program reaches, lint and types of web/*.js (need npm)
	@test -z "$$(gofmt -l app cmd)" || { gofmt -d app cmd; exit 1; }
	go vet ./...
	GOOS=js GOARCH=wasm go vet ./app/...
	GOBIN=$(TOOLS) go install honnef.co/go/tools/cmd/staticcheck@v0.6.1
	$(TOOLS)/staticcheck ./...
	GOOS=js GOARCH=wasm $(TOOLS)/staticcheck ./app/...

deadcode: # functions that no program reaches, on the host or in the browser
	GOBIN=$(TOOLS) go install golang.org/x/tools/cmd/deadcode@v0.39.0
	go run ./cmd/build/deadcode $(TOOLS)/deadcode

fmt: ## format the code
	gofmt -w app cmd

clean: ## remove what was built
	rm -rf dist dist.new .cache

# Debian's Firefox, WebKitGTK's driver and a display for them, likewise.
engines:
	@if command -v firefox-esr >/dev/null && command -v WebKitWebDriver >/dev/null && command -v xvfb-run >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends firefox-esr webkit2gtk-driver xvfb fonts-liberation; \
	else \
		echo "This needs firefox-esr, webkit2gtk-driver and xvfb (Debian's names). Install them and try again." >&2; exit 1; \
	fi

# Debian's Chromium is installed where there is none and we may.
chromium:
	@if command -v $${CHROMIUM:-chromium} >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends chromium fonts-liberation; \
	else \
		echo "The tests need Chromium. Install it (Debian, Ubuntu: sudo apt-get install chromium), or name its command: make test CHROMIUM=/path/to/chromium" >&2; exit 1; \
	fi
