import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRemoteJWKSet } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { skipBecause } from '@/lib/skip.fixture'
import { issuer, type LocalIssuer, resource, startIssuer } from './issuer.fixture'
import { accepts, type Found, find, type Mode, modeFrom, verify } from './roll-out/modes'
import { fileOf, pythonWith, runToEnd, whyNoGo } from './runtimes.fixture'

const other = 'https://issues.example.com/mcp'
const modes: readonly Mode[] = ['observe', 'foreign', 'required']

const audiences: readonly { readonly aud?: unknown; readonly found: Found }[] = [
  { aud: resource, found: 'own' },
  { aud: [resource], found: 'own' },
  { aud: [other, resource], found: 'own' },
  { aud: `${resource}?client=cursor`, found: 'own-with-query' },
  { aud: [other, `${resource}?client=cursor`], found: 'own-with-query' },
  { found: 'none' },
  { aud: null, found: 'none' },
  { aud: [], found: 'none' },
  { aud: other, found: 'foreign' },
  { aud: [other], found: 'foreign' },
  { aud: '', found: 'foreign' },
  { aud: 7, found: 'foreign' },
  { aud: [7], found: 'foreign' },
  { aud: `${resource}/`, found: 'foreign' },
  { aud: `${resource}/admin`, found: 'foreign' },
  { aud: `${other}?resource=${resource}`, found: 'foreign' },
]

const table: Record<Mode, readonly Found[]> = {
  observe: ['own', 'own-with-query', 'none', 'foreign'],
  foreign: ['own', 'own-with-query', 'none'],
  required: ['own'],
}
const everyFound = table.observe

/** What each language must say, in the order of the audiences, and then of modes and findings. */
const wanted = {
  found: audiences.map(({ found }) => found),
  accepted: modes.flatMap((mode) => everyFound.map((found) => table[mode].includes(found))),
}
const asked = JSON.stringify({ own: resource, audiences: audiences.map(({ aud }) => aud ?? null), modes, everyFound })

test('roll-out/modes.ts finds and lets through what it should', () => {
  expect(audiences.map(({ aud }) => find(aud, resource))).toEqual(wanted.found)
  expect(modes.flatMap((mode) => everyFound.map((found) => accepts(mode, found)))).toEqual(wanted.accepted)
  expect(modeFrom(undefined)).toBe('required')
  expect(modes.map((mode) => modeFrom(mode))).toEqual(modes)
  for (const typo of ['', 'Required', 'off', 'constructor']) expect(() => modeFrom(typo)).toThrow('There is no mode')
})

test('roll-out/modes.py finds and lets through what it should', async (context) => {
  const python = pythonWith('json')
  if (python === null) skipBecause(context, 'Python is not installed')
  const script = `
import json, sys
sys.path.insert(0, sys.argv[1])
from modes import accepts, find
asked = json.loads(sys.argv[2])
print(json.dumps({
    "found": [find(aud, asked["own"]) for aud in asked["audiences"]],
    "accepted": [accepts(mode, found) for mode in asked["modes"] for found in asked["everyFound"]],
}))`
  const { output, errors } = await runToEnd(python, ['-c', script, fileOf('roll-out'), asked], {})
  expect(errors).toBe('')
  expect(JSON.parse(output)).toEqual(wanted)
})

test('roll-out/modes.go finds and lets through what it should', async (context) => {
  if (whyNoGo !== null) skipBecause(context, whyNoGo)
  const folder = mkdtempSync(path.join(tmpdir(), 'deputy-lab-modes-'))
  copyFileSync(fileOf('roll-out/modes.go'), path.join(folder, 'modes.go'))
  writeFileSync(
    path.join(folder, 'main.go'),
    `package main

import (
	"encoding/json"
	"os"
)

func main() {
	var asked struct {
		Own               string
		Audiences         []any
		Modes, EveryFound []string
	}
	json.Unmarshal([]byte(os.Args[1]), &asked)
	found, accepted := []string{}, []bool{}
	for _, aud := range asked.Audiences {
		found = append(found, find(aud, asked.Own))
	}
	for _, mode := range asked.Modes {
		for _, one := range asked.EveryFound {
			accepted = append(accepted, accepts(mode, one))
		}
	}
	json.NewEncoder(os.Stdout).Encode(map[string]any{"found": found, "accepted": accepted})
}
`,
  )
  const sources = ['modes.go', 'main.go'].map((name) => path.join(folder, name))
  const { output, errors } = await runToEnd('go', ['run', ...sources, asked], {})
  rmSync(folder, { recursive: true })
  expect(errors).toBe('')
  expect(JSON.parse(output)).toEqual(wanted)
})

describe('tokens in the three modes', () => {
  let local: LocalIssuer
  beforeAll(async () => {
    local = await startIssuer()
  })
  afterAll(() => local.close())

  const now = Math.floor(Date.now() / 1000)
  const rows = {
    'a right audience': [{}, 'observe foreign required'],
    'its address with a query': [{ claims: { aud: `${resource}?client=cursor` } }, 'observe foreign'],
    'no audience': [{ claims: { aud: undefined } }, 'observe foreign'],
    'a wrong audience': [{ claims: { aud: other } }, 'observe'],
    'an expired token': [{ claims: { exp: now - 3600 } }, ''],
    'an untyped token': [{ header: { typ: undefined } }, ''],
    'a foreign token': [{ foreignKey: true }, ''],
  } as const

  test.each(Object.entries(rows))('%s', async (_name, [changes, passes]) => {
    const keys = createRemoteJWKSet(new URL(local.jwksUri))
    const token = await local.mint(changes)
    for (const mode of modes) {
      const lines: string[] = []
      const log = (line: string) => lines.push(line)
      const passed = await verify(token, { resource, issuer, keys, mode, log }).then(
        () => true,
        () => false,
      )
      expect({ mode, passed }).toEqual({ mode, passed: passes.split(' ').includes(mode) })
      // A token that is not the issuer's is not in this count: its claims are whatever its writer liked.
      expect(lines.length).toBe(passes === '' ? 0 : 1)
      expect(lines.join()).not.toContain(token)
      expect(lines.join()).not.toContain('alice')
    }
  })
})
