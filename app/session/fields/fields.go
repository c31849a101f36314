// Package fields is the table of what is recorded of a mark. A row is drawn, takes in
// what is typed, and is what tests go through, so that the three cannot differ.
package fields

import (
	"cmp"
	"slices"

	"gloss/app/annotation"
	"gloss/app/entry"
	"gloss/app/words"
)

// Field names one thing that is recorded of a mark.
type Field string

// The fields. Those of a piece of evidence and of a link are there once for
// each, which FieldRef.Index tells apart.
const (
	Note      Field = "note"
	Tags      Field = "tags"
	Name      Field = "name"
	Role      Field = "role"
	SaidOn    Field = "said-on"
	SaidWhere Field = "where"
	Verdict   Field = "verdict"
	Cue       Field = "cue"
	Form      Field = "form"
	Verified  Field = "verified"
	Value     Field = "value"
	From      Field = "from"
	To        Field = "to"
	Precision Field = "precision"
	Unit      Field = "unit"
	Of        Field = "of"
	Period    Field = "period"
	Source    Field = "source"
	URL       Field = "url"
	Title     Field = "title"
	Excerpt   Field = "excerpt"
	Stance    Field = "stance"
	Accessed  Field = "accessed"
	Archive   Field = "archive"
	LinkAs    Field = "link-as"

	// AddEvidence, EditEvidence and PickMark are no fields but places in the editor that can
	// have the focus or hold a value.
	AddEvidence  Field = "add-evidence"
	EditEvidence Field = "edit-evidence"
	PickMark     Field = "pick-mark"
)

// Ref is one field of one mark on the screen.
type Ref struct {
	Mark  annotation.ID
	Field Field
	Index int // of the piece of evidence or the link, from 0; else 0
}

// Input says how a field is filled in.
type Input int

// The inputs.
const (
	OneLine Input = iota
	ManyLines
	Amount  // one number
	Choice  // one of Options
	Buttons // one of Options, all in sight
	Commas  // words parted by commas
)

// Each says of what a field is there once for each.
type Each int

// What there may be several of.
const (
	Once Each = iota
	EachEvidence
	EachLink
)

// Option is one value of a choice, with its words for a person. Of a verdict it has
// the step, for its gauge and hue.
type Option struct {
	Value string
	Label words.Text
	Step  annotation.Step
}

// Row is one line of the table of fields: it is drawn, it dispatches what
// is typed, and it is what tests go through, so that the three cannot differ.
type Row struct {
	Field   Field
	Label   words.Text
	Kinds   []annotation.Kind // which have it; none for all
	Each    Each
	Input   Input
	More    bool // is behind "More"
	Offer   bool // what other marks have in it is offered
	Options []Option
	Most    int // bytes
	// At is where the words of the field are, nil where there is no such piece of
	// evidence. What no words hold has get and set in its place.
	At  func(a *annotation.Annotation, i int) *string
	get func(a *annotation.Annotation) string
	set func(a *annotation.Annotation, value string)
	// check says in a sentence why what was typed cannot be, or "". Meant is what is
	// meant by it, in an article that was published on a day, and whether there is such.
	check func(typed string) string
	Meant func(typed, published string) (string, bool)
}

var (
	ofClaim  = []annotation.Kind{annotation.Claim}
	ofQuote  = []annotation.Kind{annotation.Quote}
	ofFigure = []annotation.Kind{annotation.Figure}
	ofSaying = []annotation.Kind{annotation.Claim, annotation.Quote}
)

