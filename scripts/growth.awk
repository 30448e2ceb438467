# Draws how the time from the database to the result grows with the number of organisations, from the output of
# `go test -bench Results ./internal/server`, as an SVG with logarithmic axes. The thin line is linear growth from the last point down.
function log10(x) { return log(x) / log(10) }
function x(n) { return 70 + (log10(n) - 1) / 3 * 520 }
function y(ms) { return 290 - (log10(ms) - low) / (high - low) * 250 }
function text(at, top, anchor, what) { printf "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", at, top, anchor, what }
/^BenchmarkResults\/organisations=[0-9]+\/sqlite(-[0-9]+)?[ \t]/ {
  match($1, /organisations=[0-9]+/); n = substr($1, RSTART + 14, RLENGTH - 14) + 0
  for (i = 3; i < NF; i++) if ($(i + 1) == "cpu-ns/op") { ms = $i / 1e6; if (!(n in best) || ms < best[n]) best[n] = ms }
}
END {
  for (n in best) sizes[++k] = n + 0
  for (i = 2; i <= k; i++) for (j = i; j > 1 && sizes[j] < sizes[j - 1]; j--) { t = sizes[j]; sizes[j] = sizes[j - 1]; sizes[j - 1] = t }
  low = 0; high = 5
  print "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 350\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#222\">"
  print "<title>CPU time from the database to the result, by the number of organisations</title>"
  print "<rect width=\"640\" height=\"350\" fill=\"#fff\"/>"
  for (p = low; p <= high; p++) {
    printf "<path d=\"M70 %.1fH590\" stroke=\"#ddd\"/>\n", y(10 ^ p)
    text(62, y(10 ^ p) + 4, "end", p < 3 ? 10 ^ p " ms" : 10 ^ (p - 3) " s")
  }
  last = sizes[k]; linear = best[last] / last
  printf "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#888\" stroke-dasharray=\"4 4\"/>\n", x(10), y(10 * linear), x(last), y(best[last])
  printf "<path fill=\"none\" stroke=\"#0b5cad\" stroke-width=\"2\" d=\""
  for (i = 1; i <= k; i++) printf "%s%.1f %.1f", i == 1 ? "M" : "L", x(sizes[i]), y(best[sizes[i]])
  print "\"/>"
  for (i = 1; i <= k; i++) {
    n = sizes[i]; ms = best[n]
    printf "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#0b5cad\"/>\n", x(n), y(ms)
    text(x(n), 310, "middle", n >= 1000 ? int(n / 1000) "," substr(n, length(n) - 2) : n)
    text(x(n) - 8, y(ms) - 10, "end", ms < 1000 ? sprintf("%.0f ms", ms) : sprintf("%.1f s", ms / 1000))
  }
  text(330, 332, "middle", "organisations, of 30 respondents each")
  text(70, 24, "start", "CPU time from the database to the result; dashed: linear growth")
  print "</svg>"
}
