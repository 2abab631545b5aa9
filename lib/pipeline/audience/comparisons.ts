/**
 * The ways of comparing `aud` with the server's own resource URI, by name and in the order they are offered.
 * No specification names one. What each does stands in `comparators.ts`, which pages without a verdict do not carry.
 */
export const audienceComparisons = [
  'exact',
  'normalized',
  'slash',
  'prefix',
  'typescript-sdk',
  'python-sdk',
  'go-sdk',
  'typescript-tutorial',
  'python-tutorial',
  'client-id',
] as const

export type AudienceComparison = (typeof audienceComparisons)[number]

/** Whether it looks at the client in place of `aud`. */
export const comparesClient = (comparison: AudienceComparison): boolean => comparison === 'client-id'
