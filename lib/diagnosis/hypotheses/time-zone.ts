import { readNumericDate } from '../../pipeline/claims/numeric-date'
import { duration } from '../../pipeline/encoding/instant'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis, type Subject } from '../hypothesis'

const quarter = 900
const hour = 3600
/** Seconds a token may have been under way, and two clocks apart, beside the hours. */
const slack = 300
/** Seconds that a token is at least past its end before an old one is told from one of another time zone. */
const longPast = 1800

/** Local time was written as if it were UTC. */
export default defineHypothesis({
  id: 'time-zone',
  speaksTo: ['expiry/expired', 'not-before/early', 'issued-at/future', 'maximum-age'],
  specs: [rfc(7519, '2')],
  test(subject) {
    const found = offsetOf(subject)
    if (found === null) return null
    const { claim, zone, sure } = found
    const lies = `${claim} lies ${duration(zone)} ${zone > 0 ? 'ahead of' : 'behind'} this clock, a whole time zone`
    if (!sure)
      return {
        says: `${lies}. If the token was issued just now, the issuer takes its local time for UTC; if it is as old as it says, it has simply expired.`,
        fix: `Get a fresh token. If its ${claim} lies ${duration(zone)} back as well, have the issuer count ${count}`,
      }
    return {
      says: `${lies}: the issuer seems to take its local time for UTC, unless this clock does.`,
      fix: `Have the issuer count ${count} A fresh token would fail in the same way.`,
    }
  },
})

const count =
  'seconds from 1970-01-01T00:00:00Z (time() and Date.now() / 1000 do; a local date turned into a number does not).'

interface Offset {
  readonly claim: string
  /** Seconds; positive where the claim lies ahead of the clock. */
  readonly zone: number
  /** `false`: a token that has run out long ago would look the same. */
  readonly sure: boolean
}

/** Zones that are no whole hours from UTC, either way, in quarters of an hour: 45 minutes alone are a clock that stood still. */
const uneven: ReadonlySet<number> = new Set([10, 14, 18, 22, 23, 26, 35, 38, 42, 51, 55])

const isZone = (seconds: number): boolean =>
  seconds > 0 && seconds <= 14 * hour && (seconds % hour === 0 || uneven.has(seconds / quarter))

/** What the time of issue is off by, where that is a time zone. */
function offsetOf({ claims, now, check }: Subject): Offset | null {
  const seconds = (name: string) => {
    const read = claims && readNumericDate(claims, name, now)
    return read && !('problem' in read) ? read.seconds : null
  }
  const claim = (check === 'not-before' ? ['nbf', 'iat'] : ['iat', 'nbf']).find((name) => seconds(name) !== null)
  const time = claim === undefined ? null : seconds(claim)
  if (claim === undefined || time === null) return null
  const apart = time - now
  const zone = Math.round(apart / quarter) * quarter
  // A token that was used at once was issued just before now, never after.
  if (!isZone(Math.abs(zone)) || apart - zone > 30 || zone - apart > slack) return null
  if (apart > 0) return { claim, zone, sure: true }
  const exp = seconds('exp')
  if (exp === null || zone % (2 * quarter) !== 0) return null
  const life = exp - time
  if (check === 'expiry' && life <= 2 * quarter) return zone % hour === 0 ? { claim, zone, sure: true } : null
  return now - exp >= longPast ? { claim, zone, sure: false } : null
}
