import { describe, expect, test } from 'vitest'
import { initialCase } from '../case/link-state'
import { reducerFor } from './reducer'
import { type Action, type PlaygroundState, startingWith } from './state'
import type { OwnSettings } from '../case/case'

const reduce = reducerFor([])
const start = startingWith({ ...initialCase, token: 'a.b.c', server: 'billing' })
const doing = (...actions: readonly Action[]): PlaygroundState => actions.reduce(reduce, start)

const settings = (resource: string): OwnSettings => ({
  policy: { clockTolerance: 30 },
  mine: { resource, issuer: 'https://i.example', profile: '' },
  keysText: `keys of ${resource}`,
  secret: '',
})
const ask = (id: string): Action => ({ type: 'own', id, settings: settings(id) })
const write = (resource: string): Action => ({ type: 'mine', mine: { resource } })
const server = (id: string): Action => ({ type: 'server', id })
const shown = ({ inputs, own }: PlaygroundState) => [inputs.server, own, inputs.mine.resource, inputs.keysText]

describe('a saved server', () => {
  test('is asked as the reader’s own, with its values in the case, so that a link carries them', () => {
    const { inputs, own } = doing(ask('s1'))
    expect(inputs).toMatchObject({ server: 'mine', token: 'a.b.c', ...settings('s1') })
    expect(own).toBe('s1')
  })

  test('keeps what was typed into it while others are asked, examples and My server among them', () => {
    const typed = [ask('s1'), write('typed'), { type: 'policy', policy: { acr: 'x' } } as const]
    for (const others of [
      [ask('s2')],
      [server('issues')],
      [server('mine')],
      [server('issues'), ask('s2'), server('mine')],
    ]) {
      const { inputs } = doing(...typed, ...others, ask('s1'))
      expect(inputs).toMatchObject({ mine: { resource: 'typed' }, policy: { clockTolerance: 30, acr: 'x' } })
    }
  })

  test('leaves My server as it was typed', () => {
    const state = doing(server('mine'), write('my own'), ask('s1'), server('mine'))
    expect(shown(state)).toEqual(['mine', 'mine', 'my own', ''])
  })

  test('does not lend its secret or its policy to another', () => {
    const { inputs } = doing(ask('s1'), { type: 'set', inputs: { secret: 'x' } }, ask('s2'))
    expect(inputs.secret).toBe('')
    expect(doing(ask('s1'), server('issues')).inputs.policy).toEqual({})
  })

  test('that is asked already takes what a button chooses for the reader’s own server', () => {
    expect(shown(doing(ask('s1'), { type: 'choose', askMine: true, mine: { issuer: 'x' } }))[1]).toBe('s1')
    expect(shown(doing(ask('s1'), server('issues'), { type: 'choose', askMine: true, mine: {} }))[1]).toBe('mine')
  })
})

describe('saving', () => {
  test('what was typed as My server leaves an empty one behind', () => {
    const saved = doing(server('mine'), write('typed'), { type: 'saved', id: 's1', settings: null })
    expect(shown(saved)).toEqual(['mine', 's1', 'typed', ''])
    expect(shown(reduce(saved, server('mine')))).toEqual(['mine', 'mine', '', ''])
  })

  test('an example puts it on the page as the reader’s own, and keeps what My server was', () => {
    const saved = doing(server('mine'), write('typed'), server('issues'), {
      type: 'saved',
      id: 's1',
      settings: settings('s1'),
    })
    expect(shown(saved)).toEqual(['mine', 's1', 's1', 'keys of s1'])
    expect(shown(reduce(saved, server('mine')))[2]).toBe('typed')
  })

  test('under another name leaves the first as it was saved', () => {
    const saved = doing(ask('s1'), write('typed'), { type: 'saved', id: 's2', settings: null })
    expect(shown(saved)).toEqual(['mine', 's2', 'typed', 'keys of s1'])
    expect(shown(reduce(saved, ask('s1')))[2]).toBe('s1')
  })
})

describe('deleting', () => {
  const gone: Action = { type: 'deleted', ids: ['s1'] }
  test('the server that is asked leaves its settings on the page, as My server’s', () =>
    expect(shown(doing(ask('s1'), write('typed'), gone))).toEqual(['mine', 'mine', 'typed', 'keys of s1']))
  test('puts My server back where that had something', () =>
    expect(shown(doing(server('mine'), write('my own'), ask('s1'), gone))).toEqual(['mine', 'mine', 'my own', '']))
  test('one that is not asked changes nothing on the page, and forgets what was typed into it', () => {
    const state = doing(ask('s1'), write('typed'), ask('s2'), gone)
    expect(shown(state)[1]).toBe('s2')
    expect(shown(reduce(state, ask('s1')))[2]).toBe('s1')
  })
  test('one that was asked before an example leaves the example alone', () =>
    expect(shown(doing(ask('s1'), server('issues'), gone)).slice(0, 2)).toEqual(['issues', 'mine']))
})

test('ids that are names of prototypes are ids', () =>
  expect(shown(doing(ask('__proto__'), ask('constructor'), ask('toString')))[2]).toBe('toString'))
