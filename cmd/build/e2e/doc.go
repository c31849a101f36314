// Package e2e tries the built site in real browsers. All of it is tests: they
// build the site as a person's host would get it, serve it, and drive Chromium
// through its own protocol.
//
// Where there is no Chromium the tests are skipped, unless GLOSS_BROWSER is
// set to "required", as make test does.
package e2e
