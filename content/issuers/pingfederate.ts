import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const uris = quote(
  'https://docs.pingidentity.com/pingfederate/latest/administrators_reference_guide/help_beareraccesstokenmgmtplugintasklet_atmselectionsettingsstate.html',
  '2026-11-26',
)
const fields = quote(
  'https://docs.pingidentity.com/pingfederate/latest/administrators_reference_guide/pf_configure_json_token_management.html',
  '2026-11-27',
)
const contract = quote(
  'https://docs.pingidentity.com/pingfederate/latest/administrators_reference_guide/pf_defining_access_token_attribute_contract.html',
  '2026-11-27',
)
const exchange = read(
  'https://github.com/carbonefederico/pingfederate-token-exchange-perf/blob/main/README.md',
  '2026-11-27',
)
const mapped = read(
  'https://github.com/carbonefederico/pingfederate-token-exchange-perf/blob/44b6879/docs/pingfederate-configuration.md',
  '2026-11-27',
)
export const pingfederate: Product = {
  id: 'pingfederate',
  name: 'PingFederate',
  marks: { ...exchange, any: [{ in: 'header', member: 'pi.atm', is: 'there', speaks: 'own' }] },
  idToken: 'not known',
  // An access token manager decides every claim; these are what its fields make of one.
  profiles: [
    {
      id: 'typed',
      name: 'PingFederate, at+jwt',
      about: 'With Type Header Value at+jwt. There is a jti only where JWT ID Claim Length asks for one.',
      when: [{ in: 'header', member: 'typ', value: 'at+jwt' }],
      shape: { ...exchange, form: 'JWT' },
      policy: {
        types: ['at+jwt'],
        requiredClaims: ['iss', 'exp', 'sub', 'client_id', 'iat'],
        scopeClaims: ['scope'],
      },
      claims: ['scope', 'client_id', 'iss', 'iat', 'sub', 'aud', 'exp'],
    },
    {
      id: 'untyped',
      name: 'PingFederate, without a type',
      about: 'Without Type Header Value the header has no typ. Every claim is a field of the access token manager.',
      when: [],
      shape: { ...fields, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'client_id'], scopeClaims: ['scope'] },
      claims: ['scope', 'client_id', 'iss', 'iat', 'sub', 'aud', 'exp'],
    },
  ],
  words: {
    type: {
      missing: {
        ...fields,
        says: 'The access token manager writes typ only where its field Type Header Value has a value.',
        fix: 'Set Type Header Value of the manager to at+jwt.',
      },
      other: {
        ...fields,
        says: 'typ is what the access token manager has as Type Header Value.',
        fix: 'Set Type Header Value of the manager to at+jwt.',
      },
    },
    'required-claims': {
      missing: {
        ...fields,
        says: 'Claims are fields of the access token manager: Issuer Claim Value, Include Issued At Claim, Client ID Claim Name, JWT ID Claim Length. Others stand in its attribute contract.',
        fix: 'Fill in the field for the claim that is missing, or do not require it of this issuer.',
      },
    },
    'audience-presence': {
      missing: {
        ...fields,
        says: 'aud is written only where the access token manager has an Audience Claim Value, or its contract maps one.',
        fix: 'Set Audience Claim Value of the manager to this server’s URI, or map aud to the resource that was asked for.',
      },
    },
    audience: {
      mismatch: {
        ...uris,
        says: 'Which audience is written is decided by the access token manager that was chosen for the request.',
        fix: 'List this server’s URI on the manager’s Resource URI tab, and have the client name it in its request.',
      },
    },
    scope: {
      malformed: {
        ...fields,
        says: 'Without Space Delimit Scope Values the access token manager writes scope as a list.',
        fix: 'Switch on Space Delimit Scope Values of the manager, or have this server take a list.',
      },
    },
  },
}

const shape = {
  client: 'client_id',
  tokenId: 'not known',
  scope: { claim: 'scope', form: 'words or list' },
  aud: 'What the access token manager writes: a fixed value, or the resource that was asked for.',
} as const
export const pingfederateFacts = (): ProductFacts => ({
  shapes: {
    typed: {
      ...shape,
      typ: ['at+jwt'],
      kinds: 'typ is at+jwt.',
    },
    untyped: {
      ...shape,
      typ: [null],
      kinds: 'The header parameter pi.atm names the manager; client_id is in access tokens.',
    },
  },
  resource: {
    ...uris,
    honours: 'with a setting',
    says: 'aud in the authorization request, or resource in a token exchange, chooses the access token manager that lists the URI.',
  },
  audience: {
    ...quote(
      'https://thalesdocs.com/idpv/integrations/idpv_integrations/pingidentity/set_pingfed/create_access_tok_manag/index.html',
      '2026-11-26',
    ),
    steps: [
      'Make an access token manager of type JSON Web Tokens for the server.',
      'List the server’s URI on its Resource URI tab.',
      'Set Audience Claim Value to the same URI.',
    ],
    cannot: 'not known',
  },
  fails: [
    { ...mapped, says: 'A resource that no access token manager lists is refused with invalid_target.' },
    { ...contract, says: 'A mapped aud or iss of the attribute contract overrides the fixed value of the manager.' },
  ],
})
