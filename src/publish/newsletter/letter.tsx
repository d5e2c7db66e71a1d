import { articlePath, publisherUrl, safeLink, siteUrl } from '../addresses.ts'
import type { SponsorMessage } from '../collections/sponsorships.ts'
import { displayText } from '../display-text.ts'
import { pageOf } from '../site/front-page.tsx'
import type { Html, Inside } from '../site/html.ts'
import { heatPhrase } from '../site/parts.tsx'
import { directionOf } from '../site/strings/pick.ts'
import { heldImage, type View } from '../site/view.ts'
import type { CoveredStory } from '../stories.ts'
import type { Span } from './choose-stories.ts'
import type { Correction } from './corrections.ts'

/** What stands in a letter. */
export interface LetterContent {
  view: View
  title: string
  excerpt: string
  span: Span
  stories: readonly CoveredStory[]
  advertisements: readonly SponsorMessage[]
  corrections: readonly Correction[]
}

/** Mail programs hold letters to a narrow column. */
const WIDTH = 600
const SANS = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const SERIF = "font-family:Georgia,'Times New Roman',serif"
const INK = 'color:#1a1a1a'
const MUTED = 'color:#595959'

/** Dark mode, where a mail program knows it: the styles in the elements are for light. */
const DARK = `@media (prefers-color-scheme:dark){.ground{background:#121212!important}.sheet{background:#1c1c1c!important}
.ink,.ink a{color:#f0f0f0!important}.muted,.muted a{color:#b0b0b0!important}.rule{border-color:#3a3a3a!important}}
@media (max-width:640px){.sheet td{padding-left:18px!important;padding-right:18px!important}}`

