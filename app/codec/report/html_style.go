package report

// htmlStyle is the look of the report. The three kinds differ in the line under
// them too, for those who see no colours and for paper.
const htmlStyle = `
:root{--ink:#1d2021;--page:#fdfdfb;--soft:#5c6164;--line:#d9dad6;--claim:#fbe3b5;--quote:#cfe6f7;--figure:#d5edcf;--claimline:#a86b00;--quoteline:#16679c;--figureline:#2f7a23;--yes:#3d6b14;--mid:#5d5a54;--no:#ab1f3c;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--ink:#e8e6e1;--page:#191b1c;--soft:#a5a9ab;--line:#3c4042;--claim:#4f3b10;--quote:#123f5c;--figure:#1d4719;--claimline:#e0ac4c;--quoteline:#6ab4e3;--figureline:#7fc674;--yes:#a9d46f;--mid:#c4beb3;--no:#ff9db0}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/1.6 Georgia,"Times New Roman",serif}
main{max-width:68rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.25rem;line-height:1.3;margin:1.5rem 0 .5rem}
p{margin:0 0 1rem}
a{color:inherit}
.about,.notice,aside,.note,table{font:.875rem/1.5 system-ui,sans-serif}
.about,.notice{color:var(--soft);margin:0 0 .25rem}
.dek{font-size:1.2rem;color:var(--soft)}
article{display:flow-root}
.row{margin-inline-end:22rem}
aside{float:inline-end;clear:inline-end;width:20rem;margin-inline-end:-22rem}
.row>*,td,dd{overflow-wrap:anywhere}
.row>p,.note .own,blockquote{white-space:pre-wrap}
mark{color:inherit;background:var(--claim);border-bottom:2px solid var(--claimline);padding:0 .1em;border-radius:.15em;-webkit-box-decoration-break:clone;box-decoration-break:clone;-webkit-print-color-adjust:exact;print-color-adjust:exact}
mark.quote{background:var(--quote);border-bottom:2px dashed var(--quoteline)}
mark.figure{background:var(--figure);border-bottom:3px double var(--figureline)}
.n{font:700 .7em/1 system-ui,sans-serif;vertical-align:super;margin-inline-end:.2em;text-decoration:none}
.note{border-inline-start:3px solid var(--claimline);padding:.1rem 0 .1rem .75rem;margin:0 0 1rem;break-inside:avoid}
.note.quote{border-color:var(--quoteline)}
.note.figure{border-color:var(--figureline)}
.note:target,mark:has(:target){outline:2px solid currentColor;outline-offset:2px}
.note p,.note ul{margin:0 0 .25rem}
.note ul{padding-inline-start:1.1rem}
.kind{font-weight:700}
.verdict{font-weight:600;white-space:nowrap;color:var(--soft)}
.verdict.yes{color:var(--yes)}
.verdict.mid{color:var(--mid)}
.verdict.no{color:var(--no)}
.verdict svg{width:.9em;height:.9em;vertical-align:-.08em;fill:currentColor}
.verdict .line{fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round}
.words{color:var(--soft)}
dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 .75rem;margin:0 0 .25rem}
dt{color:var(--soft)}
dd{margin:0}
blockquote{margin:.25rem 0;padding-inline-start:.75rem;border-inline-start:1px solid var(--line)}
.part{border-top:1px solid var(--line);padding-top:1rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line)}
@media (max-width:50rem){.row{display:flex;flex-direction:column;margin:0}aside{order:1;width:auto;margin:0}}
@media print{body{background:none;font-size:11pt}main{max-width:none;padding:0}.row{display:block;margin-inline-end:6.5cm}aside{float:inline-end;width:6cm;margin-inline-end:-6.5cm}h1,h2{break-after:avoid}tr{break-inside:avoid}}
`
