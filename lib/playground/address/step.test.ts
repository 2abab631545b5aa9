import { describe, expect, test } from 'vitest'
import type { Case } from '../../case/case'
import { caseOfLink, emptyLink } from '../../case/link-state'
import type { AddressEffect, AddressEvent } from './events'
import { exampleOf, startAddress } from './state'
import { step } from './step'
import { markOf, supersededBy } from './superseded'

const named = (note: string): Case => caseOfLink({ ...emptyLink, note })
const [first, a, b, c] = [named('first'), named('a'), named('b'), named('c')]
const start = startAddress({ id: 'cross-server-replay', inputs: first })

/** Stands for what the events before put on the page. */
const onPage = named('on the page')

/** All of these events one after the other, and what the last of them had done. */
function walk(...events: readonly AddressEvent[]) {
  let state = start
  let effects: readonly AddressEffect[] = []
  let page = first
  for (const event of events) {
    if (event.type === 'judged') page = event.inputs
    ;({ state, effects } = step(state, 'page' in event && event.page === onPage ? { ...event, page } : event))
    for (const effect of effects) if (effect.do === 'load') page = effect.inputs
  }
  return { state, effects }
}

const arrived = (
  entry: string,
  fragment = '',
  stored: Case | null = null,
  page = onPage,
  superseded: string | null = null,
): AddressEvent => ({ type: 'arrived', entry, fragment, stored, superseded, page })
const opened = (opening: number, inputs: Case, id: string | null = null): AddressEvent => ({
  type: 'opened',
  opening,
  result: { kind: 'case', id, inputs, warnings: [] },
  page: onPage,
})
const judged = (inputs: Case, withheld = false, entry = 'e1'): AddressEvent => ({
  type: 'judged',
  entry,
  inputs,
  withheld,
})
const encoded = (writing: number, inputs: Case, fragment: string): AddressEvent => ({
  type: 'encoded',
  writing,
  inputs,
  fragment,
})
const idOf = (inputs: Case) => (inputs === first ? 'cross-server-replay' : null)
const loads = (inputs: Case, id = idOf(inputs)): AddressEffect => ({ do: 'load', id, inputs })

describe('a page that is left', () => {
  const typed = [arrived('e1', 'a'), opened(1, a), judged(b)] as const
  const broken: AddressEvent = {
    type: 'opened',
    opening: 1,
    result: { kind: 'trouble', says: 'x', fix: 'y' },
    page: onPage,
  }
  const left = (page: Case, ...events: readonly AddressEvent[]) => supersededBy(walk(...events).state, page)

  test('before its last edit is in the address is newer than that, live or not, judged or not', () => {
    expect(left(b, ...typed)).toBe(markOf('a'))
    expect(left(c, ...typed)).toBe(markOf('a'))
    expect(left(c, ...typed, encoded(2, b, 'b'))).toBe(markOf('b'))
    expect(left(b, arrived('e1', 'a'), opened(1, a), judged(b, true))).toBe(markOf('a'))
    expect(left(first, ...typed, judged(first))).toBe(markOf('a'))
    expect(left(b, arrived('e1', 'a'), broken, judged(b))).toBe(markOf('a'))
  })

  test('with all of it in the address, or with an address that holds nothing, is not', () => {
    expect(left(b, ...typed, encoded(2, b, 'b'))).toBeNull()
    expect(left(a, arrived('e1', 'a'), opened(1, a), judged(a))).toBeNull()
    expect(left(b, arrived('e1'), judged(b))).toBeNull()
  })

  test('while a link is being opened, or cannot be, leaves the link', () => {
    expect(left(first, arrived('e1', 'a'))).toBeNull()
    expect(left(first, arrived('e1', 'a'), broken)).toBeNull()
  })

  test('and comes up again shows what is newer, and writes it', () => {
    const again = walk(arrived('e1', 'a', b, first, markOf('a')))
    expect(again.effects).toEqual([loads(b)])
    expect(supersededBy(again.state, b)).toBe(markOf('a'))
    const next = step(again.state, judged(b))
    expect(step(next.state, encoded(next.state.writing, b, 'b')).effects).toEqual([
      { do: 'replace', fragment: 'b', entry: 'e1' },
    ])
  })

  test('with its first example on it shows that again, and writes it', () => {
    const again = walk(arrived('e1', 'a', null, first, markOf('a')))
    expect(again.effects).toEqual([])
    expect(supersededBy(again.state, first)).toBe(markOf('a'))
    const fragment = 'scenario=cross-server-replay'
    const next = step(again.state, judged(first))
    expect(step(next.state, encoded(next.state.writing, first, fragment)).effects).toEqual([
      { do: 'replace', fragment, entry: 'e1' },
    ])
  })

  test('and comes up with another address opens that', () =>
    expect(walk(arrived('e1', 'c', b, first, markOf('a'))).effects).toEqual([
      { do: 'open', opening: 1, fragment: 'c' },
    ]))
})

