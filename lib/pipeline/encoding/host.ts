/** The readable part of an issuer or resource identifier; the whole text if it is no https URI. */
export function hostOf(uri: string | undefined): string {
  return uri?.match(/^https?:\/\/([^/?#]+)/)?.[1] ?? uri ?? 'the issuer'
}
