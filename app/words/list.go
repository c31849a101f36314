package words

// The list of marks, and what is done to many at once.
const ListNone Text = "No marks match."
const BulkTypeTag Text = "Type the tag first."
const BulkTagged Text = "Tag “{tag}” added to {n, plural, one {# mark} other {# marks}}"
const BulkTaggedAlready Text = "All selected marks already have the tag “{tag}”."
const BulkTagsFull Text = "{n, plural, one {# mark cannot have more tags.} other {# marks cannot have more tags.}}"
const BulkSelectFirst Text = "Select some marks first, then choose a kind."
const BulkKind Text = "{n, plural, one {# mark changed to {kind, select, claim {a claim} quote {a quote} figure {a figure} other {a mark}}} other {# marks changed to {kind, select, claim {claims} quote {quotes} figure {figures} other {marks}}}}"
const BulkKindAlready Text = "All selected marks are already {kind, select, claim {claims} quote {quotes} figure {figures} other {marks}}."
const BulkDeleted Text = "{n, plural, one {# mark deleted} other {# marks deleted}}"
