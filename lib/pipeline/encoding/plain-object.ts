/**
 * The JSON object that a text is, as `JSON.parse` makes it: of names that occur twice the last. `null`: it is none.
 * For what explains or sorts a text; checks read with `readObject`, which keeps every member and its place.
 */
export function plainObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null
  } catch {
    return null
  }
}
