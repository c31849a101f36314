package workspace

import (
	"gloss/app/store"
	"gloss/app/words"
)

// Unread is what could not be read of the store, and was left there as it is.
type Unread struct {
	Words   string // to the person; "" if there is nothing
	Records []string
	whole   bool // it is an article that is not open
}

// UnreadOf tells of some records that could not be read, if there are any.
func UnreadOf(records []string) Unread {
	if len(records) == 0 {
		return Unread{}
	}
	return Unread{Words: words.MarksUnread.With("n", len(records)), Records: records}
}

// SetAside takes in what could not be read with an article.
func (w *Workspace) SetAside(l store.Loaded) {
	records := l.Unread
	for _, v := range l.Earlier {
		records = append(records[:len(records):len(records)], v.Unread...)
	}
	if len(records) > 0 || !w.Aside.whole {
		w.Aside = UnreadOf(records)
	}
}

// LeaveAside tells of an article that could not be read, and was left as it is.
func (w *Workspace) LeaveAside(why string, records []string) { w.Aside = Unread{why, records, true} }
