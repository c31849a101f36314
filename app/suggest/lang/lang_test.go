package lang

import (
	"os"
	"strings"
	"testing"
)

// tellOnly is the language that doc tells.
func tellOnly(doc string) Lang {
	l, _, _ := tell(doc)
	return l
}

func TestTell(t *testing.T) {
	for _, tt := range []struct {
		name, doc string
		want      Lang
	}{
		{"nothing", "", English},
		{"digits", "12.400", English},
		{"a short line", "12 miles", English},
		{"English", "The council said on Tuesday that the bridge would close.", English},
		{"names of other languages", "Los Angeles beat São Paulo and El Paso in La Paz.", English},
		{"a word that is another's", "War costs 4 billion dollars.", English},
		{"German", "Der Stadtrat schließt die Brücke am Montag.", German},
		{"French", "Le conseil ferme le pont lundi.", French},
		{"Spanish", "El ayuntamiento cierra el puente el lunes.", Spanish},
		{"Portuguese", "A câmara não fecha a ponte na segunda-feira.", Portuguese},
		{"Italian", "Il comune chiude il ponte di ferro nella notte.", Italian},
		{"Dutch", "De gemeente sluit de brug niet voor het verkeer van maandag.", Other},
		{"Swedish", "Kommunen stänger bron för att den är gammal och på väg att falla.", Other},
		{"Polish", "Gmina nie zamknie mostu, bo jest to droga przez rzekę.", Other},
		{"Turkish", "Belediye köprüyü bir hafta için kapatıyor ve bu bir ilk.", Other},
		{"Indonesian", "Pemerintah kota menutup jembatan itu untuk mobil dan truk yang berat.", Other},
		{"Russian", "Город закроет мост в понедельник.", Other},
		{"Hindi", "शहर सोमवार को पुल बंद करेगा।", Other},
		{"Chinese", "市政府周一关闭大桥。", Other},
		{"Arabic", "تغلق المدينة الجسر يوم الاثنين.", Other},
	} {
		if got := tellOnly(tt.doc); got != tt.want {
			_, points, _ := tell(tt.doc)
			t.Errorf("%s: %q, not %q (%v)", tt.name, got, tt.want, points)
		}
	}
}

func TestTag(t *testing.T) {
	for _, tt := range []struct{ name, stated, doc, want string }{
		{"stated", "pt-BR", "The council said on Tuesday that the bridge would close.", "pt-BR"},
		{"English", "", "The council said on Tuesday that the bridge would close.", "en"},
		{"German", "", "Der Stadtrat schließt die Brücke am Montag.", "de"},
		{"a language without rules", "", "De gemeente sluit de brug niet voor het verkeer van maandag.", ""},
		{"nothing", "", "", ""},
		{"digits", "", "12.400", ""},
		{"a word or two", "", "12 miles", ""},
		{"another script", "", "市政府周一关闭大桥。", ""},
	} {
		if got := Tag(tt.stated, tt.doc); got != tt.want {
			t.Errorf("%s: %q, not %q", tt.name, got, tt.want)
		}
	}
}

func TestOf(t *testing.T) {
	german := strings.Repeat("Der Stadtrat schließt die Brücke und sagte, dass sie nicht mehr sicher ist. ", 4)
	for _, tt := range []struct {
		name, stated, doc string
		want              Lang
	}{
		{"stated", "de", "12.400", German},
		{"stated with a country", "pt-BR", "", Portuguese},
		{"stated in capitals", "FR_CA", "", French},
		{"a language without rules", "sv-SE", "The bridge is shut.", Other},
		{"nothing stated", "", german, German},
		{"undetermined", "und", german, German},
		{"a wrong statement", "en-US", german, German},
		{"a statement that a line does not refute", "en", "Der Spiegel und Die Zeit", English},
	} {
		if got, _ := Of(tt.stated, tt.doc); got != tt.want {
			t.Errorf("%s: %q, not %q", tt.name, got, tt.want)
		}
	}
}

// TestOwnSentences holds that nearly every sentence of the project's own sets tells its
// language alone.
func TestOwnSentences(t *testing.T) {
	for file, want := range map[string]Lang{"english": English, "german": German, "french": French, "spanish": Spanish} {
		data, err := os.ReadFile("../testdata/own/" + file + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		n, wrong := 0, 0
		for line := range strings.Lines(string(data)) {
			sentence, _, ok := strings.Cut(line, " =>")
			if !ok || line[0] == '#' {
				continue
			}
			n++
			if got := tellOnly(sentence); got != want {
				wrong++
				t.Logf("%s: %q is told as %q", file, sentence, got)
			}
		}
		if limit := n / 20; wrong > limit {
			t.Errorf("%s: %d of %d sentences are told as another language, more than %d", file, wrong, n, limit)
		}
	}
}

func FuzzTell(f *testing.F) {
	for _, s := range []string{"", "a", "Der Hund", "\xff\xfe", "é", "¿Qué?", strings.Repeat("ä", 100)} {
		f.Add("en", s)
	}
	f.Fuzz(func(t *testing.T, stated, doc string) {
		if l, _ := Of(stated, doc); l == "" || tellOnly(doc) == "" {
			t.Fatal("no language")
		}
	})
}
