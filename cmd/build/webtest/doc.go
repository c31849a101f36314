// Package webtest tests the scripts of web/ one by one in Chromium, without the
// program: what each does for a page, whatever the browser refuses. The tests are
// in tests/, one file for each script; what they have to themselves is in
// harness.js. Chromium's own coverage tells what of a script was run.
package webtest
