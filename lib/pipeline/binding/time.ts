import { defineBody } from '../check'
import { memberValue } from '../encoding/json'
import { duration, instant } from '../encoding/instant'
import { clip, show } from '../encoding/visible-text'

export const nonce = defineBody({
  needs: ['proof'],
  reasons: {
    missing: () => ({
      says: 'The proof carries no nonce, and this server demands its own.',
      because:
        'With a nonce of the server’s a client cannot make proofs ahead of time, nor can a thief who has its key for a moment. The answer brings the nonce.',
      fix: 'Take DPoP-Nonce from the answer, put it in the proof as nonce, and try again.',
    }),
    mismatch: ({ found }: { found: string }) => ({
      says: `The nonce in the proof is ${found}, not the one this server gave out.`,
      because: 'Nonces wear out. A client always uses the one from the latest answer of this very server.',
      fix: 'Take DPoP-Nonce from the answer, put it in the proof as nonce, and try again.',
    }),
  },
  run({ facts: { proof }, server, pass, fail }) {
    const wanted = server.policy.dpop.nonce
    const value = memberValue(proof.claims, 'nonce')
    const at = { in: 'proof', member: 'nonce' } as const
    const found = value === undefined ? 'no nonce' : typeof value === 'string' ? clip(value, 60) : show(value, 60)
    if (wanted === null) return pass({ expected: 'none demanded', found }, { in: 'proof' })
    const evidence = { expected: clip(wanted, 60), found }
    if (value === undefined) return fail('missing', evidence, { in: 'proof' })
    return value === wanted ? pass(evidence, at) : fail('mismatch', evidence, at)
  },
})

const fix = 'Make a new proof for every request, with a clock that is right.'

export const time = defineBody({
  needs: ['proof'],
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
    }),
  },
  run({ facts: { proof }, server, now, pass, fail }) {
    const { past, future } = server.policy.dpop
    const iat = memberValue(proof.claims, 'iat')
    const seconds = typeof iat === 'number' ? iat : Number.NaN
    const at = { in: 'proof', member: 'iat' } as const
    const evidence = {
      expected: `at most ${duration(past)} ago, ${duration(future)} ahead`,
      found: instant(seconds) ?? show(iat ?? null, 40),
    }
    if (seconds > now + future) return fail('future', { ...evidence, off: seconds - now, limit: future }, at)
    if (!(seconds >= now - past))
      return fail('old', { ...evidence, off: Number.isNaN(seconds) ? now : now - seconds, limit: past }, at)
    for (const [name, isOver] of limits) {
      const value = memberValue(proof.claims, name)
      if (value !== undefined && (typeof value !== 'number' || isOver(value, now)))
        return fail(
          'lifetime',
          {
            expected: 'no exp or nbf against it',
            found: `${name} is ${(typeof value === 'number' ? instant(value) : null) ?? show(value, 40)}`,
          },
          { in: 'proof', member: name },
        )
    }
    return pass(evidence, at)
  },
})

const limits = [
  ['exp', (value: number, now: number) => now >= value],
  ['nbf', (value: number, now: number) => now < value],
] as const

export const replay = defineBody({
  needs: ['proof'],
  reasons: {
    seen: ({ found }: { found: string }) => ({
      says: `A proof named ${found} has come before.`,
      because:
        'Whoever copies a request can send it again within the time a proof lives. A server that remembers jti for that long takes each proof once.',
      fix: 'Make a new proof, with a jti of its own, for every request, retries too.',
    }),
  },
  run({ facts: { proof }, server, pass, fail }) {
    const jti = memberValue(proof.claims, 'jti')
    const at = { in: 'proof', member: 'jti' } as const
    const evidence = {
      expected: 'a jti not seen before',
      found: typeof jti === 'string' ? clip(jti, 60) : show(jti ?? null, 60),
    }
    return typeof jti === 'string' && server.policy.dpop.seen.includes(jti)
      ? fail('seen', evidence, at)
      : pass(evidence, at)
  },
})
