import { describe, expect, test } from 'vitest'
import { scenarioById } from '@/content/catalog'
import { leftOut } from '@/content/left-out'
import { servers } from '@/content/servers'
import { checks } from '@/lib/pipeline/checks'
import { settingIds } from '@/lib/playground/settings'
import type { Entry as Found } from '@/lib/search/entry'
import { type CommandId, listed } from './command-words'
import { type Entry, groupsFor } from './entries'

const here = { theme: 'dark', themes: ['system', 'light', 'dark'], apple: false, basePath: '/lab', own: [] }
const onDocs = { ...here, offered: new Set<CommandId>(['search', 'help', 'palette', 'theme']) }
const inPlayground = {
  ...here,
  offered: new Set<CommandId>([...listed, 'palette', 'theme', 'server', 'setting', 'own-setting']),
}
const check = (id: string): Found => ({
  kind: 'check',
  title: `About ${id}`,
  path: `/docs/checks/${id}/`,
  where: id,
  text: '',
  words: checks.find((check) => check.id === id)?.label ?? '',
})
const none = { checks: [], examples: [], docs: [] }
const example: Found = { kind: 'example', title: 'Expired', path: '/scenarios/expired/', where: 'Time', text: '' }
const titles = (entries: readonly Entry[] = []) => entries.map(({ title }) => title)
const groupOf = (groups: ReturnType<typeof groupsFor>, id: string) => groups.find((group) => group.id === id)?.entries

describe('what there is to choose', () => {
  test('before anything is typed is what can be done here, and nothing that only another page can', () => {
    const playground = groupsFor('', none, inPlayground)
    expect(playground.map(({ id }) => id)).toEqual(['actions', 'servers', 'settings', 'pages'])
    expect(groupOf(playground, 'settings')).toHaveLength(settingIds.length)
    expect(titles(groupOf(playground, 'actions'))).toEqual(
      expect.arrayContaining(['Copy link', 'Copy a safe link', 'Compare', 'Export', 'Go to the verdict']),
    )
    const docs = groupsFor('', none, onDocs)
    expect(docs.map(({ id }) => id)).toEqual(['actions', 'servers', 'pages'])
    expect(titles(groupOf(docs, 'actions'))).toEqual([
      'Search the site',
      'Show the keyboard shortcuts',
      'Theme: system',
      'Theme: light',
    ])
  })

  test('a command that cannot be carried out is not there', () => {
    const offered = new Set([...inPlayground.offered].filter((id) => id !== 'undo'))
    const titlesOf = (given: typeof inPlayground) => titles(groupOf(groupsFor('undo', none, given), 'actions'))
    expect(titlesOf(inPlayground)[0]).toBe('Undo the last change')
    expect(titlesOf({ ...inPlayground, offered })).not.toContain('Undo the last change')
  })

  test('a setting that only a server of one’s own has is there while such a one is asked', () => {
    const offered = new Set([...inPlayground.offered].filter((id) => id !== 'own-setting'))
    const titlesOf = (given: typeof inPlayground) => titles(groupOf(groupsFor('', none, given), 'settings'))
    expect(titlesOf(inPlayground)).toContain('Trusted issuer')
    expect(titlesOf({ ...inPlayground, offered })).not.toContain('Trusted issuer')
    expect(titlesOf({ ...inPlayground, offered })).toContain('Clock tolerance')
  })

  test('is found by its title first, then by other words for it', () => {
    expect(titles(groupOf(groupsFor('dark', none, { ...onDocs, theme: 'light' }), 'actions'))).toEqual([
      'Theme: dark',
      'Theme: system',
    ])
    expect(titles(groupOf(groupsFor('SAFE copy', none, inPlayground), 'actions'))).toEqual(['Copy a safe link'])
    expect(groupsFor('zzzz', none, inPlayground)).toEqual([])
  })

  test('a server is asked in place, or opened with a token for it', () => {
    const [inPlace] = groupOf(groupsFor('careless', none, inPlayground), 'servers') ?? []
    expect(inPlace?.does).toEqual({ command: 'server', of: 'careless-billing' })
    const elsewhere = groupOf(groupsFor('', none, onDocs), 'servers') ?? []
    expect(elsewhere).toHaveLength(servers.length)
    elsewhere.forEach(({ does }, i) => {
      const id = 'href' in does ? /#scenario=(.+)/.exec(does.href)?.[1] : undefined
      expect(scenarioById(id as Parameters<typeof scenarioById>[0]).server).toBe(servers[i]?.id)
    })
  })

  test('a check has its page, and in the playground its switch where it has one', () => {
    const found = { ...none, checks: [check('audience'), check('signature')], examples: [example] }
    const groups = groupsFor('about', found, inPlayground)
    expect(groupOf(groups, 'checks')?.map(({ does }) => does)).toEqual([
      { href: '/lab/docs/checks/audience/' },
      { href: '/lab/docs/checks/signature/' },
    ])
    expect(groupOf(groups, 'settings')?.map(({ does }) => does)).toEqual([{ command: 'setting', of: 'check:audience' }])
    expect(Object.keys(leftOut)).not.toContain('signature')
    expect(groupOf(groupsFor('about', found, onDocs), 'settings')).toBeUndefined()
    expect(groupOf(groups, 'examples')?.[0]?.does).toEqual({ href: '/playground/#scenario=expired' })
  })

  test('the token on the page is put to many servers by the page itself, which alone may hand on a live one', () => {
    const [first] = groupOf(groupsFor('every server', none, inPlayground), 'actions') ?? []
    expect(first?.does).toEqual({ command: 'to-matrix' })
    expect(groupOf(groupsFor('many servers', none, onDocs), 'actions')).toBeUndefined()
  })

  test('a saved server is asked by its name or address', () => {
    const own = [{ id: 's1', name: 'Staging', resource: 'https://mcp.example.org/mcp' }]
    for (const query of ['staging', 'mcp.example.org'])
      expect(groupOf(groupsFor(query, none, { ...inPlayground, own }), 'servers')?.map(({ does }) => does)).toEqual([
        { command: 'server', of: 'own:s1' },
      ])
    expect(groupOf(groupsFor('staging', none, { ...onDocs, own }), 'servers')).toBeUndefined()
  })
})
