import type { Case, RequestField } from '../case/case'

/** What a case has beside its token, its server and their settings, in the words of the page. */
const parts = {
  scheme: 'the scheme',
  request: 'the request',
  authorization: 'its Authorization header',
  introspection: 'the introspection answer',
  clock: 'the clock',
} as const satisfies Readonly<Record<RequestField | 'clock', string>>

/** Which of those differ. */
export const otherParts = (left: Case, right: Case): readonly string[] =>
  (Object.keys(parts) as (keyof typeof parts)[])
    .filter((name) => JSON.stringify(left[name]) !== JSON.stringify(right[name]))
    .map((name) => parts[name])
