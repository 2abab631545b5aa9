import { errorTexts, printers } from '.'
import { explainer } from '@/lib/error-texts/explain'

/** What a pasted message means. The texts and the reader stand behind it: a page fetches it when it is first asked. */
export const explain = explainer(errorTexts, printers)

export const printerName = (id: string): string => printers.find((printer) => printer.id === id)?.name ?? id
