package workspace

// Same reports whether two slices are one. Those of the state are never changed in
// place, so that they then hold the same.
func Same[T any](a, b []T) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}
