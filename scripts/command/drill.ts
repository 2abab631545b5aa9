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

/** The same for a tool: the report, or why there is none. */
export async function drillReport(args: readonly string[]): Promise<DrillReport | Problem> {
  let report: DrillReport | null = null
  let said = ''
  await drill(args, {
    out: () => {},
    err: (text) => {
      said = text
    },
    report: (made) => {
      report = made
    },
  })
  return report ?? { says: said.split('\n', 1)[0] ?? '' }
}
