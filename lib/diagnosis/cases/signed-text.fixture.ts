import {
  byEc,
  byRsa,
  bySecret,
  few,
  type Fits,
  good,
  hs,
  jwkOf,
  otherRsa,
  resource,
  rsa,
  secretKey,
  secretText,
  text,
} from './setup.fixture'

/** A token whose part something wrote anew after it was signed. */
const rewritten =
  (part: 0 | 1, write: (object: Record<string, unknown>) => string) =>
  (token: string): string =>
    token
      .split('.')
      .map((p, i) => (i === part ? text(write(JSON.parse(Buffer.from(p, 'base64url').toString()))) : p))
      .join('.')
/** With the members in the order of these names, or of their places. */
const ordered =
  (...order: readonly (string | number)[]) =>
  (object: Record<string, unknown>) => {
    const names = Object.keys(object)
    return JSON.stringify(
      Object.fromEntries(order.map((n) => (typeof n === 'number' ? (names[n] ?? '') : n)).map((n) => [n, object[n]])),
    )
  }
/** The good claims in this order, `nbf` among them. */
const claimsInOrder = (names: readonly string[]) => {
  const all: Record<string, unknown> = { ...good, nbf: good.iat }
  return Object.fromEntries(names.map((name) => [name, all[name]]))
}

