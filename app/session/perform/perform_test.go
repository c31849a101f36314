package perform

import (
	"context"
	"errors"
	"reflect"
	"testing"
	"time"

	"gloss/app/session"
	"gloss/app/session/listing"
	"gloss/app/session/saving"
	"gloss/app/session/shelves"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/store/memstore"
	"gloss/app/store/storetest"
)

// What each question to a store that fails is answered with.
func TestAStoreThatFails(t *testing.T) {
	why := store.Explain(store.ErrFull)
	failing := &storetest.Faulty{Store: &memstore.Store{}}
	failing.Follow(storetest.Every(1, storetest.Fault{Err: store.ErrFull}))
	in := Interpreter{Store: failing, Now: time.Now}
	for _, tt := range []struct {
		asked session.Effect
		want  session.Msg
	}{
		{workspace.Load{Article: "urn:old"}, shelves.NotLoaded{Article: "urn:old", Why: why}},
		{shelves.LoadWhole{Article: "urn:old"}, shelves.WholeLoaded{Why: why}},
		{workspace.ListAll{}, listing.AllNotListed{Why: why}},
		{shelves.SeekTexts{Words: []string{"fares"}}, shelves.TextsSought{}},
		{workspace.Save{}, saving.NotSaved{Why: why}},
		// Nobody waits for these: what they are about is asked or written again.
		{workspace.List{}, nil},
		{shelves.KeepShelf{}, nil},
	} {
		if got := in.answer(context.Background(), tt.asked); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%T is answered with %+v, not %+v", tt.asked, got, tt.want)
		}
	}
}

func TestWhatACommitSays(t *testing.T) {
	known := []store.Known{{ID: "urn:mark"}}
	for _, tt := range []struct {
		err  error
		want session.Msg
	}{
		{nil, saving.Saved{}},
		{&store.Conflict{Current: known}, saving.Conflicted{Current: known}},
		{errors.Join(store.ErrGone), saving.Gone{}},
		{store.ErrNewer, saving.NotSaved{Why: store.Explain(store.ErrNewer), Final: true}},
	} {
		if got := saved(tt.err); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%v: %+v, not %+v", tt.err, got, tt.want)
		}
	}
}
