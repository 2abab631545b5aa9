/**
 * A handle of IdentityServer: octets in hexadecimal digits, and the mark of how they are written
 * (DefaultGrantStore, HexEncodingFormatSuffix, seen in public code on 2026-11-27).
 */
export const isHandle = (token: string): boolean => /^[0-9A-F]{64}-1$/.test(token)
