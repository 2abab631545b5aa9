import { type JsonObject, memberValue } from '../encoding/json'

/** The comparable values of `aud` (RFC 7519 §4.1.3): one string, or the strings of a list. */
export function audienceValues(claims: JsonObject): readonly string[] {
  const aud = memberValue(claims, 'aud')
  if (Array.isArray(aud)) return aud.filter((v): v is string => typeof v === 'string' && v !== '')
  return typeof aud === 'string' && aud !== '' ? [aud] : []
}
