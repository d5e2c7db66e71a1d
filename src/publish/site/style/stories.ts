/** Stories on lists: cards, the lead, lines, marks and heat. */
export const stories = `.front{display:grid;grid-template-columns:minmax(0,1fr)}
.front>.stories{display:contents}
.front>.latest{margin-top:1.6rem}
.card{border-top:1px solid var(--rule);padding-block:1.15rem;display:grid;gap:.9rem 1.1rem;align-content:start;min-width:0}
.card:not(.lead){display:flow-root}
.card:not(.lead) .picture{float:inline-end;width:clamp(6.5rem,30%,9rem);aspect-ratio:16/10;margin:.2rem 0 .2rem;margin-inline-start:1rem}
.lead:not(:has(.picture)) .card-text{max-width:54rem}
.card>.byline{margin-bottom:.55rem}
.card-text>*+*{margin-top:.55rem}
.lead .card-text>*+*{margin-top:.7rem}
.cards{align-content:start}
.cards>.card:first-child{border-top:1px solid var(--rule)}
.card.lead{border-top:0;padding-top:0}
.card-foot{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;align-items:center}
picture{display:contents}
source{display:none}
.picture{width:100%;aspect-ratio:16/9;object-fit:cover;border-radius:var(--round);background:var(--cold)}
.byline{display:flex;flex-wrap:wrap;align-items:center;gap:.15rem .55rem;font-size:.88rem;line-height:1.4;color:var(--muted)}
.provider{color:var(--ink);font-weight:650;max-width:calc(100% - 2rem)}
a.provider{text-decoration:none;padding-block:.15rem}
a.provider:hover{text-decoration:underline}
.mark{display:inline-grid;place-items:center;width:1.55em;height:1.55em;border-radius:.4em;color:#fff;font:700 .85em/1 var(--sans);flex:none;vertical-align:-.25em}
.kind{border:1px solid currentColor;border-radius:.25rem;padding:0 .35rem;font-size:.78rem}
.headline{font:700 1.22rem/1.28 var(--serif);text-wrap:pretty}
h2.headline{border:0;padding:0;margin:0;letter-spacing:0;text-transform:none;color:inherit}
.headline a,a.headline{text-decoration:none}
.headline a:hover,a.headline:hover{text-decoration:underline;text-decoration-thickness:.08em}
.headline a,a.headline,.excerpt{unicode-bidi:plaintext}
.lead .headline{font-size:clamp(1.55rem,1.2rem + 1.7vw,2.35rem);line-height:1.15;letter-spacing:-.012em;text-wrap:balance}
.excerpt{color:var(--muted);display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden;font-size:.97rem}
.lead .excerpt{-webkit-line-clamp:5;font-size:1.05rem}
.chosen{font:700 .82rem/1.4 var(--sans);color:var(--ink);border-inline-start:3px solid var(--warm);padding-inline-start:.5rem;justify-self:start}
.warmth{display:flex;align-items:center;gap:.6rem;font-size:.88rem;line-height:1.35;color:var(--muted)}
.heat{display:inline-flex;gap:3px;align-items:flex-end;flex:none}
.heat span{width:5px;border-radius:2px;background:var(--cold)}
.heat span:nth-child(1){height:6px}.heat span:nth-child(2){height:8px}.heat span:nth-child(3){height:10px}.heat span:nth-child(4){height:12px}.heat span:nth-child(5){height:14px}
.heat-1 span:nth-child(-n+1),.heat-2 span:nth-child(-n+2),.heat-3 span:nth-child(-n+3),.heat-4 span:nth-child(-n+4),.heat-5 span{background:var(--warm)}
.others{border-inline-start:3px solid var(--rule);padding-inline-start:.8rem;display:grid;gap:.35rem;font-size:.92rem;line-height:1.4}
.others a{text-decoration:none;padding-block:.1rem}
.others a:hover{text-decoration:underline}
.others .provider{margin-inline-end:.25rem}
.further{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;font-size:.9rem}
.further a{font-weight:600;padding-block:.2rem}
.tags{display:flex;flex-wrap:wrap;gap:.4rem}
.tags a,.tags span{display:block;border:1px solid var(--rule);border-radius:99px;padding:.12rem .7rem;font-size:.84rem;color:var(--muted);text-decoration:none;background:var(--sheet)}
.tags a:hover{border-color:var(--accent);color:var(--accent)}
.lines{display:grid;grid-template-columns:minmax(0,1fr);max-width:54rem}
.line{border-top:1px solid var(--rule);padding-block:.75rem;display:grid;gap:.2rem;min-width:0}
.line .headline{font-size:1.05rem;line-height:1.32;padding-block:.1rem}
.lines>.line:first-child{border-top:0;padding-top:0}
.latest .byline{font-size:.82rem}
@media (min-width:40rem){
  .cards{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));column-gap:2rem}
  .lead .others{border:0;padding:0;grid-template-columns:repeat(2,minmax(0,1fr));gap:.8rem 2rem}
  .lead .others .provider{display:block}
}
@media (min-width:56rem){
  .card.lead:has(.picture){grid-template-columns:minmax(0,1.2fr) minmax(0,1fr);gap:1.4rem 2rem;align-items:start}
  .lead .others{grid-column:1/-1;grid-template-columns:repeat(4,minmax(0,1fr))}
}
@media (min-width:64rem){
  .front:has(.latest .line:nth-child(8)){grid-template-columns:minmax(0,1fr) 19rem;column-gap:3rem}
  .front>.stories>:not(.cards){grid-column:1/-1}
  .stories .cards{grid-template-columns:repeat(3,minmax(0,1fr))}
  .front:has(.latest .line:nth-child(8)) .cards{grid-template-columns:repeat(2,minmax(0,1fr))}
  .front:has(.latest .line:nth-child(8))>.latest{margin-top:0}
  .front:not(:has(.latest .line:nth-child(8))) .lines{grid-template-columns:repeat(3,minmax(0,1fr));column-gap:2rem;max-width:none}
  .front:not(:has(.latest .line:nth-child(8))) .line:nth-child(-n+3){border-top:0;padding-top:0}
}
`
