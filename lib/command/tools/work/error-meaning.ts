import { type Explain, explainer } from '../../../error-texts/explain'
import { whoPrints } from '../../../error-texts/who'
import type { Content } from '../../world'
import type { Run } from '../tool'

/** `what_does_this_error_mean`. */
export const run: Run = async (args, content) => {
  const { explain, nameOf } = await known(content)
  const { facts, hits, kinds, help, holdsToken } = explain(String(args.text))
  const answer = facts.map(({ says, spec, step, scenario }) => ({ says, source: spec?.href ?? null, step, scenario }))
  const messages = hits.map((hit) => {
    const { text, means, fix, step, scenario } = hit
    return { text, printedBy: whoPrints(hit, nameOf), means, fix, step, scenario }
  })
  const byWords = kinds.map(({ of, next, step, scenario }) => ({
    means: `Its words speak of ${of}`,
    fix: next,
    step,
    scenario,
  }))
  const lines = [
    ...messages.map(({ text, printedBy, means, fix }) => `“${text}” (${printedBy}): ${means} ${fix}`),
    ...byWords.map(({ means, fix }) => `${means} ${fix}`),
    ...answer.map(({ says }) => says),
    ...(holdsToken ? ['The text holds what looks like a token: treat it as disclosed.'] : []),
  ]
  const nothing = `Nothing in it is a known message. ${help ? `${help.says} ${help.next} ` : ''}explain_token judges the token itself.`
  return { text: lines.length > 0 ? lines.join('\n\n') : nothing, data: { answer, messages, byWords, holdsToken } }
}

interface Known {
  readonly explain: Explain
  readonly nameOf: (printer: string) => string
}

const prepared = new WeakMap<Content, Promise<Known>>()

/** The texts are prepared once for each server that runs. */
function known(content: Content): Promise<Known> {
  const before = prepared.get(content)
  if (before) return before
  const made = content.errors().then(({ texts, printers }) => ({
    explain: explainer(texts, printers),
    nameOf: (id: string) => printers.find((printer) => printer.id === id)?.name ?? id,
  }))
  prepared.set(content, made)
  return made
}
