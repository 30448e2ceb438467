# Reads the output of `go test -bench` and compares each benchmark with its baseline from the same run.
function show(what, a, b) { if (t[a] && t[b]) printf "%-58s %8.2f  (%.2f ms / %.2f ms)\n", what, t[a] / t[b], t[a] / 1e6, t[b] / 1e6 }
/^Benchmark/ { name = $1; sub(/-[0-9]+$/, "", name); for (i = 3; i < NF; i++) { if ($(i + 1) == "ns/op") t[name] = $i; if ($(i + 1) == "saves/s") saves[name] = $i } }
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
  if (saves["BenchmarkSaves/floor"]) {
    printf "%-58s %8.2f  (%d / %d a second)\n", "saves, SQLite / bare handler", saves["BenchmarkSaves/sqlite"] / saves["BenchmarkSaves/floor"], saves["BenchmarkSaves/sqlite"], saves["BenchmarkSaves/floor"]
    printf "%-58s %8.2f  (%d a second)\n", "saves, PostgreSQL / bare handler on SQLite", saves["BenchmarkSaves/postgres"] / saves["BenchmarkSaves/floor"], saves["BenchmarkSaves/postgres"]
  }
  for (i = split("sqlite postgres", kinds, " "); i > 0; i--) {
    c = "BenchmarkCountry/" kinds[i]
    show("reading a country in / parsing its files, " kinds[i], c "/import", "BenchmarkCountry/parse")
    show("reading it in again / parsing its files, " kinds[i], c "/import-again", "BenchmarkCountry/parse")
    show("a country's matrix / its counts in SQL, " kinds[i], c "/matrix", c "/counts")
  }
  show("growth of Compute, 10000 / 290 organisations (34.48 is linear)", "BenchmarkCompute/organisations=10000", "BenchmarkCompute/organisations=290")
  show("XLSX / stream writer alone", "BenchmarkXLSX", "BenchmarkXLSXFloor")
}