/** The signature does not verify, because the text is not the one that was signed. */
export const signedTextFits: Fits = {
  'cut-short': [
    ['the front is gone', { token: (t) => t.slice(1) }, /first character is missing/],
    ['the end is gone', { token: (t) => t.slice(0, -40) }, /stops after/],
    [
      'the end is gone where no key of the issuer is known',
      { claims: { iss: 'https://auth.acme.io' }, token: (t) => t.slice(0, -42) },
      /^The token has been cut off: an RSA key of 2048 bits makes a signature of 342 characters, and this one stops after 300/,
    ],
    [
      'the end of an ES256 signature, of an issuer that is not trusted',
      { header: { alg: 'ES256' }, sign: byEc, claims: { iss: 'https://auth.acme.io' }, token: (t) => t.slice(0, -6) },
      /a signature by ES256 has 86 characters, and this one stops after 80/,
    ],
    [
      'a word where the signature was',
      { claims: { iss: 'https://auth.acme.io' }, token: (t) => t.replace(/[^.]+$/, 'signature') },
      /or has a placeholder/,
    ],
    ['the header alone, and not all of it', { token: (t) => t.slice(0, 18) }, /before its first dot/],
    [
      'the signature is gone, at an issuer that is not trusted',
      { claims: { iss: 'https://auth.acme.io' }, token: (t) => t.replace(/[^.]+$/, '') },
      /behind its second dot/,
    ],
    ['asterisks', { token: (t) => `${t.slice(0, 40)}***` }, /shown shortened/],
    ['a word instead', { token: (t) => `${t.slice(0, 40)}[REDACTED]` }, /shown shortened/],
    ['an ellipsis', { token: (t) => `${t.slice(0, 20)}…${t.slice(-8)}` }, /ellipsis/],
  ],
  'changed-text': [
    [
      'signed with padding',
      {
        sign: (input) =>
          byRsa()(
            input
              .split('.')
              .map((p) => p.padEnd(Math.ceil(p.length / 4) * 4, '='))
              .join('.'),
          ),
      },
      /padded/,
    ],
    [
      'sent in ordinary base64',
      {
        token: (t) =>
          t
            .split('.')
            .map((p) => Buffer.from(p, 'base64url').toString('base64'))
            .join('.'),
      },
      /ordinary base64/,
    ],
    [
      'signed over the JSON',
      {
        sign: (input) =>
          byRsa()(
            input
              .split('.')
              .map((p) => Buffer.from(p, 'base64url').toString())
              .join('.'),
          ),
      },
      /decoded JSON/,
    ],
    [
      'laid out after signing',
      {
        token: (t) => {
          const [h, p, s] = t.split('.')
          return [h, text(JSON.stringify(JSON.parse(Buffer.from(p ?? '', 'base64url').toString()), null, 1)), s].join(
            '.',
          )
        },
      },
      /laid out the JSON/,
    ],
    ['a blank inside', { token: (t) => `${t.slice(0, 90)} ${t.slice(90)}` }, /without the white space inside/],
    [
      'slashes escaped when it was signed',
      {
        sign: (input) =>
          byRsa()(rewritten(1, (o) => JSON.stringify(o).replaceAll('/', '\\/'))(`${input}.`).slice(0, -1)),
      },
      /as PHP writes JSON/,
    ],
    [
      'slashes escaped on the way',
      { token: rewritten(1, (o) => JSON.stringify(o).replaceAll('/', '\\/')) },
      /without escapes/,
    ],
    [
      'aud made a list',
      { token: rewritten(1, (o) => JSON.stringify({ ...o, aud: [o.aud] })) },
      /turned it into a list/,
    ],
    [
      'aud made a text',
      { claims: { aud: [resource] }, token: rewritten(1, (o) => JSON.stringify({ ...o, aud: resource })) },
      /turned it into a text/,
    ],
    [
      'names escaped when it was signed',
      {
        claims: { name: 'Zoë' },
        sign: (input) =>
          byRsa()(rewritten(1, (o) => JSON.stringify(o).replace('ë', '\\u00eb'))(`${input}.`).slice(0, -1)),
      },
      /as Python writes JSON/,
    ],
  ],
  'key-of-start': [
    [
      'a secret',
      {
        ...hs,
        header: { ...hs.header, typ: 'at+jwt' },
        claims: { iss: 'https://mcp.example.com' },
        server: {
          issuers: [{ issuer: 'https://mcp.example.com', keys: { keys: [secretKey(`of this start ${secretText}`)] } }],
        },
        policy: { algorithms: ['HS256'] },
        sign: bySecret(`of the last start ${secretText}`),
      },
      /makes its secret anew at each start/,
    ],
    [
      'a key pair',
      {
        claims: { iss: 'https://mcp.example.com/' },
        server: { issuers: [{ issuer: 'https://mcp.example.com/', keys: { keys: [jwkOf(rsa)] } }] },
        header: { kid: undefined },
        sign: byRsa(otherRsa.privateKey),
      },
      /makes its key pair anew at each start/,
    ],
  ],
  'member-order': [
    [
      'one member moved',
      { token: rewritten(1, ordered('iss', 'aud', 'client_id', 'jti', 'iat', 'exp', 'scope', 'sub')) },
      /members of the payload stand in the order in which they were signed \(iss, aud, sub, client_id, jti, iat …\)/,
    ],
    [
      'two exchanged',
      { token: rewritten(1, ordered('iss', 'exp', 'sub', 'client_id', 'jti', 'iat', 'aud', 'scope')) },
      /of the payload/,
    ],
    ['turned round', { token: rewritten(1, ordered(7, 6, 5, 4, 3, 2, 1, 0)) }, /of the payload/],
    ['six, in any order', { ...few, token: rewritten(1, ordered(4, 0, 5, 2, 1, 3)) }, /of the payload/],
    [
      'out of the order of a library',
      {
        exactly: claimsInOrder(['iat', 'nbf', 'exp', 'aud', 'iss', 'sub', 'jti', 'client_id', 'scope']),
        token: rewritten(1, ordered('jti', 'scope', 'iat', 'aud', 'nbf', 'client_id', 'exp', 'sub', 'iss')),
      },
      /of the payload/,
    ],
    ['of the header', { token: rewritten(0, ordered('kid', 'typ', 'alg')) }, /members of the header/],
    [
      'of both',
      { token: (t) => rewritten(0, ordered('typ', 'kid', 'alg'))(rewritten(1, ordered(7, 6, 5, 4, 3, 2, 1, 0))(t)) },
      /of the payload/,
    ],
  ],
}
