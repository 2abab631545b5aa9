/** Why pasted text gives no key. `says`: what was found; `fix`: what to paste instead. */
export interface KeyProblem {
  readonly problem: KeyProblemCode
  readonly says: string
  readonly fix: string
}
export type KeyProblemCode = keyof typeof sentences

const pasteKey = 'Paste the issuer’s public key: a JWK, a JWK Set, or a PEM block that begins with BEGIN PUBLIC KEY.'
const pasteAgain = 'Copy the key again, whole.'

/** One entry a problem: `(found) => [says, fix]`. */
const sentences = {
  'too-long': (found: string) => [`This is too long for a key set: ${found}, and 1 MiB is the most.`, pasteKey],
  url: (found: string) => [
    `This is an address (${found}), not a key. This page fetches nothing.`,
    'Open the address in another tab and paste what it shows.',
  ],
  metadata: (found: string) => [
    `This is server metadata; the keys stand at its jwks_uri${found && `, ${found}`}.`,
    'Open that address in another tab and paste what it shows.',
  ],
  token: () => ['This is a token, not a key.', `${pasteKey} The token goes into the token field.`],
  jwe: () => ['This is an encrypted token (JWE), not a key.', `${pasteKey} The token goes into the token field.`],
  'not-json': () => ['This begins like JSON but is not: a bracket, quote or comma is missing.', pasteAgain],
  'no-list': () => [
    'This is JSON with "keys", which is no list.',
    'A JWK Set has a list of keys: {"keys": [ … ]}. Fetch it again.',
  ],
  'other-json': (found: string) => [
    `This is JSON (${found}), but neither a JWK, which has "kty", nor a JWK Set, which has "keys".`,
    pasteKey,
  ],
  'empty-set': () => ['This key set holds no keys.', 'Fetch the key set again; an issuer publishes at least one key.'],
  member: (found: string) => [`This JWK is incomplete: ${found}.`, pasteAgain],
  encoding: (found: string) => [
    `A number of this JWK is not in base64url: ${found}.`,
    'If it was copied whole, whoever publishes the key has to write it in base64url (RFC 7518 §6): no fresh copy and no other token helps.',
  ],
  type: (found: string) => [
    `This key is of a type that signs no JWT here: ${found}.`,
    'Use an RSA, EC, OKP, AKP or oct key.',
  ],
  curve: (found: string) => [
    `This key is on ${found}, which this page cannot use.`,
    'Use a key on P-256, P-384, P-521 or Ed25519.',
  ],
  dsa: () => ['This is a DSA key. JWTs have no DSA algorithm.', 'Use an RSA, EC or Ed25519 key.'],
  algorithm: (found: string) => [
    `This key is for ${found}, which this page cannot use.`,
    'Use an RSA, EC or Ed25519 key.',
  ],
  encrypted: () => [
    'This private key is encrypted with a passphrase, so not even its public half can be read.',
    'Paste the public key. With openssl: openssl pkey -in key.pem -pubout',
  ],
  request: () => [
    'This is a certificate request, not a certificate.',
    'Paste the certificate, or the public key. With openssl: openssl req -in request.pem -pubkey -noout',
  ],
  openssh: () => [
    'This is an OpenSSH key; issuers publish JWK or PEM.',
    'Convert a public key with: ssh-keygen -e -m PKCS8 -f key.pub',
  ],
  'openssh-ed25519': () => [
    'This is an Ed25519 key of OpenSSH, and ssh-keygen turns only RSA and ECDSA keys into PEM.',
    'Paste the key as the issuer publishes it: a JWK Set, or PEM.',
  ],
  label: (found: string) => [`This PEM block is labelled ${found}, which is no key.`, pasteKey],
  base64: (found: string) => [`This PEM block is damaged: ${found}.`, pasteAgain],
  damaged: (found: string) => [`This is no readable key: ${found}.`, pasteAgain],
  refused: (found: string) => [
    `This browser refuses the key: ${found}.`,
    'Check that the key was copied whole, or try another browser.',
  ],
  'not-a-key': () => ['This is no key: neither JSON nor PEM.', `${pasteKey} A shared secret goes into its own field.`],
  'one-word': () => [
    'This is no key but one word of text, as shared secrets are.',
    `If it is the secret of an issuer that signs with HS256, it goes into the field for a shared secret. Otherwise: ${pasteKey}`,
  ],
  'public-only': () => [
    'This is a public key; signing needs the private one.',
    'Paste a private JWK or a PEM block that begins with BEGIN PRIVATE KEY.',
  ],
  empty: () => ['There is no key here.', 'Paste a private JWK or a PEM block that begins with BEGIN PRIVATE KEY.'],
  'empty-secret': () => ['There is no secret here.', 'Type or paste the secret that the issuer and the server share.'],
  secret: (found: string) => [
    `This secret is not base64: ${found}.`,
    'Use A–Z a–z 0–9 with - and _, or + and /; or take the secret as plain text.',
  ],
  'secret-hex': (found: string) => [
    `This secret is not hexadecimal: ${found}.`,
    'Use pairs of 0–9 and a–f, or take the secret as plain text.',
  ],
} as const satisfies Record<string, (found: string) => readonly [string, string]>

/** @param found what stands in the sentences: a short text, or a reason */
export function keyProblem(problem: KeyProblemCode, found = ''): KeyProblem {
  const sentence: (found: string) => readonly [string, string] = sentences[problem]
  const [says, fix] = sentence(found)
  return { problem, says, fix }
}

export const isProblem = (value: object): value is KeyProblem => 'problem' in value
