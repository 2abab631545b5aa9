import { rfc } from '../../../pipeline/specs'
import { defineHypothesis } from '../../hypothesis'
import { type ServerText, serverTextOf } from '../../server-texts'

const token =
  'Here belongs the token that was sent: it stands in the Authorization header of the request, behind Bearer.'

/** What it is, and where it belongs. */
const kinds: Readonly<Record<ServerText, readonly [string, string]>> = {
  answer: ['what a server has answered', 'The page Import says which steps are answered like this, and who prints it.'],
  resource: ['metadata of a protected resource', 'The page Import reads it and makes a server of it.'],
  issuer: ['metadata of an authorization server', 'The page Import reads it and makes a server of it.'],
  keys: ['a key or a key set', 'Under My server it is taken as the public key or key set of the issuer.'],
  address: [
    'an address',
    'If clients connect to it, it is the resource URI of My server, and the page Import reads what is published there.',
  ],
  message: ['a message', 'The page Troubleshooting says what the messages of SDKs and products mean.'],
}

/** What a server says was pasted in place of a token. */
export default defineHypothesis({
  id: 'server-text',
  speaksTo: ['b64token/malformed', 'format', 'canonical-encoding', 'charset', 'header'],
  specs: [rfc(6750, '2.1'), rfc(6750, '3')],
  test({ token: given }) {
    const kind = serverTextOf(given)
    if (!kind) return null
    const [what, where] = kinds[kind]
    return { says: `This is ${what}, and no token.`, fix: `${where} ${token}` }
  },
})
