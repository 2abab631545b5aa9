import { errorTexts, printers } from '@/content/errors'
import { explainer } from '@/lib/error-texts/explain'

// The texts and the reader stand behind this module: the page loads it with the first character.
export const explain = explainer(errorTexts, printers)

export const printerName = (id: string): string => printers.find((printer) => printer.id === id)?.name ?? id
