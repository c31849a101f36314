package reader

import (
	"gloss/app/session/caret"
	"gloss/app/session/workspace"
)

func (s room) move(m Moved) []workspace.Effect {
	s.Selection.Caret = true
	if m.By == caret.Line {
		return []workspace.Effect{MoveLine{m.Forward, m.Extend}}
	}
	if (m.By == caret.Character || m.By == caret.Word) && s.rightToLeft(s.Selection.Focus) {
		m.Forward = !m.Forward
	}
	sel := &s.Selection
	if span := sel.Span(); m.By == caret.Character && !m.Extend && !span.Empty() {
		// As in any editor: without Shift the cursor goes to an end of what
		// was selected, and no further.
		sel.Focus = span.Start
		if m.Forward {
			sel.Focus = span.End
		}
	} else {
		sel.Focus = s.target(m)
	}
	if !m.Extend {
		sel.Anchor = sel.Focus
	}
	if m.By == caret.Sentence || m.By == caret.Clause {
		// These keys work from anywhere, and the next one may be an arrow.
		return []workspace.Effect{workspace.FocusText{}, workspace.Select{Selection: *sel}}
	}
	return []workspace.Effect{workspace.Select{Selection: *sel}}
}
