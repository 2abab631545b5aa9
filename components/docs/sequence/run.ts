import { judgeReplay, type ReplaySetup } from '@/content/replay-story'
import { type Outcome, outcomeOf } from './outcome'

// Pipeline, jose and the keys stand behind this module: it is fetched when the sequence comes near.
export const run = async (setup: ReplaySetup): Promise<Outcome> => outcomeOf(await judgeReplay(setup), setup)
