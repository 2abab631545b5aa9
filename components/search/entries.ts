import { scenarioGroups, scenarios } from '@/content/catalog'
import { puzzles } from '@/content/challenges'
import { printerTexts } from '@/content/errors'
import { errorPages, pathOfError, pathOfErrorPage } from '@/content/errors/pages'
import { anchorOf as headingAnchor } from '@/content/anchor'
import { anchorOf } from '@/content/claim-groups'
import { readPages } from '@/content/docs'
import type { PageSlug } from '@/content/docs/slugs'
import { glossary } from '@/content/glossary'
import { otherNames } from '@/content/other-names'
import { productPages } from '@/content/product-pages'
import { pathOfProduct } from '@/content/product-path'
import { sdks } from '@/content/sdks'
import { registeredNames, type RegisteredName, specLabel } from '@/content/registered-claims'
import { sought } from '@/content/sought'
import { type CheckId, checks } from '@/lib/pipeline/checks'
import { strictPolicy } from '@/lib/pipeline/policy'
import type { Entry } from '@/lib/search/entry'

/**
 * All that can be found. The text of the docs' pages is not in it: the build adds that from the built
 * pages (`scripts/build/pages/sections.mjs`), where every component has become text.
 */
export async function entries(): Promise<readonly Entry[]> {
  const pages = await readPages()
  const titleOf = (page: PageSlug) => pages.find(({ slug }) => slug === page)?.title ?? ''
  return [
    ...pages.map(({ slug, section, title, description, also }) => ({
      kind: 'page' as const,
      title,
      path: `/docs/${slug}/`,
      where: section,
      text: description,
      // “roll-out” is typed in one word and in two.
      words: `${slug} ${slug.replaceAll('-', '')} ${also}`.trim(),
    })),
    ...productPages.map(({ id, name, about }) => ({
      kind: 'product' as const,
      title: name,
      path: pathOfProduct(id),
      where: titleOf('authorization-servers'),
      text: about,
      words: [id, ...otherNamesOf(id)].join('\n'),
    })),
    // The sections of SDKs, by whatever they are called. Their text comes from their page.
    ...sdks.map(({ id, name }) => ({
      kind: 'section' as const,
      title: name,
      path: `/docs/sdks/#${headingAnchor(name)}`,
      where: titleOf('sdks'),
      text: '',
      words: otherNamesOf(id).join('\n'),
    })),
    {
      kind: 'page',
      title: 'Playground',
      path: '/playground/',
      where: 'Tools',
      text: 'Paste a token, choose a server, and see whether it should accept it, at which check it fails and why.',
      words: 'decode jwt decoder debugger jwt.io',
    },
    {
      kind: 'page',
      title: 'Examples',
      path: '/scenarios/',
      where: 'Tools',
      text: 'Every example: good tokens and bad ones, each with the server that is asked and its verdict.',
      words: 'gallery scenarios',
    },
    {
      kind: 'page',
      title: 'Challenges',
      path: '/challenges/',
      where: 'Challenges',
      text: 'Eight puzzles about servers and tokens, solved in the playground.',
      words: 'puzzles quiz exercise training',
    },
    {
      kind: 'page',
      title: 'Replay matrix',
      path: '/matrix/',
      where: 'Tools',
      text: 'Where can a token be replayed, and whom does a server let in? Many tokens, out of a log or any file, at many servers.',
    },
    {
      kind: 'page',
      title: 'Import a live MCP server',
      path: '/import/',
      where: 'Import',
      text: 'The 401 challenge, protected resource metadata, authorization server metadata and keys of a server, live or pasted, and which rules they break.',
    },
    {
      kind: 'page',
      title: 'Fire drill for your MCP server',
      path: '/drill/',
      where: 'Tools',
      text: 'A negative test of your own server: a command sends a good token and then each bad one, and says which it accepts. Its report opens here.',
      words: 'test pentest conformance npm run drill scorecard junit is my server vulnerable',
    },
    ...checks.map(({ id, title, failureTitle, label, http }) => ({
      kind: 'check' as const,
      title,
      path: `/docs/checks/${id}/`,
      where: id,
      text: `Otherwise: ${failureTitle}.`,
      // Most are refused with 401 invalid_token, which finds none of them.
      words: [
        label,
        http && http.error !== 'invalid_token' ? `${http.status} ${http.error ?? ''}`.trim() : [],
        names(id),
      ]
        .flat()
        .join('\n'),
    })),
    ...(registeredNames as readonly RegisteredName[]).map(claimEntry),
    ...glossary.map(({ id, term, also = [], sought = [], means }) => ({
      kind: 'term' as const,
      title: term,
      path: `/docs/glossary/#${id}`,
      where: 'Glossary',
      text: means,
      words: [...also, ...sought].join('\n').toLowerCase(),
    })),
    ...puzzles.map(({ id, title, goal, story }) => ({
      kind: 'page' as const,
      title,
      path: `/challenges/${id}/`,
      where: 'Challenges',
      text: `${goal} ${story}`,
    })),
    ...errorPages.map(({ id, title, about, printers }) => ({
      kind: 'page' as const,
      title,
      path: pathOfErrorPage(id),
      where: titleOf('troubleshooting'),
      text: about,
      words: printerTexts.flatMap((printer) => (printers.includes(printer.id) ? printer.name : [])).join(' '),
    })),
    // Their text comes from the pages that list them.
    ...printerTexts.flatMap(({ id: printedBy, name, hints, texts }) =>
      texts.map(({ id, text, also = [], means }) => ({
        kind: 'error' as const,
        title: text,
        path: pathOfError({ id, printedBy }),
        where: name,
        text: means,
        words: [name, ...hints, ...also].join(' '),
      })),
    ),
    ...scenarios.map(({ id, title, story, group }) => ({
      kind: 'example' as const,
      title,
      path: `/scenarios/${id}/`,
      where: scenarioGroups[group],
      text: story,
      words: id,
    })),
  ]
}

const otherNamesById: ReadonlyMap<string, string> = new Map(Object.entries(otherNames))

const otherNamesOf = (id: string) => otherNamesById.get(id)?.split(', ') ?? []

/** What a check is looked for by. One reports every claim that is missing, so it is found by each of them. */
const names = (id: CheckId): readonly string[] => [
  ...sought[id].split(', '),
  ...(id === 'required-claims'
    ? strictPolicy.requiredClaims.flatMap((claim) => [`missing ${claim} claim`, `missing ${claim}`, `no ${claim}`])
    : []),
]

/** A claim leads to its entry on the page about tokens. */
const claimEntry = (entry: RegisteredName): Entry => ({
  kind: 'claim',
  title: entry.name,
  path: `/docs/token-anatomy/#${anchorOf(entry)}`,
  where: [entry.title, specLabel(entry.spec)].filter(Boolean).join(', '),
  text: entry.about,
  words: `${entry.name} claim`,
})
