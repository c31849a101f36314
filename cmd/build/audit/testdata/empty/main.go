// Command empty is the least that go-app runs: one button. It is what the start
// of Gloss is compared with.
package main

import "github.com/maxence-charriere/go-app/v10/pkg/app"

type root struct {
	app.Compo
	ready bool
}

func (r *root) OnMount(app.Context) { r.ready = true }

func (r *root) Render() app.UI {
	return app.Elem("div").ID("gloss").DataSet("ready", r.ready).Body(app.Elem("button").Text("Hello").OnClick(r.click))
}

func (r *root) click(app.Context, app.Event) {}

func main() {
	app.RouteWithRegexp(".*", func() app.Composer { return &root{} })
	app.RunWhenOnBrowser()
}
