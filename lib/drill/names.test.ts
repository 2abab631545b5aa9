import { describe, expect, it } from 'vitest'
import { renamer } from './names'

const demo = { resource: 'https://billing.example.com/mcp', issuer: 'https://auth.example.com' }

function renamed(resource: string, text: string) {
  const complaints: string[] = []
  const rename = renamer(demo, { resource, issuer: 'http://127.0.0.1:39600' })
  return { text: rename(text, (why) => complaints.push(why)), complaints }
}

describe('a name that is odd in some way is odd in the same way for another server', () => {
  it.each([
    ['https://billing.example.com/mcp', 'https://mcp.shop.test/api'],
    ['https://billing.example.com/mcp/', 'https://mcp.shop.test/api/'],
    ['https://billing.example.com/mcp/v2', 'https://mcp.shop.test/api/v2'],
    ['https://billing.example.com/mcp#x', 'https://mcp.shop.test/api#x'],
    ['https://BILLING.example.com/mcp', 'https://MCP.SHOP.TEST/api'],
    ['https://billing.example.com:443/mcp', 'https://mcp.shop.test:443/api'],
    ['https://billing.example.com', 'https://mcp.shop.test'],
    ['https://billing.example.com/MCP', 'https://mcp.shop.test/API'],
    ['http://billing.example.com/mcp', 'http://mcp.shop.test/api'],
    ['billing.example.com/mcp', 'mcp.shop.test/api'],
    ['https://billing.example.com.evil.test/mcp', 'https://mcp.shop.test.evil.test/api'],
    ['https://billing.example.com@evil.test/mcp', 'https://mcp.shop.test@evil.test/api'],
    ['https:\\\\billing.example.com\\mcp', 'https:\\\\mcp.shop.test\\api'],
    [' https://billing.example.com/mcp', ' https://mcp.shop.test/api'],
    ['https://billing.example.com/%6Dcp', 'https://mcp.shop.test/%61pi'],
    ['https://billing.example.com/x/../mcp', 'https://mcp.shop.test/x/../api'],
    ['https://billing.example.com./mcp', 'https://mcp.shop.test./api'],
    ['https://eu.billing.example.com/mcp', 'https://eu.mcp.shop.test/api'],
    ['https://*.example.com/mcp', 'https://*.shop.test/api'],
    ['https://auth.example.com/userinfo', 'http://127.0.0.1:39600/userinfo'],
    ['["https://billing.example.com/mcp",42]', '["https://mcp.shop.test/api",42]'],
  ])('%s', (text, wanted) => {
    expect(renamed('https://mcp.shop.test/api', text)).toEqual({ text: wanted, complaints: [] })
  })
  it.each(['https://issues.example.com/mcp', 'https://login.example.net', 'alice@example.com', 'agent-1', '*'])(
    '%s names somebody else, and stays',
    (text) => expect(renamed('https://mcp.shop.test/api', text)).toEqual({ text, complaints: [] }),
  )
  it('takes letters that look alike from the host itself', () => {
    expect(renamed('https://mail.shop.test/api', 'https://bi11ing.example.com/mcp').text).toBe(
      'https://mai1.shop.test/api',
    )
  })
})

describe('on this machine', () => {
  const own = 'http://127.0.0.1:3000/mcp'
  it.each([
    ['https://billing.example.com/mcp', own],
    ['http://billing.example.com/mcp', 'https://127.0.0.1:3000/mcp'],
    ['https://billing.example.com./mcp', 'http://127.0.0.1.:3000/mcp'],
  ])('%s', (text, wanted) => expect(renamed(own, text)).toEqual({ text: wanted, complaints: [] }))
  it.each([
    ['https://BILLING.example.com/mcp', 'letters'],
    ['https://bi11ing.example.com/mcp', 'letters'],
    ['https://billing.example.com:443/mcp', 'a port of its own'],
    ['https://*.example.com/mcp', 'no domain'],
    ['https://eu.billing.example.com/mcp', 'no domain'],
  ])('%s cannot be said of it', (text, why) => expect(renamed(own, text).complaints.join()).toContain(why))
})
