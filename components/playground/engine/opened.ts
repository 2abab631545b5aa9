import type { Opened } from '@/lib/playground/address/state'
import type { Derived } from '@/lib/playground/derive'
import { type Example, keepExample } from '../../case/example'
import type { Help } from '@/lib/help/explain'

/** What was made of a link before the page's own scripts came. */
export interface Opening {
  readonly fragment: string
  readonly opened: Opened
  /** Of the case that was opened, if one was. */
  readonly derived: Derived | null
  readonly example: Example | null
  /** What explains its verdict; `null` where nothing does, or that takes too long. Never rejects. */
  readonly explained: Promise<Help | null>
  /** The checks, which need not be fetched again. */
  readonly parts: typeof import('./engine-parts')
}

declare global {
  /** Set by the first script of a built page that is opened by a link; see scripts/build/opening.mjs. */
  var deputyLabOpening: Promise<Opening> | undefined
  /** Set with it where the link names an example; `null` where there is none, or it did not come. */
  var deputyLabExample: Promise<Example | null> | undefined
}

let soFar: Opening | null = null

/** `null` where the page was not opened by a link, or that failed. */
export async function theOpening(): Promise<Opening | null> {
  soFar = (await Promise.resolve(globalThis.deputyLabOpening).catch(() => null)) ?? null
  return soFar
}

/** The same, for a render, which cannot wait. */
export const openingSoFar = (): Opening | null => soFar

/** What that fragment stands for, if it is the one the page was opened by. */
export async function openedBefore(fragment: string): Promise<Opened | null> {
  const opening = await theOpening()
  if (opening?.fragment !== fragment) return null
  if (opening.example) keepExample(opening.example)
  return opening.opened
}
