/** Colours, type and space, all as variables: a theme sets these and nothing else. Contrast is 4.5:1 or better on both grounds. */
export const tokens = `:root{
  color-scheme:light dark;
  --ground:#fbfaf7;--sheet:#fff;--ink:#17181b;--muted:#595d66;--rule:#e3e0d8;--accent:#b01f17;--accent-ground:#fbeeec;
  --cold:#d9d6ce;--warm:#d9480f;
  --serif:"Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4",Georgia,ui-serif,serif;
  --sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Ubuntu,Cantarell,"Helvetica Neue",Arial,sans-serif;
  --step:1.25rem;--measure:42rem;--wide:76rem;--round:.6rem
}
@media (prefers-color-scheme:dark){:root{
  --ground:#121316;--sheet:#1a1c20;--ink:#ecedef;--muted:#a6abb5;--rule:#2d3037;--accent:#ff9382;--accent-ground:#33201d;
  --cold:#3a3e46;--warm:#ff7a45
}}
.hue-0{background:#8c2f39}.hue-1{background:#9a4a00}.hue-2{background:#5b6300}.hue-3{background:#1f6b3a}
.hue-4{background:#00686b}.hue-5{background:#1f5fa8}.hue-6{background:#5a4bb0}.hue-7{background:#97328a}
.dot-0{fill:#a9434e}.dot-1{fill:#b0610f}.dot-2{fill:#767f10}.dot-3{fill:#2f8b50}
.dot-4{fill:#128488}.dot-5{fill:#3b7cc7}.dot-6{fill:#7667cf}.dot-7{fill:#b14aa4}
`
