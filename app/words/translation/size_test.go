package translation

import (
	"bytes"
	"testing"

	"github.com/andybalholm/brotli"

	"gloss/app/words"
)

// most is how many bytes in brotli a language may add to a visit in it.
const most = 12_000

func TestTranslationsAreSmall(t *testing.T) {
	for _, l := range words.Languages {
		file, err := Make("..", l.Tag)
		if err != nil {
			t.Fatal(err)
		}
		var packed bytes.Buffer
		w := brotli.NewWriterLevel(&packed, brotli.BestCompression)
		if _, err := w.Write([]byte(file)); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		if packed.Len() > most {
			t.Errorf("%s has %d bytes in brotli, more than %d", l.Tag, packed.Len(), most)
		}
	}
}
