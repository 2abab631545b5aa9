import type { Case } from '../case/case'
import { presenting } from '../case/presenting'
import { type Presets, profileOf, serverOf } from '../case/server'
import { readGivenKeys } from '../keys/on-demand'
import { plainRequest } from '../pipeline/http/request'
import type { TargetServer, ValidationInput } from '../pipeline/types'
import { judgeRequest } from './judge-request'
import type { Judgement } from './judgement'

/**
 * Judges a case.
 * @param now Seconds. A case whose clock is fixed is judged at that instant if none is given.
 * @throws TypeError if the case has edits (their token is made by `assemble` first), or a running clock and
 *   no `now`. Nothing a reader has typed makes it throw.
 */
export async function judge(given: Case, presets: Omit<Presets, 'signers'>, now?: number): Promise<Judgement> {
  if (given.edited) throw new TypeError('a case with edits has no token yet')
  const keys = await readGivenKeys(given.keysText)
  const server = serverOf(given, keys, presets, await profileOf(given, presets))
  return judgeRequest(validationInputOf(given, server, now ?? instantOf(given)))
}

/** The request of a case whose token is that one, as edits make it, to that server. */
export const validationInputWith = (given: Case, token: string, server: TargetServer, now: number): ValidationInput =>
  validationInputOf(presenting(given, token), server, now)

/** The request of a case, to that server. Its token is presented as it stands, without edits. */
export function validationInputOf(
  {
    token,
    scheme,
    authorization,
    request,
    introspection,
  }: Pick<Case, 'token' | 'scheme' | 'authorization' | 'request' | 'introspection'>,
  server: TargetServer,
  now: number,
): ValidationInput {
  const presented = authorization ?? (token === '' ? [] : [`${scheme} ${token}`])
  return {
    request: plainRequest(server.resource, { ...request, authorization: presented }),
    server,
    now,
    introspection: introspection.trim() || null,
  }
}

function instantOf({ clock }: Case): number {
  if (clock.kind === 'fixed') return clock.at
  throw new TypeError('a case whose clock runs is judged at an instant that the caller gives')
}
