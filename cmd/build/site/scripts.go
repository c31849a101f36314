package site

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
)

// appScripts are the files of web/ that are shipped as one, app.js, in the order
// in which they run. start.js begins the program, which needs all before it.
var appScripts = []string{
	"layout.js", "paint.js", "highlight.js", "suggested.js", "focus.js", "schedule.js", "device.js", "windows.js", "install.js", "start.js", "register.js",
}

// firstScripts are the files of web/ that are shipped as one, first.js, which runs
// before the first paint, so that what is pressed then is not lost.
var firstScripts = []string{"place.js", "records.js", "waiting.js", "early.js"}

// readWeb reads what the site has of web/ by name, as it is shipped: scripts
// without their comments, and those of first.js and app.js joined.
func readWeb(web string) (map[string][]byte, error) {
	src := map[string][]byte{}
	style, err := os.ReadFile(filepath.Join(web, "app.css"))
	if err != nil {
		return nil, fmt.Errorf("read web: %w", err)
	}
	src["app.css"] = style
	for _, name := range []string{"boot.js", "guard.js", "read.js", "pageworker.js", "files.js", "fileworker.js", "worker.js"} {
		if src[name], err = readScript(web, name); err != nil {
			return nil, err
		}
	}
	for whole, parts := range map[string][]string{"first.js": firstScripts, "app.js": appScripts} {
		for _, name := range parts {
			data, err := readScript(web, name)
			if err != nil {
				return nil, err
			}
			src[whole] = append(src[whole], data...)
		}
	}
	return src, nil
}

// scriptComment matches a line that is a comment and nothing else, and a type
// wherever it stands.
var scriptComment = regexp.MustCompile(`(?m)^[ \t]*(?://.*|/\*\*.*\*/)$|/\*\*.*?\*/ ?`)

// readScript reads a script and takes its comments out, which are a quarter of
// what a first visit loads of scripts. Their lines stay, empty, so that the place
// of an error is the same as in the source. Without a parser, a comment is only
// told from a text by its line; so no text may go over several lines.
func readScript(web, name string) ([]byte, error) {
	data, err := os.ReadFile(filepath.Join(web, name))
	if err != nil {
		return nil, fmt.Errorf("read web: %w", err)
	}
	for i, line := range bytes.Split(data, []byte("\n")) {
		if bytes.Count(scriptComment.ReplaceAll(line, nil), []byte("`"))%2 != 0 {
			return nil, fmt.Errorf("%s:%d: a template over several lines", name, i+1)
		}
	}
	return scriptComment.ReplaceAll(data, nil), nil
}
