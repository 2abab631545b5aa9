import { demoNow } from '@/content/now'
import { presets } from '@/content/presets'
import { readStored } from '@/lib/case/stored'
import { initialCase } from '@/lib/case/link-state'
import { derive } from '@/lib/playground/derive'
import type { Case } from '@/lib/case/case'
import { openFragment } from '../case/open-fragment'
import { lastStored } from '../case/stored-cases'
import { realNow } from '../site/real-now'

/** A token, and when it is to be presented: an example’s at the instant of the examples. */
interface Shown {
  readonly token: string
  readonly when: 'demo' | 'now'
}

/** Where there is no token, why. */
export const nothing = {
  inLink: 'The part of the address after # is no link to a token.',
  inPlayground: 'The playground has not been used in this tab, or shows no token.',
} as const

/** The token that the playground has handed over to the matrix; `null` if it is none. */
export async function tokenGiven(text: string): Promise<Shown | null> {
  const stored = readStored(text, initialCase)
  return stored && tokenOf(stored)
}

/** The token that the playground in this tab has shown last, with its edits; `null` if there is none. */
export async function tokenOfPlayground(): Promise<Shown | null> {
  const stored = readStored(lastStored(), initialCase)
  return stored && tokenOf(stored)
}

/** The token of a link to the playground; `null` if the fragment is none. */
export async function tokenOfFragment(fragment: string): Promise<Shown | null> {
  const opened = await openFragment(fragment)
  return opened.kind === 'case' ? tokenOf(opened.inputs) : null
}

async function tokenOf(inputs: Case): Promise<Shown | null> {
  const { token } = await derive(inputs, realNow(), presets)
  const { clock } = inputs
  return token === '' ? null : { token, when: clock.kind === 'fixed' && clock.at === demoNow ? 'demo' : 'now' }
}
