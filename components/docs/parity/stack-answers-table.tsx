import { stacks } from '@/content/stacks'
import type { Refusal, Said, Stack } from '@/lib/stacks/stack'
import { Breakable } from '@/components/ui/breakable'
import { DataTable } from '../data-table/data-table'

/** What is asked, by the refusal that answers it, and what the specifications ask for. */
const questions = [
  ['No token', 'missing', '401, no error'],
  ['Header unreadable', 'header', '400 invalid_request'],
  ['Wrong audience', 'audience', '401 invalid_token'],
  ['Too little scope', 'scope', '403 insufficient_scope'],
  ['Keys cannot be had', 'keys', '503'],
] as const satisfies readonly (readonly [string, Refusal, string])[]

const columns = ['Built with', ...questions.map(([column]) => column)]

/** What each stack answers to the refusals that every server meets, below what the specifications ask for. */
export const StackAnswersTable = () => (
  <DataTable label="What each stack answers" columns={columns} wide="first">
    <tr>
      <th scope="row">The specifications</th>
      {questions.map(([column, , due]) => (
        <td key={column} data-column={column}>
          <Breakable text={due} />
        </td>
      ))}
    </tr>
    {stacks.map((stack) => (
      <tr key={stack.id}>
        <th scope="row">{stack.name}</th>
        {questions.map(([column, refusal]) => (
          <td key={column} data-column={column}>
            <Breakable text={answerText(stack, refusal)} />
          </td>
        ))}
      </tr>
    ))}
  </DataTable>
)

function answerText({ answers, leavesOut }: Stack, refusal: Refusal): string {
  if (refusal === 'scope' && leavesOut.includes('scope')) return 'accepts'
  const { status, error, challenge }: Said = answers[refusal] ?? answers.token
  return `${status}${error === null ? (challenge === null ? ', no challenge' : ', no error') : ` ${error}`}`
}
