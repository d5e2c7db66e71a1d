/** Print, and readers who want less motion or more contrast. */
export const media = `@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}.skip{transition:top .15s}}
@media (prefers-contrast:more){:root{--muted:var(--ink);--rule:var(--ink)}}
@media (forced-colors:active){.mark,.heat span,.report::before{forced-color-adjust:none}nav.topics a{border-color:Canvas}nav.topics a[aria-current]{border-color:Highlight}.button{border:1px solid ButtonBorder}}
@media print{
  :root{--ground:#fff;--sheet:#fff;--ink:#000;--muted:#333;--rule:#999;--accent:#000}
  nav,.tools,.colophon ul,.skip,.pager,.further,.feeds,.tags,.button,.mark,.heat{display:none!important}
  .masthead{border-top:0}
  body{display:block}
  .front,.cards{display:block!important}
  .card,.line,.report{break-inside:avoid}
  .latest{position:static}
  .lead .picture,.figure .picture{max-height:8cm}
  .excerpt{-webkit-line-clamp:none!important}
  .headline a::after,.article h1 a::after,.story h1 a::after{content:" (" attr(href) ")";font:400 .7rem var(--sans);overflow-wrap:anywhere}
}
`
