import { found, wrongIn } from '../../scenarios'
import { columns } from '../../text'
import { type Run, textOf, usualMost } from '../tool'

/** `list_scenarios`. */
export const run: Run = async (args, content) => {
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
  const scenarios = all.slice(0, typeof args.most === 'number' ? args.most : usualMost)
  const rows = scenarios.map(({ id, verdict, step, title }) => [
    id,
    step === null ? verdict : `${verdict} ${step}`,
    title,
  ])
  const more =
    all.length > scenarios.length ? `\n\n${all.length - scenarios.length} more fit; narrow it down or raise most.` : ''
  return {
    text: all.length === 0 ? 'No example fits.' : `${columns(rows)}${more}`,
    data: { total: all.length, scenarios },
  }
}
