/** The page itself: ground, masthead, navigation, footer, focus. */
export const page = `*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;min-height:100vh;min-height:100dvh;display:flex;flex-direction:column;background:var(--ground);color:var(--ink);font:1rem/1.55 var(--sans);overflow-wrap:anywhere}
h1,h2,h3,p,ul,ol,dl,dd,blockquote,table{margin:0;padding:0}
ul,ol{list-style:none}
a{color:inherit;text-decoration-color:color-mix(in srgb,currentColor 35%,transparent);text-underline-offset:.18em}
a:hover{color:var(--accent);text-decoration-color:currentColor}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:3px}
main:focus{outline:none}
img{max-width:100%;height:auto;display:block}
figure{margin:0}
.wide{width:100%;max-width:var(--wide);margin-inline:auto;padding-inline:clamp(1rem,4vw,2rem)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;inset-inline-start:1rem;top:-4rem;background:var(--accent);color:var(--ground);padding:.6rem 1rem;border-radius:0 0 .4rem .4rem;z-index:2}
.skip:focus{top:0;color:var(--ground)}
.masthead{background:var(--sheet);border-bottom:1px solid var(--rule);border-top:4px solid var(--accent)}
.masthead-top{display:grid;grid-template:"brand tools" auto "line line" auto/1fr auto;gap:.15rem 1rem;padding-block:1.1rem .8rem;align-items:baseline}
.brand{grid-area:brand}.tagline{grid-area:line}.tools{grid-area:tools}
.brand{font:700 clamp(1.6rem,1.2rem + 2vw,2.4rem)/1.1 var(--serif);letter-spacing:-.015em}
.brand a{text-decoration:none}
.tagline{color:var(--muted);font-size:.9rem;display:flex;flex-wrap:wrap;gap:.1rem .9rem;justify-content:space-between}
.tools{display:flex;gap:1.1rem;font-size:.95rem}
.tools a{padding-block:.3rem;text-decoration:none;font-weight:600}
nav.topics{border-top:1px solid var(--rule)}
nav.topics ul{display:flex;gap:0 1.2rem;overflow-x:auto;scrollbar-width:none;scroll-padding-inline:2rem;mask-image:linear-gradient(to right,transparent,#000 1.2rem calc(100% - 1.2rem),transparent)}
nav.topics li{flex:none}
nav.topics a{display:block;padding:.7rem 0 .6rem;text-decoration:none;font-weight:600;font-size:.92rem;border-bottom:3px solid transparent;color:var(--muted)}
nav.topics a:hover{color:var(--ink);border-color:var(--rule)}
nav.topics a[aria-current]{color:var(--ink);border-color:var(--accent);scroll-initial-target:nearest}
@media (min-width:64rem){nav.topics ul{flex-wrap:wrap;overflow:visible;mask-image:none}}
nav.topics a:focus-visible{outline-offset:-3px}
time,.step,.count,.tagline>*,.facts span,.warmth span,.small,.colophon p{unicode-bidi:plaintext}
[dir=rtl] :is(p,h1,h2,li,th,td,caption,label,.button){unicode-bidi:plaintext;text-align:right}
[dir=rtl] :is(h1,h2,.brand,.headline){letter-spacing:0}
main{flex:1 0 auto;padding-block:1.6rem 3.5rem}
main>h1{margin-bottom:1.4rem}
main>section+section{margin-top:2.4rem}
h1{font:700 clamp(1.7rem,1.3rem + 1.8vw,2.6rem)/1.15 var(--serif);letter-spacing:-.015em;text-wrap:balance}
h2{font:700 .82rem/1.4 var(--sans);letter-spacing:.09em;text-transform:uppercase;color:var(--accent);border-top:2px solid var(--ink);padding-top:.55rem;margin-bottom:1rem}
[hidden]{display:none!important}
h2:lang(de){letter-spacing:.04em}
.page-head{margin-bottom:2rem;max-width:var(--measure);display:grid;gap:.7rem}
.feeds a{margin-inline-end:.35rem}
.page-head .mark{font-size:.6em;vertical-align:.2em}
.colophon{border-top:1px solid var(--rule);background:var(--sheet);font-size:.9rem;color:var(--muted);padding-block:1.8rem 2.4rem}
.colophon .wide{display:grid;gap:.8rem}
.colophon p{justify-self:start}
.colophon ul{display:flex;flex-wrap:wrap;gap:.5rem 1.4rem}
.colophon a{display:inline-block;padding-block:.2rem;color:var(--ink)}
.button{display:inline-block;border:0;background:var(--accent);color:var(--sheet);font:inherit;cursor:pointer;padding:.65rem 1.15rem;border-radius:var(--round);font-weight:600;text-decoration:none;margin-block:.2rem}
.button:hover{color:var(--sheet);filter:brightness(1.12)}
.sponsored{display:grid;gap:1rem;margin-top:2.4rem;border:1px solid var(--rule);border-radius:var(--round);background:var(--sheet);padding:1rem 1.2rem}
.advertisement{display:grid;gap:.35rem}
.advertisement .small{display:flex;flex-wrap:wrap;gap:.1rem .7rem;color:var(--muted)}
.advertisement .small strong{color:var(--ink);text-transform:uppercase;letter-spacing:.06em;font-size:.78rem}
.advertisement .headline{font-size:1.05rem}
.advertisement a{display:inline-block;padding-block:.25rem}
.empty h2{border:0;padding:0;margin:0;font:700 1.6rem/1.2 var(--serif);letter-spacing:0;text-transform:none;color:inherit}
.empty{padding-block:3rem;display:grid;gap:1rem;justify-items:start;max-width:var(--measure)}
.pager{display:grid;grid-template-columns:1fr auto 1fr;gap:1rem;margin-top:1.6rem;align-items:center}
.pager a{font-weight:600;padding-block:.4rem}
.pager>:last-child{text-align:end}
`
