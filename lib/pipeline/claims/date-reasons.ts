import type { DateProblem } from './numeric-date'
import { duration } from '../encoding/instant'
import type { Explanation } from '../types'

/** The reasons the three time checks share, for a claim that is not a usable time. */
export const dateReasons = (claim: string) =>
  ({
    'not-a-number': ({ found }) => ({
      says: `${claim} is ${found}, which is not a number.`,
      because:
        'Times in a JWT are JSON numbers: seconds since 1970. Text such as a date or a quoted number is read differently by every library.',
      fix: `Have the issuer write ${claim} as a number of seconds.`,
      note: 'not a number',
      headline: `${claim} is not a number`,
      description: `invalid ${claim}`,
    }),
    'not-finite': ({ found }) => ({
      says: `${claim} is ${found}, too large for any clock: it is read as infinity.`,
      because:
        claim === 'exp' && !found.startsWith('-')
          ? 'No clock ever reaches infinity, so the token would be valid for ever. jose accepts it.'
          : 'Infinity is no point in time: every comparison with it comes out the same, whatever the clock says.',
      fix: `Have the issuer write ${claim} as a number of seconds.`,
      note: 'infinite',
      headline: `${claim} is infinite`,
      description: `invalid ${claim}`,
    }),
    'wrong-unit': ({ found, value, unit, now }) => ({
      says: `${claim} is ${found}: that is ${unit}, and it must be seconds.`,
      because: `Read as seconds it lies ${duration(value - now)} from now. Many clocks count ${unit}; a JWT counts seconds.`,
      fix: `Divide by ${unit === 'milliseconds' ? '1000' : unit === 'microseconds' ? 'a million' : 'a billion'} where the issuer sets ${claim}, and its other times if they are counted so.`,
      note: unit,
      headline: `${claim} is in ${unit}, not in seconds`,
      description: `invalid ${claim}`,
    }),
  }) satisfies Record<
    DateProblem,
    (evidence: { found: string; value: number; unit: string; now: number }) => Explanation
  >
