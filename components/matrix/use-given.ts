import { useEffect, useRef, useState } from 'react'
import type { MatrixServer } from '@/content/matrix'
import { demoNow } from '@/content/now'
import type { When } from '@/lib/matrix/judge-tokens'
import type { Source } from '@/lib/matrix/run'
import { takeForMatrix } from '../case/given-to-matrix'
import { realNow } from '../site/real-now'
import { type DemoTokens, demoSource } from './demo-source'
import type { WhenChoice } from './intake'
import type { OnFiles } from '../ui/files-within'
import { useStable } from '../ui/use-stable'
import type { Matrix } from './use-run'

/** Resources for which servers are made up; each has two builds. */
const mostNamed = 4

const instants: Readonly<Record<WhenChoice, () => When>> = {
  demo: () => ({ kind: 'at', seconds: demoNow }),
  now: () => ({ kind: 'at', seconds: realNow() }),
  fresh: () => ({ kind: 'fresh', otherwise: realNow() }),
}
export const firstWhen = instants.demo()

interface Given {
  readonly label: string
  readonly sources: readonly Source[]
  readonly isDemo: boolean
}

export interface Inputs {
  readonly given: Given
  /** `null`: those of this page. */
  readonly servers: readonly MatrixServer[] | null
  readonly choice: WhenChoice
  /** Why what was asked for could not be begun; empty if it was. */
  readonly trouble: string
  readonly giveFiles: OnFiles
  readonly giveText: (text: string) => Promise<void>
  readonly givePlayground: () => Promise<void>
  readonly giveDemo: () => void
  readonly choose: (when: WhenChoice) => void
  readonly askNamed: (keysText: string) => Promise<void>
  /** The servers are those that the tokens name. */
  readonly isNamed: boolean
  /** Asks these servers from now on; `null`: those of this page. */
  readonly setColumns: (servers: readonly MatrixServer[] | null) => void
}

/** Which tokens are put to which servers, and when. Each change begins a run. */
export function useGiven(demo: DemoTokens, { begin, running }: Pick<Matrix, 'begin' | 'running'>): Inputs {
  const alice = (): Given => ({ label: 'Alice’s tokens', sources: [demoSource(demo)], isDemo: true })
  const [given, setGiven] = useState<Given>({ label: 'Alice’s tokens', sources: [], isDemo: true })
  const [servers, setServers] = useState<readonly MatrixServer[] | null>(null)
  const [choice, setChoice] = useState<WhenChoice>('demo')
  const [trouble, setTrouble] = useState('')
  const [isNamed, setNamed] = useState(false)
  const columns = useRef<readonly MatrixServer[] | null>(null)
  /** What was begun last, before it is drawn. */
  const last = useRef<{ readonly given: Given; readonly at: WhenChoice } | null>(null)
  /** Tokens of the reader’s own are of today. */
  const own = given.isDemo ? 'now' : choice

  const start = (
    next: Given,
    at: WhenChoice,
    asked: readonly MatrixServer[] | null = columns.current,
    named: boolean = false,
  ) => {
    last.current = { given: next, at }
    setServers(asked)
    setNamed(named)
    setTrouble('')
    setGiven(next)
    setChoice(at)
    begin(next.sources, instants[at](), asked)
  }
  const giveText = (label: string, text: string, at = own) =>
    start({ label, sources: [{ name: label, blob: new Blob([text]) }], isDemo: false }, at)

  const fromAddress = useStable(async () => {
    const fragment = location.hash.slice(1)
    const given = fragment === '' ? takeForMatrix() : null
    if (given !== null) {
      const { tokenGiven } = await import('./from-playground')
      const found = await tokenGiven(given)
      return found ? giveText('The playground’s token', found.token, found.when) : undefined
    }
    // The skip link leads to a place on the page.
    if (fragment === '' || document.getElementById(fragment)) return
    const { nothing, tokenOfFragment } = await import('./from-playground')
    const found = await tokenOfFragment(fragment)
    if (found) giveText('The link’s token', found.token, found.when)
    else setTrouble(nothing.inLink)
  })
  useEffect(() => {
    fromAddress()
    addEventListener('hashchange', fromAddress)
    return () => removeEventListener('hashchange', fromAddress)
  }, [fromAddress])

  return {
    given,
    servers,
    choice,
    trouble,
    giveFiles: useStable((files, note = '') => {
      if (files.length === 0) return setTrouble(note)
      const label = (files.length === 1 ? (files[0]?.name ?? '') : `${files.length} files`) + note
      start({ label, sources: files.map((file) => ({ name: file.name, blob: file })), isDemo: false }, own)
    }),
    async giveText(text) {
      const { withWrapped } = await import('./with-wrapped')
      giveText('The pasted text', withWrapped(text))
    },
    async givePlayground() {
      const { nothing, tokenOfPlayground } = await import('./from-playground')
      const found = await tokenOfPlayground()
      if (found) giveText('The playground’s token', found.token, found.when)
      else setTrouble(nothing.inPlayground)
    },
    giveDemo: () => start(alice(), 'demo'),
    choose: (at) => start(given.isDemo ? alice() : given, at, servers, isNamed),
    async askNamed(keysText) {
      const run = await running()
      const [{ noneNamed, serversNamed }, { readGivenKeys }] = await Promise.all([
        import('@/content/named-servers'),
        import('@/lib/keys/on-demand'),
      ])
      const reading = await readGivenKeys(keysText)
      if ('problem' in reading) return setTrouble(reading.says)
      const named = serversNamed(await run.ask('named', mostNamed), keysText, reading)
      if (named.length === 0) return setTrouble(noneNamed)
      start(given, choice, named, true)
    },
    isNamed,
    setColumns: useStable((next) => {
      columns.current = next
      const { given, at } = last.current ?? { given: alice(), at: 'demo' as const }
      start(given, at, next)
    }),
  }
}
