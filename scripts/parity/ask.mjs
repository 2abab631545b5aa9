// One case at one stack: what is foretold beside what its server answers.
import { send } from './send.mjs'

/**
 * @param server Which gate of which port stands for the stack.
 * @returns a `Row` of lib/stacks/parity.ts
 */
export async function ask({ name, scenario, change, input }, stack, server, { asStackAnswers, differenceOf }) {
  const row = { stack: stack.id, scenario, change }
  // A form never gets to an MCP endpoint: its transport takes JSON.
  if (input.request.form !== null) return { ...row, skipped: 'its body is a form, which no MCP endpoint reads' }
  if (!URL.canParse(input.request.url)) return { ...row, skipped: 'it has no address to be sent to' }
  const predicted = await asStackAnswers(input, stack)
  if (predicted === null) return { ...row, skipped: 'nothing is foretold: something is not known' }
  const got = await send(input.request, server.port, { 'X-Gate': server.gate, 'X-Case': name })
  if ('unsendable' in got) return { ...row, skipped: `it cannot be sent: ${got.unsendable}` }
  if (got.status === 599) return { ...row, skipped: `it cannot be set so: ${got.cannot}` }
  return { ...row, differs: differenceOf(predicted, got), says: `${words(predicted)} foretold, ${said(got)} came` }
}

const words = ({ accepted, answer }) =>
  accepted ? 'accepted' : `${answer.status} ${answer.headers.find(([name]) => name === 'WWW-Authenticate')?.[1] ?? ''}`

const said = ({ result, status, challenge }) => (result ? 'accepted' : `${status} ${challenge ?? ''}`)
