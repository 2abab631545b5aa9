import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const token = read(
  'https://github.com/SAP-samples/cloud-btp-cli-api-codejam/blob/main/exercises/09-deleting-resources-with-api/README.md',
  '2026-11-27',
)
const descriptor = read(
  'https://github.com/SAP-docs/btp-cloud-platform/blob/main/docs/30-development/application-security-descriptor-configuration-syntax-517895a.md',
  '2026-11-27',
)
const validator = read(
  'https://github.com/SAP/cloud-security-services-integration-library/blob/00f240c/java-security/src/main/java/com/sap/cloud/security/token/validation/validators/JwtAudienceValidator.java',
  '2026-11-27',
)
const local = quote('https://github.com/SAP/cloud-security-services-integration-library/pull/803', '2026-11-27')

const grant =
  'In xs-security.json of this server define a scope, put it into a role template, and give the user that role; for another application’s client list it in granted-apps. Then this server’s xsappname is in aud: make that a name of this server.'

export const sapXsuaa: Product = {
  id: 'sap-xsuaa',
  name: 'SAP XSUAA',
  marks: {
    ...token,
    any: [
      { in: 'claims', member: 'iss', like: 'https://*.authentication.*.hana.ondemand.com/oauth/token', speaks: 'own' },
      { in: 'header', member: 'jku', like: 'https://*.authentication.*.hana.ondemand.com/token_keys', speaks: 'own' },
      { in: 'claims', member: 'xs.system.attributes', is: 'there', speaks: 'own' },
      { in: 'claims', member: 'ext_attr', is: 'there', speaks: 'typical' },
      { in: 'claims', member: 'client_id', like: 'sb-*!*', speaks: 'typical' },
      { in: 'claims', member: 'zid', is: 'text', speaks: 'weak' },
    ],
  },
  idToken: 'not known',
  ownAudiences: ['{client}', 'openid', 'uaa'],
  profiles: [
    {
      id: 'default',
      name: 'SAP XSUAA',
      about: 'typ is JWT and scope a list. aud holds names of applications, out of the scopes that were granted.',
      when: [],
      shape: { ...token, form: 'JWT' },
      policy: {
        types: 'claims',
        requiredClaims: ['iss', 'exp', 'sub', 'iat', 'client_id', 'jti'],
        scopeClaims: ['scope'],
      },
      claims: [
        'jti',
        'ext_attr',
        'sub',
        'scope',
        'client_id',
        'cid',
        'azp',
        'grant_type',
        'origin',
        'rev_sig',
        'iat',
        'exp',
        'iss',
        'zid',
        'aud',
      ],
    },
  ],
  audienceNames: [
    { ...descriptor, like: '*!t*', what: 'the name of an application (its xsappname)' },
    { ...descriptor, like: '*!b*', what: 'the name of an application (its xsappname)' },
  ],
  words: {
    type: {
      other: {
        ...token,
        says: 'The typ of XSUAA’s access tokens is JWT.',
        fix: 'Leave the check of typ out for this issuer.',
      },
    },
    audience: {
      mismatch: { ...descriptor, says: 'aud names applications by their xsappname, never by an address.', fix: grant },
      several: {
        ...validator,
        says: 'aud names each application of which a scope was granted, by its xsappname, and the client.',
        fix: grant,
      },
    },
    scope: {
      missing: {
        ...descriptor,
        says: 'Scopes stand in scope as a list, each with the name of its application before it: <xsappname>.<scope>.',
        fix: 'Have this server expect the whole of it, and give the user a role whose template refers to that scope.',
      },
      malformed: { ...token, says: 'scope is a list.', fix: 'Have this server read scope as a list.' },
    },
  },
}

export const sapXsuaaFacts = (): ProductFacts => ({
  shapes: {
    default: {
      typ: ['JWT'],
      client: 'client_id',
      tokenId: 'jti',
      scope: { claim: 'scope', form: 'list' },
      aud: 'A list: of each scope what stands before its last dot, so the xsappname and parts below it, and the client.',
      kinds: 'not known',
    },
  },
  resource: {
    ...descriptor,
    honours: 'not known',
    says: 'Nothing that was read speaks of it: scopes decide what is in aud.',
  },
  audience: {
    ...descriptor,
    steps: [
      'Bind the server to an instance of XSUAA whose xs-security.json has an xsappname and a scope.',
      'Put the scope into a role template, and give users a role collection with that role.',
      'For the client of another application list that one in granted-apps of the scope.',
      'Have the server take its xsappname, with the suffix it got (!t…), as its audience.',
    ],
    cannot: 'Hold a URI: an xsappname has letters, digits, hyphens, underscores and slashes, and no colon.',
  },
  fails: [
    {
      ...validator,
      says: 'A scope with dots puts parts of an application into aud (app!t1.sub): SAP’s library compares what stands before the first dot.',
    },
    {
      ...local,
      says: 'iss can be http://<subdomain>.localhost:8080/uaa/oauth/token in real tenants; SAP’s libraries compare where the keys are (jku) instead.',
    },
  ],
})
