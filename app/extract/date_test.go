package extract

import (
	"strings"
	"testing"
)

func TestFirstDate(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"2024-05-11T23:00:17-04:00", "2024-05-11"}, // in the zone it is stated in
		{"2024-05-11 23:00", "2024-05-11"},
		{"20240511", "2024-05-11"},
		{"2024/05/11", "2024-05-11"},
		{"Sat, 11 May 2024 09:00:00 +0200", "2024-05-11"},
		{"Saturday, 11-May-24 09:00:00 UTC", "2024-05-11"},
		{"Sat May 11 09:00:00 2024", "2024-05-11"},
		{"Sat, 4 May 2024 09:00:00 GMT", "2024-05-04"},
		{"Sat May 11 09:00:00 CEST 2024", "2024-05-11"},
		{"May 11, 2024 9:00 AM", "2024-05-11"},
		{"11.05.2024", "2024-05-11"},
		{"1.5.2024", "2024-05-01"},
		{" 2024-05-11\n", "2024-05-11"},
		{"2024-05", ""},
		{"2024", "2024"},
		{"1800-05-11T23:00:17Z", "1800-05-11"},
		{"2199-05-11T23:00:17Z", "2199-05-11"},
		{"2024-05-11" + strings.Repeat(" x", 60), ""},
		{"2024-05-11" + strings.Repeat(" ", 200), "2024-05-11"},
		{"Sat, 11 May 2024 09:00:00 GMT", "2024-05-11"},
		{"11.05.2024, 17.05 Uhr", "2024-05-11"},
		{"May 11, 2024", "2024-05-11"},
		{"11. Mai 2024", "2024-05-11"},
		{"Publié le 12 septembre 2021 à 08h00 - Mis à jour le 13 septembre 2021", "2021-09-12"},
		{"6 de agosto de 2023", "2023-08-06"},
		{"14 апреля 2018, 12:40", "2018-04-14"},
		{"19 فبراير 2024", "2024-02-19"},
		{"2022年11月3日 06時00分", "2022-11-03"},
		{"31 de febrero de 2023", ""},
		{"1970-01-01T00:00:00Z", ""},
		{"0001-01-01T00:00:00Z", ""},
		{"05/11/2024", ""},
		{"11 people", ""},
		{"5", ""},
	} {
		if got := firstDate(tt.in); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.in, got, tt.want)
		}
	}
}

// Of several texts the first that is a date counts.
func TestFirstDateOfSeveral(t *testing.T) {
	if got := firstDate("", "yesterday", "2024-05-11", "2024-05-12"); got != "2024-05-11" {
		t.Errorf("%q", got)
	}
}

// The months of the languages of monthNames, as they are written out.
func TestMonthsOfOtherLanguages(t *testing.T) {
	for language, names := range map[string]string{
		"German":     "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
		"French":     "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
		"Spanish":    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
		"Italian":    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre -",
		"Portuguese": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
		"Dutch":      "januari februari maart april mei juni juli augustus september oktober november december",
		"Russian":    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
		"Arabic":     "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
		"Polish":     "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
	} {
		for i, name := range strings.Fields(names) {
			if name == "-" {
				continue // it is not known
			}
			want := "2021-" + []string{"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"}[i] + "-07"
			for _, s := range []string{"7 " + name + " 2021", "Stand: 7. " + name + " 2021, 12:40", "7 de " + name + " de 2021"} {
				if got := foreignDate(s); got != want && monthNamed(strings.ToLower(name)) != 0 {
					t.Errorf("%s: %q is %q, want %q", language, s, got, want)
				}
			}
			if monthNamed(strings.ToLower(name)) == 0 && language != "Polish" && language != "Spanish" {
				t.Errorf("%s: %s is no month", language, name)
			}
		}
	}
	for _, s := range []string{"7 mai", "mai 2021", "7 Häuser 2021", "im Jahre 2021", "", "7 de", "7 de mai", "x mai 2021", "7 mai y", "2021年13月3日", "31 de febrero de 2021"} {
		if got := foreignDate(s); got != "" {
			t.Errorf("%q is %q", s, got)
		}
	}
	if got := foreignDate("更新 2021年7月3日 06時"); got != "2021-07-03" {
		t.Errorf("%q", got)
	}
}
