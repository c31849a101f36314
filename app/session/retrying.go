package session

import "gloss/app/session/workspace"

// Waited answers Wait.
type Waited struct{ N int }

func (Waited) Msg() workspace.Room { return workspace.InSaving }

func (s *State) waited(m Waited) []workspace.Effect {
	if m.N != s.Retrying.Waits {
		return nil
	}
	return s.retry()
}

// retry saves what could not be saved, and reads what could not be read.
func (s *State) retry() []workspace.Effect {
	if todo := s.openFirst(); todo != nil {
		return todo
	}
	return append(s.Launch(), s.catchUp()...)
}
