import { scenarioGroups } from '@/content/catalog'
import { readPages } from '@/content/docs'
import { groups } from '@/lib/pipeline/groups'

/** What the picture of a link shows. */
export interface SocialCard {
  readonly name: string
  /** Where in the site it leads. */
  readonly room: string
  readonly title: string
  readonly says: string
}

const site: SocialCard = {
  name: 'site',
  room: 'JWT access tokens for MCP servers',
  title: 'Valid. Just not for you.',
  says: 'Should this server accept this token, and why? Checked step by step, in your browser.',
}

/** One for the site, one for each docs page; checks and scenarios share one for each of their groups. */
export const socialCards = async (): Promise<readonly SocialCard[]> => [
  site,
  ...(await readPages()).map(({ slug, section, title, description }) => ({
    name: `docs-${slug}`,
    room: `Docs · ${section}`,
    title,
    says: description,
  })),
  ...Object.entries(groups).map(([id, { title }]) => ({
    name: `checks-${id}`,
    room: 'Docs · All checks',
    title,
    says: 'What a server checks here, who demands it, and what it answers when it fails.',
  })),
  ...Object.entries(scenarioGroups).map(([id, title]) => ({
    name: `scenarios-${id}`,
    room: 'Examples',
    title,
    says: 'Tokens and the servers they are presented to, each with the verdict and the reason.',
  })),
]
