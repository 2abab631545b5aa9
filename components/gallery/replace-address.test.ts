import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { replaceAddress } from './replace-address'

const written: string[] = []
let isRefused = false

beforeEach(() => {
  vi.useFakeTimers()
  written.length = 0
  isRefused = false
  vi.stubGlobal('location', { pathname: '/scenarios/' })
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_state: unknown, _title: string, address: string) => {
      if (isRefused) throw new DOMException('The operation is insecure.', 'SecurityError')
      written.push(address)
    },
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('of the addresses that were refused the last one follows', () => {
  replaceAddress('/scenarios/?q=a')
  isRefused = true
  replaceAddress('/scenarios/?q=au')
  replaceAddress('/scenarios/?q=aud')
  vi.advanceTimersByTime(1500)
  isRefused = false
  vi.advanceTimersByTime(5000)
  expect(written).toEqual(['/scenarios/?q=a', '/scenarios/?q=aud'])
})

test('on another page none follows', () => {
  isRefused = true
  replaceAddress('/scenarios/?q=aud')
  isRefused = false
  location.pathname = '/docs/'
  vi.advanceTimersByTime(5000)
  expect(written).toEqual([])
})
