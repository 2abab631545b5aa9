import { judgeRequest } from '../judge/judge-request'
import type { Judgement } from '../judge/judgement'
import { stepsOf } from '../judge/station'
import type { Check } from '../pipeline/check'
import type { HttpRequest, TargetServer } from '../pipeline/types'
import type { VectorCase, VectorRequest } from './case'
import { keySetOf } from './keys'
import { labelsOf } from './labels'
import { pipelineFor } from './levels'
import { serverOf } from './server'

/** What the pipeline said about a case, in the words of the vector files. */
export interface Judged {
  readonly verdict: 'accept' | 'reject' | 'crash'
  /** Our check that decided, and its reason; `null` when accepted. */
  readonly decidedBy: string | null
  readonly reason: string | null
  /** `failingCheck` labels that name what we found. Empty when accepted. */
  readonly labels: readonly string[]
  /** Labels of everything else that failed. */
  readonly alsoFound: readonly string[]
  /** Of the HTTP answer; `null` where the case is not about one. */
  readonly status: number | null
}

/** Runs one case through the pipeline. */
export async function judgeVector(vector: VectorCase): Promise<Judged> {
  return asked(serverOf(vector, await keySetOf(vector.keys)), vector, pipelineFor(vector))
}

/** Findings that no case asks for and no specification demands: with them off, the others decide. */
const ours: Readonly<Record<string, (vector: VectorCase) => boolean>> = {
  // RFC 7519 §4.1.6 lets iat lie in the future; only a maximum age gives it a meaning.
  'issued-at:future': ({ server }) => typeof server.maxTokenAge !== 'number',
  'issued-at:wrong-unit': ({ server }) => typeof server.maxTokenAge !== 'number',
}

async function asked(server: TargetServer, vector: VectorCase, pipeline: readonly Check[]): Promise<Judged> {
  const judgement = await judgeRequest({ request: requestOf(vector), server, now: vector.now }, pipeline)
  const { verdict } = judgement
  if (verdict.outcome !== 'rejected' || !ours[`${verdict.decidedBy}:${verdict.reason}`]?.(vector))
    return inTheirWords(judgement, vector)
  const off = [...server.policy.off, verdict.decidedBy]
  return asked({ ...server, policy: { ...server.policy, off } }, vector, pipeline)
}

function inTheirWords({ verdict, stations, answer }: Judgement, vector: VectorCase): Judged {
  const steps = stepsOf(stations)
  const status = answers(vector) ? (answer?.status ?? null) : null
  const broken = steps.find((s) => s.status === 'error')
  if (broken)
    return { verdict: 'crash', decidedBy: broken.id, reason: broken.error ?? '', labels: [], alsoFound: [], status }
  if (verdict.outcome === 'accepted')
    return { verdict: 'accept', decidedBy: null, reason: null, labels: [], alsoFound: [], status }
  // Undecided is no acceptance: a server without the key refuses.
  const { decidedBy, reason } = verdict
  const labels = steps.filter((s) => s.decides).flatMap(labelsOf)
  const alsoFound = steps.filter((s) => s.status === 'fail' && !s.decides).flatMap(labelsOf)
  return { verdict: 'reject', decidedBy, reason, labels, alsoFound, status }
}

const answers = ({ level }: VectorCase): boolean => level === 'resource-server' || level === 'dpop-proof'

function requestOf({ request, token, server }: VectorCase): HttpRequest {
  const { method = 'POST', url = server.resource ?? 'https://mcp.example.com/mcp' } = request ?? {}
  return {
    method,
    url,
    authorization: authorizationOf(request, token),
    dpop: list(request?.dpopProof),
    clientCertificate: request?.clientCertificate ?? null,
    origin: null,
    form: formOf(request),
    otherFields: [],
  }
}

/** The body as sent, if its media type is that of a form. */
function formOf(request: VectorRequest | null): string | null {
  const { body, contentType } = request ?? {}
  if (!body || !/^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType?.trim() ?? '')) return null
  return typeof body === 'string'
    ? body
    : new URLSearchParams(Object.entries(body).map(([name, value]) => [name, String(value)])).toString()
}

function authorizationOf(request: VectorRequest | null, token: string): readonly string[] {
  if (request?.authorization === undefined) return [`${request?.scheme ?? 'Bearer'} ${token}`]
  return list(request.authorization)
}

const list = (value: string | readonly string[] | null | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : (value ?? [])