test('a mark tells fragments apart and is short', () => {
  const marks = ['', 'a', 'b', 'ab', 'ba', 'scenario=expired', 'scenario=expire', 'x'.repeat(1e6)].map(markOf)
  expect(new Set(marks).size).toBe(marks.length)
  for (const mark of marks) expect(mark.length).toBeLessThan(20)
})

describe('a page that comes up', () => {
  test('without a fragment shows its first example and writes nothing', () => {
    const { state, effects } = walk(arrived('e1'))
    expect(effects).toEqual([])
    expect(exampleOf(state, first)).toBe('cross-server-replay')
    const next = step(state, judged(first))
    expect(next.effects).toMatchObject([{ do: 'write', scenario: 'cross-server-replay', withheld: false }])
    expect(step(next.state, encoded(1, first, 'scenario=cross-server-replay')).effects).toEqual([])
  })

  test('again brings back what the tab kept for that entry', () =>
    expect(walk(arrived('e1', '', a)).effects).toEqual([loads(a)]))

  test('with a fragment opens it, whatever the tab kept', () => {
    const { state, effects } = walk(arrived('e1', 'v1.p.x', a))
    expect(effects).toEqual([{ do: 'open', opening: 1, fragment: 'v1.p.x' }])
    expect(step(state, opened(1, b)).effects).toEqual([loads(b)])
  })

  test('writes nothing before its address is read', () => {
    expect(walk(judged(a)).effects).toEqual([])
    expect(walk(arrived('e1', 'v1.p.x'), judged(a)).effects).toEqual([])
  })

  test('at a place on the page reads it as no state', () => {
    const { state, effects } = walk({ type: 'anchor', entry: 'e1' })
    expect(effects).toEqual([{ do: 'replace', fragment: '', entry: 'e1' }])
    expect(step(state, judged(a)).effects).toMatchObject([{ do: 'write' }])
  })
})

