import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { readServers } from '@/lib/servers/read'
import { serversSchema } from '@/lib/servers/schema'
import { presetServers } from './preset-servers'

const page = readFileSync(path.join(import.meta.dirname, 'docs/servers-file.mdx'), 'utf8')

test('the file in the docs fits the schema and is taken whole', () => {
  const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
  const fits = new Ajv2020({ allowUnionTypes: true }).compile(serversSchema)
  expect(fits(JSON.parse(example)), JSON.stringify(fits.errors)).toBe(true)
  const reading = readServers(example, { base: presetServers.ownPolicy, newId: () => 'id' })
  expect(reading).toMatchObject({ notes: [], servers: [{ name: 'Staging', policy: { clockTolerance: 30 } }] })
})
