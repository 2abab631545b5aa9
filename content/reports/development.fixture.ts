import { atJwt, good, k1, plain, type Reports, rfc9068, times } from './report.fixture'
import { minted, now, resource } from './visit.fixture'

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const project = 'https://securetoken.google.com/demo-app'
const unsigned = `${part({ alg: 'none', typ: 'JWT' })}.${part({ iss: project, aud: 'demo-app', sub: 'u', user_id: 'u', ...times })}.`
const local = { sub: 'u', client_id: 'c', token_use: 'access', jti: 'j', username: 'u', ...times }

/** Emulators and containers, and how their addresses are typed. */
export const developmentReports: Reports = {
  'Firebase: the Auth emulator': {
    visit: { paste: unsigned, keys: k1 },
    recognised: /^Firebase$/,
    decided: /^algorithm\/none$/,
    says: /Auth emulator makes such a token without a signature/,
    fix: /sign in at the project itself.*Never allow none/,
  },
  'WSL: the host has slept for 40 minutes': {
    visit: { paste: minted(atJwt, { ...rfc9068, iat: now + 2400, exp: now + 6000 }), keys: k1 },
    decided: /^issued-at\/future$/,
    says: /clock is 40 min ahead/,
    fix: /stands still while its host sleeps/,
    not: /count seconds from 1970/,
  },
  'kubectl: the data of a Secret, folded': {
    visit: {
      paste: `token: ${Buffer.from(good)
        .toString('base64')
        .match(/.{1,76}/g)
        ?.join('\n  ')}`,
      keys: k1,
    },
    decided: /^b64token\/malformed$/,
    status: 400,
    says: /base64 once more/,
    fix: /base64 -d/,
  },
  'cognito-local: another port': {
    visit: {
      paste: minted({ alg: 'RS256', kid: 'k1' }, { ...local, iss: 'http://localhost:9229/local_2D4gvA2k' }),
      keys: k1,
      issuer: 'http://localhost:62847/local_2D4gvA2k',
    },
    recognised: /Cognito/,
    decided: /^issuer-trust\/unknown$/,
    says: /differ by the port alone/,
    fix: /http:\/\/localhost:9229\/local_2D4gvA2k/,
  },
  'a mock server: no slash, before the type': {
    visit: {
      paste: minted(plain, { iss: 'http://localhost:53485', nbf: now, sub: 'johndoe', scope: 'dummy', ...times }),
      keys: k1,
      issuer: 'http://localhost:53485/',
    },
    decided: /^type\/other$/,
    says: /refuses the issuer all the same/,
    fix: /exactly as the authorization server’s metadata document spells it/,
  },
  'a mock server: asked at the address of its metadata': {
    visit: {
      paste: minted(atJwt, { ...rfc9068, iss: 'http://localhost:8080/.well-known/openid-configuration' }),
      keys: k1,
      issuer: 'http://localhost:8080/',
    },
    decided: /^issuer-trust\/unknown$/,
    says: /\/\.well-known\/openid-configuration/,
    fix: /as its own metadata writes it/,
  },
  ...Object.fromEntries(
    [`${rfc9068.iss} `, ` ${rfc9068.iss}`, `${rfc9068.iss}\n`, `${rfc9068.iss}\r\n`].map((issuer) => [
      `an issuer with white space: ${JSON.stringify(issuer)}`,
      {
        visit: { paste: minted(atJwt, { ...rfc9068, aud: resource }), keys: k1, issuer },
        decided: /^issuer-trust\/unknown$/,
        says: /white space stands around the one here/,
        fix: /Configure the issuer as its own metadata writes it/,
        settings: [`Trust ${rfc9068.iss} instead`],
      },
    ]),
  ),
}
