import { scenarios } from '@/content/catalog'
import { puzzles } from '@/content/challenges'
import { pathOfPart } from '@/content/docs/part'
import { partsBelow } from '@/content/docs/parts'
import { readTitles } from '@/content/docs/titles'
import { checks } from '@/lib/pipeline/checks'
import { rooms } from './rooms'

/** A page of the site: where it is, from the root and with a slash at both ends, and what it is called. */
export interface PagePath {
  readonly path: string
  readonly title: string
}

/** Pages of the docs in reading order, each followed by those below it, then the checks. */
export const docsPaths = async (): Promise<readonly PagePath[]> => [
  ...(await readTitles()).flatMap(({ slug, title }) => [
    { path: `/docs/${slug}/`, title },
    ...partsBelow(slug).map((part) => ({ path: pathOfPart(slug, part.id), title: part.title })),
  ]),
  { path: '/docs/checks/', title: 'All checks' },
  ...checks.map(({ id, title }) => ({ path: `/docs/checks/${id}/`, title })),
]

/** Every page of the site. */
export const paths = async (): Promise<readonly PagePath[]> => [
  ...rooms,
  ...(await docsPaths()),
  ...puzzles.map(({ id, title }) => ({ path: `/challenges/${id}/`, title })),
  ...scenarios.map(({ id, title }) => ({ path: `/scenarios/${id}/`, title })),
]
