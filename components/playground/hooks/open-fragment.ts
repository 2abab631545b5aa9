import { demoNow } from '@/content/now'
import type { Case } from '@/lib/case/case'
import { decodeLink } from '@/lib/case/link'
import { caseOfLink, emptyLink } from '@/lib/case/link-state'
import type { Opened } from '@/lib/playground/address'

/** What a fragment stands for. Never rejects. */
export async function openFragment(fragment: string): Promise<Opened> {
  try {
    const link = await decodeLink(fragment, { ...emptyLink, server: 'billing', clock: demoNow })
    if (link.kind === 'broken') return { kind: 'trouble', says: link.says, fix: link.fix }
    if (link.kind === 'none') return { kind: 'nothing' }
    if (link.kind === 'state')
      return { kind: 'case', id: null, inputs: caseOfLink(link.state), warnings: link.warnings }
    const inputs = await findExample(link.id)
    if (inputs) return { kind: 'case', id: link.id, inputs, warnings: [] }
    return {
      kind: 'trouble',
      says: `This link names the example “${link.id}”, and there is none of that name.`,
      fix: 'Choose one from the list of scenarios.',
    }
  } catch {
    return {
      kind: 'trouble',
      says: 'The examples could not be fetched.',
      fix: 'Look at the connection and try again.',
    }
  }
}

/** The examples' recipes are fetched with the first one opened; the page itself starts without them. */
async function findExample(id: string): Promise<Case | null> {
  const [{ findScenario, world }, { caseOfScenario }] = await Promise.all([
    import('@/content/catalog'),
    import('@/lib/case/from-scenario'),
  ])
  const scenario = findScenario(id)
  return scenario ? caseOfScenario(scenario, world) : null
}
