import { type Fits, now } from './setup.fixture'

/** The times are not such as the clock allows. */
export const timeFits: Fits = {
  'duration-for-instant': [
    [
      'iat in UTC, exp in local time',
      { claims: { exp: now - 60 - 4 * 3600 } },
      /whole number of half hours: exp seems to be counted in local time/,
    ],
    ['3600', { claims: { exp: 3600 } }, /length it is 1 h/],
    ['minutes', { claims: { exp: Math.floor(now / 60) + 60 } }, /counted in minutes/],
    ['days', { claims: { exp: Math.floor(now / 86_400) + 3 } }, /counted in days/],
    ['a date', { claims: { exp: 20_261_126 } }, /date written as a number/],
    ['exp is iat', { claims: { exp: now - 60 } }, /at the instant it was issued/],
    ['exp before iat', { claims: { exp: now - 100, iat: now - 50 } }, /before it was issued/],
  ],
  'time-zone': [
    [
      'by nbf alone',
      { claims: { iat: undefined, nbf: now + 7195, exp: now + 7800 }, policy: { requiredClaims: [] } },
      /^nbf lies/,
    ],
    ['two hours ahead', { claims: { iat: now + 7195, exp: now + 7800 } }, /time zone/],
    ['nbf alone is local', { claims: { nbf: now + 7200, exp: now + 10_800 } }, /^nbf lies 2 h ahead/],
    [
      'five hours behind, good for five minutes',
      { claims: { iat: now - 18_020, exp: now - 17_720 } },
      /^iat lies 5 h behind this clock, a whole time zone: the issuer seems/,
    ],
    [
      'five hours behind, good for an hour',
      { claims: { iat: now - 18_020, exp: now - 14_420 } },
      /^iat lies 5 h behind this clock, a whole time zone\. If the token was issued just now/,
    ],
    [
      'five and a half hours ahead',
      { claims: { iat: now + 19_790, nbf: now + 19_790, exp: now + 23_390 } },
      /lies 5 h 30 min ahead/,
    ],
  ],
  'clock-skew': [
    ['40 s ahead', { claims: { iat: now + 40 } }, /40 s ahead/],
    ['40 min ahead, which is no time zone', { claims: { iat: now + 2400, exp: now + 6000 } }, /40 min ahead/],
    ['20 min ahead', { claims: { iat: now + 1200, exp: now + 4800 } }, /20 min ahead/],
  ],
}
