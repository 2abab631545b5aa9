import { errorTexts, printers } from '.'
import { byWords } from '@/lib/error-texts/by-words'
import { explainer } from '@/lib/error-texts/explain'
import { issuerCodes } from '@/lib/error-texts/issuer-codes'
import { whoPrints } from '@/lib/error-texts/who'

/** What a pasted message means. The texts and the reader stand behind it: a page fetches it when it is first asked. */
export const explain = explainer(errorTexts, printers)

/** Messages that have all the words that were typed. */
export const messagesWith = byWords(errorTexts, printers)

export { pathOfError } from './pages'

export const printerName = (id: string): string => printers.find((printer) => printer.id === id)?.name ?? id

/** What is looked for in a text. */
export const lookedFor = `the messages of ${printers.length} products and libraries, and words of audience, issuer, times, keys, signature, algorithm, scopes, redirect URI, PKCE, registration and metadata`

/**
 * Of a text that was pasted where metadata belongs: what the message in it means; `null` where it is none.
 *
 * @param form what a text of this form is, where that is known
 */
export function messageInstead(text: string, form: string | null = null): string | null {
  const { hits, kinds, facts, help } = explain(text)
  const [hit] = hits
  const [kind] = kinds
  // Of other answers more is to be had from all of it, as curl -i prints it.
  const fact = facts.find(({ id }) => issuerCodes.some(({ code }) => code.replaceAll('_', '-') === id))
  const spoken = kind ? `Its words speak of ${kind.of} ${kind.next}` : ''
  // What goes around a message, or stands for any cause, says less than the words beside it.
  const isVague = hit?.frame ? kind?.id !== 'refused' : hit?.step === null && hit.among.length > 0
  if (hit && !(isVague && kind)) return told(`${whoPrints(hit, printerName)}: ${hit.means} ${hit.fix}`)
  if (fact) return told(kind?.at === 'authorization-server' ? `${fact.says} ${spoken}` : fact.says)
  if (kind) return told(spoken)
  if (form !== null) return form
  if (facts[0] && facts[0].id !== 'accepted') return told(facts[0].says)
  return help?.known ? told(`No message in it is known. ${help.says} ${help.next}`) : null
}

const told = (says: string) =>
  `This is an error message, and nothing that a server publishes. ${says} More under Troubleshooting in the docs.`
