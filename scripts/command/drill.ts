import type { Problem } from '@/lib/command/command-line'
import { safe } from '@/lib/command/text'
import type { DrillReport } from '@/lib/drill/report'
import { drill } from '../drill/main'
import { complain, write } from './output'

/** What a server has answered is part of the text: nothing of it is an order to the terminal. */
const safeLines = (text: string): string => text.split('\n').map(safe).join('\n')

/** `deputy-lab drill URL`. @returns the exit status */
export async function drillCommand(args: readonly string[]): Promise<number> {
  let out = ''
  const status = await drill(args, {
    out: (text) => {
      out += text
    },
    err: (text) => complain(safeLines(text)),
  })
  process.exitCode = status
  await write(safeLines(out))
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
