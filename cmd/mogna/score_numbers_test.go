package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"mogna/internal/scoring"
)

// The United Nations' E-Government Development Index of 193 countries comes out of its three components, within the rounding that it is
// published with, and with the published ranks. Two pairs of 2018 are level in the publication's four decimals; by the components one
// of each comes after the other.
func TestTheUnitedNationsIndexComesOut(t *testing.T) {
	for year, published := range map[int]struct {
		rounding float64
		second   map[string]int // by country, where the publication has a tie
	}{2014: {3e-5, nil}, 2016: {1e-5, nil}, 2018: {5e-5, map[string]int{"IRQ": 156, "SRB": 50}}} {
		rows := countries(t, fmt.Sprintf("testdata/egdi-%d.csv", year))
		var answers strings.Builder
		answers.WriteString("organisation,respondent,role,item,value\n")
		for _, r := range rows {
			for _, item := range []string{"osi", "hci", "tii"} {
				fmt.Fprintf(&answers, "%s,r,e-samordnare,%s,%s\n", r["country-code"], item, r[item])
			}
		}
		code, out, errs := mogna("score", "--questionnaire", "testdata/egdi.yaml", "--answers", place(t, "answers.csv", answers.String()))
		if code != 0 {
			t.Fatalf("%d: exit %d: %s", year, code, errs)
		}
		var doc scoring.Document
		if err := json.Unmarshal([]byte(out), &doc); err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			total, country := doc.Organisations[r["country-code"]].Total, r["country-code"]
			index, _ := strconv.ParseFloat(r["e-gov-index"], 64)
			rank, _ := strconv.Atoi(r["e-gov-rank"])
			if total == nil || total.Value == nil || math.Abs(*total.Value/100-index) > published.rounding {
				t.Fatalf("%d, %s: %+v, published as %v", year, country, total, index)
			}
			if second, tied := published.second[country]; tied {
				rank = second
			}
			if want := (scoring.Rank{Low: rank, High: rank, AllLow: rank, AllHigh: rank, BoundLow: rank, BoundHigh: rank, AllBoundLow: rank, AllBoundHigh: rank}); total.Rank == nil || *total.Rank != want {
				t.Errorf("%d, %s: %+v, published as %d", year, country, total.Rank, rank)
			}
		}
	}
}

func countries(t *testing.T, name string) (rows []map[string]string) {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
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
	if len(rows) != 193 {
		t.Fatalf("%s: %d countries", name, len(rows))
	}
	return rows
}

// A number scores on the line between its two anchors, rising or falling, and beyond them only where it is not clipped.
func TestNumbersScoreOnALine(t *testing.T) {
	q := func(line string) string {
		return `id: line
version: 1.0.0
kind: maturity
per: organisation
title: {sv: Linje}
minutes: 1
roles: [it-chef]
sections:
  - id: one
    title: {sv: Ett}
    items:
      - {id: days, text: {sv: Dagar}, type: number, score: ` + line + `, construct: leaf}
constructs: [{id: leaf, title: {sv: Dagar}}]
scoring: {aggregate: pooled, minAnswered: 1, minCoverage: 0, minRespondents: 1, complete: {}}
`
	}
	for _, c := range []struct {
		line  string
		value string
		want  float64
	}{
		{"{zero: 10, full: 30}", "15", 25}, {"{zero: 10, full: 30}", "40", 100}, {"{zero: 10, full: 30}", "-5", 0},
		{"{zero: 30, full: 10}", "15", 75}, {"{zero: 30, full: 10}", "5", 100}, {"{zero: 30, full: 10}", "50", 0},
		{"{zero: 10, full: 30, clip: false}", "40", 150}, {"{zero: 30, full: 10, clip: false}", "50", -100},
	} {
		code, out, errs := mogna("score", "--questionnaire", place(t, "q.yaml", q(c.line)), "--answers", place(t, "a.csv", "organisation,respondent,role,item,value\n1435,r,it-chef,days,"+c.value+"\n"))
		var doc scoring.Document
		if err := json.Unmarshal([]byte(out), &doc); code != 0 || err != nil {
			t.Fatalf("%s: exit %d, %v: %s", c.line, code, err, errs)
		}
		if x := doc.Organisations["1435"].Total; x.Value == nil || math.Abs(*x.Value-c.want) > 1e-9 {
			t.Errorf("%s scores %s as %+v, not %v", c.line, c.value, x, c.want)
		}
	}
	for line, fault := range map[string]string{"{zero: 1, full: 1}": "är lika", "{zero: 1}": "full", "{zero: 0, full: 1, klipp: true}": "klipp"} {
		code, out, errs := mogna("score", "--questionnaire", place(t, "q.yaml", q(line)), "--answers", place(t, "a.csv", "organisation,respondent,role,item,value\n1435,r,it-chef,days,1\n"))
		if code != 2 || out != "" || !strings.Contains(errs, fault) {
			t.Errorf("%s: exit %d, %q, %s", line, code, out, errs)
		}
	}
	personal := strings.Replace(q("{zero: 0, full: 1}"), "per: organisation", "per: respondent", 1)
	if code, _, errs := mogna("score", "--questionnaire", place(t, "q.yaml", personal), "--answers", place(t, "a.csv", "organisation,respondent,role,item,value\n1435,r,it-chef,days,1\n")); code != 2 || !strings.Contains(errs, "svarar tillsammans") {
		t.Errorf("a person's number is scored: exit %d, %s", code, errs)
	}
}
