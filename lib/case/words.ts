/** The words of a list as it is typed: parted by white space or commas. */
export const wordsIn = (text: string): readonly string[] => text.split(/[\s,]+/).filter(Boolean)

/** The addresses of a list as it is typed: parted by white space alone, for an address may hold commas. */
export const addressesIn = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean)

/** Trusted issuers as they are typed. One alone is as it is written: a server that is configured with a blank has one in its name. */
export function issuersIn(text: string): readonly string[] {
  const issuers = addressesIn(text)
  return issuers.length === 1 ? [text] : issuers
}
