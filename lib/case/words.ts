/** The words of a list as it is typed: parted by white space or commas. */
export const wordsIn = (text: string): readonly string[] => text.split(/[\s,]+/).filter(Boolean)

/** The addresses of a list as it is typed: parted by white space alone, for an address may hold commas. */
export const addressesIn = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean)
