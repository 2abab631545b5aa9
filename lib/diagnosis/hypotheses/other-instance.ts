import { memberValue } from '../../pipeline/encoding/json'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { type Cause, defineHypothesis } from '../hypothesis'
import { besideTrusted } from '../trusted-issuers'

/** The token is from another instance of Clerk than this server is set up for. */
export default defineHypothesis({
  id: 'other-instance',
  speaksTo: ['issuer-trust/unknown', 'key/unknown-kid'],
  specs: [rfc(7515, '4.1.4'), rfc(8414, '4')],
  test(subject) {
    if (subject.check === 'issuer-trust') {
      const pair = besideTrusted(subject).find(({ of, own }) => isClerk(of.host, own.host))
      return pair ? cause(`${clip(pair.iss, 80)} in the token, ${clip(pair.issuer, 80)} here`) : null
    }
    const kid = subject.header && memberValue(subject.header, 'kid')
    const known = subject.keys.map((key) => key.kid).filter((name) => typeof name === 'string')
    return isInstance(kid) && known.length > 0 && known.every(isInstance)
      ? cause(
          `Clerk names a key by its instance, and the token has ${clip(kid, 40)}, the keys here ${clip(known.join(', '), 60)}`,
        )
      : null
  },
})

const isInstance = (kid: unknown): kid is string => typeof kid === 'string' && /^ins_[A-Za-z0-9]{1,60}$/.test(kid)

const ofDevelopment = /\.clerk\.accounts\.dev$/

/** One an instance for development, the other one too, or by the name that Clerk proposes for production. */
const isClerk = (...hosts: readonly string[]): boolean =>
  hosts.some((host) => ofDevelopment.test(host)) &&
  hosts.every((host) => ofDevelopment.test(host) || host.startsWith('clerk.'))

const cause = (pair: string): Cause => ({
  says: `The token is from another instance of Clerk than this server is set up for: ${pair}. Development and production are instances of their own, with their own keys and users.`,
  fix: 'Have the client sign in at the instance that this server is for: publishable key, secret key, issuer and key set are all of one instance. Its keys, fetched anew, do not verify tokens of another.',
  settings: 'others',
})
