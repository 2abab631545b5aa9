/** Members in alphabetical order, one level deep: that is what a library that sorts does to flat claims. */
export function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The same at every depth, as Go and jq -S do it. */
export function sortedThrough(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedThrough)
  if (typeof value !== 'object' || value === null) return value
  return sorted(Object.fromEntries(Object.entries(value).map(([name, member]) => [name, sortedThrough(member)])))
}

/** JSON with these characters as \\u and four digits. */
export const escaped = (json: string, which: RegExp) =>
  json.replace(which, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)

type Claims = Readonly<Record<string, unknown>>
/** Claims whose aud is a list of one, with it as a text. */
export const asText = (claims: Claims): Claims =>
  Array.isArray(claims.aud) && claims.aud.length === 1 ? { ...claims, aud: claims.aud[0] } : claims
/** The other way round. */
export const asList = (claims: Claims): Claims =>
  typeof claims.aud === 'string' ? { ...claims, aud: [claims.aud] } : claims

/** JSON with a blank after each colon and comma, as Python's json.dumps writes it. */
export function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([name, member]) => `${JSON.stringify(name)}: ${spaced(member)}`)
    .join(', ')}}`
}
