import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Exchange, Question } from '@/lib/metadata/message'
import type { Asker } from './asker'

export type Engine = typeof import('./engine')

/** The questions and answers of one server so far. */
export interface Import {
  /** As `askable` spells it; `null`: only pasted. */
  readonly url: string | null
  readonly exchanges: readonly Exchange[]
}

/** What went wrong, and at which field, or what was recognised or read, in a sentence. */
interface Said {
  readonly problem: 'address' | 'box' | null
  readonly text: string
}

const nothing: Import = { url: null, exchanges: [] }

/** Asks one question after another until none is left, and takes in what is pasted. */
export function useImport(frame: RefObject<HTMLElement | null>) {
  const [engine, setEngine] = useState<Engine | null>(null)
  const [now, setNow] = useState(nothing)
  const [asking, setAsking] = useState<Question | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const asker = useRef<{ readonly https: boolean; readonly opened: Promise<Asker> } | null>(null)
  const run = useRef(0)

  useEffect(
    () => () => {
      run.current += 1
      void asker.current?.opened.then(({ close }) => close())
    },
    [],
  )

  const load = async (): Promise<Engine | null> => {
    try {
      const loaded = engine ?? (await import('./engine'))
      setEngine(loaded)
      return loaded
    } catch {
      setSaid({ problem: 'address', text: 'This part of the page could not be loaded. Reload it and try again.' })
      return null
    }
  }

  const open = async (https: boolean): Promise<Asker | null> => {
    if (!frame.current) return null
    const element = frame.current
    if (asker.current && asker.current.https !== https) {
      void asker.current.opened.then(({ close }) => close())
      asker.current = null
    }
    asker.current ??= { https, opened: import('./asker').then(({ openAsker }) => openAsker(element, https)) }
    try {
      return await asker.current.opened
    } catch {
      asker.current = null
      setSaid({
        problem: 'address',
        text: 'The frame that asks could not be opened. Use the commands and paste their output.',
      })
      return null
    }
  }

  const goOn = async ({ survey, isLoopback }: Engine, from: Import) => {
    run.current += 1
    const mine = run.current
    let state = from
    setNow(state)
    setSaid(null)
    const next = () => survey(state.url, state.exchanges).next
    setAsking(next())
    const over = await open(from.url === null || !isLoopback(from.url))
    for (let question = next(); over && question && run.current === mine; question = next()) {
      setAsking(question)
      const outcome = await over.ask(question)
      if (run.current !== mine) return
      state = { ...state, exchanges: [...state.exchanges, { question, outcome, pasted: false }] }
      setNow(state)
      if (outcome.kind === 'cancelled') break
    }
    if (run.current !== mine) return
    setAsking(null)
    if (over)
      setSaid({
        problem: null,
        text: `${state.exchanges.length} ${state.exchanges.length === 1 ? 'answer' : 'answers'} read.`,
      })
  }

  return {
    engine,
    now,
    asking,
    said,
    /** Asks a server anew, from what was typed. */
    async start(typed: string) {
      const loaded = await load()
      if (!loaded) return
      const address = loaded.typedAddress(typed)
      if ('says' in address) setSaid({ problem: 'address', text: address.says })
      else await goOn(loaded, { url: address.url, exchanges: [] })
    },
    /** Asks what is still open, with what was pasted. */
    async resume() {
      const loaded = await load()
      if (loaded) await goOn(loaded, now)
    },
    /** @param typed the address field, which counts where nothing was asked yet */
    async paste(text: string, typed: string): Promise<boolean> {
      const loaded = await load()
      if (!loaded) return false
      const address = loaded.typedAddress(typed)
      const url = now.url ?? ('url' in address ? address.url : null)
      const placed = loaded.place(text, url, now.exchanges)
      setNow({ url: placed.url, exchanges: placed.exchanges })
      const known = placed.exchanges.length > 0 && placed.recognised.some((what) => what !== 'something else')
      const otherwise = known ? null : await messageIn(text, loaded.unrecognised(text))
      const answers = placed.exchanges.filter((exchange) => !now.exchanges.includes(exchange)).length
      setSaid({ problem: known ? null : 'box', text: sentenceFor(placed, answers, otherwise) })
      return known
    },
    cancel() {
      run.current += 1
      setAsking(null)
      setSaid({ problem: null, text: 'Cancelled. What was answered stays.' })
      void asker.current?.opened.then(({ cancel }) => cancel())
    },
    clear() {
      run.current += 1
      setNow(nothing)
      setAsking(null)
      setSaid(null)
      void asker.current?.opened.then(({ cancel }) => cancel())
    },
  }
}

/**
 * What a pasted error message means; `null` where it is none.
 *
 * @param form what a text of this form is, where that is known; told as well where the messages could not be loaded
 */
async function messageIn(text: string, form: string | null): Promise<string | null> {
  try {
    const { messageInstead } = await import('@/content/errors/explain')
    return messageInstead(text, form)
  } catch {
    return form
  }
}

/**
 * @param answers how many of them stand among the answers
 * @param otherwise what a text is that holds nothing of this
 */
function sentenceFor(
  { recognised, cut, takenOut }: ReturnType<Engine['place']>,
  answers: number,
  otherwise: string | null,
): string {
  const list = recognised.filter((what) => what !== 'something else')
  const cutWords = cut ? ' It was longer than what is read: only its beginning counts.' : ''
  if (list.length === 0)
    return `${otherwise ?? 'Nothing in it was recognised. Paste a metadata document, a key set, a WWW-Authenticate line, or what curl -i prints.'}${cutWords}`
  const other = recognised.length - list.length
  return `Recognised: ${list.join(', ')}${other > 0 ? `, and ${other} more that ${other === 1 ? 'is' : 'are'} none of these` : ''}.${takenOut === null ? '' : ` Taken out: ${takenOut}.`}${answers < list.length ? ' Of several that answer the same question, the last counts.' : ''}${cutWords}`
}
