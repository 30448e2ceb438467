# Reads the output of `go test -bench` and compares each benchmark with its floor from the same run, by time and by CPU time. Of several runs
# (-count) it prints the least ratio, the one in the middle and the greatest.
function sorted(list, n,    i, j, x) { for (i = 2; i <= n; i++) for (j = i; j > 1 && list[j] < list[j - 1]; j--) { x = list[j]; list[j] = list[j - 1]; list[j - 1] = x } }
# ratio writes unit's of a to its of b, or the other way round where more is better.
function ratio(a, b, unit, inverse,    n, i, list) {
  n = runs[a] < runs[b] ? runs[a] : runs[b]
  for (i = 1; i <= n; i++) {
    if (!v[a, i, unit] || !v[b, i, unit]) return "       –"
    list[i] = inverse ? v[b, i, unit] / v[a, i, unit] : v[a, i, unit] / v[b, i, unit]
  }
  sorted(list, n)
  return n == 0 ? "       –" : n == 1 ? sprintf("%8.2f", list[1]) : sprintf("%.2f–%.2f–%.2f", list[1], list[int((n + 1) / 2)], list[n])
}
# middle is the one in the middle of all runs.
function middle(a, unit,    i, list) {
  for (i = 1; i <= runs[a]; i++) list[i] = v[a, i, unit]
  sorted(list, runs[a])
  return list[int((runs[a] + 1) / 2)]
}
function show(what, a, b) {
  if (runs[a] && runs[b]) printf "%-58s %s  cpu %s  (%.2f ms / %.2f ms)\n", what, ratio(a, b, "ns/op"), ratio(a, b, "cpu-ns/op"), middle(a, "ns/op") / 1e6, middle(b, "ns/op") / 1e6
}
# sends is of people who send answers: per is what is counted, and tells too what the server alone takes, and its database, and their clients.
function sends(what, a, b, per) {
  if (!runs[a] || !runs[b]) return
  printf "%-58s %s  cpu %s  (%d / %d %ss/s)\n", what, ratio(a, b, per "s/s", 1), ratio(a, b, "cpu-ms/" per), middle(a, per "s/s"), middle(b, per "s/s"), per
  printf "%-58s           cpu %s  (%.2f + %.2f + %.2f ms / %.2f + %.2f + %.2f ms: server, database, client)\n", "  without the client", ratio(a, b, "serving-cpu-ms/" per),
    middle(a, "server-cpu-ms/" per), middle(a, "database-cpu-ms/" per), middle(a, "client-cpu-ms/" per), middle(b, "server-cpu-ms/" per), middle(b, "database-cpu-ms/" per), middle(b, "client-cpu-ms/" per)
}
/^Benchmark/ {
  name = $1; sub(/-[0-9]+$/, "", name); runs[name]++
  for (i = 3; i < NF; i++) v[name, runs[name], $(i + 1)] = $i
}
{ print }
END {
  print "\nratios, each from this run:"
  n = split("15 290 10000", sizes, " ")
  for (i = 1; i <= n; i++) {
    o = "organisations=" sizes[i]
    show("Compute / reading the answers once, " o, "BenchmarkCompute/" o, "BenchmarkFloor/" o)
    show("SQLite to result / leaf means in SQL, " o, "BenchmarkResults/" o "/sqlite", "BenchmarkResults/" o "/sqlite-leaf-means-in-sql")
    show("PostgreSQL to result / leaf means in SQL (SQLite), " o, "BenchmarkResults/" o "/postgres", "BenchmarkResults/" o "/sqlite-leaf-means-in-sql")
    show("one organisation changed / from scratch, " o, "BenchmarkResults/" o "/sqlite-one-changed", "BenchmarkResults/" o "/sqlite")
  }
  sends("saves, SQLite / bare handler", "BenchmarkSaves/sqlite", "BenchmarkSaves/floor", "save")
  sends("saves, PostgreSQL / bare handler", "BenchmarkSaves/postgres", "BenchmarkSaves/floor-postgres", "save")
  sends("responses page by page, SQLite / bare handler", "BenchmarkPages/sqlite", "BenchmarkPages/floor", "response")
  sends("responses page by page, PostgreSQL / bare handler", "BenchmarkPages/postgres", "BenchmarkPages/floor-postgres", "response")
  for (i = split("sqlite postgres", kinds, " "); i > 0; i--) {
    for (j = split("preview session form questionnaire form-with-questionnaire", looks, " "); j > 0; j--) {
      f = "BenchmarkFirstLook/" kinds[i] "/" looks[j]
      if (runs[f]) printf "%-58s %8.2f ms of the server and its database\n", "first look, " looks[j] ", " kinds[i], middle(f, "serving-cpu-ms/op")
    }
    c = "BenchmarkCountry/" kinds[i]
    show("reading a country in / parsing its files, " kinds[i], c "/import", "BenchmarkCountry/parse")
    show("reading it in again / parsing its files, " kinds[i], c "/import-again", "BenchmarkCountry/parse")
    show("a country's matrix / its counts in SQL, " kinds[i], c "/matrix", c "/counts")
  }
  for (name in runs) if (name ~ /^BenchmarkLongTasks\//) printf "%-58s %8d ms\n", "longest task, 4 times slowed, " substr(name, 20), middle(name, "longest-task-ms")
  show("growth of Compute, 10000 / 290 organisations (34.48 is linear)", "BenchmarkCompute/organisations=10000", "BenchmarkCompute/organisations=290")
  show("XLSX / stream writer alone", "BenchmarkXLSX", "BenchmarkXLSXFloor")
}
