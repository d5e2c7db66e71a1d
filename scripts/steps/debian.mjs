import process from 'node:process'
import { command } from './command.mjs'

/**
 * Installs Debian's packages, where we are root and apt-get is there; says nothing of those it may not install.
 * @param {string[]} packages
 */
export async function installWithApt(packages) {
  if (packages.length === 0 || process.platform !== 'linux' || process.getuid?.() !== 0) return
  console.log(`Installing ${packages.join(', ')} with apt-get ...`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await command('apt-get', ['update', '-q'], { env })
  const { code, output } = await command('apt-get', ['install', '-qy', '--no-install-recommends', ...packages], { env })
  if (code !== 0) console.error(output.trim().split('\n').slice(-5).join('\n'))
}
