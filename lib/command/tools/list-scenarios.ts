import { columns } from '../text'
import { found, wrongIn } from '../scenarios'
import { listOf, object, orNull, type Schema, text, textOf, type Tool } from './tool'

const string: Schema = { type: 'string' }
const usual = 25

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
      most: { type: 'integer', minimum: 1, maximum: 500, description: `How many are listed. Default: ${usual}.` },
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
  async run(args, content) {
    const known = await content.scenarios()
    const filter = {
      words: textOf(args, 'words') ?? '',
      group: textOf(args, 'group'),
      step: textOf(args, 'step'),
      verdict: textOf(args, 'verdict'),
    }
    const wrong = wrongIn(known, filter)
    if (wrong) return { says: wrong }
    const all = found(known, filter)
    const scenarios = all.slice(0, typeof args.most === 'number' ? args.most : usual)
    const rows = scenarios.map(({ id, verdict, step, title }) => [
      id,
      step === null ? verdict : `${verdict} ${step}`,
      title,
    ])
    const more =
      all.length > scenarios.length
        ? `\n\n${all.length - scenarios.length} more fit; narrow it down or raise most.`
        : ''
    return {
      text: all.length === 0 ? 'No example fits.' : `${columns(rows)}${more}`,
      data: { total: all.length, scenarios },
    }
  },
}
