// Package codec turns articles with their annotations into files and back, one
// format a file. Formats is the table of them. Decoding is strict and bounded:
// what is wrong is named with its place, nothing is guessed, and a file of
// Gloss's own encodes to the same bytes again.
package codec

import (
	"errors"
	"strings"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec/strictjson"
	"gloss/app/codec/ziparchive"
	"gloss/app/text"
)

// Document is an article with its annotations.
type Document struct {
	Article     article.Article
	Earlier     []article.Article           // versions before Article that annotations stand on
	Annotations []annotation.Annotation     // ordered by place
	Shelves     map[article.ID]ReadingState // of any of these articles; in a backup alone
}

// version is one version of a document's article.
type version struct {
	article article.Article
	x       *text.Index
}

// versions are those that the annotations of a document may stand on, by id.
type versions map[article.ID]version

func (d Document) versions() versions {
	out := versions{d.Article.ID: {d.Article, text.NewIndex(d.Article.Text)}}
	for _, a := range d.Earlier {
		out[a.ID] = version{a, text.NewIndex(a.Text)}
	}
	return out
}

// On are the annotations that stand on one version, in their order.
func (d Document) On(id article.ID) []annotation.Annotation {
	var out []annotation.Annotation
	for _, a := range d.Annotations {
		if a.Target.Source == string(id) {
			out = append(out, a)
		}
	}
	return out
}

// Texts are the article and, behind it, those earlier versions that annotations
// stand on.
func (d Document) Texts() []article.Article {
	out := []article.Article{d.Article}
	for _, a := range d.Earlier {
		if len(d.On(a.ID)) > 0 {
			out = append(out, a)
		}
	}
	return out
}

// MaxFile bounds what is decoded, in bytes.
const MaxFile = strictjson.MaxBytes

// Reasons for which a file as a whole is refused. ErrTwice is for a file that is
// JSON by the letter, in which an object says one thing twice. ErrNotZip and
// ErrUnpacked are of zips, the latter of one that holds more than its bound.
var (
	ErrTooLarge = strictjson.ErrTooLarge
	ErrNotJSON  = strictjson.ErrSyntax
	ErrTwice    = strictjson.ErrDuplicateName
	ErrNotZip   = ziparchive.ErrFormat
	ErrUnpacked = ziparchive.ErrTooMuch
	ErrNotGloss = errors.New("the file is JSON, but not one that Gloss wrote")
	ErrUnknown  = errors.New("the file is JSON, but of no kind that Gloss reads")
	// ErrUnknownLines is ErrUnknown for JSON lines.
	ErrUnknownLines = errors.New("the file is lines of JSON, but of no kind that Gloss reads")
	ErrNewer        = errors.New("the file was written by a newer version of Gloss")
)

// stamp is a time as files have it: UTC, whole milliseconds.
func stamp(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000Z07:00") }

// JoinFilled joins the values that are not empty.
func JoinFilled(by string, values ...string) string {
	filled := values[:0:0]
	for _, v := range values {
		if v != "" {
			filled = append(filled, v)
		}
	}
	return strings.Join(filled, by)
}
