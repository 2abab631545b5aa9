import type { When } from '@/lib/matrix/judge-tokens'
import type { Source } from '@/lib/matrix/run'
import type { TargetServer } from '@/lib/pipeline/types'
import { callsTo } from './port-calls'
import type { RunTable, Finished } from './run-table'
import type { JudgeStart } from './judge.worker'

/** A run in workers: one reads and keeps the table, one for each core judges. */
export interface Run {
  readonly ask: ReturnType<typeof callsTo<RunTable>>
  /** Rejects where a worker could not be started, or broke. */
  readonly finished: Promise<Finished>
  /** Ends all workers. Nothing can be asked after that. */
  readonly close: () => void
}

/** A browser may say it has more cores than are worth a worker each, or not say it. */
const mostJudges = 16
const judgesHere = () => Math.max(1, Math.min(mostJudges, navigator.hardwareConcurrency || 1))

export function startRun(sources: readonly Source[], servers: readonly TargetServer[], when: When): Run {
  const workers: Worker[] = []
  let fail: (error: Error) => void = () => {}
  const broken = new Promise<never>((_, reject) => {
    fail = reject
  })
  const started = (worker: Worker, message: unknown, port: MessagePort) => {
    worker.onerror = () => fail(new Error('a worker could not be run'))
    worker.postMessage(message, [port])
    workers.push(worker)
  }
  const judges = Array.from({ length: judgesHere() }, () => {
    const { port1, port2 } = new MessageChannel()
    const worker = new Worker(new URL('./judge.worker.ts', import.meta.url), { type: 'module', name: 'judge' })
    started(worker, { port: port1, servers, when } satisfies JudgeStart, port1)
    return port2
  })
  const { port1, port2 } = new MessageChannel()
  started(
    new Worker(new URL('./run-table.worker.ts', import.meta.url), { type: 'module', name: 'table' }),
    port1,
    port1,
  )
  const ask = callsTo<RunTable>(port2)
  const finished = Promise.race([ask('start', { sources, servers, judges }, ...judges), broken])
  const endJudges = () => {
    for (const worker of workers.slice(0, judges.length)) worker.terminate()
  }
  finished.then(endJudges, endJudges)
  const close = () => {
    for (const worker of workers) worker.terminate()
  }
  return { ask, finished, close }
}
