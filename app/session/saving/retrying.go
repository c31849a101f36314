package saving

import "gloss/app/session/workspace"

func (s room) waited(m Waited) []workspace.Effect {
	if m.N != s.Retrying.Waits {
		return nil
	}
	return s.retry()
}

// retry reads what could not be read, or saves what could not be saved.
func (s room) retry() []workspace.Effect {
	if todo := s.Ask(workspace.StoreRetried{}); todo != nil {
		return todo
	}
	return s.Launch()
}
