import { defineBody } from '../check'
import { memberValue } from '../encoding/json'
import { duration, instant } from '../encoding/instant'
import { show } from '../encoding/visible-text'

const fix = 'Make a new proof for every request, with a clock that is right.'

export default defineBody({
  needs: ['proof'],
  reads: ['dpop.past', 'dpop.future', 'now'],
  reasons: {
    old: ({ off, limit }: { off: number; limit: number }) => ({
      says: `The proof was made ${duration(off)} ago; this server takes ${duration(limit)}.`,
      because:
        'A proof is made for one request and sent at once. The shorter it lives, the less a caught one is worth. A server that puts the time into its nonce may go by that instead.',
      fix,
    }),
    future: ({ off, limit }: { off: number; limit: number }) => ({
      says: `The proof was made ${duration(off)} from now; this server takes ${duration(limit)}.`,
      because:
        'Clocks differ a little, so a little is allowed. Far ahead is a proof made in advance, to be used later.',
      fix,
    }),
    lifetime: ({ found }: { found: string }) => ({
      says: `The proof sets itself a time, and this is not it: ${found}.`,
      because: 'exp and nbf are not needed in a proof, but where they stand they count as in every JWT.',
      fix,
      headline: 'The proof’s own time is another',
    }),
  },
  run({ facts: { proof }, dpop: { past, future }, now, pass, fail }) {
    const iat = memberValue(proof.claims, 'iat')
    const seconds = typeof iat === 'number' ? iat : Number.NaN
    const at = { in: 'proof', member: 'iat' } as const
    const evidence = () => ({
      expected: `at most ${duration(past)} ago, ${duration(future)} ahead`,
      found: instant(seconds) ?? show(iat ?? null, 40),
    })
    if (seconds > now + future) return fail('future', () => ({ ...evidence(), off: seconds - now, limit: future }), at)
    if (!(seconds >= now - past)) {
      const off = Number.isNaN(seconds) ? now : now - seconds
      return fail('old', () => ({ ...evidence(), off, limit: past }), at)
    }
    for (const [name, isOver] of limits) {
      const value = memberValue(proof.claims, name)
      if (value === undefined || (typeof value === 'number' && !isOver(value, now))) continue
      const found = () => `${name} is ${(typeof value === 'number' ? instant(value) : null) ?? show(value, 40)}`
      return fail('lifetime', () => ({ expected: 'no exp or nbf against it', found: found() }), {
        in: 'proof',
        member: name,
      })
    }
    return pass(evidence, at)
  },
})

const limits = [
  ['exp', (value: number, now: number) => now >= value],
  ['nbf', (value: number, now: number) => now < value],
] as const