describe('the newest wins', () => {
  test('of two openings, in whichever order the answers come', () => {
    const two = [arrived('e1', 'one'), arrived('e2', 'two')]
    expect(walk(...two, opened(2, b), opened(1, a)).effects).toEqual([])
    expect(walk(...two, opened(1, a)).effects).toEqual([])
    expect(walk(...two, opened(1, a), opened(2, b)).effects).toEqual([loads(b)])
  })

  test('of an opening and an example chosen after it', () => {
    const chosen: AddressEvent = { type: 'chosen', id: 'expired', entry: 'e2', page: onPage }
    expect(walk(arrived('e1', 'one'), chosen, opened(1, a)).effects).toEqual([])
    expect(walk(arrived('e1', 'one'), chosen, opened(2, b, 'expired')).effects).toEqual([loads(b, 'expired')])
  })

  test('of an opening and a way back to an entry without a fragment', () => {
    const back = walk(arrived('e1'), arrived('e2', 'one'), arrived('e1'))
    expect(back.effects).toEqual([loads(first)])
    expect(step(back.state, opened(1, a)).effects).toEqual([])
  })

  test('of an opening and what is typed before its answer comes', () => {
    const chosen: AddressEvent = { type: 'chosen', id: 'expired', entry: 'e2', page: onPage }
    const typed = walk(arrived('e1'), judged(a), chosen, judged(b, false, 'e2'), opened(1, c, 'expired'))
    expect(typed.effects).toEqual([])
    const next = step(typed.state, judged(b, false, 'e2'))
    expect(next.effects).toMatchObject([{ do: 'write', scenario: null }])
    expect(step(next.state, encoded(next.state.writing, b, 'v1.p.b')).effects).toEqual([
      { do: 'replace', fragment: 'v1.p.b', entry: 'e2' },
    ])
    expect(walk(arrived('e1'), judged(a), chosen, judged(b, false, 'e2'), arrived('e1')).effects).toEqual([loads(a)])
    const left = [arrived('e1'), judged(a), chosen, judged(b, false, 'e2'), arrived('e3', 'three')]
    expect(walk(...left, opened(2, c), arrived('e2', 'scenario=expired')).effects).toEqual([loads(b)])
  })

  test('of two changes', () => {
    const { state } = walk(arrived('e1'), judged(a), judged(b))
    expect(step(state, encoded(1, a, 'v1.p.a')).effects).toEqual([])
    expect(step(state, encoded(2, b, 'v1.p.b')).effects).toEqual([{ do: 'replace', fragment: 'v1.p.b', entry: 'e1' }])
  })

  test('of a change and an address opened before its fragment was made', () =>
    expect(walk(arrived('e1'), judged(a), arrived('e2', 'two'), encoded(1, a, 'v1.p.a')).effects).toEqual([]))
})

describe('Back', () => {
  const live = (entry: string, inputs: Case, writing: number): AddressEvent[] => [
    judged(inputs, true, entry),
    encoded(writing, inputs, ''),
    // The browser says that the bare address is the one on the page, twice: that changes nothing.
    arrived(entry),
  ]

  test('returns to each of several live tokens, none of which is in the address', () => {
    const events = [
      arrived('e1'),
      ...live('e1', a, 1),
      arrived('e2', 'v1.p.b'),
      opened(1, b),
      ...live('e2', b, 3),
      arrived('e3', 'v1.p.c'),
      opened(2, c),
      ...live('e3', c, 5),
    ]
    expect(walk(...events).state.fragment).toBe('')
    expect(walk(...events, arrived('e2')).effects).toEqual([loads(b)])
    expect(walk(...events, arrived('e2'), arrived('e1')).effects).toEqual([loads(a)])
    expect(walk(...events, arrived('e2'), arrived('e1'), arrived('e3')).effects).toEqual([loads(c)])
  })

  test('returns to a live token that had no time to be withheld from the address', () =>
    expect(walk(arrived('e1'), judged(a, true), arrived('e2', 'two'), arrived('e1')).effects).toEqual([loads(a)]))

  test('prefers what the page remembers to what the tab kept, which lacks the private keys', () =>
    expect(walk(arrived('e1'), judged(a, true), arrived('e2', 'two'), arrived('e1', '', b)).effects).toEqual([
      loads(a),
    ]))

  test('returns to what was typed and not judged before a link replaced it', () => {
    const typed = [arrived('e1'), arrived('e2', 'two', null, a)]
    expect(walk(...typed, arrived('e1')).effects).toEqual([loads(a)])
    expect(walk(...typed, judged(a, true, 'e2'), opened(1, b), arrived('e1')).effects).toEqual([loads(a)])
    expect(walk(arrived('e1'), { type: 'chosen', id: 'x', entry: 'e2', page: a }, arrived('e1')).effects).toEqual([
      loads(a),
    ])
  })

  test('returns to what was typed, not to the fragment that was left before it was written', () => {
    const events = [arrived('e1', 'one'), opened(1, a), arrived('e2', 'two', null, b), opened(2, c)]
    const back = walk(...events, arrived('e1', 'one'))
    expect(back.effects).toEqual([loads(b)])
    const next = step(back.state, judged(b))
    expect(step(next.state, encoded(next.state.writing, b, 'v1.p.b')).effects).toEqual([
      { do: 'replace', fragment: 'v1.p.b', entry: 'e1' },
    ])
  })

  test('opens the fragment again where nothing was typed', () =>
    expect(
      walk(arrived('e1', 'one'), opened(1, a), arrived('e2', 'two'), opened(2, c), arrived('e1', 'one')).effects,
    ).toEqual([{ do: 'open', opening: 3, fragment: 'one' }]))

  test('does not take what is on the page for that of an entry whose link has not opened yet', () => {
    const { state } = walk(arrived('e1'), judged(a, true), arrived('e2', 'two'), arrived('e1'))
    expect([...state.bare.keys()]).toEqual(['e1'])
  })

  test('forgets a live token that was taken back before its entry was left', () =>
    expect(walk(arrived('e1'), judged(a, true), judged(first), arrived('e2', 'two'), arrived('e1')).effects).toEqual([
      loads(first),
    ]))

  test('forgets a live token once its entry has a fragment', () => {
    const { state } = walk(arrived('e1'), judged(a, true), judged(b), encoded(2, b, 'v1.p.b'))
    expect(state.bare.size).toBe(0)
  })

  test('after the skip link shows the same again', () => {
    const events = [arrived('e1'), judged(a, true), { type: 'anchor', entry: 'e2' } as const]
    expect(walk(...events).effects).toEqual([{ do: 'replace', fragment: '', entry: 'e2' }])
    expect(walk(...events, arrived('e1')).effects).toEqual([loads(a)])
  })
})

