import type { HttpReply, Reply } from './answer'
import type { RecognisedSdk } from './report'

/** What in an answer tells what a server is built with. */
export interface Clue {
  readonly sdk: Omit<RecognisedSdk, 'by'>
  /** Which answer: to the request without a token, or to the good one. */
  readonly of: 'bare' | 'good'
  readonly in: 'challenge' | 'body'
  /** This text stands in it. */
  readonly has: string
}

/** The first SDK all of whose clues fit; `null`: the answers do not tell. */
export function recognise(clues: readonly Clue[], bare: Reply, good: Reply): RecognisedSdk | null {
  const replies = { bare, good }
  const fits = (clue: Clue) => textOf(replies[clue.of], clue.in).includes(clue.has)
  const ids = [...new Set(clues.map(({ sdk }) => sdk.id))]
  const id = ids.find((one) => clues.filter(({ sdk }) => sdk.id === one).every(fits))
  const found = clues.filter(({ sdk }) => sdk.id === id)
  const [first] = found
  return first ? { ...first.sdk, by: found.map(({ has }) => has).join(' · ') } : null
}

const textOf = (reply: Reply, where: Clue['in']): string =>
  'failed' in reply ? '' : where === 'challenge' ? (reply.challenge ?? '') : bodyOf(reply)

const bodyOf = ({ body }: HttpReply) => body
