import { memberValue } from '../../../pipeline/encoding/json'
import { clip } from '../../../pipeline/encoding/visible-text'
import { rfc } from '../../../pipeline/specs'
import { defineHypothesis } from '../../hypothesis'
import { besideTrusted } from '../../trusted-issuers'

const isOfExternalId = (host: string): boolean => host.length <= 253 && host.endsWith('.ciamlogin.com')

/** The issuer writes a name that is not its address, and the same for each of its tenants or zones. */
export default defineHypothesis({
  id: 'nominal-issuer',
  speaksTo: ['issuer-trust/unknown', 'issuer-trust/slash'],
  specs: [rfc(8414, '4'), rfc(8725, '3.8')],
  test(subject) {
    for (const { iss, of, own, issuer } of besideTrusted(subject)) {
      // github.com/AzureAD/microsoft-authentication-library-for-js/pull/8595: the tenant’s number stands for its name.
      if (isOfExternalId(of.host) && isOfExternalId(own.host) && of.host !== own.host && of.path === own.path)
        return {
          says: `${clip(iss, 160)} in the token and ${clip(issuer, 160)} here are one tenant of Entra External ID by two of its hosts: iss has the tenant’s number in front, and clients may reach it by name.`,
          fix: `Configure the issuer as the tenant’s metadata writes it, letter by letter: ${clip(iss, 160)}. Asking for another token does not help.`,
        }
      // github.com/okta/okta-jwt-verifier-java/issues/41: the console's address, which people copy.
      if (/^[a-z0-9-]{1,63}-admin\.okta/.test(own.host) && own.host.replace('-admin.', '.') === of.host)
        return {
          says: `${clip(issuer, 80)} has the address of Okta’s admin console in it: tokens name the organization without -admin.`,
          fix: `Configure ${clip(iss, 80)} as the issuer here. Asking for another token does not help.`,
        }
      // docs.oracle.com/en-us/iaas/Content/APIGateway/Tasks/apigatewayusingjwttokens-identityprovider.htm, 2026-11-27.
      if (of.host === 'identity.oraclecloud.com' && own.host.endsWith('.identity.oraclecloud.com'))
        return {
          says: `${clip(iss, 80)} is what Oracle’s identity domains (IDCS) write into iss, the same for every domain until an issuer of its own is set; ${clip(own.host, 80)} is the address of one domain.`,
          fix: `Configure ${clip(iss, 80)} as the issuer here, to the last slash, with the keys of that domain alone: https://${clip(own.host, 80)}/admin/v1/SigningCert/jwk. As the name is everybody’s, compare the claim tenant as well. Or set an issuer in the domain’s own settings. Another token got the same way fails too.`,
          settings: 'none',
        }
      // github.com/SAP/cloud-security-services-integration-library/pull/803: jku is compared there, and not iss.
      if (!of.host.endsWith('.localhost') || !of.path.endsWith('/uaa/oauth/token')) continue
      const jku = subject.header ? memberValue(subject.header, 'jku') : undefined
      return {
        says: `${clip(iss, 80)} is no server on anybody’s machine: SAP’s XSUAA writes that name into iss for real tenants, with the tenant’s subdomain in front. SAP’s own libraries therefore compare where the keys are (jku), and not iss.`,
        fix: `Configure ${clip(iss, 80)} as the issuer here, letter by letter, with the keys of your own tenant${typeof jku === 'string' ? `, if this is it: ${clip(jku, 120)}` : ' (…/token_keys)'}. Do not fetch keys from a jku that nobody has checked. Another token looks the same.`,
        settings: 'none',
      }
    }
    return null
  },
})
