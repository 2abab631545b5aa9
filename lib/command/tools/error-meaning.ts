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
    byWords: listOf(
      object({ means: string, fix: string, step: orNull(string), scenario: orNull(string) }),
      'Where no message is known: what its words speak of, whoever printed it.',
    ),
    holdsToken: { type: 'boolean', description: 'Something in it looks like a token: treat it as disclosed.' },
  }),
  readOnly: true,
  openWorld: false,
  work: () => import('./work/error-meaning'),
}
