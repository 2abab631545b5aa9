import { decidingExplanation } from '../judge/words'
import { stepsOf } from '../judge/station'
import type { Step, Fold } from '../judge/station'
import { instant } from '../pipeline/encoding/instant'
import { code, fenced, row, sentence } from './markdown-text'
import { nothing, type Target } from './target'
import type { Takeaway } from './takeaway'

export const markdown: Target = {
  id: 'markdown',
  title: 'Markdown',
  about: 'The verdict, its steps and the link, for an issue or a chat.',
  group: 'Tell somebody',
  language: 'Markdown',
  file: 'verdict.md',
  mediaType: 'text/markdown',
  holds: 'case',
  needs: nothing,
  write(given) {
    const { judgement, server, now, link, note } = given
    const { stamp, headline, sentence: said } = judgement.summary
    const why = decidingExplanation(judgement.stations)
    const deciding = stepsOf(judgement.stations).find((step) => step.decides)
    return [
      `### ${sentence(`${stamp[0]?.toUpperCase()}${stamp.slice(1)}: ${headline}`)}`,
      sentence(said),
      ...(note === '' ? [] : [`> ${sentence(note)}`]),
      [
        `- Server: ${code(server.resource)} (${sentence(server.name)})`,
        `- Judged at: ${instant(now) ?? now}`,
        ...(deciding ? [`- Decided by: ${code(deciding.id)}, ${sentence(deciding.title)}`] : []),
        ...(why ? [`- Why: ${sentence(why.because)}`, `- What to do: ${sentence(why.fix)}`] : []),
      ].join('\n'),
      [row(['Step', 'Result', 'Expected', 'Found']), row(['---', '---', '---', '---']), ...rows(given)].join('\n'),
      ...(judgement.answer ? ['What the server answers:', fenced(answerText(given), 'http')] : []),
      link === null ? 'This case is too long for a link.' : `[Open this case in Deputy Lab](<${address(link)}>)`,
      '',
    ].join('\n\n')
  },
}

/** Angle brackets and line breaks would end the link's address. */
export const address = (link: string): string => link.replace(/[<>\s\\]/g, (c) => encodeURIComponent(c))

const answerText = ({ judgement: { answer } }: Takeaway): string =>
  answer ? [`HTTP/1.1 ${answer.status} ${answer.phrase}`, ...answer.headers.map((h) => h.join(': '))].join('\n') : ''

const rows = ({ judgement }: Takeaway): readonly string[] =>
  judgement.stations.map((station) => (station.kind === 'fold' ? foldRow(station) : stepRow(station)))

const foldRow = ({ title, steps, reached }: Fold): string =>
  row([
    sentence(title),
    reached ? 'passes' : 'passes, not reached',
    steps.length === 1 ? '1 check' : `${steps.length} checks`,
    '',
  ])

function stepRow(step: Step): string {
  const { expected = '', found = '' } = step.evidence ?? {}
  const title = `${sentence(step.title)} (${code(step.id)})`
  return row([
    step.decides ? `**${title}**` : title,
    step.decides ? `**${results[step.status]}, decides**` : results[step.status],
    step.evidence ? code(expected) : '',
    step.evidence ? code(found) : '',
  ])
}

const results: Readonly<Record<Step['status'], string>> = {
  pass: 'passes',
  fail: 'fails',
  warn: 'warns',
  off: 'not checked',
  unknown: 'open',
  blocked: 'waits for another step',
  error: 'error of this page',
}
