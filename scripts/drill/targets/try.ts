import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DrillReport } from '@/lib/drill/report'
import { drill } from '../main'
import type { Target } from './target'

export interface Outcome {
  readonly status: 0 | 1 | 2
  readonly report: DrillReport
  readonly printed: string
}

/** Starts a target, drills it as a reader would, and stops it. */
export async function tryTarget(target: Target): Promise<Outcome> {
  const port = await freePort()
  const running = await target.start(`http://127.0.0.1:${port}`)
  const folder = mkdtempSync(join(tmpdir(), 'drill-'))
  try {
    const file = join(folder, 'report.json')
    let printed = ''
    const say = (text: string) => {
      printed += text
    }
    const argv = [running.url, '--issuer-port', String(port), '--json', file, ...(target.flags ?? [])]
    const status = await drill(argv, { out: say, err: say })
    return { status, report: JSON.parse(readFileSync(file, 'utf8')), printed }
  } finally {
    rmSync(folder, { recursive: true })
    await running.close()
  }
}

/** A port of 127.0.0.1 that nobody listened on a moment ago. */
export const freePort = () =>
  new Promise<number>((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })

/** What a drill of that target should have found and has not, in sentences. */
export function wrongWith(target: Target, { status, report }: Outcome): readonly string[] {
  const holes = report.rows.filter(({ score }) => score === 'hole')
  const found = [...new Set(holes.map(({ foretold }) => foretold.check ?? ''))].sort()
  const lacks = [...target.lacks].sort()
  const few = Object.entries(target.sees ?? {}).filter(
    ([score, least]) => report.rows.filter((row) => row.score === score).length < least,
  )
  return [
    ...(status === target.exit ? [] : [`exit status ${status} instead of ${target.exit}`]),
    ...(found.join() === lacks.join()
      ? []
      : [`holes at ${found.join(', ') || 'none'} instead of ${lacks.join(', ') || 'none'}`]),
    ...((report.session.kind === 'hole') === Boolean(target.session) ? [] : [`session: ${report.session.kind}`]),
    ...(target.sdk === undefined || report.server.sdk?.id === target.sdk
      ? []
      : [`taken for ${report.server.sdk?.id ?? 'nothing known'}`]),
    ...few.map(([score, least]) => `fewer than ${least} of ${score}`),
  ]
}
