# Two targets matter most: `make run` starts Mogna with the demo, `make test` tests everything. Both install what they need.
.DEFAULT_GOAL := help
SHELL := /bin/bash
export CGO_ENABLED := 1

GO_FILES := $(shell find api cmd configs frontend/embed.go internal -name '*.go' 2>/dev/null)
WEB_FILES := $(shell find frontend/src frontend/static frontend/*.ts frontend/*.js frontend/package.json -type f 2>/dev/null)
TOOL := go tool -modfile=tools/go.mod

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: ## install, build and start with SQLite and the demo
	@scripts/run.sh

dev: frontend/node_modules/.installed ## the demo for work on the code: program and pages reload when they change
	scripts/dev.sh

build: bin/mogna ## the program with its web pages in one file

bin/mogna: frontend/dist/index.html $(GO_FILES) go.mod api/openapi.yaml $(shell find configs -type f)
	go build -ldflags "-X main.revision=$$(git describe --always --dirty --abbrev=40 --exclude '*' 2>/dev/null)" -o $@ ./cmd/mogna

frontend/dist/index.html: frontend/node_modules/.installed $(WEB_FILES)
	cd frontend && npm run build
	@touch $@

frontend/node_modules/.installed: frontend/package.json frontend/package-lock.json
	@scripts/need.sh
	cd frontend && npm ci --no-audit --no-fund
	@touch $@

tools: frontend/node_modules/.installed programs ## install what the tests need: npm packages (PostgreSQL among them), a browser, LibreOffice, Poppler

programs:
	@scripts/chromium.sh >/dev/null
	@scripts/office.sh >/dev/null
	@scripts/poppler.sh

modules: ## compile the libraries that the program is made of
	go build $$(go list -deps -f '{{with .Module}}{{if not .Main}}{{$$.ImportPath}}{{end}}{{end}}' ./cmd/mogna)

test: tools drift test-go test-race test-web test-e2e ## everything: Go with the race detector, both databases, front end, browser

# What runs in several goroutines is tested with the race detector; it slows the pure packages down for nothing. Of the tests of the
# server (which go through the API), the store and the scoring it watches those in which much happens at once. Where all run side by side, the browser tests go before
# the others: they hold what people wait for.
CONCURRENT := internal/(app|app/results|mail)
LARGE := internal/(server|store|scoring)
AT_ONCE := Load|LiveWorkshop|Replicas|OrderNever|ReplacingIs|Colleagues|KilledSender|Progress|Ready|Wait|OneMoment|TakeNothing|ClaimedOnce|CountedTogether|AtATime
GO_TEST := nice go test -vet=off -timeout 18m # make lint vets
RACE := $(GO_TEST) -race

test-go: tools
	$(GO_TEST) $$(go list ./... | grep -vE '^mogna/($(CONCURRENT)|$(LARGE))$$')
	$(GO_TEST) -skip '$(AT_ONCE)' $$(go list ./... | grep -E '^mogna/$(LARGE)$$')

test-race: tools
	$(RACE) $$(go list ./... | grep -E '^mogna/$(CONCURRENT)$$')
	$(RACE) -run '$(AT_ONCE)' $$(go list ./... | grep -E '^mogna/$(LARGE)$$')

test-ha: tools ## kill the primary database under load, three times, and let the standby take over (needs PostgreSQL's programs)
	nice go test -tags trial -count=1 -v -timeout 20m -run TestFailoverLosesNothing ./internal/server

test-web: frontend/node_modules/.installed
	cd frontend && npm run check && npm test

# A test that fails once and then passes is reported as flaky; fix the test.
test-e2e: bin/mogna tools
	cd frontend && CHROMIUM_PATH="$$(../scripts/chromium.sh)" MOGNA_BIN="$(CURDIR)/bin/mogna" npm run e2e -- --retries=1

pictures: bin/mogna tools ## create the pictures in docs/pictures from the demo
	cd frontend && CHROMIUM_PATH="$$(../scripts/chromium.sh)" MOGNA_BIN="$(CURDIR)/bin/mogna" npx playwright test -c e2e/pictures

bench: frontend/node_modules/.installed ## benchmarks, each next to a baseline in the same run
	@set -o pipefail; go test -run '^$$' -bench . -benchmem -timeout 60m ./... | awk -f scripts/ratios.awk

tools/node_modules/.installed: tools/package.json tools/package-lock.json
	@scripts/need.sh
	cd tools && npm ci --no-audit --no-fund
	@touch $@

lint: frontend/node_modules/.installed tools/node_modules/.installed ## formatting, vet, staticcheck, errorlint, dead code, eslint, the contract
	@test -z "$$(gofmt -l api cmd configs frontend/*.go internal tools/lint)" || { gofmt -l api cmd configs frontend/*.go internal tools/lint; echo 'run gofmt -w on these files'; exit 1; }
	go list -deps -modfile=tools/go.mod tool >/dev/null # each tool can be built, those that only a release needs too
	nice go -C tools build -o ../bin/lint ./lint
	nice go vet -tags trial -vettool="$(CURDIR)/bin/lint" ./...
	scripts/deadcode.sh
	cd frontend && npm run lint
	scripts/contract.sh

generate: frontend/node_modules/.installed ## generate the Go and TypeScript types from the contract
	$(TOOL) oapi-codegen -config api/config.yaml -o api/api.gen.go api/openapi.yaml
	cd frontend && npm run generate

drift: frontend/node_modules/.installed ## fail if generated code does not match the contract
	scripts/drift.sh

release: frontend/node_modules/.installed ## archive, Debian package, SBOM, licences and checksums in release/, the same from the same commit
	scripts/release/release.sh

clean: ## remove what was built
	rm -rf bin release frontend/.svelte-kit frontend/node_modules frontend/dist && git checkout -q -- frontend/dist 2>/dev/null || true

.PHONY: help run dev build tools programs modules test test-go test-race test-ha test-web test-e2e pictures bench lint generate drift release clean
