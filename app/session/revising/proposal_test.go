package revising_test

import (
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/session/revising"
	"gloss/app/session/sessiontest"
)

// An article that has little in common with the open one becomes an earlier version of
// it only when a person says so, who is told what that does; any other does so at once.
func TestUnrelatedArticleIsAskedAbout(t *testing.T) {
	p := begin(t)
	p.Mark(annotation.Figure, "12 per cent")
	p.Gives("Rents fall\n\nNothing of the kind was heard of before.\n", sessiontest.Noon)
	ask := revising.RevisionNamed{Earlier: p.S.Bundled.ID, Ask: true}
	p.Play(ask)
	q := p.S.Proposal
	if q.ID != p.S.Bundled.ID || q.Title != p.S.Bundled.Title || q.Same > 10 || q.Stand != 0 || q.Review != 1 || p.S.Article.Revises != "" {
		t.Errorf("proposed %+v, revises %q", q, p.S.Article.Revises)
	}
	p.has("old: exact 12 per cent")
	p.Play(revising.RevisionDenied{})
	if p.S.Proposal.ID != "" || p.S.Article.Revises != "" {
		t.Errorf("after no: %+v", p.S.Proposal)
	}
	p.Play(ask)
	p.Play(revising.RevisionNamed{Earlier: p.S.Proposal.ID})
	if p.S.Proposal.ID != "" || p.S.Article.Revises != p.S.Bundled.ID {
		t.Errorf("after yes: %+v, revises %q", p.S.Proposal, p.S.Article.Revises)
	}
	p.has("old: lost 12 per cent")

	p, _, _, _ = revised(t)
	p.Play(revising.RevisionNamed{Earlier: p.S.Bundled.ID, Ask: true})
	if p.S.Proposal.ID != "" || p.S.Article.Revises != p.S.Bundled.ID {
		t.Errorf("a newer version is asked about: %+v", p.S.Proposal)
	}

	// Most of a text that grew to three times its length is the same.
	p = begin(t)
	p.Gives(p.S.Bundled.Text+strings.Repeat("\n\nSomething else was said of it on another day of the week.", 12), sessiontest.Noon)
	p.Play(revising.RevisionNamed{Earlier: p.S.Bundled.ID, Ask: true})
	if p.S.Article.Revises != p.S.Bundled.ID {
		t.Errorf("a longer version is asked about: %+v", p.S.Proposal)
	}
}
