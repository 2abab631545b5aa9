import { microsoftApiOf } from '../../issuers/microsoft'
import { audienceValues } from '../../pipeline/claims/audience-values'
import { memberValue } from '../../pipeline/encoding/json'
import { clip } from '../../pipeline/encoding/visible-text'
import { parseUri } from '../../pipeline/audience/uri'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'
import { isMicrosoftIssuer } from '../trusted-issuers'

const graph = 'Microsoft Graph'

/** The token is for an API of Microsoft’s own. */
export default defineHypothesis({
  id: 'microsoft-api',
  speaksTo: ['signature', 'audience', 'type', 'issuer-trust', 'key', 'required-claims', 'scope'],
  specs: [rfc(8707, '2'), rfc(7519, '4.1.3')],
  test({ header, claims, server: { resource } }) {
    const values = claims === null ? [] : audienceValues(claims)
    const api = microsoftApiOf(values)
    const iss = claims && memberValue(claims, 'iss')
    const microsoft = typeof iss === 'string' && isMicrosoftIssuer(iss)
    const nonce = header !== null && memberValue(header, 'nonce') !== undefined
    if (!api && !(nonce && microsoft && values.length === 0)) return null
    const { name, aud } = api ?? { name: graph, aud: '' }
    const alone = nonce && name === graph
    if (isOfMicrosoft(resource) && !microsoftApiOf([resource]))
      return {
        says: `This token is for ${name} (aud ${clip(aud, 60)}). This server is Microsoft’s own, too, by another name, and only Microsoft knows whether it takes tokens for that API.`,
        fix: 'Have the client ask for the scopes that this server’s own metadata names (scopes_supported, RFC 9728), by the client that Microsoft documents for it. What it compares is set at Microsoft: nothing here can change it.',
        settings: 'none',
      }
    return {
      says: alone
        ? 'This token is for Microsoft Graph: its header carries a nonce, and only Graph can verify it. A fresh one fails too.'
        : `This token is for ${name} (aud ${clip(aud, 60)}), not for an API of yours. A fresh one of the same kind fails too.`,
      fix: `Have the client ask Entra ID for a token with a scope of your own API (api://<application id>/…), not with ${
        name === graph ? 'User.Read or another scope of Graph' : `a scope of ${name}`
      }.`,
      settings: 'none',
    }
  },
})

/** Hosts that Microsoft gives to nobody else. */
const isOfMicrosoft = (resource: string): boolean =>
  /(?:^|\.)(?:dev\.azure\.com|dynamics\.com|microsoft\.com|office\.com)$/.test(parseUri(resource)?.host ?? '')
