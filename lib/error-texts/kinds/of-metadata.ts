import type { KindRule } from './kind'

const none = { step: null, scenario: null }

/** Of metadata, which a client reads before it signs in. */
export const kindsOfMetadata: readonly KindRule[] = [
  {
    id: 'metadata-issuer',
    about: 'iss',
    at: 'client',
    of: 'an issuer in metadata that is not the address the metadata was fetched for.',
    next: 'Make the two the same text: a slash at the end and http for https count.',
    ...none,
    where: [
      [
        ['oauthmetadata', 'metadata', 'configuration', 'provider', 'discovery'],
        ['issuer'],
        ['mismatch', 'different', 'wrong'],
        10,
      ],
    ],
  },
  {
    id: 'answer-issuer',
    about: 'iss',
    at: 'client',
    of: 'iss in the answer of the authorization endpoint, which tells the client which authorization server answered.',
    next: 'Its metadata says authorization_response_iss_parameter_supported: then the address the browser comes back to has to carry iss, spelled as issuer there.',
    ...none,
    where: [[['authserver', 'authorization', 'callback'], ['response'], ['issuer', 'iss'], 6]],
  },
  {
    id: 'resource-mismatch',
    about: 'metadata',
    at: 'client',
    of: 'resource in the metadata of the server, which is not the address that the client asked.',
    next: 'Serve metadata whose resource is that address, path and slash included. Behind a proxy configure the public one.',
    ...none,
    where: [[['resource'], ['oauthmetadata'], ['mismatch', 'not', 'different', 'wrong'], 5]],
  },
  {
    id: 'metadata',
    about: 'metadata',
    at: 'client',
    of: 'metadata that was not found, or not in its form.',
    next: 'Import the server here by its address: each request and what it brought is shown, with the rule that is broken.',
    ...none,
    where: [
      [
        ['oauthmetadata'],
        [
          'failed',
          'unknown',
          'unable',
          'error',
          'missing',
          'invalid',
          'mismatch',
          'no',
          'fetch',
          'fetchfailed',
          'parse',
          'unsupported',
          'unexpected',
          '404',
        ],
      ],
      [['configuration', 'metadata'], ['issuer', 'resource', 'oauth', 'openid'], ['unable', 'failed', 'mismatch'], 8],
      [['authserver'], ['no', 'empty'], 2],
      [['authserver', 'authservers'], ['missing'], 0],
      [['oauthmetadata', 'metadata'], ['must'], 4],
    ],
  },
]
