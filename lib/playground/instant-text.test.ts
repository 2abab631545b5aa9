import { describe, expect, it } from 'vitest'
import { readInstant } from './instant-text'
import { isoOf } from './iso-text'

const now = 1_767_225_600 // 2026-01-01T00:00:00Z

describe('readInstant', () => {
  it.each([
    ['2026-01-01T00:00:00Z', now],
    ['2026-01-01 00:00:00 UTC', now],
    ['2026-01-01T00:00:05', now + 5],
    ['2026-01-01T00:05', now + 300],
    ['2026-01-02', now + 86_400],
    ['2026-01-01T02:00:00+02:00', now],
    ['2025-12-31T19:30:00-0430', now],
    ['2026-01-01T00:00:00.750Z', now],
    ['2024-02-29T00:00:00Z', 1_709_164_800],
    ['0001-01-01T00:00:00Z', -62_135_596_800],
    ['1767225600', now],
    ['0', 0],
    ['-1', -1],
    ['now', now],
    ['in 5 minutes', now + 300],
    ['In 1 hour', now + 3600],
    [' in  2  d ', now + 172_800],
    ['5 min ago', now - 300],
    ['90s ago', now - 90],
    ['1.5 h ago', now - 5400],
    ['+1h', now + 3600],
    ['-5m', now - 300],
    ['+ 30 mins', now + 1800],
    ['an hour ago', now - 3600],
    ['in half an hour', now + 1800],
    ['in 2 days', now + 172_800],
    ['2 hrs from now', now + 7200],
    ['a week later', now + 604_800],
    ['tomorrow', now + 86_400],
    ['Yesterday', now - 86_400],
    ['noon', now + 43_200],
    ['midnight', now],
    ['tomorrow at noon', now + 129_600],
    ['noon tomorrow', now + 129_600],
    ['yesterday 14:30', now - 34_200],
    ['9:05', now + 32_700],
    ['today at 14:30:15 UTC', now + 52_215],
    ['Thu, 01 Jan 2026 00:05:00 GMT', now + 300],
    ['1 Jan 2026 00:05 UTC', now + 300],
    ['1767225600.5', now + 0.5],
  ])('%s', (text, seconds) => expect(readInstant(text, now)).toEqual({ seconds }))

  it.each([
    ['', 'Nothing is written here.'],
    ['next tuesday', 'Found “next tuesday”. Write 2026-01-01T00:00:00Z'],
    ['today', '“today” names no time of one day. Write “today 14:30”'],
    ['tomorrow noon today', 'names no time of one day'],
    ['tomorrow 25:00', 'There is no time 25:00'],
    ['01 Foo 2026 00:00:00 GMT', 'Found “Foo” for a month'],
    ['30 Feb 2026 00:00:00 GMT', 'it has 28 days'],
    ['in 2 months', 'Found “months”, which is no unit here'],
    ['at', 'Found “at”.'],
    ['UTC', 'Found “UTC”.'],
    ['5 minutes', 'Write “in 5 minutes” or “5 minutes ago”.'],
    ['in 5 minutes ago', 'is a length of time'],
    ['in 5 lightyears', 'Found “lightyears”'],
    ['2026-13-01', 'There is no month 13'],
    ['2026-02-30', 'it has 28 days'],
    ['2026-01-01T24:00:00Z', 'it ends at 23:59:59'],
    ['1767225600000', 'as milliseconds it would be 1767225600 s, 2026-01-01 00:00:00 UTC'],
    ['99999999999999999999999', 'too many digits'],
  ])('%s is said to be wrong', (text, says) =>
    expect(readInstant(text, now)).toEqual({ says: expect.stringContaining(says) }),
  )

  it('reads back what is shown', () => {
    for (const seconds of [0, now, now + 59, 253_402_300_799])
      expect(readInstant(isoOf(seconds), now)).toEqual({ seconds })
  })
})
