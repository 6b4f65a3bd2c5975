package infrai_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"infrai.cc/go/infrai/v2"
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

func TestHasTheDefaultsThatTheReadmeTells(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join(os.Getenv("PACKAGE_FOLDER"), "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	for pattern, value := range map[string]any{
		`limits an attempt, by default to (\d+) seconds`:  infrai.DefaultTimeout.Seconds(),
		`attempts and waits, by default to (\d+) seconds`: infrai.DefaultDeadline.Seconds(),
		`service may ask for, by default (\d+) seconds`:   infrai.DefaultMaxWait.Seconds(),
		`retried up to (\d+) times`:                       infrai.DefaultMaxRetries,
	} {
		if told := regexp.MustCompile(pattern).FindSubmatch(readme); told == nil || string(told[1]) != fmt.Sprint(value) {
			t.Errorf("%s: the README tells %q, and the default is %v", pattern, told, value)
		}
	}
}

// The go command refuses a version from 2 on of a module whose path does not end with it.
func TestItsPathEndsWithItsMajorVersion(t *testing.T) {
	module, err := os.ReadFile(filepath.Join(os.Getenv("PACKAGE_FOLDER"), "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	major, _, _ := strings.Cut(contract.Info.Version, ".")
	if !regexp.MustCompile(`(?m)^module \S+/v` + major + `$`).Match(module) {
		t.Errorf("version %s is in the module of\n%s", contract.Info.Version, module)
	}
}
