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
    fix: score === 'as-foretold' || !check ? null : fixOf(check, sdk),
    link: linked.includes(score) ? await linkTo(step, site) : null,
  }
}

/** What to do at the server: in the words of its SDK where it is known, else the call of jose that does it. */
function fixOf({ group, label, jose }: NonNullable<ReturnType<typeof checkById>>, sdk: RecognisedSdk | null): string {
  const what = `Check ${label}.`
  if (sdk && group === 'audience') return `${what} ${sdk.name}: ${sdk.audience}.`
  return jose === null ? what : `${what} With jose: ${jose}.`
}
