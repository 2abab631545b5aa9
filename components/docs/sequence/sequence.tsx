import './sequence.css'
import { world } from '@/content/catalog'
import { issuedToken, judgeReplay, type Sent, sentToken } from '@/content/replay-story'
import type { DemoToken } from '@/content/scenarios/demo-scenario'
import { mintToken } from '@/lib/scenarios/mint'
import { decodedClaims } from '../token-claims'
import { outcomeOf } from './outcome'
import type { ShownToken } from './message-content'
import { SequenceIsland } from './sequence-island'
import { careless, sentLabels } from './story'

const shown = async (recipe: DemoToken): Promise<ShownToken> => ({
  text: `${(await mintToken(recipe, world.mint)).slice(0, 32)}…`,
  claims: decodedClaims(recipe),
})

const tokensOf = async (sent: Sent) => ({ issued: await shown(issuedToken(sent)), sent: await shown(sentToken(sent)) })

// Before any page is rendered, so that two builds of the same sources give the same bytes.
const written = outcomeOf(await judgeReplay(careless), careless)
const tokens = Object.fromEntries(
  await Promise.all(Object.keys(sentLabels).map(async (sent) => [sent, await tokensOf(sent as Sent)] as const)),
) as Readonly<Record<Sent, Awaited<ReturnType<typeof tokensOf>>>>

/** The replay, message by message, driven by the reader. Without scripts it is a list that unfolds. */
export const Sequence = () => <SequenceIsland written={written} tokens={tokens} />
