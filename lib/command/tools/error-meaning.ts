import { type Explain, explainer } from '../../error-texts/explain'
import type { Content } from '../world'
import { listOf, object, orNull, type Schema, type Tool } from './tool'

const string: Schema = { type: 'string' }

export const errorMeaning: Tool = {
  name: 'what_does_this_error_mean',
  title: 'What does this error mean?',
  description:
    'Explains an authorization error of an MCP server or client: a message of a JWT library, SDK or gateway, or a raw HTTP answer with its WWW-Authenticate. Says what it means, what to do, and which step of token validation it comes from.',
  inputSchema: object({
    text: {
      type: 'string',
      maxLength: 1_000_000,
      description: 'The message or the HTTP answer as it was printed. Leave tokens out.',
    },
  }),
  outputSchema: object({
    answer: listOf(
      object({ says: string, source: orNull(string), step: orNull(string), scenario: orNull(string) }),
      'What the HTTP answer says by itself.',
    ),
    messages: listOf(
      object({
        text: string,
        printedBy: string,
        means: string,
        fix: string,
        step: orNull(string),
        scenario: orNull(string),
      }),
      'Known messages in it, the most telling first.',
    ),
    holdsToken: { type: 'boolean', description: 'Something in it looks like a token: treat it as disclosed.' },
  }),
  readOnly: true,
  openWorld: false,
  async run(args, content) {
    const { explain, nameOf } = await known(content)
    const { facts, hits, holdsToken } = explain(String(args.text))
    const answer = facts.map(({ says, spec, step, scenario }) => ({ says, source: spec?.href ?? null, step, scenario }))
    const messages = hits.map(({ text, printedBy, means, fix, step, scenario }) => ({
      text,
      printedBy: nameOf(printedBy),
      means,
      fix,
      step,
      scenario,
    }))
    const lines = [
      ...messages.map(({ text, printedBy, means, fix }) => `“${text}” (${printedBy}): ${means} ${fix}`),
      ...answer.map(({ says }) => says),
      ...(holdsToken ? ['The text holds what looks like a token: treat it as disclosed.'] : []),
    ]
    const nothing = 'Nothing in it is a known message. explain_token judges the token itself.'
    return { text: lines.length > 0 ? lines.join('\n\n') : nothing, data: { answer, messages, holdsToken } }
  },
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
