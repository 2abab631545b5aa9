import { judgeAt, type When } from '@/lib/matrix/judge-tokens'
import type { TargetServer } from '@/lib/pipeline/types'
import { answerCalls, Transferred } from './port-calls'

/** What a judge is told before its first token. */
export interface JudgeStart {
  readonly port: MessagePort
  readonly servers: readonly TargetServer[]
  readonly when: When
}

/** Judges tokens for whoever holds the other end of the port. */
addEventListener('message', ({ data: { port, servers, when } }: MessageEvent<JudgeStart>) => {
  const judge = judgeAt(servers, when)
  answerCalls(port, {
    async judge(tokens: readonly string[]) {
      const judged = await judge(tokens)
      const { said, expires, issuedFor, cells } = judged
      return new Transferred(judged, [said.buffer, expires.buffer, issuedFor.buffer, cells.buffer])
    },
  })
})
