#!/bin/bash
# Tries the alert rules with Prometheus's own promtool: each fires where it should, and none where all is well. Needs promtool, which
# comes with Prometheus (apt-get install prometheus), or its path in PROMTOOL.
set -euo pipefail
cd "$(dirname "$0")/../../deploy"
promtool=${PROMTOOL:-$(command -v promtool || true)}
[ -n "$promtool" ] || { echo 'promtool is needed: install Prometheus, or give its path in PROMTOOL' >&2; exit 1; }
"$promtool" check rules alerts.yml
"$promtool" test rules alerts_test.yml
echo "$(grep -c 'alert:' alerts.yml) rules tried"
