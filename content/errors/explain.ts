import { errorTexts, printers } from '.'
import { explainer } from '@/lib/error-texts/explain'
import { issuerCodes } from '@/lib/error-texts/issuer-codes'

/** What a pasted message means. The texts and the reader stand behind it: a page fetches it when it is first asked. */
export const explain = explainer(errorTexts, printers)

export const printerName = (id: string): string => printers.find((printer) => printer.id === id)?.name ?? id

/** Of a text that was pasted where metadata belongs: what the message in it means; `null` where none is known. */
export function messageInstead(text: string): string | null {
  const { hits, facts } = explain(text)
  const [hit] = hits
  // Of other answers more is to be had from all of it, as curl -i prints it.
  const fact = facts.find(({ id }) => issuerCodes.some(({ code }) => code.replaceAll('_', '-') === id))
  const says = hit ? `${printerName(hit.printedBy)}: ${hit.means} ${hit.fix}` : fact?.says
  return says === undefined
    ? null
    : `This is an error message, and nothing that a server publishes. ${says} More under Troubleshooting in the docs.`
}