/** The letter as a mail program shows it: one table, styles in the elements, no script, no picture that counts readers. */
export function Letter(content: LetterContent): Html {
  const { view, title, excerpt, stories, advertisements, corrections } = content
  const { hub } = view.catalogue.edition
  const [lead, ...others] = stories
  return (
    <html lang={hub.locale} dir={directionOf(hub.locale)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        <style>{DARK}</style>
      </head>
      <body class="ground" style="margin:0;padding:0;background:#f3f2ef">
        <div style="display:none;max-height:0;overflow:hidden">{excerpt}</div>
        <table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border={0}>
          <tr>
            <td align="center" style="padding:16px 0">
              <table
                role="presentation"
                class="sheet"
                width={WIDTH}
                cellpadding="0"
                cellspacing="0"
                border={0}
                style={`width:100%;max-width:${WIDTH}px;background:#ffffff`}
              >
                <Masthead content={content} />
                {lead ? <Told view={view} story={lead} lead /> : ''}
                {others.map((story) => (
                  <Told view={view} story={story} />
                ))}
                {advertisements.map((message) => (
                  <Advertisement view={view} message={message} />
                ))}
                {corrections.length > 0 ? <Corrections view={view} corrections={corrections} /> : ''}
                <Foot view={view} />
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>
  )
}

function Row({ children, space = '18px 32px' }: { children: Inside; space?: string }): Html {
  return (
    <tr>
      <td style={`padding:${space};${SANS};font-size:16px;line-height:1.5;${INK}`} class="ink">
        {children}
      </td>
    </tr>
  )
}

function Masthead({ content: { view, span, stories } }: { content: LetterContent }): Html {
  const { catalogue, strings } = view
  const { hub } = catalogue.edition
  const day = strings.date(catalogue.clock(span.until), true)
  return (
    <Row space="28px 32px 6px">
      <p style={`margin:0;${SERIF};font-size:28px;font-weight:bold;line-height:1.2`}>
        <a href={`${hub.webUrl}/`} class="ink" style={`${INK};text-decoration:none`}>
          {hub.title}
        </a>
      </p>
      <p class="muted" style={`margin:4px 0 0;font-size:14px;${MUTED}`}>
        {stories.length > 0 ? `${day} · ${strings.newsletterStories(stories.length)}` : day}
      </p>
    </Row>
  )
}

/** A story: its publisher's headline and summary, who reports it, and the way to all coverage. */
function Told({ view, story, lead }: { view: View; story: CoveredStory; lead?: boolean }): Html {
  const { catalogue, strings } = view
  const { fields } = story.head
  const { hub } = catalogue.edition
  const page = siteUrl(hub, pageOf(story))
  return (
    <Row>
      {lead ? <LeadPicture view={view} story={story} /> : ''}
      <p class="muted" style={`margin:0 0 2px;font-size:13px;font-weight:bold;${MUTED}`}>
        {fields.provider.name}
      </p>
      <h2 style={`margin:0;${SERIF};font-size:${lead ? 24 : 19}px;line-height:1.25`} dir="auto">
        <a href={publisherUrl(fields)} class="ink" style={`${INK};text-decoration:none`}>
          {displayText(fields.title)}
        </a>
      </h2>
      <Summary text={displayText(fields.excerpt)} />
      <p class="muted" style={`margin:6px 0 0;font-size:13px;${MUTED}`}>
        {heatPhrase(view, story)}{' '}
        <a href={page} class="muted" style={MUTED}>
          {story.coverage.length > 1 ? `${strings.fullCoverage} (${story.coverage.length})` : strings.whyHere}
        </a>
      </p>
    </Row>
  )
}

function Summary({ text }: { text: string }): Html {
  if (text === '') return null
  return (
    <p style="margin:6px 0 0" dir="auto">
      {text}
    </p>
  )
}

/** A copy the hub holds, never the publisher's own picture: that would tell the publisher who reads. */
function LeadPicture({ view, story }: { view: View; story: CoveredStory }): Html {
  const found = heldImage(view, story.head.fields.images)
  if (!found) return null
  const { image, held } = found
  const width = Math.min(held.width, WIDTH - 64)
  return (
    <a href={siteUrl(view.catalogue.edition.hub, articlePath(story.head))}>
      <img
        src={siteUrl(view.catalogue.edition.hub, held.path)}
        width={width}
        height={Math.round((width * held.height) / held.width)}
        alt=""
        title={image.attribution}
        style="display:block;width:100%;height:auto;border:0;margin:0 0 14px"
      />
    </a>
  )
}

/** What is paid for: after the stories, called an advertisement in so many words. */
function Advertisement({ view, message }: { view: View; message: SponsorMessage }): Html {
  const { strings } = view
  return (
    <Row>
      <p class="muted" style={`margin:0 0 2px;font-size:13px;${MUTED}`}>
        <strong>{strings.advertisement}</strong> {strings.paidBy(message.sponsor)}
      </p>
      <h2 style={`margin:0;${SERIF};font-size:17px;line-height:1.3`} dir="auto">
        {message.title}
      </h2>
      <Summary text={message.text ?? ''} />
      {message.url ? (
        <p style="margin:6px 0 0">
          <a href={safeLink(message.url)} rel="sponsored" class="ink" style={INK} dir="auto">
            {message.action ?? strings.moreFromSponsor}
          </a>
        </p>
      ) : (
        ''
      )}
    </Row>
  )
}

function Corrections({ view, corrections }: { view: View; corrections: readonly Correction[] }): Html {
  return (
    <Row>
      <h2 class="rule" style="margin:8px 0 10px;padding:14px 0 0;border-top:1px solid #d8d6d0;font-size:15px">
        {view.strings.corrections}
      </h2>
      {corrections.map(({ title, url, words }) => (
        <p style="margin:0 0 10px;font-size:14px" dir="auto">
          {url === undefined ? (
            <strong>{title}</strong>
          ) : (
            <a href={url} class="ink" style={`${INK};font-weight:bold`}>
              {title}
            </a>
          )}
          . {words}
        </p>
      ))}
    </Row>
  )
}

function Foot({ view }: { view: View }): Html {
  const { strings } = view
  const { hub } = view.catalogue.edition
  const links = [
    ['', strings.home],
    ['corrections/', strings.corrections],
    ['how-we-rank/', strings.howWeRank],
    ['newsletter/', strings.newsletterEarlier],
  ] as const
  return (
    <Row space="10px 32px 30px">
      <p
        class="muted rule"
        style={`margin:0;padding:14px 0 0;border-top:1px solid #d8d6d0;font-size:13px;line-height:1.8;${MUTED}`}
      >
        {links.map(([path, name], index) => (
          <>
            {index > 0 ? ' · ' : ''}
            <a href={siteUrl(hub, path)} class="muted" style={MUTED}>
              {name}
            </a>
          </>
        ))}
        <br />
        {strings.rights}
      </p>
    </Row>
  )
}
