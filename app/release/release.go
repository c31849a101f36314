// Package release names the release that this source is. The menu, the page and
// every report of faults show the name; nothing decides by it.
package release

// Version is the name of the release by Semantic Versioning, without a leading
// "v". Between two releases it is the coming one's, followed by "-dev". A build
// has a version of its own beside it: a hash of all that is shipped.
const Version = "0.2.0-dev"
