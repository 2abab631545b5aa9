import { presets } from '@/content/presets'
import { readStored } from '@/lib/case/stored'
import { initialCase } from '@/lib/case/link-state'
import { derive } from '@/lib/playground/derive'
import type { Case } from '@/lib/case/case'
import { openFragment } from '../playground/hooks/open-fragment'
import { lastStored } from '../playground/hooks/stored-cases'
import { realNow } from '../playground/hooks/real-now'

/** The token that the playground in this tab has shown last, with its edits; `null` if there is none. */
export async function tokenOfPlayground(): Promise<string | null> {
  const stored = readStored(lastStored(), initialCase)
  return stored && tokenOf(stored)
}

/** The token of a link to the playground; `null` if the fragment is none. */
export async function tokenOfFragment(fragment: string): Promise<string | null> {
  const opened = await openFragment(fragment)
  return opened.kind === 'case' ? tokenOf(opened.inputs) : null
}

async function tokenOf(inputs: Case): Promise<string | null> {
  const { token } = await derive(inputs, realNow(), presets)
  return token === '' ? null : token
}
