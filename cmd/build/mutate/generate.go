package main

import (
	"cmp"
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"
)

// generator collects the mutants of one file.
type generator struct {
	fset     *token.FileSet
	src      []byte
	pkg      string
	file     string
	function string
	mutants  []mutant
}

// generate makes every mutant of a parsed file, in the order in which they stand
// there. Some of them do not compile: only the types tell, and they are asked
// when a mutant is drawn.
func generate(fset *token.FileSet, f *ast.File, folder, name string, src []byte) []mutant {
	g := &generator{fset: fset, src: src, pkg: folder, file: name}
	for _, d := range f.Decls {
		g.function = ""
		switch d := d.(type) {
		case *ast.GenDecl:
			if d.Tok == token.IMPORT || d.Tok == token.TYPE {
				continue
			}
		case *ast.FuncDecl:
			g.function = functionName(d)
		}
		ast.Inspect(d, func(n ast.Node) bool {
			if _, table := n.(*ast.CompositeLit); table && g.function == "" {
				return false // data, and no decision
			}
			g.visit(n)
			return true
		})
	}
	slices.SortStableFunc(g.mutants, func(a, b mutant) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end), strings.Compare(a.with, b.with))
	})
	return slices.CompactFunc(g.mutants, func(a, b mutant) bool {
		return a.start == b.start && a.end == b.end && a.with == b.with
	})
}

// functionName is a function's name, behind that of its receiver's type.
func functionName(d *ast.FuncDecl) string {
	if d.Recv == nil || len(d.Recv.List) == 0 {
		return d.Name.Name
	}
	t := d.Recv.List[0].Type
	for {
		switch x := t.(type) {
		case *ast.StarExpr:
			t = x.X
			continue
		case *ast.IndexExpr:
			t = x.X
			continue
		case *ast.IndexListExpr:
			t = x.X
			continue
		case *ast.Ident:
			return x.Name + "." + d.Name.Name
		}
		return d.Name.Name
	}
}

// replace adds the mutant that has with in place of what stands between two positions.
func (g *generator) replace(from, to token.Pos, with string) {
	at := g.fset.Position(from)
	m := mutant{pkg: g.pkg, file: g.file, line: at.Line, function: g.function, start: at.Offset, end: g.fset.Position(to).Offset, with: with}
	m.describe(g.src)
	if m.before != m.after {
		g.mutants = append(g.mutants, m)
	}
}

func (g *generator) text(n ast.Node) string {
	return string(g.src[g.fset.Position(n.Pos()).Offset:g.fset.Position(n.End()).Offset])
}

// swapped are the operators that each operator is mistaken for. Comparisons
// become wider or narrower by the equal case, and turn round.
var swapped = map[token.Token][]token.Token{
	token.LSS: {token.LEQ, token.GEQ}, token.LEQ: {token.LSS, token.GTR},
	token.GTR: {token.GEQ, token.LEQ}, token.GEQ: {token.GTR, token.LSS},
	token.EQL: {token.NEQ}, token.NEQ: {token.EQL},
	token.LAND: {token.LOR}, token.LOR: {token.LAND},
	token.ADD: {token.SUB}, token.SUB: {token.ADD}, token.MUL: {token.QUO}, token.QUO: {token.MUL}, token.REM: {token.MUL},
	token.AND: {token.OR}, token.OR: {token.AND}, token.XOR: {token.AND}, token.AND_NOT: {token.AND},
	token.SHL: {token.SHR}, token.SHR: {token.SHL},
	token.ADD_ASSIGN: {token.SUB_ASSIGN, token.ASSIGN}, token.SUB_ASSIGN: {token.ADD_ASSIGN}, token.MUL_ASSIGN: {token.QUO_ASSIGN}, token.QUO_ASSIGN: {token.MUL_ASSIGN},
	token.OR_ASSIGN: {token.AND_ASSIGN}, token.AND_ASSIGN: {token.OR_ASSIGN},
	token.INC: {token.DEC}, token.DEC: {token.INC},
	token.BREAK: {token.CONTINUE},
}

// swap adds a mutant for each operator that the one at pos is mistaken for.
func (g *generator) swap(pos token.Pos, op token.Token) {
	for _, other := range swapped[op] {
		g.replace(pos, pos+token.Pos(len(op.String())), other.String())
	}
}

