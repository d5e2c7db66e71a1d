import { installWithApt } from './debian.mjs'
import { programOnPath } from './programs.mjs'

/** Servers and programs of others that tests run against, with Debian's package of each. */
const SERVERS = [
  { program: 'dovecot', package: 'dovecot-imapd' },
  { program: 'nginx', package: 'nginx-light' },
  { program: 'caddy', package: 'caddy' },
  { program: 'rsync', package: 'rsync' },
]

/**
 * Installs the servers that tests run against. Only for machines that exist to run the tests: such packages start what they
 * bring, which nobody wants at home. Tests whose server is missing say so.
 */
export async function servers() {
  await installWithApt(SERVERS.filter(({ program }) => !programOnPath([program])).map((missing) => missing.package))
}
