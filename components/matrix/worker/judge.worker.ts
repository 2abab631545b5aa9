import { judgeAt, type When } from '@/lib/matrix/judge-tokens'
import type { TargetServer } from '@/lib/pipeline/types'
import { answerCalls, Handed } from './calls'

/** What a judge is told before its first token. */
export interface Appointment {
  readonly port: MessagePort
  readonly servers: readonly TargetServer[]
  readonly when: When
}

/** Judges tokens for whoever holds the other end of the port. */
addEventListener('message', ({ data: { port, servers, when } }: MessageEvent<Appointment>) => {
  const judge = judgeAt(servers, when)
  answerCalls(port, {
    async judge(tokens: readonly string[]) {
      const judged = await judge(tokens)
      const { said, expires, issuedFor, cells } = judged
      return new Handed(judged, [said.buffer, expires.buffer, issuedFor.buffer, cells.buffer])
    },
  })
})
