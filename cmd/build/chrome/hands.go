package chrome

import (
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// Stroke is a key as a keyboard of some layout tells of it.
type Stroke struct {
	Key     string           // what it types, or its name: KeyboardEvent.key
	Code    string           // its place: KeyboardEvent.code
	Virtual int64            // its code on Windows: KeyboardEvent.keyCode
	With    []input.Modifier // what is held meanwhile
	Dumb    bool             // it types nothing, though it is named by a character
}

// Strike presses keys one after the other and lets go of each.
func (p *Page) Strike(strokes ...Stroke) {
	p.T.Helper()
	for _, s := range strokes {
		var with input.Modifier
		for _, m := range s.With {
			with |= m
		}
		down := input.DispatchKeyEvent(input.KeyDown).WithKey(s.Key).WithCode(s.Code).WithWindowsVirtualKeyCode(s.Virtual).WithModifiers(with)
		if len([]rune(s.Key)) == 1 && with&^input.ModifierShift == 0 && !s.Dumb {
			down = down.WithText(s.Key)
		} else {
			down.Type = input.KeyRawDown
		}
		p.Do(down, input.DispatchKeyEvent(input.KeyUp).WithKey(s.Key).WithCode(s.Code).WithWindowsVirtualKeyCode(s.Virtual).WithModifiers(with))
	}
}

// Clicks clicks on the first letter of words in the article, as a hand does that
// clicks twice or three times in one place. If it is given, between is called
// before each press but the first, and before the button is let go: with the
// number of the press, from 1, and whether the button is down.
func (p *Page) Clicks(words string, times int, between func(press int, down bool)) {
	p.T.Helper()
	at, _ := p.Ends(words)
	p.clicks(at, times, between)
}

// ClicksHere is Clicks for words that are in view already: nothing is scrolled.
func (p *Page) ClicksHere(words string, times int, between func(press int, down bool)) {
	p.T.Helper()
	at, _ := p.Where(words)
	p.clicks(at, times, between)
}

func (p *Page) clicks(at Spot, times int, between func(press int, down bool)) {
	p.T.Helper()
	at.X += 3
	p.Do(chromedp.MouseEvent(input.MouseMoved, at.X, at.Y))
	for press := 1; press <= times; press++ {
		if between != nil && press > 1 {
			between(press, false)
		}
		p.Do(chromedp.MouseEvent(input.MousePressed, at.X, at.Y, chromedp.ButtonLeft, chromedp.ClickCount(press)))
		if between != nil {
			between(press, true)
		}
		p.Do(chromedp.MouseEvent(input.MouseReleased, at.X, at.Y, chromedp.ButtonLeft, chromedp.ClickCount(press)))
	}
}
