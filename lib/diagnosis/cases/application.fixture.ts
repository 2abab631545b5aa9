import { bySecret, type Fits, now } from './setup.fixture'

/** Signed with a secret, at a server that expects a key pair. */
export const byCompany = {
  header: { alg: 'HS256', typ: 'JWT', kid: undefined },
  sign: bySecret('the secret of some application'),
  policy: { algorithms: ['RS256'] },
}

/** What an application signs for its own API. */
export const applicationFits: Fits = {
  'application-login': [
    [
      'Home Assistant',
      {
        ...byCompany,
        exactly: { iss: '154a27a7de344d8ca891a560d275289a', iat: now - 60, exp: now + 3600 },
      },
      /a login of Home Assistant/,
    ],
    [
      'Open WebUI',
      { ...byCompany, exactly: { id: '7c2b6f7e-1111-4222-8333-abcdefabcdef', exp: now + 300, jti: 'j' } },
      /a login of Open WebUI/,
    ],
    [
      'Simple JWT',
      { ...byCompany, exactly: { token_type: 'access', exp: now + 300, iat: now, jti: 'j', user_id: 5 } },
      /a login of Simple JWT for Django/,
    ],
    [
      'Flask-JWT-Extended, to refresh',
      { ...byCompany, exactly: { fresh: false, type: 'refresh', exp: now + 300, iat: now, jti: 'j', sub: '5' } },
      /a refresh token of Flask-JWT-Extended/,
    ],
    [
      'Symfony, with a key pair',
      { header: { typ: 'JWT' }, exactly: { iat: now, exp: now + 300, roles: ['ROLE_USER'], username: 'a' } },
      /LexikJWTAuthenticationBundle/,
    ],
  ],
}
