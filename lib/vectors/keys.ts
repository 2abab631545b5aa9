import { readKeys, secretKey } from '../keys/read'
import type { KeySet } from '../pipeline/types'
import type { VectorKeys } from './case'

/** The keys of a case, read as the page reads what a reader pastes. `null`: none were given. */
export async function keySetOf(given: VectorKeys): Promise<KeySet | null> {
  if (given.secret !== undefined) {
    const key = secretKey(given.secret, given.encoding ?? 'utf8')
    return { keys: 'problem' in key ? [] : [key] }
  }
  const text = given.jwks ? JSON.stringify(given.jwks) : (given.pem ?? given.text)
  if (text === undefined) return null
  const read = await readKeys(text)
  // Text with an encoding may be a secret; what was meant as a public key must never become one.
  if (given.text !== undefined && given.encoding !== undefined && 'problem' in read && read.problem === 'not-a-key')
    return keySetOf({ secret: given.text, encoding: given.encoding })
  // What gives no key leaves a server that has an issuer but nothing to verify with.
  return { keys: 'keys' in read ? read.keys : [] }
}
