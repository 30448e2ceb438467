package httpapi_test

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"maps"
	"math"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html"
)

// figuresOfPage are the numbers of an HTML report, by the names that stand beside them.
func figuresOfPage(t *testing.T, page []byte) map[string]float64 {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]float64{}
	for n := range root.Descendants() {
		at := map[string]string{}
		for _, a := range n.Attr {
			at[a.Key] = a.Val
		}
		path, x := at["data-figure"], number(at["value"])
		if path == "" {
			continue
		}
		if before, again := found[path]; x == nil || again && before != *x {
			t.Fatalf("%s is %q, and %v elsewhere", path, at["value"], before)
		}
		found[path] = *x
	}
	return found
}

func number(s string) *float64 {
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return nil
	}
	return &x
}

// table is a CSV file's rows by its heads.
func table(t *testing.T, file []byte) (rows []map[string]string) {
	t.Helper()
	all, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(file, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, record := range all[1:] {
		row := map[string]string{}
		for n, head := range all[0] {
			row[head] = record[n]
		}
		rows = append(rows, row)
	}
	return rows
}

// measureNames are what the CSV files call the figures that are called otherwise there than in the comparison.
var measureNames = map[string]string{"round_id": "round/id", "data_version": "round/dataVersion", "published_number": "round/published/number", "earlier_round_id": "earlier/id",
	"asked": "assignments/asked", "answered": "assignments/answered", "respondents_asked": "asked", "role_spread": "spread", "capabilities_asked": "profile/asked",
	"capabilities_answered": "profile/answered", "mean_level": "profile/mean", "alpha": "alpha/value", "role_alpha": "roleAlpha/value", "role_alpha_n": "roleAlpha/n", "role_alpha_items": "roleAlpha/items", "rank_all_low": "rank/allLow", "rank_all_high": "rank/allHigh", "rank_bound_low": "rank/boundLow", "rank_bound_high": "rank/boundHigh", "rank_all_bound_low": "rank/allBoundLow", "rank_all_bound_high": "rank/allBoundHigh", "matching_total": "exchange/total", "change": "change/change", "workshop_participants": "people"}

var (
	grouped  = regexp.MustCompile(`^(similar|rank|bounds|calibration|alpha|icc|benchmark|concordance|change|risk|target|scenario|measure)_(.+)$`)
	alike    = regexp.MustCompile(`^(population|score|low|high|n|agreement|percentile|median|deviation|level|gap|importance|priority|rank|icc1|icc2)$`)
	taught   = regexp.MustCompile(`^(teacher_\d+)_(level|ratio|back)$`)
	paired   = regexp.MustCompile(`^(pair|matching)_\d+_value$`)
	choice   = regexp.MustCompile(`^(target|scenario|measure)/`)
	noFigure = regexp.MustCompile(`^(method|mogna_version|conversation|priority_place|member|members|teacher_\d+|(pair|matching)_\d+_(with|teaches|learns)|round|organisation|organisation_name|as_of|inherited(_from)?|change_before_version|exempt|published_(at|because)|flags?|type|reason|made_up|draft|risk_(vulnerability|consequence|action)|scenario_(description|note|level_through)|scenario_(zero|turn|turn_within)|measure_(shared|key|capability|organisation|saving_owner|cooperation|decision_level|financing|responsible|benefit|benefit_text|benefit_owner|benefit_as_money))$`)
)

// measureOf is what the comparison calls a figure of a CSV file; beside gives what stands with it in the file.
func measureOf(measure, organisation string, beside func(measure string) string) string {
	if name := measureNames[measure]; name != "" {
		return name
	}
	if level, is := strings.CutPrefix(measure, "count_level_"); is && organisation != "" {
		return "profile/counts/" + level
	} else if is {
		return "distribution/" + level
	}
	if role, is := strings.CutPrefix(measure, "workshop_participants:"); is {
		return "people/" + url.PathEscape(role)
	}
	if m := taught.FindStringSubmatch(measure); m != nil {
		return "teachers/" + url.PathEscape(beside(m[1])) + "/" + m[2]
	}
	if m := paired.FindStringSubmatch(measure); m != nil {
		with := url.PathEscape(organisation) + "/" + url.PathEscape(beside(strings.TrimSuffix(measure, "value")+"with"))
		return map[string]string{"pair": "exchange/pairs/", "matching": "exchange/matching/"}[m[1]] + with
	}
	if rest, is := strings.CutPrefix(measure, "benchmark_bounds_"); is {
		return "benchmark/bounds/" + strings.ReplaceAll(rest, "_", "/")
	}
	if rest, is := strings.CutPrefix(measure, "response_"); is {
		return "responseRates/" + rest
	}
	if m := grouped.FindStringSubmatch(measure); m != nil {
		return m[1] + "/" + strings.ReplaceAll(m[2], "_", "-")
	}
	return alike.FindString(measure)
}

func pathOf(questionnaire, organisation, id, measure string) string {
	if strings.HasPrefix(measure, "exchange/") {
		organisation = ""
	}
	path := ""
	for _, part := range []string{questionnaire, organisation, id} {
		if part = url.PathEscape(part); part == "" {
			part = "*"
		}
		path += part + "/"
	}
	return path + measure
}

// figuresOfRows are the numbers of the long file. A risk's number is what it is called.
func figuresOfRows(t *testing.T, rows []map[string]string) map[string]float64 {
	t.Helper()
	found, stood := map[string]float64{}, map[string]string{} // what stood last under a measure
	put := func(path string, x float64) {
		if _, twice := found[path]; twice {
			t.Fatalf("%s stands twice", path)
		}
		found[path] = x
	}
	for _, r := range rows {
		measure, x := r["measure"], number(r["value"])
		stood[measure] = r["value"]
		if measure == "scenario_note" { // a row for each organisation, under the measure's number
			_, n, _ := strings.Cut(r["construct_or_item"], ".")
			found[pathOf("", "", r["construct_or_item"], "note/"+url.PathEscape(r["value"])+"/"+url.PathEscape(cmp.Or(r["title"], "*")))] = *number(n)
		}
		if x == nil || noFigure.MatchString(measure) {
			continue
		}
		name := measureOf(measure, r["organisation"], func(m string) string { return stood[m] })
		if name == "" {
			t.Fatalf("nothing in the comparison is called %s", measure)
		}
		put(pathOf(r["questionnaire"], r["organisation"], r["construct_or_item"], name), *x)
		if measure == "risk_value" {
			put(pathOf("", "", r["construct_or_item"], "risk/number"), *number(strings.TrimPrefix(r["construct_or_item"], "R")))
		}
	}
	return found
}

// firstPlaces are the figures with the ranks as a table to sort by has them: those that share a mean rank at the first of their places.
func firstPlaces(figures map[string]float64) map[string]float64 {
	tied, placed := map[string]float64{}, maps.Clone(figures)
	group := func(path string, rank float64) string { return fmt.Sprint(strings.Split(path, "/")[0], "/", rank) }
	ranked := only(figures, func(path string) bool { return strings.HasSuffix(path, "/rank") })
	for path, rank := range ranked {
		tied[group(path, rank)]++
	}
	for path, rank := range ranked {
		placed[path] = rank - (tied[group(path, rank)]-1)/2
	}
	return placed
}

// inWide tells which figures stand in the wide file: an organisation's own, of this round as it is.
func inWide(path string) bool {
	parts := strings.SplitN(path, "/", 4)
	return parts[1] != "*" && !choice.MatchString(parts[3]) && !strings.HasPrefix(parts[3], "change/") && !strings.HasPrefix(parts[3], "people")
}

// figuresOfColumns are the numbers of the wide file, read by its codebook.
func figuresOfColumns(t *testing.T, rows, codebook []map[string]string) map[string]float64 {
	t.Helper()
	found := map[string]float64{}
	for _, row := range rows {
		for _, column := range codebook {
			name := column["name"]
			at := strings.LastIndex(name, ".") + 1
			x := number(row[name])
			if column["file"] != "wide-csv" || x == nil || noFigure.MatchString(name[at:]) || name == "published_number" {
				continue
			}
			measure := measureOf(name[at:], row["organisation"], func(m string) string { return row[name[:at]+m] })
			if measure == "" {
				t.Fatalf("nothing in the comparison is called %s", name)
			}
			found[pathOf(column["questionnaire"], row["organisation"], column["construct_or_item"], measure)] = *x
		}
	}
	return found
}

// countedInBook leaves out the median that an organisation's score is held against: it is the region's, which has a cell of its own.
func countedInBook(path string) bool {
	parts := strings.SplitN(path, "/", 4)
	return parts[1] == "*" || parts[3] != "median"
}

// bookDigits is how much of a number the workbook's fifteen digits may leave out.
const bookDigits = 1e-14

// holdsFigures finds every number in the workbook's cells, each as often as the comparison has it.
func holdsFigures(t *testing.T, file []byte, want map[string]float64) {
	t.Helper()
	book, err := excelize.OpenReader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	cells, risks := []float64{}, map[string][]string{} // and the register's rows, whose numbers are too small to tell from others
	for _, sheet := range book.GetSheetList() {
		rows, err := book.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			if len(row) > 7 && (sheet == "Risker" || sheet == "Risks") {
				risks[row[0]] = row
			}
			for _, cell := range row {
				if x := number(cell); x != nil {
					cells = append(cells, *x)
				}
			}
		}
	}
	slices.Sort(cells)
	for path, x := range only(want, countedInBook) {
		n, _ := slices.BinarySearch(cells, x-bookDigits*math.Abs(x))
		if n == len(cells) || cells[n] > x+bookDigits*math.Abs(x) {
			t.Errorf("%s = %v is not there, or not as often", path, x)
		} else {
			cells = slices.Delete(cells, n, n+1)
		}
		parts := strings.Split(path, "/")
		column := map[string]int{"likelihood": 4, "impact": 5, "value": 6}[parts[len(parts)-1]]
		if row := risks[parts[2]]; parts[3] == "risk" && column > 0 && (row == nil || row[column] != strconv.Itoa(int(x))) {
			t.Errorf("%s is %v in the row %q", path, x, row)
		}
	}
}
