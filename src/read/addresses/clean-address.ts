import { parseAddress } from '../../news/address.ts'

/** Query parameters that only say where a reader came from; compared in lower case. */
const TRACKING = new Set([
  ...[
    'fbclid',
    'gclid',
    'dclid',
    'gbraid',
    'wbraid',
    'msclkid',
    'yclid',
    'twclid',
    'ttclid',
    'igshid',
    'igsh',
    'li_fat_id',
  ],
  ...[
    'mc_cid',
    'mc_eid',
    'mkt_tok',
    '_hsenc',
    '_hsmi',
    '__hstc',
    '__hssc',
    'hsctatracking',
    'vero_id',
    'vero_conv',
    'wickedid',
  ],
  ...[
    'cmpid',
    'cmp',
    'ncid',
    'ocid',
    'smid',
    'smtyp',
    'sr_share',
    'at_medium',
    'at_campaign',
    'at_custom1',
    'at_custom2',
  ],
  ...[
    'at_custom3',
    'at_custom4',
    'ref_src',
    'ref_url',
    '_ga',
    '_gl',
    'spm',
    'xtor',
    'cvid',
    'guccounter',
    'guce_referrer',
  ],
  ...[
    'guce_referrer_sig',
    'soc_src',
    'soc_trk',
    'sh',
    'tsrc',
    'ftag',
    'taid',
    'rss_feed',
    'partner_source',
    'sref',
    'cid_source',
  ],
])

const TRACKING_PREFIX = /^(utm_|pk_|piwik_|mtm_|matomo_|hsa_|oly_|trk_|stm_|itm_|ns_|sc_c|wt_mc|wt\.)/i

function isTracking(name: string): boolean {
  return TRACKING.has(name.toLowerCase()) || TRACKING_PREFIX.test(name)
}

/** The query without tracking parameters; other parameters stay byte for byte as they were. */
function cleanQuery(search: string): string {
  if (search.length < 2) return ''
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair.split('=', 1)[0] ?? ''))
  return kept.length > 0 ? `?${kept.join('&')}` : ''
}

/**
 * One form of an http(s) address: absolute, host in lower case (IDN in its ASCII form), default port, user name,
 * fragment and tracking parameters removed. Undefined where it is no web address.
 */
export function cleanAddress(url: string, base?: string): string | undefined {
  const trimmed = url.trim()
  const address = trimmed === '' || trimmed.length > 4_000 ? undefined : parseAddress(trimmed, base)
  if (!address) return undefined
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return undefined
  if (address.hostname === '') return undefined
  address.hash = ''
  address.username = ''
  address.password = ''
  address.search = cleanQuery(address.search)
  return address.href
}
