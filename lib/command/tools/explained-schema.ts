import { listOf, object, orNull, type Schema } from './tool'

const string: Schema = { type: 'string' }
const strings = listOf(string)
const specs = listOf(object({ label: string, title: string, href: string }))

/** Of what `explain` makes. */
export const explainedSchema: Schema = object({
  verdict: { type: 'string', enum: ['accepted', 'rejected', 'undecided'] },
  risky: { type: 'boolean', description: 'Accepted although a check that is left out would have refused it.' },
  headline: string,
  sentence: string,
  step: orNull(
    object({
      id: string,
      title: string,
      reason: orNull(string),
      expected: orNull(string),
      found: orNull(string),
      because: orNull(string),
      fix: orNull(string),
      demandedBy: string,
      specs,
    }),
  ),
  cause: orNull(object({ says: string, fix: string, specs })),
  product: orNull(object({ name: string, says: string, fix: string, source: string })),
  http: orNull(object({ status: { type: 'integer' }, phrase: string, headers: listOf(strings) })),
  also: listOf(
    object({ id: string, status: { type: 'string', enum: ['fail', 'warn', 'off', 'unknown'] }, title: string }),
  ),
  server: object({ name: string, resource: string, issuers: strings, scopes: strings }),
  token: object({ fingerprint: string, issuer: orNull(string), audience: orNull(string), expires: orNull(string) }),
  at: object({ seconds: { type: 'number' }, utc: string }),
  asSent: {
    type: ['integer', 'null'],
    description:
      'Status of the answer to the request as it was written, whatever its token. The verdict is of the token, sent as it should be.',
  },
})
