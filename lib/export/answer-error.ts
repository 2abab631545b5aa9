import type { Judgement } from '../judge/judgement'

/** The error code in the answer's challenge (RFC 6750 §3.1); `null`: none. */
export function errorIn({ answer }: Pick<Judgement, 'answer'>): string | null {
  const challenge = answer?.headers.find(([name]) => name === 'WWW-Authenticate')?.[1] ?? ''
  return challenge.split(' error="')[1]?.split('"')[0] ?? null
}
