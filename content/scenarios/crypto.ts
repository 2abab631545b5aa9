import type { ReasonOf } from '@/lib/pipeline/checks'
import { accepted, rejected } from '@/lib/scenarios/expect'
import { absent } from '@/lib/scenarios/scenario'
import type { DemoScenario, DemoToken } from './demo-scenario'

const header = (patch: Record<string, unknown>, more: Partial<DemoToken> = {}): DemoToken => ({
  goodFor: 'issues',
  header: patch,
  ...more,
})
const notAllowed = (reason: ReasonOf<'algorithm'>) =>
  rejected('algorithm', reason, 401, { jose: 'ERR_JOSE_ALG_NOT_ALLOWED' })
const forged = rejected('signature', 'mismatch', 401, { jose: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' })
const noKey = (reason: ReasonOf<'key'>) => rejected('key', reason, 401, { jose: 'ERR_JWKS_NO_MATCHING_KEY' })
const attackerJwk = {
  kty: 'RSA',
  n: 'pjdss8ZaDfEH6K6U7GeW2nxDqR4IP049fk1fK0lndimbMMVBdPv_hSpm8T8EtBDxrUdi1OHZfMhUixGaut-3nQ4GG9nM249oxhCtxqqNvEXrmQRGqczyLxuh-fKn9Fg--hS9UpazHpfVAFnB5aCfXoNhPuI8oByyFKMKaOVgHNqP5NBEqabiLftZD3W_lsFCPGuzr4Vp0YS7zS2hDYScC2oOMu4rGU1LcMZf39p3153Cq7bS2Xh6Y-vw5pwzFYZdjQxDn8x8BG3fJ6j8TGLXQsbKH1218_HcUJRvMwdbUQG5nvA2GXVCqLqwp054Lzk9_B_f1lVrmOKuHjTNHf48w',
  e: 'AQAB',
}

export const crypto = [
  {
    id: 'alg-none',
    title: 'No signature: alg none',
    story: 'The token says it needs no signature. Anybody can write one like it.',
    group: 'crypto',
    server: 'issues',
    token: header({ alg: 'none', kid: absent }, { signedBy: 'none' }),
    expect: notAllowed('none'),
  },
  {
    id: 'alg-none-spelled',
    title: 'alg nOnE',
    story: 'A deny list for “none” misses this spelling; an allow-list does not.',
    group: 'crypto',
    server: 'issues',
    token: header({ alg: 'nOnE', kid: absent }, { signedBy: 'none' }),
    expect: notAllowed('none'),
  },
  {
    id: 'alg-confusion',
    title: 'The public key as a shared secret',
    story:
      'Signed with HMAC, using the issuer’s public key as the secret. It works where the token chooses the algorithm.',
    group: 'crypto',
    server: 'issues',
    token: header({ alg: 'HS256' }, { signedBy: 'public-as-secret' }),
    expect: notAllowed('symmetric'),
  },
  {
    id: 'alg-not-allowed',
    title: 'RS512 where RS256 is agreed',
    story: 'A strong algorithm, but not the one this issuer’s key is for.',
    group: 'crypto',
    server: 'issues',
    token: header({ alg: 'RS512' }),
    expect: notAllowed('not-allowed'),
  },
  {
    id: 'alg-missing',
    title: 'No algorithm',
    story: 'alg is the one parameter no JWS may lack.',
    group: 'crypto',
    server: 'issues',
    token: header({ alg: absent }),
    expect: rejected('algorithm', 'missing', 401, { jose: 'ERR_JWS_INVALID' }),
  },
  {
    id: 'forged-known-kid',
    title: 'An attacker’s signature under a known key id',
    story: 'The header names the issuer’s key, but another one signed.',
    group: 'crypto',
    server: 'issues',
    token: header({}, { signedBy: 'attacker' }),
    expect: forged,
  },
  {
    id: 'forged-embedded-jwk',
    title: 'The token brings its own key',
    story: 'The attacker’s public key stands in the header. jwt.io fills it in and says “Signature Verified”.',
    group: 'crypto',
    server: 'issues',
    token: header({ jwk: attackerJwk }, { signedBy: 'attacker' }),
    expect: { ...forged, warns: ['header-keys'] },
  },
  {
    id: 'forged-jku',
    title: 'The token points to its own keys',
    story: 'jku names the attacker’s key set. A server that fetches it has been sent there by a stranger.',
    group: 'crypto',
    server: 'issues',
    token: header({ jku: 'https://evil.test/jwks.json' }, { signedBy: 'attacker' }),
    expect: { ...forged, warns: ['header-keys'] },
  },
  {
    id: 'jku-but-genuine',
    title: 'A key address in a genuine token',
    story: 'The issuer really signed it and adds jku. The address is shown and not followed.',
    group: 'crypto',
    server: 'issues',
    token: header({ jku: 'https://auth.example.com/jwks.json' }),
    expect: accepted({ jose: 'accepts', warns: ['header-keys'] }),
  },
  {
    id: 'kid-unknown',
    title: 'A key id nobody knows',
    story: 'The issuer’s set has no key of that name.',
    group: 'crypto',
    server: 'issues',
    token: header({ kid: 'rs-2027-01' }),
    expect: noKey('unknown-kid'),
  },
  {
    id: 'kid-path',
    title: 'A key id that is a path',
    story: 'Aimed at servers that read keys from files. Here it is only a name that is not in the set.',
    group: 'crypto',
    server: 'issues',
    token: header({ kid: '../../../../dev/null' }),
    expect: noKey('unknown-kid'),
  },
  {
    id: 'kid-absent',
    title: 'No key id, one key that fits',
    story: 'Only one of the issuer’s keys is for RS256, so there is nothing to choose.',
    group: 'crypto',
    server: 'issues',
    token: header({ kid: absent }),
    expect: accepted(),
  },
  {
    id: 'kid-rotated',
    title: 'Signed by a retired key',
    story: 'The issuer has taken the key out of its set since.',
    group: 'crypto',
    server: 'issues',
    token: header({}, { signedBy: 'retired' }),
    expect: noKey('unknown-kid'),
  },
  {
    id: 'key-of-other-kind',
    title: 'ES256 with an RSA key’s name',
    story: 'The named key exists, but is for another algorithm.',
    group: 'crypto',
    server: 'issues',
    token: header({ kid: 'rs-2026-11' }, { signedBy: 'ec' }),
    expect: noKey('wrong-kind'),
  },
  {
    id: 'good-es256',
    title: 'A good token signed with ES256',
    story: 'The issuer has a second key, on an elliptic curve.',
    group: 'crypto',
    server: 'issues',
    token: header({}, { signedBy: 'ec' }),
    expect: accepted(),
  },
  {
    id: 'edited-after-signing',
    title: 'Edited after signing',
    story: 'The attacker changed aud to billing. The signature was made over the old text.',
    group: 'crypto',
    server: 'billing',
    token: {
      goodFor: 'issues',
      afterwards: { kind: 'edit-claims', claims: { aud: 'https://billing.example.com/mcp', scope: 'billing:read' } },
    },
    expect: forged,
  },
  {
    id: 'signature-stripped',
    title: 'The signature cut off',
    story: 'The last part is empty. A token shared this way can be read, and nobody accepts it.',
    group: 'crypto',
    server: 'issues',
    token: header({}, { afterwards: { kind: 'strip-signature' } }),
    expect: rejected('signature', 'empty', 401, { jose: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' }),
  },
] as const satisfies readonly DemoScenario[]
