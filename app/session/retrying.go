package session

// Wait asks for Waited after some time. Of several only the last one counts.
type Wait struct {
	Seconds int
	N       int
}

// Waited answers Wait.
type Waited struct{ N int }

func (Wait) effect()     {}
func (Waited) msg() room { return inSaving }

// How long the store is left alone after it failed: at first, and at most.
const (
	firstPause = 2 // seconds
	lastPause  = 60
)

// retrying is when the store is asked again for what it did not answer.
type retrying struct {
	fails int // in a row
	waits int // how many were asked for
	aside int // drafts that earlier pages left, as the start knew
}

// later has the store asked again, ever later.
func (s *State) later() []Effect {
	r := &s.retrying
	r.waits++
	pause := min(firstPause<<min(r.fails, 10), lastPause)
	r.fails++
	return []Effect{Wait{pause, r.waits}}
}

func (s *State) waited(m Waited) []Effect {
	if m.N != s.retrying.waits {
		return nil
	}
	return s.retry()
}

// retry saves what could not be saved, and reads what could not be read.
func (s *State) retry() []Effect {
	if todo := s.openFirst(); todo != nil {
		return todo
	}
	return append(s.launch(), s.catchUp()...)
}
