package questionnaire_test

import (
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"mogna/internal/survey"
)

func folder(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys["dir/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

func TestLoadFS(t *testing.T) {
	minimal := read(t, "testdata/minimal.yaml")
	other := strings.Replace(minimal, "id: minimal", "id: other", 1)
	set, err := newLoader(t).LoadFS(folder(map[string]string{"b.yaml": minimal, "a.yaml": other, "README.md": "x", "c.yaml/d.yaml": "x"}), "dir")
	if err != nil || len(set) != 2 || set[0].ID != "other" || set[1].ID != "minimal" {
		t.Errorf("got %v, %v", set, err)
	}
}

func TestLoadFSEmptyAndMissing(t *testing.T) {
	set, err := newLoader(t).LoadFS(folder(map[string]string{"README.md": "x"}), "dir")
	if err != nil || len(set) != 0 {
		t.Errorf("got %v, %v", set, err)
	}
	if _, err := newLoader(t).LoadFS(fstest.MapFS{}, "dir"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}

func TestLoadFSRefuses(t *testing.T) {
	minimal := read(t, "testdata/minimal.yaml")
	capability := strings.Replace(minimal, scaleLine, scaleLine+"        capability: F-01\n", 1)
	for _, c := range []struct {
		name  string
		files map[string]string
		want  []string
	}{
		{"faults of every file", map[string]string{"b.yaml": strings.Replace(minimal, "minutes: 1\n", "minutes: 0\n", 1), "a.yaml": "x"},
			[]string{"a.yaml 1 ", "b.yaml 7 /minutes"}},
		{"the same id", map[string]string{"c.yaml": capability, "b.yaml": minimal, "a.yaml": "# A line more.\n" + capability},
			[]string{"b.yaml 2 /id", "c.yaml 2 /id"}},
		{"no such capability", map[string]string{"a.yaml": capability},
			[]string{"a.yaml 26 /sections/0/items/0/capability"}},
		{"the capability may stand in the broken file", map[string]string{"a.yaml": capability, "b.yaml": "x"},
			[]string{"b.yaml 1 "}},
		{"too large", map[string]string{"a.yaml": minimal, "b.yaml": strings.Repeat("#", 2<<20)},
			[]string{"b.yaml 0 "}},
	} {
		t.Run(c.name, func(t *testing.T) {
			set, err := newLoader(t).LoadFS(folder(c.files), "dir")
			var refused *survey.Error
			if !errors.As(err, &refused) || set != nil {
				t.Fatalf("got %v, %v", set, err)
			}
			var got []string
			for _, f := range refused.Faults {
				got = append(got, fmt.Sprintf("%s %d %s", f.Source, f.Line, f.Path))
			}
			if !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
