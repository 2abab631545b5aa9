import { hasWords } from '../search/has-words'
import { tokenOf } from '../scenarios/run'
import type { Scenario } from '../scenarios/scenario'
import { type Given, first } from './command-line'
import { nearest } from './nearest'
import { columns, labelled, painted, paragraph, type Style, safe } from './text'
import { type Content, failed, type Machine, type Outcome, printed, type Scenarios } from './world'

/** Which of the examples are wanted. */
export interface Filter {
  readonly words: string
  readonly group?: string | undefined
  /** Id of the deciding step. */
  readonly step?: string | undefined
  readonly verdict?: string | undefined
}

/** An example without its token. Plain JSON. */
export interface Listed {
  readonly id: string
  readonly title: string
  readonly story: string
  readonly group: string
  readonly server: string
  readonly verdict: Scenario['expect']['outcome']
  readonly step: string | null
  readonly reason: string | null
  readonly status: number | null
}

const listedOf = ({ id, title, story, group, server, expect }: Scenario): Listed => ({
  id,
  title,
  story,
  group,
  server,
  verdict: expect.outcome,
  step: expect.decidedBy ?? null,
  reason: expect.reason ?? null,
  status: expect.status,
})

/** The examples of which all of that is true; a word may stand anywhere in them. */
export function found(
  { all, groups, groupWords }: Scenarios,
  { words, group, step, verdict }: Filter,
): readonly Listed[] {
  return all.map(listedOf).filter((one) => {
    const text = [one.id, one.title, one.story, groups[one.group], groupWords[one.group], one.step, one.reason].join(
      ' ',
    )
    return (
      (words.trim() === '' || hasWords(text, words.trim())) &&
      (group === undefined || one.group === group) &&
      (step === undefined || one.step === step) &&
      (verdict === undefined || one.verdict === verdict)
    )
  })
}

/** What is wrong with a filter, in a sentence; `null`: nothing. */
export function wrongIn({ groups }: Pick<Scenarios, 'groups'>, { group, verdict }: Filter): string | null {
  const ids = Object.keys(groups)
  if (group !== undefined && !ids.includes(group)) return `There is no such group. Groups are ${ids.join(', ')}.`
  const verdicts = ['accepted', 'rejected', 'undecided']
  return verdict === undefined || verdicts.includes(verdict) ? null : `A verdict is one of ${verdicts.join(', ')}.`
}

/** `deputy-lab scenarios`. */
export async function scenariosCommand(given: Given, content: Content, { style }: Machine): Promise<Outcome> {
  const known = await content.scenarios()
  const [id = '', ...more] = given.operands
  const one = more.length === 0 ? known.all.find((s) => s.id === id) : undefined
  if (given.options.has('print-token')) return tokenOnly(one, id, known)
  const asJson = given.options.has('json')
  if (one) return printed(0, listedOf(one), () => shown(listedOf(one), known, style), asJson)
  const filter = {
    words: given.operands.join(' '),
    group: first(given, 'group'),
    step: first(given, 'step'),
    verdict: first(given, 'verdict'),
  }
  const wrong = wrongIn(known, filter)
  if (wrong) return failed({ says: wrong })
  const list = found(known, filter)
  if (list.length > 0) return printed(0, list, () => listText(list, known, style), asJson)
  return { status: 1, out: asJson ? '[]\n' : '', err: `deputy-lab: No example fits.${meant(filter.words, known)}\n` }
}

const meant = (words: string, { all }: Scenarios): string => {
  const near = nearest(
    words,
    all.map((s) => s.id),
  )
  return near ? ` Did you mean ${near}?` : ''
}

async function tokenOnly(one: Scenario | undefined, id: string, known: Scenarios): Promise<Outcome> {
  if (!one) return failed({ says: `--print-token needs the id of one example.${meant(id, known)}` })
  const token = await tokenOf(one, known.world)
  return token === '' ? failed({ says: 'This example presents no token.' }) : { status: 0, out: `${token}\n`, err: '' }
}

function listText(list: readonly Listed[], { groups }: Scenarios, style: Style): string {
  const blocks = Object.entries(groups).flatMap(([group, title]) => {
    const rows = list.filter((one) => one.group === group).map((one) => ['', one.id, endOf(one), safe(one.title)])
    return rows.length > 0 ? [`${painted(title, 'strong', style)}\n${columns(rows)}`] : []
  })
  const count = list.length === 1 ? '1 example' : `${list.length} examples`
  return `${[...blocks, `${count}. \`deputy-lab explain --scenario ID\` judges one.`].join('\n\n')}\n`
}

const endOf = ({ verdict, step }: Listed): string => (step === null ? verdict : `${verdict} ${step}`)

function shown(one: Listed, { groups }: Scenarios, style: Style): string {
  const line = (label: string, text: string) => labelled(label, text, style)
  return `${[
    painted(safe(one.title), 'strong', style),
    paragraph(one.story, style),
    '',
    line('id', one.id),
    line('group', groups[one.group] ?? one.group),
    line('server', one.server),
    line(
      'verdict',
      `${endOf(one)}${one.reason === null ? '' : `/${one.reason}`}${one.status === null ? '' : `, HTTP ${one.status}`}`,
    ),
  ].join('\n')}\n`
}
