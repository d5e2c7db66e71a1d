/** Pages of one thing: an article with its reasons, a diff, a story, rulings, signing in. */
export const sheets = `.one section{margin-top:1.6rem}
.one .sides section:first-child{margin-top:0}
.one section>*+*{margin-top:.7rem}
.one h2+*{margin-top:0}
.sides{display:grid;gap:1.6rem;grid-template-columns:minmax(0,1fr)}
@media (min-width:60rem){.sides{grid-template-columns:minmax(0,20rem) minmax(0,1fr);gap:2.5rem}.sides .act-publish{flex:1 1 100%}.sides .act:not(.act-publish){flex:1 1 auto}}
.why details{background:var(--sheet);border:1px solid var(--rule);border-radius:var(--round);padding:.6rem .9rem}
.why summary{cursor:pointer;font-weight:650;padding-block:.25rem}
.why .bare{padding:.6rem .9rem;border:1px solid var(--rule);border-radius:var(--round);background:var(--sheet);font-weight:650}
.grounds,.grounds ul{display:grid;gap:.35rem}
.grounds{padding-block:.5rem .3rem}
.grounds ul{padding-inline-start:1.1rem;border-inline-start:2px solid var(--rule);margin-top:.35rem}
.term{display:grid;grid-template-columns:2.8rem minmax(0,1fr);gap:.6rem}
.points{text-align:end;font-variant-numeric:tabular-nums;color:var(--good)}
.points.less{color:var(--accent)}
.revision{background:var(--sheet);border:1px solid var(--rule);border-radius:var(--round);padding:.9rem 1rem;display:grid;gap:.6rem}
.revision h3{font:650 1rem/1.4 var(--sans)}
.diff{display:grid;gap:.4rem;font:1rem/1.55 var(--serif)}
.diff ins,.diff del{display:block;padding:.15rem .5rem;border-radius:.3rem}
.diff ins{background:var(--good-ground);color:var(--good);text-decoration:underline;text-decoration-thickness:.08em}
.diff del{background:var(--accent-ground);color:var(--accent);text-decoration:line-through}
.diff .left{font:.85rem/1.4 var(--sans);color:var(--muted);text-align:center}
.fields{display:grid;gap:.55rem}
.fields div{display:grid;grid-template-columns:minmax(0,8rem) minmax(0,1fr);gap:.8rem;border-top:1px solid var(--rule);padding-top:.5rem}
.fields dt{color:var(--muted);font-size:.9rem}
.fields dd{overflow-wrap:anywhere}
.members{display:grid;gap:.8rem}
.members>li{border-top:1px solid var(--rule);padding-top:.7rem}
.members>li>a{display:block;padding-block:.2rem}
.history{display:grid;gap:.7rem}
.history p{font-size:.93rem;margin-top:.15rem}
.ruling-list{display:grid;gap:.8rem;margin-top:1rem}
.ruling{border:1px solid var(--rule);border-radius:var(--round);background:var(--sheet);padding:.8rem 1rem;display:grid;gap:.4rem}
.ruling.ended{opacity:.75}
.ruling a{unicode-bidi:plaintext}
meter{width:8rem;vertical-align:middle}
.sign-in{max-width:26rem;margin:6vh auto;display:grid;gap:1rem}
.sign-in form{display:grid;gap:1rem}
`
