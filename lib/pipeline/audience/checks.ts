import type { CheckId } from '../checks'

/**
 * The checks of the group `audience`: what a server that does not look at `aud` leaves out. Named here
 * for pages that carry no check; a test holds the list to the group.
 */
export const audienceChecks = [
  'audience-presence',
  'audience-type',
  'audience',
  'audience-breadth',
] as const satisfies readonly CheckId[]
