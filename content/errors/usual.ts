/** What the same refusal means whoever prints it: spread into an entry that has nothing to add. */
export const usual = {
  expired: { means: 'The token has expired.', fix: 'The client refreshes.', step: 'expiry', scenario: 'expired' },
  early: {
    means: 'nbf lies in the future: the clocks differ, or nbf counts in another unit than seconds.',
    fix: 'Synchronize the clocks, or allow a few seconds.',
    step: 'not-before',
    scenario: 'not-yet-valid',
  },
  future: {
    means: 'iat lies in the future: the clocks differ, or iat counts in another unit than seconds.',
    fix: 'Synchronize the clocks, and look at what writes iat.',
    step: 'issued-at',
    scenario: 'issued-in-future',
  },
  audience: {
    means: 'aud of the token is not what the server was set to expect.',
    fix: 'Compare the two, character by character. If the token is another server’s, the remedy is at the authorization server.',
    step: 'audience',
    scenario: 'cross-server-replay',
  },
  noAudience: {
    means: 'The token has no aud.',
    fix: 'Have the authorization server write this server’s URI into aud.',
    step: 'audience-presence',
    scenario: 'aud-missing',
  },
  issuer: {
    means: 'iss of the token is not what the server was set to expect, often by a slash at the end.',
    fix: 'Copy issuer from the authorization server’s metadata, as it stands there.',
    step: 'issuer-trust',
    scenario: 'issuer-trailing-slash',
  },
  signature: {
    means: 'The token was altered, or another key signed it.',
    fix: 'Check that the key is one of the token’s issuer.',
    step: 'signature',
    scenario: 'edited-after-signing',
  },
  key: {
    means: 'The key set does not have the kid of the token: rotated keys, or the key set of another issuer.',
    fix: 'Take the key set from the metadata of the issuer in iss.',
    step: 'key',
    scenario: 'kid-unknown',
  },
  algorithm: {
    means: 'alg of the token is not among the algorithms that the server takes.',
    fix: 'Set the list to what your issuer signs with.',
    step: 'algorithm',
    scenario: 'alg-not-allowed',
  },
  format: {
    means: 'What came is no JWT: opaque, cut, or with something around it.',
    fix: 'Look at what arrives. With an issuer of opaque tokens use introspection.',
    step: 'format',
    scenario: 'opaque-token',
  },
  claim: {
    means: 'A claim that the server asks for is not in the token.',
    fix: 'Have the authorization server write it.',
    step: 'required-claims',
    scenario: 'exp-missing',
  },
  nothing: {
    means: 'No token came where the server looks for one.',
    fix: 'If the client sent one, look for a redirect on the way, or a hop that takes the field off.',
    step: 'authorization',
    scenario: 'no-credentials',
  },
  scheme: {
    means: 'The Authorization header has another form than Bearer and one token.',
    fix: 'Send Authorization: Bearer, one space, and the token.',
    step: 'scheme',
    scenario: 'basic-scheme',
  },
} as const
