import { scenarioGroups, scenarios } from '@/content/catalog'
import { readPages } from '@/content/docs'
import { registeredNames, type RegisteredName, specLabel } from '@/content/registered-claims'
import { checks } from '@/lib/pipeline/checks'
import type { Entry } from './entry'

/**
 * All that can be found. The text of the docs' pages is not in it: the build adds that from the built
 * pages (`scripts/pages/sections.mjs`), where every component has become text.
 */
export const entries = async (): Promise<readonly Entry[]> => [
  ...(await readPages()).map(({ slug, section, title, description }) => ({
    kind: 'page' as const,
    title,
    path: `/docs/${slug}/`,
    where: section,
    text: description,
  })),
  ...checks.map(({ id, title, failureTitle, label }) => ({
    kind: 'check' as const,
    title,
    path: `/docs/checks/${id}/`,
    where: id,
    text: `Otherwise: ${failureTitle}.`,
    words: label,
  })),
  ...(registeredNames as readonly RegisteredName[]).flatMap(claimEntry),
  ...scenarios.map(({ id, title, story, group }) => ({
    kind: 'example' as const,
    title,
    path: `/scenarios/${id}/`,
    where: scenarioGroups[group],
    text: story,
    words: id,
  })),
]

/** A claim leads to the clause that defines it; one that no RFC defines has none to lead to. */
function claimEntry({ name, title, about, spec }: RegisteredName): Entry | [] {
  if (!spec || !('rfc' in spec)) return []
  return {
    kind: 'claim',
    title: name,
    path: `https://www.rfc-editor.org/rfc/rfc${spec.rfc}.html#section-${spec.section}`,
    where: `${title}, ${specLabel(spec)}`,
    text: about,
  }
}
