import type { Outcome, Question } from '@/lib/metadata/message'
import { basePath } from '../site/base-path'

/** Asks other hosts, by way of a frame that is told addresses and nothing else. */
export interface Asker {
  /** Never rejects. What it carries is fixed; of the question only address, method and redirects are handed on. */
  readonly ask: (question: Question) => Promise<Outcome>
  /** Ends what is being asked: each is answered `cancelled`. */
  readonly cancel: () => void
  readonly close: () => void
}

/** Milliseconds until the frame must have answered that it is there. */
const patience = 10_000

interface Reply {
  readonly id: number
  readonly kind: Outcome['kind'] | 'refused'
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
  readonly finalUrl: string | null
}

/**
 * Opens the frame in that element. Rejects where it does not come up.
 * @param https nothing else is asked, redirects included: no server elsewhere leads to this machine over http
 */
export async function openAsker(place: HTMLElement, https: boolean): Promise<Asker> {
  const frame = document.createElement('iframe')
  // Without `allow-same-origin` it has no origin: no storage, no cookies, no way into this page.
  frame.setAttribute('sandbox', 'allow-scripts')
  frame.setAttribute('title', 'Asks servers what they publish')
  frame.setAttribute('referrerpolicy', 'no-referrer')
  frame.hidden = true
  frame.src = `${basePath}/import/frame.html${https ? '#https' : ''}`
  const loaded = new Promise((resolve) => {
    frame.onload = resolve
  })
  place.append(frame)
  try {
    await within(loaded)
    const { port1: port, port2 } = new MessageChannel()
    const ready = new Promise((resolve) => {
      port.onmessage = resolve
    })
    // A frame without an origin can only be told so.
    frame.contentWindow?.postMessage('port', '*', [port2])
    await within(ready)
    return askerOver(port, () => frame.remove())
  } catch (error) {
    frame.remove()
    throw error
  }
}

const within = <T>(wanted: Promise<T>): Promise<T> =>
  Promise.race([
    wanted,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('the frame did not come up')), patience)),
  ])

function askerOver(port: MessagePort, remove: () => void): Asker {
  const waiting = new Map<number, (outcome: Outcome) => void>()
  let last = 0
  const settle = (id: number, outcome: Outcome) => {
    waiting.get(id)?.(outcome)
    waiting.delete(id)
  }
  port.onmessage = ({ data }: MessageEvent<Reply>) => settle(data.id, outcomeOf(data))
  const cancel = () => {
    port.postMessage('cancel')
    for (const id of [...waiting.keys()]) settle(id, { kind: 'cancelled' })
  }
  return {
    ask: ({ url, method, follow }) =>
      new Promise((resolve) => {
        if (url === null) return resolve({ kind: 'blocked' })
        last += 1
        waiting.set(last, resolve)
        port.postMessage({ id: last, url, post: method === 'POST', follow })
      }),
    cancel,
    close: () => {
      cancel()
      port.close()
      remove()
    },
  }
}

function outcomeOf({ kind, status, headers, body, finalUrl }: Reply): Outcome {
  if (kind === 'refused') return { kind: 'blocked' }
  if (kind !== 'answer') return { kind }
  return { kind, finalUrl, message: { status, headers, known: 'exposed', body, cut: false } }
}
