import process from 'node:process'
import sharp from 'sharp'
import { drawCard } from '../src/adapters/opentype/draw-card.ts'
import { makeCopies } from '../src/adapters/sharp/make-copies.ts'
import { openLibsql } from '../src/adapters/sql/open-libsql.ts'

/*
 * What pictures cost: bytes and processor time of the copies of one photo, of one card, and of knowing 10,000 pictures.
 * Usage: node scripts/run-bench.mjs pictures [photos...]; without photos of your own, a grainy scene is painted.
 */

const ROUNDS = 5

async function cpu<T>(work: () => Promise<T> | T): Promise<{ result: T; milliseconds: number }> {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { result, milliseconds: (user + system) / 1000 }
}

/** Hills and grain, 2400 x 1350: about as hard to pack as a photo. */
async function scene(): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="1350"><defs><filter id="grain"><feTurbulence baseFrequency=".02 .05" numOctaves="5" seed="7"/><feColorMatrix type="saturate" values=".4"/></filter></defs><rect width="100%" height="100%" fill="#9bd"/><rect width="100%" height="100%" filter="url(#grain)" opacity=".45"/><path d="M0 900Q600 700 1200 920T2400 860V1350H0Z" fill="#374"/><rect y="800" width="100%" height="550" filter="url(#grain)" opacity=".3"/></svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer()
}

async function photo(name: string, bytes: Uint8Array): Promise<void> {
  const { width, height } = await sharp(bytes).metadata()
  console.log(`\n${name}, ${width} x ${height}, ${(bytes.length / 1000).toFixed(0)} kB`)
  const before = await cpu(() =>
    sharp(bytes).autoOrient().resize({ width: 1200, withoutEnlargement: true }).webp({ quality: 78 }).toBuffer(),
  )
  console.log(
    `  one WebP of 1200, as before  ${kilobytes(before.result.length)}  ${before.milliseconds.toFixed(0).padStart(5)} ms`,
  )
  const made = await cpu(() => makeCopies(bytes, () => true))
  for (const { extension, width, bytes } of made.result?.copies ?? []) {
    console.log(`  ${`${extension} ${width}`.padEnd(27)}  ${kilobytes(bytes.length)}`)
  }
  const all = (made.result?.copies ?? []).reduce((sum, copy) => sum + copy.bytes.length, 0)
  console.log(`  ${'all of them'.padEnd(27)}  ${kilobytes(all)}  ${made.milliseconds.toFixed(0).padStart(5)} ms`)
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(7)} kB`
}

async function cards(): Promise<void> {
  const colours = { ground: '#fbfaf7', ink: '#17181b', muted: '#595d66', accent: '#b01f17' }
  const card = (index: number) => ({
    brand: 'Tidewire',
    address: 'hub.example',
    headline: `Twelve-turbine tidal array number ${index} feeds its first power to the northern islands`,
    line: '5 sources · Tidal Stream',
    colours,
  })
  const first = await cpu(() => drawCard(card(0)))
  const many = await cpu(() => Array.from({ length: 50 }, (_, index) => drawCard(card(index + 1)).length))
  console.log(
    `\nA card: ${kilobytes(first.result.length).trim()}, ${(many.milliseconds / 50).toFixed(1)} ms; the first, with the font, ${first.milliseconds.toFixed(0)} ms`,
  )
}

async function knowing(count: number): Promise<void> {
  const store = await openLibsql(':memory:')
  await store.transaction(async (inside) => {
    for (let index = 0; index < count; index++) {
      const copies = [320, 720, 1200].map((width) => ({ file: `3f/${index}-${width}.avif`, width, height: 180 }))
      const url = `https://press.example/pictures/2031/05/some-name-of-a-picture-${index}.jpg`
      await inside.savePicture({ url, state: 'usable', width: 2400, height: 1350, copies })
    }
  })
  await store.pictures()
  const { milliseconds } = await cpu(() => store.pictures())
  console.log(`Knowing ${count} pictures: ${milliseconds.toFixed(0)} ms`)
  await store.close()
}

const files = process.argv.slice(2)
if (files.length === 0) {
  const painted = await scene()
  for (let round = 0; round < ROUNDS; round++) await makeCopies(painted, () => true)
  await photo('A painted scene', painted)
}
for (const file of files) await photo(file, await sharp(file).jpeg({ quality: 90 }).toBuffer())
await cards()
await knowing(10_000)
