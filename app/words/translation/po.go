package translation

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"gloss/app/words"
)

// ReadPO reads the translations of a PO file by their English texts. Those that are
// empty are not among them. Of PO it knows what WritePO writes, and strings that go on
// in the next line.
func ReadPO(file string) (map[string]string, error) {
	out := map[string]string{}
	var id, str string
	var into *string
	for n, line := range append(strings.Split(file, "\n"), "") {
		line = strings.TrimSpace(line)
		quoted := line
		switch {
		case line == "":
			if id != "" && str != "" {
				out[id] = str
			}
			id, str, into = "", "", nil
			continue
		case strings.HasPrefix(line, "#"):
			continue
		case strings.HasPrefix(line, "msgid "):
			into, quoted = &id, line[len("msgid "):]
		case strings.HasPrefix(line, "msgstr "):
			into, quoted = &str, line[len("msgstr "):]
		}
		s, err := strconv.Unquote(quoted)
		if err != nil || into == nil {
			return nil, fmt.Errorf("line %d: %q is nothing that stands in these files", n+1, line)
		}
		*into += s
	}
	return out, nil
}

// WritePO writes a PO file with every text of the catalogue, in its order, and the
// translations there are. What is not in the catalogue any more is left out.
func WritePO(tag string, catalogue []Entry, translations map[string]string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Gloss in the language %s. Texts follow ICU MessageFormat; a word and a bar in\n# front of a text say which meaning it has, and are not shown.\nmsgid \"\"\nmsgstr \"\"\n\"Language: %s\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n", tag, tag)
	written := map[string]bool{}
	for _, e := range catalogue {
		if written[e.English] {
			continue
		}
		written[e.English] = true
		fmt.Fprintf(&b, "\n#: %s %s\nmsgid %s\nmsgstr %s\n", e.File, e.Name, quote(e.English), quote(translations[e.English]))
	}
	return b.String()
}

// quote is a string as PO has it.
func quote(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`
}

// Update writes the PO file of every language anew, with the texts of the catalogue
// in dir, and returns how many texts are not translated in each. A file that is not
// there is begun.
func Update(dir string) (missing map[string]int, err error) {
	all, err := Catalogue(dir)
	if err != nil {
		return nil, err
	}
	missing = map[string]int{}
	for _, l := range words.Languages {
		path := Path(dir, l.Tag)
		old, err := os.ReadFile(path)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		in, err := ReadPO(string(old))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		for _, e := range all {
			if in[e.English] == "" {
				missing[l.Tag]++
			}
		}
		if err := os.WriteFile(path, []byte(WritePO(l.Tag, all, in)), 0o644); err != nil {
			return nil, err
		}
	}
	return missing, nil
}

// Path is the PO file of a language, beside the catalogue in dir.
func Path(dir, tag string) string { return filepath.Join(dir, "translations", tag+".po") }
