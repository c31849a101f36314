package workspace

import "gloss/app/codec"

// NativeFile gives the person a document in the format that loses nothing. The file is
// called by the title of the article with a suffix.
func NativeFile(doc codec.Document, suffix string) Effect {
	return Download{codec.FileName(doc.Article.Title) + suffix + ".json", "application/ld+json", codec.EncodeNative(doc)}
}
