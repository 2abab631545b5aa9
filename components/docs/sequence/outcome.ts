import type { Checks, ReplaySetup } from '@/content/replay-story'
import type { Judgement } from '@/lib/judge/judgement'
import { stepsOf } from '@/lib/judge/station'

/** What billing said, as far as the sequence shows it: a judgement is ten times as long. */
export interface Outcome {
  readonly accepted: boolean
  readonly status: number
  readonly phrase: string
  readonly http: string
  readonly headline: string
  readonly sentence: string
  readonly checks: Readonly<Record<keyof Checks, Finding>>
}

/** What one check found: `overlooked` was not made and would have refused, `unreached` was not come to. */
export type Finding = 'pass' | 'fail' | 'off' | 'overlooked' | 'unreached'

/** What a server says of a token whose signature it does not verify, in place of a summary that knows it is good. */
const unverified = {
  headline: 'Anybody may have written this',
  sentence: 'Billing has not verified the signature. All its other checks read what the sender wrote.',
}

/** @throws TypeError if the judgement is none of a request that was answered. */
export function outcomeOf({ verdict, summary, stations, answer }: Judgement, { sent, checks }: ReplaySetup): Outcome {
  if (!answer) throw new TypeError('the replay is always answered')
  const steps = new Map(stepsOf(stations).map((step) => [step.id, step]))
  const finding = (id: string): Finding => {
    const step = steps.get(id)
    if (step?.status === 'off') return step.explanation ? 'overlooked' : 'off'
    if (!step?.reached) return 'unreached'
    return step.status === 'pass' ? 'pass' : 'fail'
  }
  const accepted = verdict.outcome === 'accepted'
  const { headline, sentence } = accepted && !checks.signature ? unverified : summary
  const withoutKey = sent === 'forged' ? ('overlooked' as const) : ('off' as const)
  return {
    accepted,
    status: answer.status,
    phrase: answer.phrase,
    http: [
      `HTTP/1.1 ${answer.status} ${answer.phrase}`,
      ...answer.headers.map(([name, value]) => `${name}: ${value}`),
    ].join('\n'),
    headline,
    sentence,
    checks: {
      signature: checks.signature ? finding('signature') : withoutKey,
      audience: finding('audience'),
      expiry: finding('expiry'),
      scope: finding('scope'),
    },
  }
}
