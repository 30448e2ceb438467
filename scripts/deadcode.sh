#!/bin/sh
# Functions that the program never reaches, exported ones and those that only tests call among them: there are to be none. What
# exists for tests alone is left out by name.
for_tests='internal/(pgtest|report/figurestest|mail/mailtest|signin/optest)/'
found=$(go tool -modfile=tools/go.mod deadcode -test=false ./cmd/mogna) || exit 1
found=$(echo "$found" | grep -vE "^$|^$for_tests")
if [ -n "$found" ]; then
    echo "$found"
    echo 'remove these functions, or move them to the tests that use them'
    exit 1
fi
