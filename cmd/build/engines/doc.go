// Package engines tries the built site in the engines that package e2e does
// not drive: Gecko, as Firefox, over WebDriver BiDi, and WebKit, as WebKitGTK's
// MiniBrowser, over classic WebDriver. All of it is tests. The drivers are our
// own and know no more of the two protocols than one journey needs.
//
// The tests are skipped unless GLOSS_ENGINES is set, as make test-engines does:
// make test needs Chromium and no other browser.
package engines
