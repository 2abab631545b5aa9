import { createFinder, type Finder, type Found } from './find'
import { digestOf, fingerprintOf } from './fingerprint'
import type { Judged } from './judge-tokens'
import { limits } from './limits'
import { fileSentence, opaqueSentence, passedOverSentences, tooManySentence } from './notes'
import { type Octets, readFile } from './read-file'
import type { Place, TokenTable } from './table'

/** A text in which tokens stand. */
export interface Source {
  readonly name: string
  readonly blob: Octets
  /** Of the tokens in it in their order, where they have any. */
  readonly names?: readonly string[]
}

export interface Progress {
  /** Octets read, and octets there are. */
  readonly read: number
  readonly size: number
  /** Different tokens found, and judged. */
  readonly found: number
  readonly judged: number
}

/** Judges a few tokens. Asked again only when it has answered. */
type Judge = (tokens: readonly string[]) => Promise<Judged>

interface Run {
  readonly sources: readonly Source[]
  readonly table: TokenTable
  readonly judges: readonly Judge[]
  /** Told after each part that was read and each batch that was judged. */
  readonly onProgress: (progress: Progress) => void
  readonly isCancelled: () => boolean
}

/** Tokens that are judged in one go. */
const batchSize = 128

/** The texts of tokens, put aside in batches: a browser may keep a Blob outside of memory. */
export class Texts {
  readonly #blobs: Blob[] = []
  #from = 0

  /** Where the next text will be kept. */
  next(text: string): Place {
    const place = { text: this.#blobs.length, from: this.#from, length: text.length }
    this.#from += text.length
    return place
  }
  /** Puts aside what has been given a place since the last time, in that order. */
  write(texts: readonly string[]): void {
    this.#blobs.push(new Blob([...texts]))
    this.#from = 0
  }
  async read({ text, from, length }: Place): Promise<string> {
    return (await this.#blobs[text]?.slice(from, from + length).text()) ?? ''
  }
}

/** Each once, and how often it stands there: what is repeated in a log need not be hashed each time. */
function counted(found: readonly Found[]): readonly (Found & { times: number })[] {
  const byText = new Map<string, Found & { times: number }>()
  for (const { kind, text } of found) {
    const before = byText.get(text)
    if (before) before.times++
    else byText.set(text, { kind, text, times: 1 })
  }
  return [...byText.values()]
}

/**
 * Finds the tokens of all sources and has each judged once. Reading waits for the judges, so that what has been read
 * does not pile up. Rejects if a judge does. @returns what there is to say about it, in sentences
 */
export async function runMatrix(run: Run, texts: Texts): Promise<readonly string[]> {
  const { sources, table, judges, onProgress, isCancelled } = run
  const size = sources.reduce((sum, { blob }) => sum + blob.size, 0)
  const rowOf = new Map<string, number>()
  const notes: string[] = []
  const idle = [...judges]
  const working = new Set<Promise<unknown>>()
  const broken: Error[] = []
  let batch: string[] = []
  let first = 0
  let before = 0
  let read = 0
  let judged = 0
  let unread = 0
  let more = 0

  const report = () => onProgress({ read: before + read, size, found: table.size, judged })

  /** One that breaks may have done so before anybody waits for it. */
  const oneDone = async () => {
    if (!broken[0]) await Promise.race(working)
    if (broken[0]) throw broken[0]
  }

  const flush = async () => {
    if (batch.length === 0) return
    while (idle.length === 0) await oneDone()
    const judge = idle.pop()
    if (!judge || isCancelled()) return
    const [tokens, from] = [batch, first]
    texts.write(tokens)
    batch = []
    first = table.size
    const work = judge(tokens)
      .then((result) => {
        table.fill(from, result)
        judged += tokens.length
        idle.push(judge)
        report()
      })
      .catch((error: Error) => broken.push(error))
      .finally(() => working.delete(work))
    working.add(work)
  }

  /** @param upTo octets read of the source once all of these are taken */
  const take = async (found: readonly Found[], names: readonly string[], upTo: number) => {
    const different = counted(found)
    const from = read
    const digests = await Promise.all(different.map(({ text }) => digestOf(text)))
    for (const [i, { kind, text, times }] of different.entries()) {
      if (isCancelled()) return
      // A part may hold thousands, and each of them waits for the judges: the time left is told by those taken so far.
      read = from + Math.floor(((upTo - from) * i) / different.length)
      const digest = digests[i] ?? ''
      const known = rowOf.get(digest)
      if (known !== undefined) table.seenAgain(known, times)
      else if (table.size >= limits.tokens) more += times
      else {
        const row = table.add(fingerprintOf(digest), kind, texts.next(text), names[table.size])
        table.seenAgain(row, times - 1)
        rowOf.set(digest, row)
        batch.push(text)
        if (kind !== 'jws') unread++
        if (batch.length >= batchSize) await flush()
      }
    }
  }

  for (const { name, blob, names = [] } of sources) {
    const finder: Finder = createFinder()
    read = 0
    for await (const part of readFile(blob, (note) => notes.push(fileSentence(name, note)))) {
      if (isCancelled()) break
      await take(finder.push(part.text), names, part.read)
      read = part.read
      report()
      if (idle.length > 0) await flush()
    }
    if (!isCancelled()) await take(finder.end(), names, read)
    before += blob.size
    notes.push(
      ...passedOverSentences(finder.passedOver).map((says) => (sources.length > 1 ? `${name}: ${says}` : says)),
    )
    if (isCancelled()) break
  }
  read = 0
  await flush()
  while ((working.size > 0 || broken[0]) && !isCancelled()) await oneDone()
  if (unread > 0) notes.push(opaqueSentence(unread))
  if (more > 0) notes.push(tooManySentence(more))
  return notes
}
