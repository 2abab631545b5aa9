import { afterEach, expect, test, vi } from 'vitest'
import { main } from './main'

const token = 'mF_9.B5f-4.1JqM0123456789'
vi.mock('./content', () => ({
  content: { scenarios: () => Promise.reject(new RangeError(`cannot read ${token}`)) },
}))
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

test('what breaks is no verdict: exit status 2, and nothing is quoted', async () => {
  let said = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += text
    return true
  })
  expect(await main(['scenarios'])).toBe(2)
  expect(said).toBe('deputy-lab: It broke (RangeError), which is a fault of deputy-lab. Nothing was judged.\n')
})
