import { leftOut } from '@/content/left-out'
import { serverHints, type ServerId, servers } from '@/content/servers'
import { capsOf, type ShortcutId, shortcutIds, shortcutOf } from '@/lib/keyboard/shortcuts'
import { settingWords } from '@/lib/playground/setting-words'
import { sections, settingIds, settingOf } from '@/lib/playground/settings'
import type { TargetServer } from '@/lib/pipeline/types'
import { hasWords } from '@/lib/search/has-words'
import type { Entry as FoundEntry, Kind } from '@/lib/search/entry'
import { ownPrefix } from '../servers/own-list'
import { playgroundHref } from '../site/base-path'
import { rooms } from '../site/rooms'
import { type CommandId, listed, wordsOf } from './command-words'

export const groups = {
  actions: 'Actions',
  servers: 'Servers',
  settings: 'Settings of the server',
  checks: 'Checks',
  examples: 'Examples',
  docs: 'Docs',
  pages: 'Pages',
} as const
type GroupId = keyof typeof groups

/** What can be chosen: a command that the page offers, or an address. */
export interface Entry {
  readonly title: string
  /** What it is part of, or the keys for it. */
  readonly aside: string
  readonly does: { readonly command: CommandId; readonly of?: string } | { readonly href: string }
}

export interface Group {
  readonly id: GroupId
  readonly entries: readonly Entry[]
}

interface Here {
  /** What the page offers. */
  readonly offered: ReadonlySet<CommandId>
  readonly theme: string
  readonly themes: readonly string[]
  readonly apple: boolean
  readonly basePath: string
  /** Servers that the reader has saved, as far as they are known here. */
  readonly own: readonly Pick<TargetServer, 'id' | 'name' | 'resource'>[]
}

interface Candidate extends Entry {
  /** What else it is found by. */
  readonly words: string
}

const allChecks = { path: '/docs/checks/', title: 'All checks', words: 'steps pipeline' }

/** Everything that can be done here, without what only the index of the search knows. */
function candidates(here: Here): Readonly<Partial<Record<GroupId, readonly Candidate[]>>> {
  const { offered, theme, themes, apple, basePath, own } = here
  const keysOf = (id: string) =>
    shortcutIds.includes(id as ShortcutId)
      ? capsOf(shortcutOf(id as ShortcutId).keys[0] ?? '', apple).join(apple ? '' : '+')
      : ''
  const ofTheme: readonly Candidate[] = themes
    .filter((other) => other !== theme)
    .map((other) => ({
      title: `Theme: ${other}`,
      words: 'colour dark light look',
      aside: '',
      does: { command: 'theme', of: other },
    }))
  return {
    actions: [
      ...listed
        .filter((id) => offered.has(id))
        .map((id) => {
          const { title, words = '' } = wordsOf(id)
          return { title, words, aside: keysOf(id), does: { command: id } }
        }),
      ...ofTheme,
    ],
    servers: serverCandidates(offered.has('server'), own),
    settings: settingIds.flatMap((id) => {
      const { label, section, own } = settingOf(id)
      const { hint = '', sought = '' } = settingWords[id]
      const command = own ? 'own-setting' : 'setting'
      if (!offered.has(command)) return []
      const title = label.charAt(0).toUpperCase() + label.slice(1)
      const words = `setting policy ${hint} ${sought} ${sections[section]}`
      return [{ title, words, aside: sections[section], does: { command, of: id } }]
    }),
    pages: [...rooms, allChecks].map(({ path, title, words }) => ({
      title,
      words,
      aside: '',
      does: { href: `${basePath}${path}` },
    })),
  }
}

/** In the playground it is asked; elsewhere the playground opens with a token for it, where there is one. */
function serverCandidates(inPlace: boolean, own: Here['own']): readonly Candidate[] {
  const known = servers.map(({ id, name, resource }) => ({
    title: name,
    words: `server ask ${resource}`,
    aside: serverHints[id as ServerId],
    does: inPlace
      ? ({ command: 'server', of: id } as const)
      : { href: playgroundHref(`scenario=${opening[id as ServerId]}`) },
  }))
  const mine = { title: 'My server', words: 'server ask own', aside: 'your own' }
  const saved = own.map(({ id, name, resource }) => ({
    title: name,
    words: `server ask own saved ${resource}`,
    aside: 'your own',
    does: { command: 'server', of: `${ownPrefix}${id}` } as const,
  }))
  return inPlace ? [...known, ...saved, { ...mine, does: { command: 'server', of: 'mine' } }] : known
}

/** The example that shows each server. */
const opening: Readonly<Record<ServerId, string>> = {
  issues: 'good-token-issues',
  billing: 'good-token-billing',
  'careless-billing': 'replay-careless-scope',
  'single-audience-billing': 'aud-two-servers-single',
  'tenant-2': 'good-token-tenant-2',
}

/** What the search is asked for, each group by itself, so that no kind crowds out another. */
export const searched = {
  checks: ['check'],
  examples: ['example'],
  docs: ['page', 'section', 'product', 'reason', 'claim', 'term', 'error'],
} as const satisfies Partial<Record<GroupId, readonly Kind[]>>
export type FoundOf = Readonly<Record<keyof typeof searched, readonly FoundEntry[]>>

/** Of each, so that the first of every group is in reach. */
const most = { checks: 6, examples: 8, docs: 8, checkSettings: 4 }

/**
 * What there is to choose, in groups that have something.
 * @param query what was typed
 * @param found what the search finds of it, the best first
 */
export function groupsFor(query: string, found: FoundOf, here: Here): readonly Group[] {
  const asked = query.trim()
  const all = candidates(here)
  const named = (id: GroupId): readonly Entry[] => {
    const matching = (all[id] ?? []).filter(({ title, words }) => asked === '' || hasWords(`${title} ${words}`, asked))
    // What is called so comes before what is only found by it.
    const isNamed = ({ title }: Entry) => Number(asked !== '' && hasWords(title, asked))
    return matching.toSorted((a, b) => isNamed(b) - isNamed(a)).map(({ words, ...entry }) => entry)
  }
  const linked = (entries: readonly FoundEntry[]): readonly Entry[] =>
    entries.map(({ title, path, where }) => ({
      title,
      aside: where,
      does: { href: /^https:/.test(path) ? path : `${here.basePath}${path}` },
    }))
  const switches = found.checks.filter(({ where }) => here.offered.has('setting') && Object.hasOwn(leftOut, where))
  const lists: Readonly<Record<GroupId, readonly Entry[]>> = {
    actions: named('actions'),
    servers: named('servers'),
    settings: [
      ...named('settings'),
      ...switches.slice(0, most.checkSettings).map(({ where, words }) => ({
        title: `Check: ${words}`,
        aside: sections.checks,
        does: { command: 'setting' as const, of: `check:${where}` },
      })),
    ],
    checks: linked(found.checks.slice(0, most.checks)),
    examples: found.examples.slice(0, most.examples).map(({ title, path, where }) => ({
      title,
      aside: where,
      does: { href: playgroundHref(`scenario=${path.split('/')[2]}`) },
    })),
    docs: linked(found.docs.slice(0, most.docs)),
    pages: named('pages'),
  }
  return (Object.keys(groups) as GroupId[])
    .map((id) => ({ id, entries: lists[id] }))
    .filter(({ entries }) => entries.length > 0)
}