test('a link to the page that is open makes an entry of its own for what is changed then', () => {
  const events = [arrived('e1'), judged(a, true), judged(b, true, 'e2')]
  expect(walk(...events, encoded(2, b, ''), arrived('e1')).effects).toEqual([loads(a)])
  expect(walk(...events, encoded(2, b, 'v1.p.b')).effects).toEqual([{ do: 'replace', fragment: 'v1.p.b', entry: 'e2' }])
})

describe('a link that does not open', () => {
  const broken: AddressEvent = {
    type: 'opened',
    opening: 1,
    result: { kind: 'trouble', says: 'no', fix: 'so' },
    page: onPage,
  }

  test('stays in the bar until something is changed', () => {
    const { state } = walk(arrived('e1', 'v9.x'), broken)
    expect(state.trouble).toEqual({ says: 'no', fix: 'so' })
    expect(step(state, judged(first)).effects).toEqual([])
    expect(step(state, judged(a)).effects).toMatchObject([{ do: 'write' }])
    expect(step(state, { type: 'dismissed' }).state.trouble).toBeNull()
  })

  test('that holds nothing is as none', () =>
    expect(
      walk(arrived('e1', '='), { type: 'opened', opening: 1, result: { kind: 'nothing' }, page: onPage }).effects,
    ).toEqual([loads(first)]))
})

describe('a state that is put back', () => {
  test('is the example it was, in the entry that is there; Back leads where it led', () => {
    const { state } = walk(
      arrived('e1', 'scenario=x'),
      opened(1, a, 'x'),
      judged(a),
      { type: 'chosen', id: 'y', entry: 'e2', page: onPage },
      opened(2, b, 'y'),
      judged(b, false, 'e2'),
      { type: 'restored', origin: { id: 'x', inputs: a } },
    )
    expect(exampleOf(state, a)).toBe('x')
    expect(state).toMatchObject({ entry: 'e2', fragment: 'scenario=y' })
    const next = step(state, judged(a, false, 'e2'))
    expect(next.effects).toMatchObject([{ do: 'write', scenario: 'x' }])
    const written = step(next.state, encoded(next.state.writing, a, 'scenario=x'))
    expect(written.effects).toEqual([{ do: 'replace', fragment: 'scenario=x', entry: 'e2' }])
  })
})
