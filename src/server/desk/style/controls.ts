/** Buttons, fields, badges, messages: what people press, fill in and are told. */
export const controls = `:root{--good:#1b6e3c;--good-ground:#e3f2e8;--warn:#8a4b00;--warn-ground:#fdf0d9;--calm:#3f4f66;--calm-ground:#e9eef5}
@media (prefers-color-scheme:dark){:root{--good:#7fd6a0;--good-ground:#16301f;--warn:#f2b866;--warn-ground:#33260f;--calm:#a9bbd6;--calm-ground:#212a37}}
button,input,select,textarea{font:inherit;color:inherit}
button{cursor:pointer}
.act{min-height:2.75rem;padding:.4rem .95rem;border:1px solid var(--rule);border-radius:var(--round);background:var(--sheet);font-weight:600}
.act:hover{border-color:var(--ink)}
.act-publish{background:var(--good);border-color:var(--good);color:var(--sheet)}
.act-publish:hover{filter:brightness(1.12)}
.act-kill{color:var(--accent)}
.plain{border:0;background:none;padding:.45rem .2rem;font-weight:600;text-decoration:none}
.plain:hover{color:var(--accent);text-decoration:underline}
html:not(.scripted) .needs-script{display:none}
.button{border:0;min-height:2.75rem}
kbd{font:600 .85em/1 ui-monospace,monospace;border:1px solid var(--rule);border-bottom-width:2px;border-radius:.3rem;padding:.15rem .4rem;background:var(--sheet)}
code{font:.88em/1.4 ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;color:var(--muted);overflow-wrap:anywhere}
input:not([type=checkbox]),select,textarea{width:100%;min-height:2.75rem;padding:.45rem .7rem;border:1px solid var(--muted);border-radius:var(--round);background:var(--sheet)}
textarea{resize:vertical;line-height:1.4}
label>span:first-child,legend{display:block;font-size:.85rem;font-weight:600;margin-bottom:.2rem}
label small{display:block;color:var(--muted);margin-top:.2rem}
fieldset{border:0;padding:0;margin:0;min-width:0}
.check{display:inline-flex;gap:.5rem;align-items:center;min-height:2rem}
.check input{width:1.15rem;height:1.15rem;accent-color:var(--accent)}
.checks{display:flex;flex-wrap:wrap;gap:.1rem 1.2rem}
.buttons{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
.extra{margin-top:.5rem}
.extra summary,.correct summary{cursor:pointer;font-size:.9rem;font-weight:600;color:var(--muted);padding-block:.4rem;width:fit-content}
.extra[open],.correct form{display:grid;gap:.8rem}
.same-story{display:grid;gap:.4rem;max-width:44rem;margin-block:.8rem}
.same-story .act{width:fit-content}
.badge{display:inline-block;border-radius:99px;padding:.1rem .65rem;font-size:.8rem;font-weight:650;background:var(--calm-ground);color:var(--calm)}
.is-publish,.state-fine{background:var(--good-ground);color:var(--good)}
.is-hold,.is-doubtful,.level-warning,.state-new{background:var(--warn-ground);color:var(--warn)}
.is-reject,.level-error,.state-alarm{background:var(--accent-ground);color:var(--accent)}
.said{display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:center;justify-content:space-between}
.said:not(:empty):not(.unseen){background:var(--good-ground);color:var(--good);border-radius:var(--round);padding:.6rem 1rem;margin-bottom:1.2rem;font-weight:600}
.said.bad:not(:empty){background:var(--warn-ground);color:var(--warn)}
dialog{border:1px solid var(--rule);border-radius:var(--round);background:var(--sheet);color:var(--ink);padding:1.2rem 1.4rem;max-width:min(30rem,92vw)}
dialog::backdrop{background:#0007}
dialog h2{border:0;padding:0}
dialog form{display:flex;justify-content:space-between;align-items:center;gap:1rem;margin-top:1rem}
.keys{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:.45rem 1rem;margin-top:.8rem}
.keys div{display:flex;gap:.6rem;align-items:baseline}
.keys dt{min-width:1.8rem}
[aria-busy=true]{opacity:.6}
@media (prefers-reduced-motion:no-preference){[data-line]{transition:opacity .15s}}
@media (forced-colors:active){.badge,.act{border:1px solid}}
`
