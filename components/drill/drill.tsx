'use client'
import '../code/code.css'
import '../ui/tool-page.css'
import './drill.css'
import { useCallback, useState } from 'react'
import type { DrillReport } from '@/lib/drill/report'
import { useDrop } from '../ui/use-drop'
import { CommandForm } from './command-form'
import { usePaste } from './use-paste'
import { ReportPicker } from './report-picker'
import { ReportView } from './report-view'
import { WhatHappens } from './what-happens'

type Opened =
  | { readonly kind: 'none' }
  | { readonly kind: 'trouble'; readonly says: string }
  | { readonly kind: 'report'; readonly name: string; readonly report: DrillReport }

/** Builds the command of a drill, and shows the report that it has written. The file is read in the tab. */
export function Drill() {
  const [opened, setOpened] = useState<Opened>({ kind: 'none' })
  const open = useCallback(async (files: readonly File[]) => {
    const read = await Promise.all(files.slice(0, mostFiles).map(readFile))
    const found = read.find(({ kind }) => kind === 'report') ?? read[0]
    if (found) setOpened(found)
  }, [])
  const over = useDrop(open)
  usePaste(open)
  return (
    <div className="tool-page drill">
      <div className="tool-side">
        <CommandForm />
        <ReportPicker
          onFiles={open}
          over={over}
          problem={opened.kind === 'trouble' ? opened.says : null}
          name={opened.kind === 'report' ? opened.name : null}
        />
      </div>
      <div className="tool-side">
        {opened.kind === 'report' ? (
          <ReportView key={`${opened.report.startedAt} ${opened.report.server.url}`} report={opened.report} />
        ) : (
          <WhatHappens />
        )}
      </div>
    </div>
  )
}

/** Of files given together the first that is a report is shown: beside it stands the one for a pipeline. */
const mostFiles = 20

/** What reads a report is fetched with the first one. */
async function readFile(file: File): Promise<Opened> {
  try {
    const { largestReport, readReport } = await import('@/lib/drill/read-report')
    const text = file.size > largestReport ? ' '.repeat(largestReport + 1) : await file.text()
    const report = readReport(text)
    return typeof report === 'string' ? { kind: 'trouble', says: report } : { kind: 'report', name: file.name, report }
  } catch {
    return { kind: 'trouble', says: 'The file could not be read.' }
  }
}
