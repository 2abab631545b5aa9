import { listOf, object, orNull, type Schema, text, type Tool, usualMost } from './tool'

const string: Schema = { type: 'string' }

export const listScenarios: Tool = {
  name: 'list_scenarios',
  title: 'List examples of tokens',
  description:
    'Finds examples of good and bad tokens at example servers, each with the verdict and the step that decides. explain_token judges one by its id. Useful as a list of what a test of a server should send.',
  inputSchema: object(
    {
      words: text('Words that must occur, such as “slash” or “tenant”.'),
      group: text('Id of a group, such as attack, issuer-mistakes, spelling, time, crypto, dpop.'),
      step: text('Id of the step that decides, such as audience or expiry.'),
      verdict: { type: 'string', enum: ['accepted', 'rejected', 'undecided'] },
      most: { type: 'integer', minimum: 1, maximum: 500, description: `How many are listed. Default: ${usualMost}.` },
    },
    ['words', 'group', 'step', 'verdict', 'most'],
  ),
  outputSchema: object({
    total: { type: 'integer', description: 'How many fit, listed or not.' },
    scenarios: listOf(
      object({
        id: string,
        title: string,
        story: string,
        group: string,
        server: string,
        verdict: { type: 'string', enum: ['accepted', 'rejected', 'undecided'] },
        step: orNull(string),
        reason: orNull(string),
        status: orNull({ type: 'integer' }),
      }),
    ),
  }),
  readOnly: true,
  openWorld: false,
  work: () => import('./work/list-scenarios'),
}
