import { describe, expect, it } from 'vitest'
import { sameServer } from './spelling'

const own = 'https://mcp.shop.test/api'

describe('another spelling of its own name', () => {
  it.each([
    'https://mcp.shop.test/api/',
    'https://MCP.shop.test/api',
    'https://mcp.shop.test:443/api',
    'https://mcp.shop.test/API',
    'http://mcp.shop.test/api',
    'mcp.shop.test/api',
    ' https://mcp.shop.test/api',
    'https:\\\\mcp.shop.test\\api',
    'https://mcp.shop.test/api?t=1#x',
    'https://mcp.shop.test/x/../%61pi',
    'https://mcp.shop.test./api',
    'https://mcp.shop.test',
  ])('%s', (text) => expect(sameServer(text, own)).toBe(true))
})
describe('the name of somebody else', () => {
  it.each([
    'https://mcp.shop.test/api/v2',
    'https://mcp.shop.test/other',
    'https://mcp.shop.test.evil.test/api',
    'https://mcp.shop.test@evil.test/api',
    'https://eu.mcp.shop.test/api',
    'https://mcp.shop.test:8443/api',
    'https://mсp.shop.test/api',
    'account',
    '*',
    '',
  ])('%s', (text) => expect(sameServer(text, own)).toBe(false))
})
