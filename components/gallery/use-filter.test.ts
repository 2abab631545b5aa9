import { expect, test } from 'vitest'
import { scenarios } from '@/content/catalog'
import { queryOf } from './use-filter'

const of = (text: string) => queryOf({ text, outcome: 'rejected' })

test('what looks like a token is not in the address, which goes to the host', () => {
  const signed = `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.${'sIgn4tur3'.repeat(9)}`
  for (const text of [signed, `Bearer ${signed}`, 'live_9f8e7d6c5b4a39281706fedcba', 'x'.repeat(61), 'a '.repeat(150)])
    expect(of(text)).toBe('outcome=rejected')
})

test('words and ids are', () => {
  for (const text of ['aud slash', 'RFC 9068', 'insufficient_user_authentication', ...scenarios.map(({ id }) => id)])
    expect(of(text)).toBe(`q=${text.replaceAll(' ', '+')}&outcome=rejected`)
})
