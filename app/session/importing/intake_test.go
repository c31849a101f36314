package importing_test

import (
	"strings"
	"testing"

	"gloss/app/article"
	"gloss/app/session/importing"
	"gloss/app/session/sessiontest"
	"gloss/app/session/sniff"
)

func TestTooManyAtOnce(t *testing.T) {
	p := begin(t)
	p.Play(importing.FilesBrought{Things: make([]sniff.Brought, importing.MaxArrivals+1)})
	if len(p.S.Intake.Arrivals) > 0 || !strings.Contains(p.S.Notice.Text, "too many files") {
		t.Errorf("%d came; it says %q", len(p.S.Intake.Arrivals), p.S.Notice.Text)
	}
}

// Whatever comes, in whatever order, is read one at a time and leaves nothing
// behind once it is cleared.
func FuzzIntake(f *testing.F) {
	f.Add("a.html", "text/html", "<html><p>Fares rise again", []byte{0, 1, 2, 3})
	f.Add("", "text/plain", "https://example.org/a", []byte{1, 4, 0})
	f.Add("a.zip", "", "PK\x03\x04", []byte{0, 0, 5, 2})
	f.Fuzz(func(t *testing.T, name, mediaType, data string, steps []byte) {
		p := begin(t)
		key := 0
		for _, step := range steps[:min(len(steps), 40)] {
			on := int(step>>3) % (key + 1)
			switch step % 7 {
			case 0:
				key++
				b := sniff.Brought{Key: 1, Name: name, Type: mediaType, Size: int64(len(data)), Head: []byte(data[:min(len(data), 4096)]), File: name != ""}
				b.Key = key
				p.Play(importing.FilesBrought{Things: []sniff.Brought{b}})
			case 1:
				if a, err := article.FromPlain([]byte(data)); err == nil {
					p.Play(importing.ArticleRead{Key: on, Article: a})
				}
			case 2:
				p.Play(importing.ArticleNotRead{Key: on, Why: "it is not."})
			case 3:
				p.Play(importing.ArrivalDropped{Key: on})
			case 4:
				p.Play(importing.Previewed{Key: on}, importing.LabelTyped{Key: on, Label: article.Title, Value: data})
			case 5:
				p.Play(importing.ArrivalAdded{Key: on, At: sessiontest.Noon})
			case 6:
				p.Play(importing.IntakeLeft{})
			}
			reading := 0
			for _, a := range p.S.Intake.Arrivals {
				if a.Stage == importing.BeingRead {
					reading++
				}
				if a.Stage == importing.Refused && a.Why == "" {
					t.Fatalf("%+v is refused without a word", a)
				}
			}
			if reading > 1 {
				t.Fatalf("%d are read at once", reading)
			}
			if _, ok := p.S.Arrived(p.S.Intake.Preview); p.S.Intake.Preview != 0 && !ok {
				t.Fatal("what is looked at is not there")
			}
		}
		p.Play(importing.IntakeCleared{})
		if len(p.S.Intake.Arrivals) > 0 {
			t.Error("something is left")
		}
	})
}
