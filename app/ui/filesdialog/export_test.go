package filesdialog

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/importexport/protocol"
	"gloss/app/session/workspace"
)

// The button that asked for the file has the focus, so it stays while the file is
// written; it asks for none then.
func TestTheButtonThatSavesStaysMeanwhile(t *testing.T) {
	d := &exportDialog{Filing: workspace.Filing{Doing: protocol.Write}}
	if got := app.HTMLString(d.foot()); !strings.Contains(got, `id="export-to-save"`) || !strings.Contains(got, "Cancel") {
		t.Errorf("while a file is written there is %s", got)
	}
}
