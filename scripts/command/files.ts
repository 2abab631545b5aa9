import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Problem } from '@/lib/command/command-line'
import { longestText } from '@/lib/command/given-token'

/** The text of a file, of which no more is read than one that can be used may have. */
export async function readText(file: string): Promise<string | Problem> {
  const wrong = await unreadable(file)
  return wrong ?? textOf(createReadStream(file), file)
}

/** Why a file cannot be read, in a sentence; `null`: it can, as far as is known before. */
export async function unreadable(file: string): Promise<Problem | null> {
  try {
    return (await stat(file)).isDirectory() ? { says: `${shown(file)} is a directory, and a file is wanted.` } : null
  } catch (error) {
    return trouble(file, error)
  }
}

/** What a stream gives, as text: UTF-8, or UTF-16 where its first octets say so. */
export async function textOf(stream: AsyncIterable<unknown>, from: string): Promise<string | Problem> {
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of stream) {
      const octets = Buffer.from(part as Uint8Array)
      parts.push(octets)
      length += octets.length
      if (length > longestText + 4) break
    }
  } catch (error) {
    return trouble(from, error)
  }
  const octets = Buffer.concat(parts)
  const text = new TextDecoder(encodingOf(octets)).decode(octets)
  return text.includes('\uFFFD') ? { says: `${shown(from)} is not text.` } : text
}

function encodingOf([a, b]: Uint8Array): string {
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
}

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a directory, and a file is wanted',
  EACCES: 'may not be read by you',
  EPERM: 'may not be read by you',
  ENOTDIR: 'does not exist: a part of its path is a file',
  ENAMETOOLONG: 'does not exist: its name is too long',
}

function trouble(file: string, error: unknown): Problem {
  const { code = 'an unknown error' } = error as NodeJS.ErrnoException
  return { says: `${shown(file)} ${sentences[code] ?? `cannot be read (${code})`}.` }
}

/** A name for one line of a terminal. */
function shown(name: string): string {
  const plain = name.replace(/[^\P{C}]/gu, '?')
  return plain.length > 120 ? `${plain.slice(0, 120)}…` : plain
}