// All is every field, in the order of the editor.
var All = []Row{
	{Field: Note, Label: words.FieldNote, Input: ManyLines, Most: annotation.MaxNote, At: func(a *annotation.Annotation, _ int) *string { return &a.Note }},
	verdictOn(annotation.Claim),
	verdictOn(annotation.Quote),
	verdictOn(annotation.Figure),
	{Field: Name, Label: words.FieldClaimant, Kinds: ofClaim, More: true, Offer: true, Most: annotation.MaxField, At: nameOf},
	{Field: Name, Label: words.FieldSpeaker, Kinds: ofQuote, More: true, Offer: true, Most: annotation.MaxField, At: nameOf},
	{Field: Role, Label: words.FieldRole, Kinds: ofSaying, More: true, Offer: true, Most: annotation.MaxField, At: roleOf},
	{Field: SaidOn, Label: words.FieldSaidOn, Kinds: ofSaying, More: true, Offer: true, Most: annotation.MaxField, check: entry.DateFault, Meant: entry.DayMeant, At: func(a *annotation.Annotation, _ int) *string { return &a.Said.On }},
	{Field: SaidWhere, Label: words.FieldWhere, Kinds: ofClaim, More: true, Offer: true, Most: annotation.MaxField, At: func(a *annotation.Annotation, _ int) *string { return &a.Said.Where }},
	{Field: Cue, Label: words.FieldCue, Kinds: ofQuote, More: true, Offer: true, Most: annotation.MaxField, At: func(a *annotation.Annotation, _ int) *string { return &a.Quotation.Cue }},
	{Field: Form, Label: words.FieldForm, Kinds: ofQuote, More: true, Input: Choice, Options: forms, At: func(a *annotation.Annotation, _ int) *string { return (*string)(&a.Quotation.Form) }},
	{Field: Verified, Label: words.FieldVerified, Kinds: ofQuote, More: true, Offer: true, Most: annotation.MaxField, At: func(a *annotation.Annotation, _ int) *string { return &a.Quotation.Verified }},
	{Field: Value, Label: words.FieldValue, Kinds: ofFigure, More: true, Input: Amount, Most: annotation.MaxNumber, At: number(func(q *annotation.Quantity) *annotation.Number { return &q.Value })},
	{Field: From, Label: words.FieldFrom, Kinds: ofFigure, More: true, Input: Amount, Most: annotation.MaxNumber, At: number(func(q *annotation.Quantity) *annotation.Number { return &q.From })},
	{Field: To, Label: words.FieldTo, Kinds: ofFigure, More: true, Input: Amount, Most: annotation.MaxNumber, At: number(func(q *annotation.Quantity) *annotation.Number { return &q.To })},
	{Field: Precision, Label: words.FieldPrecision, Kinds: ofFigure, More: true, Input: Buttons, Options: precisions, get: precisionOf, set: setPrecision},
	{Field: Unit, Label: words.FieldUnit, Kinds: ofFigure, More: true, Offer: true, Most: annotation.MaxField, At: ofQuantity(func(q *annotation.Quantity) *string { return &q.Unit })},
	{Field: Of, Label: words.FieldCounted, Kinds: ofFigure, More: true, Offer: true, Most: annotation.MaxField, At: ofQuantity(func(q *annotation.Quantity) *string { return &q.Of })},
	{Field: Period, Label: words.FieldPeriod, Kinds: ofFigure, More: true, Offer: true, Most: annotation.MaxField, check: entry.DateFault, At: ofQuantity(func(q *annotation.Quantity) *string { return &q.Period })},
	{Field: Source, Label: words.FieldSource, Kinds: ofFigure, More: true, Offer: true, Most: annotation.MaxField, At: ofQuantity(func(q *annotation.Quantity) *string { return &q.Source })},
	{Field: Tags, Label: words.FieldTags, More: true, Input: Commas, Most: annotation.MaxTags * (annotation.MaxTag + 2)},
	{Field: URL, Label: words.FieldAddress, Each: EachEvidence, Offer: true, Most: annotation.MaxField, check: entry.AddressFault, Meant: addressMeant, At: evidence(func(e *annotation.Evidence) *string { return &e.URL })},
	{Field: Title, Label: words.FieldTitle, Each: EachEvidence, Offer: true, Most: annotation.MaxField, At: evidence(func(e *annotation.Evidence) *string { return &e.Title })},
	{Field: Stance, Label: words.FieldStance, Each: EachEvidence, Input: Buttons, Options: stances, At: evidence(func(e *annotation.Evidence) *string { return (*string)(&e.Stance) })},
	{Field: Excerpt, Label: words.FieldExcerpt, Each: EachEvidence, Input: ManyLines, Most: annotation.MaxExcerpt, At: evidence(func(e *annotation.Evidence) *string { return &e.Excerpt })},
	{Field: Accessed, Label: words.FieldReadOn, Each: EachEvidence, Most: annotation.MaxField, check: entry.DateFault, Meant: entry.DayMeant, At: evidence(func(e *annotation.Evidence) *string { return &e.Accessed })},
	{Field: Archive, Label: words.FieldArchive, Each: EachEvidence, Most: annotation.MaxField, check: entry.AddressFault, Meant: addressMeant, At: evidence(func(e *annotation.Evidence) *string { return &e.Archive })},
	{Field: LinkAs, Label: words.FieldRelation, Each: EachLink, Input: Choice, Options: stances, At: linkAs},
}

