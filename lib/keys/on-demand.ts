import type { KeyReading, PrivateKeyReading } from './read'

// The readers of pasted keys are fetched with the first key that is pasted: most visits need none.

/** The issuer's keys out of typed text: JWK, JWKS, PEM. */
export async function readGivenKeys(text: string): Promise<KeyReading> {
  return text.trim() === '' ? { kind: 'empty' } : (await import('./read')).readKeys(text)
}

/** The reader's private key out of typed text; `null` where there is none. */
export async function readOwnKey(text: string): Promise<PrivateKeyReading | null> {
  return text.trim() === '' ? null : (await import('./read')).readPrivateKey(text)
}
