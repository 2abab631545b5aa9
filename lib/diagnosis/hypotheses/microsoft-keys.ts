import { memberValue } from '../../pipeline/encoding/json'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'
import { isMicrosoftIssuer } from '../trusted-issuers'

/** Entra ID and Azure AD B2C keep this key at an address of its own. */
export default defineHypothesis({
  id: 'microsoft-keys',
  speaksTo: ['key/unknown-kid'],
  specs: [rfc(7517, '4.5')],
  test({ claims }) {
    const [iss, tfp, acr] = ['iss', 'tfp', 'acr'].map((name) => claims && memberValue(claims, name))
    if (typeof iss !== 'string' || !isMicrosoftIssuer(iss)) return null
    const policy = [tfp, acr].find((name): name is string => typeof name === 'string' && /^B2C_1/i.test(name))
    if (policy !== undefined || iss.includes('.b2clogin.com/'))
      return {
        says: `No key given here has signed it. Azure AD B2C has metadata and keys for each policy${policy === undefined ? '' : `, and this token is of ${clip(policy, 60)}`}; those of login.microsoftonline.com and of another policy may be others.`,
        fix: `Take jwks_uri from the metadata of that policy: https://<tenant>.b2clogin.com/<tenant>.onmicrosoft.com/${policy === undefined ? '<policy>' : clip(policy, 60)}/v2.0/.well-known/openid-configuration. If the keys are from there, fetch them again.`,
      }
    return {
      says: 'No key given here has signed it. Either the set is older than the key, as Entra ID changes its keys, or the application has a signing key of its own, which comes with mapped claims and is not in the common set.',
      fix: 'Fetch the set again from the jwks_uri of the token’s own tenant. If the kid is still not there, add the application’s id to the address, ?appid=<application id>, at the metadata and at the keys.',
    }
  },
})
