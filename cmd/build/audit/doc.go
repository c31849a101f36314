// Package audit measures the built site in Chromium against the numbers that
// Gloss has set itself: Lighthouse, accessibility, layout shifts, the time from
// a key to the painted mark, the time of a warm start. All of it is tests; they
// print what they measure.
//
// They are skipped unless GLOSS_AUDIT is set. What comes from npm is installed
// into the user's cache directory, and its tests are skipped without npm.
package audit
