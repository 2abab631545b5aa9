import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const declined = quote('https://github.com/spring-projects/spring-authorization-server/issues/279')
const mcp = read('https://github.com/spring-ai-community/mcp-security')
const generator = read(
  'https://github.com/spring-projects/spring-authorization-server/blob/041b94d/oauth2-authorization-server/src/main/java/org/springframework/security/oauth2/server/authorization/token/JwtGenerator.java',
  '2026-11-27',
)

export const springAuthorizationServer: Product = {
  id: 'spring-authorization-server',
  name: 'Spring Authorization Server',
  // A list in scope alone is written by ForgeRock and others, under a typ: the two together were found nowhere else.
  marks: {
    ...generator,
    any: [
      {
        in: 'header',
        member: 'typ',
        is: 'absent',
        speaks: 'typical',
        beside: { in: 'claims', member: 'scope', is: 'list' },
      },
      {
        in: 'claims',
        member: 'scope',
        is: 'list',
        speaks: 'weak',
        beside: { in: 'claims', member: 'client_id', is: 'absent' },
      },
      {
        in: 'claims',
        member: 'nbf',
        is: 'there',
        speaks: 'weak',
        beside: { in: 'claims', member: 'azp', is: 'absent' },
      },
    ],
  },
  idToken: {
    ...generator,
    any: [
      [
        { in: 'claims', member: 'azp', is: 'there' },
        { in: 'claims', member: 'nbf', is: 'absent' },
      ],
    ],
  },
  profiles: [
    {
      id: 'default',
      name: 'Spring Authorization Server',
      about: 'No typ and no client_id: aud is the client’s id, scope a list. A token customizer can change all of it.',
      when: [],
      shape: { ...generator, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'sub', 'iat', 'nbf'], scopeClaims: ['scope'] },
      claims: ['sub', 'aud', 'nbf', 'scope', 'iss', 'exp', 'iat', 'jti'],
    },
  ],
  words: {
    audience: {
      mismatch: {
        ...mcp,
        says: 'The server itself does not read resource, and writes the client’s id into aud.',
        fix: 'Add the authorization server module of mcp-security, or a token customizer of your own that writes this server’s URI into aud.',
      },
    },
    type: {
      missing: {
        ...generator,
        says: 'Spring Authorization Server writes no typ of its own. A token customizer can.',
        fix: 'Have a token customizer set the type of access tokens to at+jwt, or leave the check of typ out and require nbf.',
      },
    },
    'required-claims': {
      missing: {
        ...generator,
        says: 'There is no client_id: the client’s id stands in aud.',
        fix: 'Do not require client_id of this issuer, or have a token customizer write it.',
      },
    },
    scope: {
      malformed: {
        ...generator,
        says: 'Spring Authorization Server writes scope as a list.',
        fix: 'Have this server take a list, or a token customizer write words.',
      },
    },
  },
}

export const springAuthorizationServerFacts = (): ProductFacts => ({
  shapes: {
    default: {
      typ: [null],
      client: null,
      tokenId: 'jti',
      scope: { claim: 'scope', form: 'list' },
      aud: 'The client’s id.',
      kinds: 'nbf and scope are in access tokens, azp is in ID tokens.',
    },
  },
  resource: {
    ...declined,
    honours: 'with a setting',
    says: 'The server itself declined to read resource (closed 2025-12-09). The authorization server module of mcp-security has a token customizer that writes it into aud.',
  },
  audience: {
    ...mcp,
    steps: [
      'Use the authorization server module of mcp-security: its ResourceIdentifierAudienceTokenCustomizer writes the resource into aud.',
    ],
    cannot: 'not known',
  },
  fails: [{ ...generator, says: 'aud is the client’s id in access tokens and in ID tokens alike.' }],
})
