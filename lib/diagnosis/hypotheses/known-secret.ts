import { base64urlOf } from '../../pipeline/encoding/segments'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** Texts that stand where a secret should have been: of examples that everybody has read, or of a variable that was not set. */
const published = [
  'your-256-bit-secret',
  'a-string-secret-at-least-256-bits-long',
  'your-384-bit-secret',
  'your-512-bit-secret',
  'your-super-secret-jwt-token-with-at-least-32-characters-long',
  'super-secret-jwt-token-with-at-least-32-characters-long',
  'secret',
  'secretkey',
  'secret-key',
  'your-secret-key',
  'your_secret_key',
  'your-secret',
  'mysecret',
  'my-secret-key',
  'supersecret',
  'jwt_secret',
  'JWT_SECRET',
  'changeme',
  'change-me',
  'password',
  'test',
]
const unset = ['undefined', 'null', 'None', 'nil', 'false', '[object Object]']

/** It was signed with a secret out of an example, or with none at all. */
export default defineHypothesis({
  id: 'known-secret',
  speaksTo: ['signature/mismatch', 'key/weak', 'key/not-given'],
  specs: [rfc(8725, '3.5'), rfc(7518, '3.2')],
  async test({ alg, verifies }) {
    if (!/^HS\d+$/.test(alg)) return null
    for (const secret of [...published, ...unset])
      if (await verifies({ key: { kty: 'oct', k: base64urlOf(secret) } }))
        return unset.includes(secret)
          ? {
              says: `It verifies with the text “${secret}” as the secret: the issuer’s secret was never set, and its program took the word for an empty value as the key. Anybody can sign such a token.`,
              fix: 'Set the secret where the issuer runs, make it fail at the start without one, and throw away what it has signed so far. No secret here makes up for it.',
            }
          : {
              says: `It verifies with “${secret}”, which stands in examples and tools: anybody can sign such a token.`,
              fix: 'If the issuer made it, give the issuer a secret of its own, long and random, and the same one here. If you made it in a tool, sign it with the secret that this server has. Never configure this one.',
            }
    return null
  },
})
