// Prepared checks, views and headers keep their last answer, and all tokens under way share them.
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { scenarios, world } from '@/content/catalog'
import { inputOf } from '../scenarios/run'
import type { Scenario } from '../scenarios/scenario'
import { anyTarget } from './any-servers.fixture'
import { asOneByOne, oneByOne } from './one-by-one.fixture'
import { compile, type Target } from './servers'
import type { ValidationInput } from './types'
import { validate } from './validate'

const inputs: readonly ValidationInput[] = await Promise.all(
  (scenarios as readonly Scenario[]).map((scenario) => inputOf(scenario, world)),
)

/** Few of each, so that what is remembered of one is asked for another. */
const some = fc.record({
  inputs: fc.array(fc.constantFrom(...inputs), { minLength: 1, maxLength: 4 }),
  targets: fc.array(anyTarget, { minLength: 1, maxLength: 5 }),
})

/** One that is asked: a token, changed or not, at servers compiled together or at one of them for its report. */
const asked = fc.record({
  input: fc.nat(),
  signature: fc.constantFrom('its own', 'another’s', 'none'),
  scheme: fc.constantFrom('as it is', 'Bearer', 'bearer', 'DPoP'),
  origin: fc.constantFrom(null, 'https://page.example'),
  later: fc.constantFrom(0, 0, 4000),
  introspection: fc.constantFrom(null, null, '{"active":true}', '{"active":false}'),
  compiled: fc.nat(2),
  alone: fc.boolean(),
  at: fc.nat(),
})
type Asked = Parameters<Parameters<typeof asked.map>[0]>[0]

function presented(from: readonly ValidationInput[], one: Asked): ValidationInput {
  const input = from[one.input % from.length] as ValidationInput
  const other = from[(one.input + 1) % from.length] as ValidationInput
  const foreign = other.request.authorization[0]?.split('.')[2] ?? 'c2ln'
  const authorization = input.request.authorization.map((line) => {
    const [header, payload, signature, ...more] = line.split('.')
    const ending = { 'its own': signature, 'another’s': foreign, none: '' }[one.signature]
    const text = [header, payload, ending, ...more].filter((part) => part !== undefined).join('.')
    return one.scheme === 'as it is' ? text : text.replace(/^\w+(?= )/, one.scheme)
  })
  return {
    ...input,
    request: { ...input.request, authorization, origin: one.origin },
    now: input.now + one.later,
    introspection: one.introspection ?? input.introspection ?? null,
  }
}

test('many at once, in any order: each answer is that of one check after another, asked anew', async () => {
  const { verify } = crypto.subtle
  const spy = vi.spyOn(crypto.subtle, 'verify')
  await fc.assert(
    fc.asyncProperty(
      some,
      fc.array(asked, { minLength: 2, maxLength: 10 }),
      fc.scheduler(),
      async (drawn, questions, scheduler) => {
        // Signatures are answered in any order: what is under way meets what others have left.
        spy.mockImplementation((...given) => scheduler.schedule(verify.apply(crypto.subtle, given)))
        // The same servers, compiled together in other orders.
        const groups = [drawn.targets, drawn.targets.toReversed(), drawn.targets.slice(1)].map((targets) => ({
          targets,
          ask: compile(targets),
        }))
        const answers = questions.map(async (question) => {
          const input = presented(drawn.inputs, question)
          await scheduler.schedule(Promise.resolve())
          if (question.alone) {
            const { server } = drawn.targets[question.at % drawn.targets.length] as Target
            const { verdict, results } = asOneByOne(await validate({ ...input, server }))
            return { input, servers: [server], urls: [input.request.url], answers: [{ verdict, results }] }
          }
          const { targets, ask } = groups[question.compiled] as (typeof groups)[number]
          const verdicts = await ask(input)
          return {
            input,
            servers: targets.map(({ server }) => server),
            urls: targets.map(({ url }) => url),
            answers: verdicts.map((verdict) => ({ verdict })),
          }
        })
        const said = await scheduler.waitFor(Promise.all(answers))
        spy.mockImplementation((...given) => verify.apply(crypto.subtle, given))
        for (const { input, servers, urls, answers } of said)
          for (const [i, answer] of answers.entries()) {
            const request = { ...input.request, url: urls[i] as string }
            // A copy: what is remembered of a server or a key is of that object.
            const { verdict, results } = await oneByOne(
              structuredClone({ ...input, request, server: servers[i] as Target['server'] }),
            )
            expect(answer).toEqual('results' in answer ? { verdict, results } : { verdict })
          }
      },
    ),
    { numRuns: 100 },
  )
  spy.mockRestore()
}, 120_000)
