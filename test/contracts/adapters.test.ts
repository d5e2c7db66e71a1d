import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContent } from '../../src/adapters/disk/create-content.ts'
import { createMemoryContent } from '../../src/adapters/memory/create-memory-content.ts'
import { openLibsql } from '../../src/adapters/sql/open-libsql.ts'
import { contentContract } from './content.ts'
import { storeContract } from './store.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'newswright-contract-'))

contentContract('disk', async () => createContent(folder()))
contentContract('memory', async () => createMemoryContent())
storeContract('libsql', () => openLibsql(join(folder(), 'store.db')))
storeContract('libsql in memory', () => openLibsql(':memory:'))
