package infrai_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The programs run in order, on the live mock.
func TestProgramsInTheReadmeRunAsTheyAre(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join(os.Getenv("PACKAGE_FOLDER"), "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	programs := regexp.MustCompile("(?s)```go\n(.*?)```").FindAllStringSubmatch(string(readme), -1)
	if len(programs) == 0 {
		t.Fatal("the README has no program")
	}
	for _, program := range programs {
		source := strings.ReplaceAll(program[1], "http://127.0.0.1:4010", os.Getenv("LIVE_MOCK_URL"))
		file := filepath.Join(t.TempDir(), "main.go")
		if err := os.WriteFile(file, []byte(source), 0o600); err != nil {
			t.Fatal(err)
		}
		output, err := exec.Command("go", "run", file).CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, output)
		}
		var expected []string
		for _, line := range regexp.MustCompile(`// prints (.*)`).FindAllStringSubmatch(source, -1) {
			expected = append(expected, line[1])
		}
		if got := strings.Split(strings.TrimSpace(string(output)), "\n"); !slices.Equal(got, expected) {
			t.Errorf("printed %q, and the README says %q", got, expected)
		}
	}
}
