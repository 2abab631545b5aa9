import { parseUri } from '../../pipeline/audience/uri'
import { audienceValues } from '../../pipeline/claims/audience-values'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** Names of stages, as they stand in hosts and paths. */
const stages =
  /^(?:dev|develop|development|test|testing|qa|uat|int|stg|stage|staging|preprod|preview|sandbox|demo|beta|canary|prod|production|live)\d*$/i

/** The token and the server belong to different environments. */
export default defineHypothesis({
  id: 'environment',
  speaksTo: ['audience/mismatch', 'audience/several', 'issuer-trust/unknown'],
  specs: [rfc(8707, '2'), rfc(9068, '4')],
  test({ check, claims, server }) {
    if (!claims) return null
    const ofIssuer = check === 'issuer-trust'
    const found = ofIssuer
      ? claims.members.filter((m) => m.name === 'iss').map((m) => String(m.value))
      : audienceValues(claims)
    const own = ofIssuer ? server.issuers.map((i) => i.issuer) : [server.resource]
    for (const a of found.slice(0, 10))
      for (const b of own.slice(0, 10)) {
        const [of, here] = [stageOf(a, b), stageOf(b, a)]
        if (of === null || here === null || of === here) continue
        return {
          says: `${clip(a, 80)} and ${clip(b, 80)} are the same but for the environment: the token belongs to ${of || 'the one without a name'}, this server to ${here || 'the one without a name'}.`,
          fix: `Point the client at this environment${ofIssuer ? ' and its authorization server' : ''}, or check which configuration this server was started with.`,
          settings: 'others',
        }
      }
    return null
  },
})

/** The stage in `uri` if taking the stages out of both leaves the same; `null` if not. */
function stageOf(uri: string, other: string): string | null {
  const [a, b] = [labels(uri), labels(other)]
  if (!a || !b || a.rest !== b.rest) return null
  return a.stage
}

function labels(uri: string): { readonly rest: string; readonly stage: string } | null {
  const parts = parseUri(uri)
  if (!parts || uri.length > 300) return null
  const words = `${parts.host}${parts.path}`.split(/([.\-/])/)
  const stage = words.filter((w) => stages.test(w)).join(' ')
  const rest = words.filter((w) => !stages.test(w) && !/^[.\-/]$/.test(w)).join(' ')
  return { rest: rest.replace(/ +/g, ' ').trim(), stage }
}