func (g *generator) visit(n ast.Node) {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		g.swap(n.OpPos, n.Op)
	case *ast.UnaryExpr:
		if n.Op == token.NOT {
			g.replace(n.OpPos, n.X.Pos(), "")
		} else if n.Op == token.SUB {
			g.replace(n.OpPos, n.X.Pos(), "")
		}
	case *ast.BasicLit:
		if n.Kind == token.INT {
			if v, err := strconv.ParseInt(n.Value, 0, 64); err == nil {
				g.replace(n.Pos(), n.End(), strconv.FormatInt(v+1, 10))
				g.replace(n.Pos(), n.End(), strconv.FormatInt(v-1, 10))
			}
		}
	case *ast.Ident:
		// As a value: a field or a parameter of that name would not compile.
		switch n.Name {
		case "true":
			g.replace(n.Pos(), n.End(), "false")
		case "false":
			g.replace(n.Pos(), n.End(), "true")
		}
	case *ast.IfStmt:
		g.negate(n.Cond)
		g.empty(n.Body)
		if n.Else != nil {
			g.replace(n.Body.End(), n.Else.End(), "")
		}
	case *ast.ForStmt:
		g.negate(n.Cond)
		g.empty(n.Body)
	case *ast.RangeStmt:
		g.empty(n.Body)
	case *ast.BlockStmt:
		g.statements(n.List)
	case *ast.CaseClause:
		g.statements(n.Body)
		g.emptyCase(n.Colon, n.Body)
		g.dropped(n.List)
	case *ast.CommClause:
		g.statements(n.Body)
		g.emptyCase(n.Colon, n.Body)
	case *ast.AssignStmt:
		g.swap(n.TokPos, n.Tok)
	case *ast.IncDecStmt:
		g.swap(n.TokPos, n.Tok)
	case *ast.BranchStmt:
		if n.Label == nil {
			g.swap(n.TokPos, n.Tok)
		}
	case *ast.ReturnStmt:
		g.silence(n)
	}
}

// negate turns a condition round. A comparison has that among its operators.
func (g *generator) negate(cond ast.Expr) {
	switch c := cond.(type) {
	case nil:
		return
	case *ast.BinaryExpr:
		if c.Op != token.LAND && c.Op != token.LOR {
			return
		}
		g.replace(c.Pos(), c.End(), "!("+g.text(c)+")")
	case *ast.UnaryExpr: // its ! is dropped already
		if c.Op != token.NOT {
			g.replace(c.Pos(), c.End(), "!("+g.text(c)+")")
		}
	default:
		g.replace(c.Pos(), c.End(), "!"+g.text(c))
	}
}

// empty takes out a body of several statements; of one, that is removed alone.
func (g *generator) empty(body *ast.BlockStmt) {
	if len(body.List) > 1 {
		g.replace(body.List[0].Pos(), body.List[len(body.List)-1].End(), "")
	}
}

func (g *generator) emptyCase(colon token.Pos, body []ast.Stmt) {
	if len(body) > 1 {
		g.replace(colon+1, body[len(body)-1].End(), "")
	}
}

// dropped takes one value out of a case that has several.
func (g *generator) dropped(values []ast.Expr) {
	for i := 1; i < len(values); i++ {
		g.replace(values[i-1].End(), values[i].End(), "")
	}
}

// statements takes each statement out of a block that the block can be without.
func (g *generator) statements(list []ast.Stmt) {
	for _, s := range list {
		switch s := s.(type) {
		case *ast.ExprStmt, *ast.IncDecStmt, *ast.DeferStmt, *ast.GoStmt, *ast.SendStmt, *ast.ReturnStmt, *ast.BranchStmt:
			g.replace(s.Pos(), s.End(), "")
		case *ast.AssignStmt:
			if s.Tok != token.DEFINE {
				g.replace(s.Pos(), s.End(), "")
			}
		}
	}
}

// silence has a function return no error where it returned one.
func (g *generator) silence(r *ast.ReturnStmt) {
	if len(r.Results) == 0 {
		return
	}
	last := r.Results[len(r.Results)-1]
	fails := false
	switch e := last.(type) {
	case *ast.Ident:
		fails = isError(e.Name)
	case *ast.SelectorExpr:
		fails = isError(e.Sel.Name)
	case *ast.CallExpr:
		switch name := g.text(e.Fun); name {
		case "fmt.Errorf", "errors.New", "errors.Join":
			fails = true
		}
	}
	if fails {
		g.replace(last.Pos(), last.End(), "nil")
	}
}

// isError reports whether a name is one that Go's programs give to errors.
func isError(name string) bool {
	return name == "err" || strings.HasPrefix(name, "err") && len(name) > 3 && name[3] >= 'A' && name[3] <= 'Z' || strings.HasPrefix(name, "Err")
}
