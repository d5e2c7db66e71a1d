/** Pages that are read: article, story with its timeline, why, archive, standing pages. */
export const reading = `.article,.prose{max-width:var(--measure);margin-inline:auto;display:grid;gap:1rem;grid-template-columns:minmax(0,1fr)}
.article h1 a,.story h1 a{text-decoration:none;unicode-bidi:plaintext}
.article h1 a:hover,.story h1 a:hover{text-decoration:underline;text-decoration-thickness:.06em}
.facts{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;color:var(--muted);font-size:.92rem}
blockquote{border-inline-start:4px solid var(--accent);padding-inline-start:1.1rem;font:1.15rem/1.6 var(--serif);unicode-bidi:plaintext}
.article section,.prose section{margin-top:1.6rem}
.article section>*+*,.prose section>*+*{margin-top:.8rem}
.article h2+*,.prose h2+*{margin-top:0}
.small{font-size:.88rem;color:var(--muted)}
.leadin{font:1.2rem/1.5 var(--serif)}
.prose ul:not(.lines){list-style:disc;padding-inline-start:1.3rem;display:grid;gap:.5rem}
.prose h2,.article h2{margin-bottom:.8rem}
.prose>h2{margin-top:1.2rem}
.terms{width:100%;overflow-wrap:break-word;border-collapse:collapse;font-size:.93rem}
.terms caption{text-align:start;font-weight:600;padding-block:.6rem .4rem}
.terms caption strong{font-size:1.3rem;font-family:var(--serif);margin-inline-start:.3rem}
.terms th,.terms td{text-align:start;vertical-align:top;border-top:1px solid var(--rule);padding:.45rem .8rem .45rem 0}
.terms thead th{color:var(--muted);font-size:.82rem;font-weight:600}
.terms .number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
.terms tbody th{font-weight:600}
.terms th:last-child,.terms td:last-child{padding-inline-end:0}
@media (max-width:30rem){
  .terms{font-size:.86rem;hyphens:auto}.terms th,.terms td{padding-inline-end:.5rem}.terms thead th{font-size:.76rem}
  .terms th:last-child,.terms td:last-child{padding-inline-end:0;overflow-wrap:anywhere}
}
.settings tbody th{font-weight:400}
:lang(fr) q{quotes:"«\\a0" "\\a0»"}
:lang(es) q{quotes:"«" "»"}
.line>.reason::first-letter{text-transform:uppercase}
.terms td a{margin-inline-end:.6rem}
.why h3{font:700 1rem/1.4 var(--sans);margin-top:1.2rem}
.why ul{display:grid;gap:.4rem;list-style:disc;padding-inline-start:1.2rem}
.numbers{display:flex;gap:.4rem .8rem;align-items:baseline}
.numbers dd{font:700 1.5rem/1 var(--serif);margin-inline-end:1.2rem}
.story{display:grid;gap:1.8rem;grid-template-columns:minmax(0,1fr)}
.story-head{display:grid;gap:.8rem;max-width:54rem}
.story-head .excerpt{-webkit-line-clamp:8;font-size:1.1rem}
.figure{display:grid;gap:.4rem;align-self:start}
.story>.figure{max-width:54rem}
.timeline{max-width:54rem}
.timeline .feeds{margin-top:1.4rem;font-size:.92rem}
@media (min-width:64rem){
  .story:has(>.figure){grid-template:"head picture" auto "timeline picture" 1fr/minmax(0,1fr) 25rem;column-gap:3rem}
  .story:has(>.figure)>.figure{grid-area:picture;position:sticky;top:1.5rem}.story-head{grid-area:head}.timeline{grid-area:timeline}
  .story:not(:has(>.figure)){grid-template-areas:"head" "timeline"}
}
.chart{width:100%;height:3.5rem;max-width:40rem;margin-block:.4rem 1.4rem;display:block;overflow:visible}
.chart line{stroke:var(--rule);stroke-width:3}
.chart circle{stroke:var(--ground);stroke-width:3}
.chart text{direction:ltr;fill:var(--muted);font:13px var(--sans)}
.reports{margin-inline-start:.5rem}
.report{position:relative;padding:0 0 1.7rem;padding-inline-start:1.5rem;display:grid;gap:.3rem;border-inline-start:2px solid var(--rule)}
.report:last-child{padding-bottom:0}
.report::before{content:"";position:absolute;inset-inline-start:-.44rem;top:.35rem;width:.75rem;height:.75rem;border-radius:50%;background:var(--ground);border:3px solid var(--muted)}
.report.first::before{background:var(--accent);border-color:var(--accent)}
.step{justify-self:start;font-size:.82rem;font-weight:650;color:var(--muted);letter-spacing:.02em}
.step:empty{display:none}
.report.first .step{justify-self:start;color:var(--accent)}
.changes{display:grid;gap:.8rem;font-size:.95rem}
.changes p+p,.line p+p{margin-top:.3rem}
.report .changes{border-inline-start:3px solid var(--accent);padding-inline-start:.8rem;margin-block:.3rem}
.count{color:var(--muted);font-size:.88rem}
.tree{display:grid;gap:.5rem;margin-top:1rem}
.tree .tree{padding-inline-start:1.3rem;border-inline-start:2px solid var(--rule);margin-top:.5rem}
.tree a,.sources a,.days a{font-weight:600;display:inline-block;padding-block:.15rem}
.sources,.days{display:grid;gap:.6rem 2rem;margin-top:1.2rem;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr))}
.sources li{display:flex;flex-wrap:wrap;gap:0 .55rem;align-items:center}
.days{margin-bottom:2rem}
.prose label{display:block;font-weight:600;margin-bottom:.5rem}
.field{display:flex;gap:.6rem;flex-wrap:wrap}
.field input{flex:1 1 16rem;font:inherit;padding:.6rem .8rem;border:1px solid var(--muted);border-radius:var(--round);background:var(--sheet);color:inherit;min-width:0}
.letter{width:100%;height:80vh;border:1px solid var(--rule);border-radius:var(--round);background:#fff}
`
