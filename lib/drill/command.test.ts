import { expect, it } from 'vitest'
import { commandOf, isElsewhere, noChoices, problemOf } from './command'

it('is a command that runs as it stands', () => {
  expect(commandOf(noChoices)).toBe('npm run drill -- http://127.0.0.1:3000/mcp \\\n  --wait \\\n  --json drill.json')
  const all = {
    ...noChoices,
    url: 'https://mcp.test/a?b=c',
    resource: 'https://mcp.test/a',
    scope: ' a  b ',
    dpop: true,
    mtls: true,
    mine: true,
    junit: true,
  }
  expect(commandOf(all).replaceAll(' \\\n ', '')).toBe(
    "npm run drill -- 'https://mcp.test/a?b=c' --resource https://mcp.test/a --scope 'a b' --dpop --mtls --wait --this-server-is-mine --json drill.json --junit drill.xml",
  )
})
it('holds what a shell would run', () => {
  const text = commandOf({ ...noChoices, url: 'http://x/$(id)`id`', scope: "'; id; '" })
  expect(text).toContain("'http://x/$(id)`id`'")
  expect(text).toContain(`--scope ''\\''; id; '\\'''`)
})
it('says what would not run', () => {
  expect(problemOf(noChoices)).toBeNull()
  expect(problemOf({ ...noChoices, url: 'mcp.test' })?.at).toBe('url')
  expect(problemOf({ ...noChoices, url: 'http://mcp.test', mtls: true })?.says).toContain('https://')
  expect(problemOf({ ...noChoices, resource: 'mcp' })?.at).toBe('resource')
})
it('knows another machine', () => {
  expect(['https://mcp.test/mcp', 'http://127.0.0.1.evil.test/'].every(isElsewhere)).toBe(true)
  expect(['http://localhost:3000', 'http://127.0.0.1/mcp', 'http://[::1]/', 'nothing'].some(isElsewhere)).toBe(false)
})
