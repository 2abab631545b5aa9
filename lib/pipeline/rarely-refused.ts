/**
 * What no server in the field refuses of its own accord, as `check/reason`. Named here for pages that carry
 * no check; a test holds the list to what the checks declare as `lenient`.
 */
export const rarelyRefused = [
  'header/too-deep',
  'critical/unencoded',
  'payload/too-deep',
  'expiry/wrong-unit',
  'expiry/not-finite',
] as const
