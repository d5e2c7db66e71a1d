/** The oldest Node that Newswright runs on; `engines` in package.json says the same. */
const OLDEST = { major: 20, minor: 19 }

/**
 * A sentence for people when this Node is too old, else undefined.
 * @param {string} version as in `process.versions.node`: `20.19.1`
 * @returns {string | undefined}
 */
export function tooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return undefined
  return `Newswright needs Node ${OLDEST.major}.${OLDEST.minor} or newer; this is Node ${version}. Install a current one from https://nodejs.org and try again.`
}
