import type { DateProblem } from './numeric-date'
import { duration } from './text'
import type { Explanation } from './types'

/** The reasons the three time checks share, for a claim that is not a usable time. */
export const dateReasons = (claim: string) =>
  ({
    'not-a-number': ({ found }) => ({
      says: `${claim} is ${found}, which is not a number.`,
      because: 'Times in a JWT are JSON numbers: seconds since 1970. Text such as a date or a quoted number is read differently by every library.',
      fix: `Have the issuer write ${claim} as a number of seconds.`,
      note: 'not a number',
      description: `invalid ${claim}`,
    }),
    'not-finite': ({ found }) => ({
      says: `${claim} is ${found}, too large for any clock: it is read as infinity.`,
      because: 'A comparison with infinity never ends, so the token would be valid for ever. jose accepts it.',
      fix: `Have the issuer write ${claim} as a number of seconds.`,
      note: 'infinite',
      description: `invalid ${claim}`,
    }),
    milliseconds: ({ found, now }) => ({
      says: `${claim} is ${found}: that is milliseconds, and it must be seconds.`,
      because: `Read as seconds it lies ${duration(Number(found) - now)} from now. Date.now() counts milliseconds; a JWT counts seconds.`,
      fix: `Divide by 1000 where the issuer sets ${claim}.`,
      note: 'milliseconds',
      description: `invalid ${claim}`,
    }),
  }) satisfies Record<DateProblem, (evidence: { found: string; now: number }) => Explanation>
