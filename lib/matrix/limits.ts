/** What one run takes at most. What is beyond is counted and said, never dropped without a word. */
export const limits = {
  /** Characters of a token. Servers of this site read 8,192; a longer one is still shown as refused for its size. */
  token: 65_536,
  /** Different tokens. */
  tokens: 250_000,
  /** Octets of text read of one file, unpacked. */
  file: 8 * 1024 ** 3,
  /** Characters of a claim that are kept to be shown, sorted and filtered by. */
  claim: 160,
} as const

/** Servers of one run: a token's row has a bit for each. */
export const mostColumns = 32
