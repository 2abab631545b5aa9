import { ownNames } from '../../pipeline/audience/comparators'
import { rfc } from '../../pipeline/specs'
import { clip } from '../../pipeline/encoding/visible-text'
import { defineHypothesis } from '../hypothesis'

/** Claims that name somebody else, or say nothing of an audience. */
const others = new Set([
  'aud',
  'iss',
  'sub',
  'azp',
  'client_id',
  'cid',
  'appid',
  'scope',
  'scp',
  'origin',
  'allowed-origins',
])
/** Claims that are looked through. */
const most = 200

/** The issuer names this server in another claim. */
export default defineHypothesis({
  id: 'audience-elsewhere',
  speaksTo: ['audience/mismatch', 'audience-presence/missing'],
  specs: [rfc(7519, '4.1.3'), rfc(9068, '2.2')],
  test({ claims, server }) {
    if (!claims) return null
    const names = ownNames(server).slice(0, 20)
    const isOwn = (value: unknown) => typeof value === 'string' && names.includes(value)
    const found = claims.members
      .slice(0, most)
      .find(({ name, value }) => !others.has(name) && (isOwn(value) || (Array.isArray(value) && value.some(isOwn))))
    if (!found) return null
    return {
      says: `The claim ${clip(found.name, 40)} names this server; aud, which alone says whom a token is for, does not.`,
      fix: `Have the authorization server write the value of ${clip(found.name, 40)} into aud. Until it does, another token fails in the same way.`,
    }
  },
})
