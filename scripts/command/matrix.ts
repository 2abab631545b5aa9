import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import type { Given, Problem } from '@/lib/command/command-line'
import { matrixOf } from '@/lib/command/matrix'
import { safe } from '@/lib/command/text'
import { failed, type Machine } from '@/lib/command/world'
import type { Octets } from '@/lib/matrix/read-file'
import type { Source } from '@/lib/matrix/run'
import { content } from './content'
import { unreadable } from './files'
import { complain, write } from './output'

/** `deputy-lab matrix FILE…`; `-` is standard input. @returns the exit status */
export async function matrix(given: Given, machine: Machine): Promise<number> {
  const sources = await sourcesOf(given.operands)
  const result = 'says' in sources ? sources : await matrixOf(given, sources, content, machine)
  if ('says' in result) {
    const { status, err } = failed(result)
    complain(err)
    return status
  }
  process.exitCode = result.status
  for (const note of result.notes) complain(`deputy-lab: ${safe(note)}\n`)
  for await (const part of result.out) await write(part)
  return result.status
}

async function sourcesOf(files: readonly string[]): Promise<readonly Source[] | Problem> {
  const names = files.length === 0 && !process.stdin.isTTY ? ['-'] : files
  if (names.length === 0)
    return { says: 'Name the files that tokens are to be found in, as in `deputy-lab matrix access.log`.' }
  const sources: Source[] = []
  for (const name of names) {
    const wrong = name === '-' ? null : await unreadable(name)
    if (wrong) return wrong
    sources.push(name === '-' ? { name: 'standard input', blob: octetsOf(process.stdin, 0) } : await fileSource(name))
  }
  return sources
}

const fileSource = async (file: string): Promise<Source> => ({
  name: basename(file),
  blob: octetsOf(createReadStream(file), (await stat(file)).size),
})

/** A stream that is read once, with a look at its first octets before. */
function octetsOf(stream: Readable, size: number): Octets {
  const parts = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array<ArrayBuffer>>
  let start: Promise<IteratorResult<Uint8Array<ArrayBuffer>>> | null = null
  const first = () => {
    start ??= parts.next()
    return start
  }
  return {
    size,
    slice: (from, to) => ({
      arrayBuffer: async () => {
        const { value } = await first()
        return value ? Uint8Array.from(value.subarray(from, to)).buffer : new ArrayBuffer(0)
      },
    }),
    stream: () =>
      Readable.toWeb(Readable.from(withStart(first, parts), { objectMode: true })) as ReadableStream<
        Uint8Array<ArrayBuffer>
      >,
  }
}

async function* withStart(
  first: () => Promise<IteratorResult<Uint8Array<ArrayBuffer>>>,
  parts: AsyncIterator<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let part = await first(); !part.done; part = await parts.next()) yield part.value
}
