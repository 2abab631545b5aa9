import { accepted, claimFails, rejected } from '@/lib/scenarios/expect'
import { type Scenario, type TokenRecipe, absent } from '@/lib/scenarios/scenario'
import { demoNow } from '../now'

const claims = (patch: Record<string, unknown>): TokenRecipe => ({ goodFor: 'issues', claims: patch })
const text = (name: string, json: string): TokenRecipe => ({ goodFor: 'issues', claimTexts: { [name]: json } })
const expired = rejected('expiry', 'expired', 401, { jose: 'ERR_JWT_EXPIRED:exp' })
const lax = { jose: 'accepts', differs: 'jose takes any number for a time' } as const

export const time = [
  { id: 'expired', title: 'Expired', story: 'The token ran out four minutes ago. jwt.io calls it valid.', group: 'time', server: 'issues', token: claims({ iat: demoNow - 840, exp: demoNow - 240 }), expect: expired },
  { id: 'expires-now', title: 'Expires this very second', story: 'At the second of exp the token is already refused: the rule says “on or after”.', group: 'time', server: 'issues', token: claims({ exp: demoNow }), expect: expired },
  { id: 'expired-within-tolerance', title: 'Just expired, within tolerance', story: 'Twenty seconds too late, at a server that allows its clock to be thirty seconds off.', group: 'time', server: 'issues', policy: { clockTolerance: 30 }, token: claims({ exp: demoNow - 20 }), expect: accepted() },
  { id: 'exp-missing', title: 'No expiry', story: 'A token that never ends: whoever finds it in a log next year can use it.', group: 'time', server: 'issues', token: claims({ exp: absent }), expect: rejected('required-claims', 'missing', 401, { jose: claimFails('exp') }) },
  { id: 'exp-string', title: 'Expiry as text', story: 'The number is in quotation marks. Some libraries compare it anyway, some never expire it.', group: 'time', server: 'issues', token: claims({ exp: String(demoNow + 540) }), expect: rejected('expiry', 'not-a-number', 401, { jose: claimFails('exp') }) },
  { id: 'exp-milliseconds', title: 'Expiry in milliseconds', story: 'Date.now() went straight into exp. Read as seconds, the token is good for another 56,000 years.', group: 'time', server: 'issues', token: claims({ exp: (demoNow + 540) * 1000 }), expect: rejected('expiry', 'wrong-unit', 401, lax) },
  { id: 'exp-infinite', title: 'Expiry 1e400', story: 'A number no computer can hold is read as infinity, and infinity never comes.', group: 'time', server: 'issues', token: text('exp', '1e400'), expect: rejected('expiry', 'not-finite', 401, lax) },
  { id: 'not-yet-valid', title: 'Not valid yet', story: 'nbf lies five minutes ahead: made for later, or two clocks disagree.', group: 'time', server: 'issues', token: claims({ nbf: demoNow + 300 }), expect: rejected('not-before', 'early', 401, { jose: claimFails('nbf') }) },
  { id: 'valid-from-now', title: 'Valid from this second on', story: 'nbf equals the clock, and that is early enough.', group: 'time', server: 'issues', token: claims({ nbf: demoNow }), expect: accepted() },
  { id: 'nbf-string', title: 'nbf as text', story: 'The start of validity is a quoted number.', group: 'time', server: 'issues', token: claims({ nbf: String(demoNow) }), expect: rejected('not-before', 'not-a-number', 401, { jose: claimFails('nbf') }) },
  { id: 'nbf-milliseconds', title: 'nbf in milliseconds', story: 'The start of validity lies far in the future, because the unit is wrong.', group: 'time', server: 'issues', token: claims({ nbf: demoNow * 1000 }), expect: rejected('not-before', 'wrong-unit', 401, { jose: claimFails('nbf') }) },
  { id: 'nbf-infinite', title: 'nbf 1e400', story: 'A start of validity that never comes.', group: 'time', server: 'issues', token: text('nbf', '1e400'), expect: rejected('not-before', 'not-finite', 401, { jose: claimFails('nbf') }) },
  { id: 'issued-in-future', title: 'Issued in the future', story: 'iat is ten minutes ahead. jose accepts it; a token cannot be older than its making.', group: 'time', server: 'issues', token: claims({ iat: demoNow + 600, exp: demoNow + 1200 }), expect: rejected('issued-at', 'future', 401, { jose: 'accepts', differs: 'jose reads iat only with maxTokenAge' }) },
  { id: 'iat-string', title: 'iat as text', story: 'The time of issue is a quoted number.', group: 'time', server: 'issues', token: claims({ iat: String(demoNow - 60) }), expect: rejected('issued-at', 'not-a-number', 401, { jose: claimFails('iat') }) },
  { id: 'iat-milliseconds', title: 'iat in milliseconds', story: 'The time of issue lies far ahead, because the unit is wrong.', group: 'time', server: 'issues', token: claims({ iat: (demoNow - 60) * 1000 }), expect: rejected('issued-at', 'wrong-unit', 401, { jose: 'accepts', differs: 'jose reads iat only with maxTokenAge' }) },
  { id: 'iat-infinite', title: 'iat 1e400', story: 'Issued at the end of time.', group: 'time', server: 'issues', token: text('iat', '1e400'), expect: rejected('issued-at', 'not-finite', 401, { jose: 'accepts', differs: 'jose reads iat only with maxTokenAge' }) },
] as const satisfies readonly Scenario[]
