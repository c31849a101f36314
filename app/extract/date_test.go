package extract

import "testing"

func TestFirstDate(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"2024-05-11T23:00:17-04:00", "2024-05-11"}, // in the zone it is stated in
		{"2024-05-11 23:00", "2024-05-11"},
		{"20240511", "2024-05-11"},
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
