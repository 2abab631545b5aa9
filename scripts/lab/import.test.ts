import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Exchange, Outcome, Question } from '@/lib/metadata/message'
import { type Survey, survey } from '@/lib/metadata/survey'
import { skipBecause } from '@/lib/skip.fixture'
import { dependenciesAreCurrent } from '../install/dependencies.mjs'
import { type Provider, type Servers, startLab } from './lab'
import { openPorts } from './ports'

const installed = dependenciesAreCurrent('scripts/lab')
const ports = openPorts(0)
let servers: Servers

beforeAll(async () => {
  if (!installed) return
  const provider = (await import('./provider.mjs')) as Provider
  ;({ servers } = await startLab(ports, provider, (problem) => {
    throw new Error(problem)
  }))
})
afterAll(() => ports.close())

/** The frame of the page at /import/ has no origin. */
const origin = 'null'

/** Asks as that frame does, and sees what a browser lets it see. */
async function ask({ url, method }: Question): Promise<Outcome> {
  if (url === null) return { kind: 'blocked' }
  const headers = { origin, accept: 'application/json, text/event-stream' }
  const post = { body: '{}', headers: { ...headers, 'content-type': 'application/json' } }
  const response = await fetch(url, { method, redirect: 'manual', headers, ...(method === 'POST' && post) })
  const allowed = response.headers.get('access-control-allow-origin')
  if (allowed !== '*' && allowed !== origin) return { kind: 'blocked' }
  const exposed = (response.headers.get('access-control-expose-headers') ?? '').toLowerCase().split(/\s*,\s*/)
  const readable = [...response.headers].filter(([name]) => name === 'content-type' || exposed.includes(name))
  const body = await response.text()
  const message = { status: response.status, headers: readable, known: 'exposed', body, cut: false } as const
  return { kind: 'answer', finalUrl: null, message }
}

async function imported(url: string): Promise<Survey> {
  const exchanges: Exchange[] = []
  for (;;) {
    const seen = survey(url, exchanges)
    if (!seen.next) return seen
    exchanges.push({ question: seen.next, outcome: await ask(seen.next), pasted: false })
  }
}

test.for(['issues', 'carelessIssues', 'billing', 'carelessBilling'] as const)(
  'a page can import %s, and finds what is known to be left out',
  async (name, context) => {
    if (!installed) skipBecause(context, 'oidc-provider is not installed: npm run lab -- tokens')
    const { resource } = servers[name]
    const { found, stuck, readings } = await imported(resource)
    expect(stuck).toBe(null)
    expect(found).toMatchObject({
      resource,
      scopes: ['mcp:read'],
      issuers: [{ keysText: expect.stringContaining('kty') }],
    })
    const broken = readings.flatMap(({ findings }) => findings.filter(({ state }) => state === 'broken'))
    // The SDK names an error where no token was sent; the lab’s clients are registered beforehand.
    expect(new Set(broken.map(({ rule }) => rule))).toEqual(new Set(['challenge-error', 'registration']))
  },
)
