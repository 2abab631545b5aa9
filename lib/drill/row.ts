import type { Check } from '../pipeline/check'
import { checkById } from '../pipeline/checks'
import type { Answer } from './answer'
import { differencesOf } from './difference'
import { linkTo } from './link'
import type { RecognisedSdk, Row } from './report'
import { type Score, scoreOf } from './score'
import type { Step } from './step'

/** Scores of which there is something to see in the playground. */
const linked: readonly Score[] = ['hole', 'spelling', 'advice', 'good-refused']

/**
 * What came of one step.
 * @param good The step of the good token, which it is set beside.
 */
export async function rowOf(
  step: Step,
  good: Step,
  answer: Answer,
  control: Answer,
  sdk: RecognisedSdk | null,
  site: string,
): Promise<Row> {
  const { scenario, token, input, judgement } = step
  const { verdict, summary } = judgement
  const { score, note } = scoreOf(step, answer, control)
  const check = verdict.outcome === 'accepted' ? undefined : checkById(verdict.decidedBy)
  const sent = { request: input.request, token, recipe: scenario.token }
  return {
    id: scenario.id,
    title: scenario.title,
    score,
    note,
    foretold: {
      outcome: verdict.outcome === 'accepted' ? 'accepted' : 'rejected',
      status: judgement.answer?.status ?? 200,
      check: check?.id ?? null,
      says: check ? summary.sentence : null,
    },
    got: { kind: answer.kind, status: answer.status, error: answer.error },
    differences: differencesOf({ request: good.input.request, token: good.token, recipe: good.scenario.token }, sent),
    clauses: (check?.specs ?? []).map(({ label, href }) => ({ label, href })),
    fix: check ? fixOf(score, check, sdk) : null,
    link: linked.includes(score) ? await linkTo(step, site) : null,
  }
}

/** What to do at the server: in the words of its SDK where it is known, else the call of jose that does it. */
function fixOf(score: Score, { group, label, jose }: Check, sdk: RecognisedSdk | null): string | null {
  if (score === 'server-error')
    return `Answer 401 where the check of a token throws.${sdk?.errors ? ` ${sdk.name}: ${sdk.errors}` : ''}`
  if (score === 'in-band') return 'Refuse with status 401 and WWW-Authenticate, before the request reaches MCP.'
  if (score !== 'hole' && score !== 'spelling' && score !== 'advice') return null
  const what = `Check ${label}.`
  if (sdk && group === 'audience') return `${what} ${sdk.name}: ${sdk.audience}.`
  return jose === null ? what : `${what} With jose: ${jose}.`
}
