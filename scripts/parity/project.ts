import { type ScenarioId, scenarios } from '@/content/scenarios'
import { demoMint } from '@/content/mint'
import { servers } from '@/content/servers'
import { audienceChecks } from '@/lib/pipeline/audience/checks'
import type { ValidationInput } from '@/lib/pipeline/types'
import { inputOf } from '@/lib/scenarios/run'

/** A request to a server, ready to be sent and to be foretold. */
export interface ParityCase {
  /** Unique, and may stand in a header. */
  readonly name: string
  readonly scenario: ScenarioId
  /** In what it differs from the scenario; empty: in nothing. */
  readonly change: string
  readonly input: ValidationInput
}

export { demoNow } from '@/content/now'
export { differences } from '@/content/parity/differences'
export { stacks } from '@/content/stacks'
export { asStackAnswers } from '@/lib/stacks/answers'
export { differenceOf } from '@/lib/stacks/compare'
export { stale, tally } from '@/lib/stacks/parity'

/** Every scenario, or those named: as it is, and at the same server without a look at the audience. */
export async function parityCases(only: readonly ScenarioId[] | null = null): Promise<readonly ParityCase[]> {
  const chosen = only === null ? scenarios : scenarios.filter(({ id }) => only.includes(id))
  const asWritten = await Promise.all(
    chosen.map(async (scenario): Promise<ParityCase> => {
      const { id }: { readonly id: ScenarioId } = scenario
      return { name: id, scenario: id, change: '', input: await inputOf(scenario, { servers, mint: demoMint }) }
    }),
  )
  const good = asWritten.find(({ scenario }) => scenario === 'good-token-issues')
  return [...asWritten, ...asWritten.map(careless), ...(good ? otherHeaders(good) : [])]
}

function careless({ name, scenario, input }: ParityCase): ParityCase {
  const { policy } = input.server
  const server = { ...input.server, policy: { ...policy, off: [...policy.off, ...audienceChecks] } }
  return { name: `careless.${name}`, scenario, change: 'no look at the audience', input: { ...input, server } }
}

/** What stands in a header beside a good token, or in place of its scheme. */
const headers: Readonly<Record<string, (bearer: string) => string>> = {
  'two spaces before the token': (bearer) => bearer.replace(' ', '  '),
  'a word after the token': (bearer) => `${bearer} more`,
  'a comma and the same again': (bearer) => `${bearer}, ${bearer}`,
  'the token without a scheme': (bearer) => bearer.slice('Bearer '.length),
  'an empty header': () => '',
}

const otherHeaders = ({ scenario, input }: ParityCase): readonly ParityCase[] =>
  Object.entries(headers).map(([change, spelled], i) => ({
    name: `header-${i}`,
    scenario,
    change,
    input: { ...input, request: { ...input.request, authorization: input.request.authorization.map(spelled) } },
  }))
