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

// retry reads what could not be read, or saves what could not be saved.
func (s *State) retry() []workspace.Effect {
	if todo := s.Ask(workspace.StoreRetried{}); todo != nil {
		return todo
	}
	return s.Launch()
}
