import type { Html } from './html.ts'
import { Layout } from './layout.tsx'
import type { Strings } from './strings/strings.ts'
import type { View } from './view.ts'
import { ruleWords } from './why.tsx'

/** Settings of all policies by what they decide; what stands in no list is shown under the last. */
const GROUPS: readonly { name: keyof Strings['rankGroups']; settings: readonly string[] }[] = [
  {
    name: 'quality',
    settings: [
      ...['sourceWeight', 'topicWeight', 'depthWeight', 'originalityWeight', 'headlineWeight', 'completenessWeight'],
      ...['imagePoints', 'ampPoints', 'videoPoints', 'officialPoints', 'knownProviderPoints', 'topicPoints'],
      ...['keywordPoints', 'fullReportWords'],
    ],
  },
  {
    name: 'deductions',
    settings: ['officialPressShare', 'titleLength', 'titleCharactersPerPoint'],
  },
  {
    name: 'heat',
    settings: [
      ...['heatQuality', 'heatReputation', 'heatConfirmation', 'heatVelocity', 'velocityHours', 'heatClicks'],
      ...['heatSurprise', 'singleOriginCap', 'halfLifeHours', 'relatedPoints'],
    ],
  },
  { name: 'decision', settings: [] },
]

function groupOf(setting: string): string {
  if (setting.endsWith('Penalty')) return 'deductions'
  return GROUPS.find(({ settings }) => settings.includes(setting))?.name ?? 'decision'
}

/** What a setting is, in words for readers; a setting without such words has its own name. */
function SettingName({ view, name }: { view: View; name: string }): Html {
  const words = view.strings.rankSettings[name]
  return words === undefined ? (
    <th scope="row" lang="en">
      {ruleWords(name)}
    </th>
  ) : (
    <th scope="row">{words}</th>
  )
}

function Settings({ view, title, rows }: { view: View; title: string; rows: readonly [string, number][] }): Html {
  if (rows.length === 0) return null
  return (
    <table class="terms settings">
      <caption>{title}</caption>
      <tbody>
        {rows.map(([name, value]) => (
          <tr>
            <SettingName view={view} name={name} />
            <td class="number">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** `how-we-rank/`: made from the policy in force, so that it cannot fall behind. */
export function RankPage({ view }: { view: View }): Html {
  const { strings } = view
  const { policy } = view.catalogue.edition.hub
  const settings = Object.entries(policy.settings)
  return (
    <Layout view={view} head={{ title: strings.howWeRank, description: strings.rankLead }}>
      <div class="prose">
        <h1>{strings.howWeRank}</h1>
        <p class="leadin">{strings.rankLead}</p>
        <ul>
          {strings.rankRules[policy.name].map((rule) => (
            <li>{rule}</li>
          ))}
        </ul>
        <p>{strings.rankEditors}</p>
        <section aria-labelledby="numbers" hidden={settings.length === 0}>
          <h2 id="numbers">{strings.rankNumbers}</h2>
          <p>{strings.rankNumbersLead}</p>
          {GROUPS.map((group) => (
            <Settings
              view={view}
              title={strings.rankGroups[group.name]}
              rows={settings.filter(([name]) => groupOf(name) === group.name)}
            />
          ))}
          <p class="small">
            {strings.policy}: <code>{`${policy.name}@${policy.version}`}</code>
          </p>
        </section>
      </div>
    </Layout>
  )
}
