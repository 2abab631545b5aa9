import { type Check, defineBody, type AnyContext } from '../pipeline/check'
import type { CheckReturn } from '../pipeline/outcomes'
import { checks } from '../pipeline/checks'
import issuerTrust from '../pipeline/checks/issuer-trust'
import payload from '../pipeline/checks/payload'
import signature from '../pipeline/checks/signature'
import { readObject } from '../pipeline/encoding/json'
import type { FactName } from '../pipeline/types'
import type { VectorCase } from './case'

const all: readonly Check[] = checks
const evidence = () => ({ expected: 'what the case gives', found: 'that' })

/** The checks a case asks for: the whole pipeline, or the part of it that its level is about. */
export function pipelineFor(vector: VectorCase): readonly Check[] {
  const { level, server } = vector
  if (level === 'decode')
    return [...all.filter((c) => inGroups(c, 'request', 'serialization') || c.id.startsWith('payload')), vouched]
  if (level === 'dpop-proof')
    return [
      ...all.filter((c) => inGroups(c, 'request')),
      introspected(vector),
      ...all.filter((c) => inGroups(c, 'binding')),
    ]
  const wanted =
    level === 'jws' ? all.filter((c) => !c.needs.includes('claims') && !c.provides.includes('claims')) : all
  return server.issuer === null ? withAnyIssuer(wanted) : wanted
}

const inGroups = (check: Check, ...groups: readonly string[]) => groups.includes(check.group)

/** Nobody is named, so there is nothing to look up: whatever `iss` says, these are the keys. */
const withAnyIssuer = (list: readonly Check[]): readonly Check[] =>
  list
    .filter((c) => c.id !== 'issuer' && c.id !== 'issuer-trust')
    .flatMap((c) => (c.id === 'key' ? [anyIssuer, c] : [c]))

type Run = (context: AnyContext) => CheckReturn<FactName>

/** A check of the pipeline with another judgement in its place. */
function standIn(check: Check, provides: Check['provides'], run: Run, reads: Check['reads'] = []): Check {
  const body = defineBody({ reasons: {}, needs: [], provides, run })
  return { ...check, needs: [], reads, provides, body: () => body }
}

const anyIssuer = standIn(
  issuerTrust,
  ['issuer'],
  ({ server, pass }) => pass(evidence, { in: 'server' }, { issuer: server.issuers[0] }),
  ['server.issuers'],
)

/** There is no key, and only the form is judged. */
const vouched = standIn(signature, ['verified'], ({ pass }) => pass(evidence, { in: 'token' }, { verified: true }))

/** The issuer has answered for an opaque token, and said which key it is bound to. */
const introspected = ({ server }: VectorCase): Check =>
  standIn(payload, ['claims', 'verified'], ({ pass }) => {
    const claims = readObject(JSON.stringify({ active: true, cnf: { jkt: server.dpop?.boundJkt } }))
    return pass(evidence, { in: 'request' }, { claims, verified: true })
  })