func addressMeant(typed, _ string) (string, bool) { return entry.AddressMeant(typed) }

// The options of the choices. What a mark has as "" has a word here, since an
// option without a value has its label for one.
var (
	forms = []Option{
		{Value: "unknown", Label: words.FormUnknown}, {Value: string(annotation.Direct), Label: words.FormDirect},
		{Value: string(annotation.Indirect), Label: words.FormIndirect}, {Value: string(annotation.Partial), Label: words.FormPartial},
	}
	stances = []Option{
		{Value: string(annotation.Supports), Label: words.EditorSupports}, {Value: string(annotation.InPart), Label: words.StanceInPart},
		{Value: string(annotation.Contradicts), Label: words.EditorContradicts}, {Value: string(annotation.Context), Label: words.EditorContext},
	}
)

// UncheckedValue is the value of the option of a mark without a verdict.
const UncheckedValue = "unchecked"

// verdictOn is the row of the verdict on marks of a kind, whose options are the scale
// of that kind.
func verdictOn(k annotation.Kind) Row {
	options := []Option{optionOf(annotation.NotChecked)}
	for _, step := range annotation.ScaleOf(k) {
		if !step.Kept {
			options = append(options, optionOf(step))
		}
	}
	return Row{Field: Verdict, Label: words.FieldVerdict, Kinds: []annotation.Kind{k}, Input: Buttons, Options: options,
		At: func(a *annotation.Annotation, _ int) *string { return (*string)(&a.Verdict) }}
}

func optionOf(step annotation.Step) Option {
	return Option{Value: cmp.Or(string(step.Verdict), UncheckedValue), Label: words.Verdict(step.Word), Step: step}
}

// OptionsFor are the options of a choice as they are offered for a mark: those of the
// row, and a verdict that is not offered any more if the mark has it.
func (r *Row) OptionsFor(a *annotation.Annotation) []Option {
	if step := a.Step(); r.Field == Verdict && step.Kept {
		return append(slices.Clip(r.Options), optionOf(step))
	}
	if q := a.Quantity; r.Field == Precision && q.From != "" && q.To != "" {
		return r.Options[:2] // a range has both ends
	}
	return r.Options
}

func nameOf(a *annotation.Annotation, _ int) *string { return &a.Said.Name }
func roleOf(a *annotation.Annotation, _ int) *string { return &a.Said.Role }

func number(of func(*annotation.Quantity) *annotation.Number) func(*annotation.Annotation, int) *string {
	return func(a *annotation.Annotation, _ int) *string { return (*string)(of(&a.Quantity)) }
}

func ofQuantity(of func(*annotation.Quantity) *string) func(*annotation.Annotation, int) *string {
	return func(a *annotation.Annotation, _ int) *string { return of(&a.Quantity) }
}

func evidence(of func(*annotation.Evidence) *string) func(*annotation.Annotation, int) *string {
	return func(a *annotation.Annotation, i int) *string {
		if i < 0 || i >= len(a.Evidence) {
			return nil
		}
		return of(&a.Evidence[i])
	}
}

func linkAs(a *annotation.Annotation, i int) *string {
	if i < 0 || i >= len(a.Links) {
		return nil
	}
	return (*string)(&a.Links[i].As)
}

// Chooses reports whether a value of the row is one of its options.
func (r *Row) Chooses() bool { return r.Input == Choice || r.Input == Buttons }

// Of reports whether marks of a kind have the field.
func (r *Row) Of(k annotation.Kind) bool { return r.Kinds == nil || slices.Contains(r.Kinds, k) }

// RowOf is the line of a field for a kind.
func RowOf(f Field, k annotation.Kind) *Row {
	for i := range All {
		if r := &All[i]; r.Field == f && r.Of(k) {
			return r
		}
	}
	return nil
}

// Times is how often a mark has the field.
func (r *Row) Times(a *annotation.Annotation) int {
	switch r.Each {
	case EachEvidence:
		return len(a.Evidence)
	case EachLink:
		return len(a.Links)
	}
	return 1
}
