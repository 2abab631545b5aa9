/** RFC 6750 §3: `error_description` has neither quote, backslash nor anything outside ASCII. What has is shown encoded. */
export const printable = (text: string): string =>
  text.replace(/[^\x20\x21\x23-\x5b\x5d-\x7e]/gu, (c) => (c.isWellFormed() ? encodeURIComponent(c) : ''))
