import type { Found } from './explain'

/** Who prints a message, as far as the text says so. */
export function whoPrints({ printedBy, among }: Found, nameOf: (printer: string) => string): string {
  if (among.length === 0) return nameOf(printedBy)
  return `Many print these words, among them ${among.map(nameOf).join('; ')}`
}
