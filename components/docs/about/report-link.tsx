import { reportUrl } from '@/components/site/address'

/** Where an error is reported; without a published repository it is only named. */
export function ReportLink() {
  const words = 'the issue tracker of the repository'
  return reportUrl ? <a href={reportUrl}>{words}</a> : words
}
