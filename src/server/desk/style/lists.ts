/** The desk's frame and its lists: navigation, tiles, articles that wait, sources, notices. */
export const lists = `.brand span{font:600 .5em/1 var(--sans);letter-spacing:.08em;text-transform:uppercase;color:var(--accent);vertical-align:.35em;margin-inline-start:.3em}
.masthead-top{grid-template:"brand tools"/1fr auto;padding-block:.8rem .6rem}
.masthead-top .brand{font-size:clamp(1.2rem,1rem + 1.2vw,1.7rem)}
.tools{align-items:baseline}
.desk-nav{border-top:1px solid var(--rule)}
.desk-nav ul{display:flex;gap:.25rem 1.4rem;overflow-x:auto;scrollbar-width:none}
.desk-nav li{flex:none}
.desk-nav a{display:block;padding:.75rem 0 .65rem;text-decoration:none;font-weight:600;font-size:.95rem;border-bottom:3px solid transparent;color:var(--muted)}
.desk-nav a:hover{color:var(--ink);border-color:var(--rule)}
.desk-nav a[aria-current]{color:var(--ink);border-color:var(--accent)}
.desk-nav a:focus-visible{outline-offset:-3px}
main{max-width:70rem}
main>section,.overview>section{margin-top:2rem}
.page-head{margin-bottom:1.4rem;gap:.5rem;max-width:52rem}
.page-head h1{font-size:clamp(1.5rem,1.2rem + 1.2vw,2.1rem);unicode-bidi:plaintext}
.leadin{font:1.1rem/1.5 var(--serif)}
.small{font-size:.9rem;color:var(--muted)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(10rem,45%),1fr));gap:.8rem}
.tile{display:grid;gap:.1rem;background:var(--sheet);border:1px solid var(--rule);border-radius:var(--round);padding:.9rem 1rem;text-decoration:none;height:100%}
.tile b{font:700 2rem/1.1 var(--serif)}
.tile span{color:var(--muted);font-size:.9rem}
.tile:hover{border-color:var(--accent)}
.tile.loud{border-inline-start:5px solid var(--accent)}
.tile.loud b{color:var(--accent)}
.entries{display:grid;grid-template-columns:minmax(0,1fr);gap:.8rem}
.entry{background:var(--sheet);border:1px solid var(--rule);border-radius:var(--round);padding:.9rem 1rem;display:grid;gap:.45rem;grid-template-columns:minmax(0,1fr);min-width:0;scroll-margin-block:1rem}
.entry:focus{outline:3px solid var(--accent);outline-offset:2px}
.entry .title{font:700 1.15rem/1.3 var(--serif);letter-spacing:0;text-transform:none;color:inherit;border:0;padding:0;margin:0;unicode-bidi:plaintext;text-wrap:pretty}
.title a{text-decoration:none;display:block}
.title a:hover{text-decoration:underline}
.entry .excerpt{-webkit-line-clamp:2}
.byline{gap:.25rem .7rem}
.figures{display:flex;flex-wrap:wrap;gap:.1rem .9rem;font-size:.88rem;color:var(--muted)}
.figures b{color:var(--ink);font-variant-numeric:tabular-nums}
.ground{color:var(--ink);font-size:.97rem}
.ruled{font-size:.92rem;color:var(--muted)}
.ruled strong{color:var(--ink)}
q{display:block;font-style:italic;margin-top:.2rem}
.entry.decided{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between;background:none;border-style:dashed}
.entry.decided a{text-decoration:none;unicode-bidi:plaintext}
.further a{padding-block:.45rem}
@media (min-width:48rem){
  .queued{grid-template-columns:minmax(0,1fr) auto}
  .queued>*{grid-column:1/-1}
  .queued>.decide{grid-column:1;display:flex;flex-wrap:wrap;gap:.3rem 1rem;align-items:center}
  .queued>.decide .extra{margin:0}
  .queued>.decide .extra[open]{flex:1 1 100%;grid-template-columns:1fr 1fr}
  .queued>.decide .extra[open] summary{grid-column:1/-1}
  .queued>.further{grid-column:2;grid-row:auto;align-self:start;padding-top:.2rem}
  .source{grid-template-columns:minmax(0,1fr) auto}
  .source>*{grid-column:1}
  .source>.decide{grid-column:2;grid-row:1/span 4;align-self:start}
}
.alarm{border-inline-start:4px solid var(--accent);padding-inline-start:.8rem}
.address{overflow-wrap:anywhere}
.plain-list{display:grid;gap:.5rem}
.plain-list a,.members>li>a{font-weight:600;unicode-bidi:plaintext}
.filters{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(9.5rem,46%),1fr));gap:.7rem .9rem;align-items:end;background:var(--sheet);border:1px solid var(--rule);border-radius:var(--round);padding:1rem;margin-bottom:1rem}
.filters .wide-field{grid-column:1/-1}
.choices{display:flex;flex-wrap:wrap;gap:.5rem;margin-bottom:1rem}
.choices a{display:block;border:1px solid var(--rule);border-radius:99px;padding:.35rem .9rem;text-decoration:none;font-size:.9rem;background:var(--sheet)}
.choices a[aria-current]{border-color:var(--accent);color:var(--accent);font-weight:650}
.empty{padding-block:1.5rem}
`
