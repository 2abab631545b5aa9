import { demoNow } from '@/content/now'
import { decodeLink } from '@/lib/case/link'
import { caseOfLink, emptyLink } from '@/lib/case/link-state'
import type { Opened } from '@/lib/playground/address/state'
import { exampleById } from './example'

/** What a fragment stands for. Never rejects. */
export async function openFragment(fragment: string): Promise<Opened> {
  try {
    const link = await decodeLink(fragment, { ...emptyLink, server: 'billing', clock: demoNow })
    if (link.kind === 'broken') return { kind: 'trouble', says: link.says, fix: link.fix }
    if (link.kind === 'none') return { kind: 'nothing' }
    if (link.kind === 'state')
      return { kind: 'case', id: null, inputs: caseOfLink(link.state), warnings: link.warnings }
    const example = await exampleById(link.id)
    if (example) return { kind: 'case', id: link.id, inputs: example.inputs, warnings: [] }
    return {
      kind: 'trouble',
      says: `This link names the example “${link.id}”, and there is none of that name.`,
      fix: 'Choose one from the list of examples.',
    }
  } catch {
    return {
      kind: 'trouble',
      says: 'The example could not be fetched.',
      fix: 'Look at the connection and try again.',
    }
  }
}
