import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'
import { besideTrusted, isSameOrigin } from '../trusted-issuers'
import { unsetWord } from '../unset-text'

/** Words that Entra’s metadata addresses have in place of a tenant. */
const severalTenants: ReadonlySet<string> = new Set(['common', 'organizations', 'consumers'])

/** The token is of another realm or tenant of the same authorization server. */
export default defineHypothesis({
  id: 'other-realm',
  speaksTo: ['issuer-trust/unknown'],
  specs: [rfc(8414, '4'), rfc(9068, '4')],
  test(subject) {
    for (const { iss, of, issuer, own } of besideTrusted(subject)) {
      if (!isSameOrigin(own, of)) continue
      const [a, b] = [of.path.split('/'), own.path.split('/')]
      const at = a.length === b.length ? a.flatMap((part, i) => (part === b[i] ? [] : [i])) : []
      const [first] = at
      if (first === undefined || at.length > 1 || unsetWord.test(b[first] ?? '')) continue
      // A name in other capitals is another spelling, not another realm.
      if (a[first]?.toLowerCase() === b[first]?.toLowerCase()) continue
      if (isTenant(a[first]) && isMicrosoft(of.host) && b[first]?.includes('.'))
        return {
          says: `Entra ID writes a tenant’s number into iss, never its domain: ${clip(b[first] ?? '', 60)} may well be the tenant ${a[first]} that the token names.`,
          fix: `Configure ${clip(iss, 90)} as the issuer, if the metadata of ${clip(b[first] ?? '', 60)} says so too. Asking for another token does not help.`,
        }
      if (severalTenants.has(b[first] ?? ''))
        return {
          says: `${clip(b[first] ?? '', 20)} stands for several tenants and is nobody’s issuer: a token names the tenant it is of, here ${clip(a[first] ?? '', 60)}.`,
          fix: `Trust the issuer of each tenant that may come in, such as ${clip(iss, 90)}. Asking for another token does not help.`,
        }
      if (a[first] === personal && isMicrosoft(of.host))
        return {
          says: 'The user has signed in with a personal Microsoft account: iss names the tenant of all of them, and this server trusts another.',
          fix: `Have the user sign in with an account of ${clip(b[first] ?? '', 60)}. Trust ${clip(iss, 90)} as well only if everybody with a personal account may come in here.`,
          settings: 'others',
        }
      return {
        says: `One authorization server, another realm or tenant: the token is of ${clip(a[first] ?? '', 60)}, this server trusts ${clip(b[first] ?? '', 60)}.`,
        fix: `Have the client sign in at ${clip(issuer, 80)}. Trust ${clip(iss, 80)} as well only if its users may come in here.`,
        settings: 'others',
      }
    }
    return null
  },
})

/** The tenant of all personal accounts. */
const personal = '9188040d-6c67-4c5b-b112-36a304b66dad'

const isTenant = (part = ''): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(part)

/** Hosts at which Entra ID answers, in its national clouds and for customers (External ID, B2C). */
const isMicrosoft = (host: string): boolean =>
  /^login\.microsoftonline\.(?:com|us)$|^login\.partner\.microsoftonline\.cn$|\.(?:ciamlogin|b2clogin)\.com$/.test(host)
