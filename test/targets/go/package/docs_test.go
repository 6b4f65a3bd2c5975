package infrai_test

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func readPackage(t *testing.T) *doc.Package {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(os.Getenv("PACKAGE_FOLDER"), "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	set := token.NewFileSet()
	var files []*ast.File
	for _, name := range names {
		file, err := parser.ParseFile(set, name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	read, err := doc.NewFromFiles(set, files, "infrai.cc/go/infrai")
	if err != nil {
		t.Fatal(err)
	}
	return read
}

func TestExplainsEverythingThatItExports(t *testing.T) {
	read := readPackage(t)
	told := read.Doc
	demand := func(name, text string) {
		told += text
		if text == "" {
			t.Errorf("%s has no text", name)
		}
	}
	for _, function := range read.Funcs {
		demand(function.Name, function.Doc)
	}
	for _, each := range read.Types {
		demand(each.Name, each.Doc)
		for _, function := range append(each.Funcs, each.Methods...) {
			demand(each.Name+"."+function.Name, function.Doc)
		}
		for _, spec := range each.Decl.Specs {
			structure, is := spec.(*ast.TypeSpec).Type.(*ast.StructType)
			if !is {
				continue
			}
			for _, field := range structure.Fields.List {
				for _, name := range field.Names {
					demand(each.Name+"."+name.Name, field.Doc.Text())
				}
			}
		}
	}
	for capability := range calls {
		if !strings.Contains(told, capability+":") {
			t.Errorf("no call tells that it is %s", capability)
		}
	}
}
