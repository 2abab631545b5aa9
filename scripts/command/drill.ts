import type { Problem } from '@/lib/command/command-line'
import type { DrillReport } from '@/lib/drill/report'
import { drill } from '../drill/main'
import { complain, write } from './output'

/** `deputy-lab drill URL`. @returns the exit status */
export async function drillCommand(args: readonly string[]): Promise<number> {
  let out = ''
  const status = await drill(args, {
    out: (text) => {
      out += text
    },
    err: complain,
  })
  process.exitCode = status
  await write(out)
  return status
}

/** The same for a tool: the report, or why there is none. Nothing is sent any more once the signal says so. */
export async function drillReport(args: readonly string[], signal?: AbortSignal): Promise<DrillReport | Problem> {
  let report: DrillReport | null = null
  let said = ''
  const io = {
    out: () => {},
    err: (text: string) => {
      said = text
    },
    report: (made: DrillReport) => {
      report = made
    },
    ...(signal && { signal }),
  }
  try {
    await drill(args, io)
  } catch (error) {
    if (!signal?.aborted) throw error
    return { says: 'The drill was cancelled. What it had sent by then was answered or broken off.' }
  }
  return report ?? { says: said.split('\n', 1)[0] ?? '' }
}
