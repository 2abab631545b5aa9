import { fromJsonSchema, McpServer, type McpServerFactory } from '@modelcontextprotocol/server'

export type ServerName = 'issues' | 'billing'

type ToolContext = { readonly http?: { readonly authInfo?: { readonly extra?: Record<string, unknown> } } }

const subjectOf = ({ http }: ToolContext): string => String(http?.authInfo?.extra?.subject ?? '')
const text = (lines: readonly string[]) => ({ content: [{ type: 'text' as const, text: lines.join('\n') }] })

/** The servers with their tools. Each keeps its data for as long as the lab runs. */
export const makeTools: Readonly<Record<ServerName, () => McpServerFactory>> = { issues, billing }

function issues(): McpServerFactory {
  const tickets = new Map([['alice', ['#17 The export button does nothing', '#23 Rotate the staging certificate']]])
  let last = 23
  const title = fromJsonSchema<{ title: string }>({
    type: 'object',
    properties: { title: { type: 'string', minLength: 1, maxLength: 200 } },
    required: ['title'],
  })
  return () => {
    const server = new McpServer({ name: 'issues', version: '1.0.0' })
    server.registerTool('list_tickets', { description: 'The tickets of whoever asks' }, async (context) => {
      const subject = subjectOf(context)
      return text(tickets.get(subject) ?? [`${subject} has no tickets`])
    })
    server.registerTool(
      'open_ticket',
      { description: 'Opens a ticket', inputSchema: title },
      async (given, context) => {
        const subject = subjectOf(context)
        last += 1
        const ticket = `#${last} ${given.title}`
        tickets.set(subject, [...(tickets.get(subject) ?? []), ticket])
        return text([ticket])
      },
    )
    return server
  }
}

function billing(): McpServerFactory {
  const accounts = new Map([
    ['alice', { card: 'Visa ending in 4242, expires 08/29', invoices: ['2026-10 €49.00', '2026-11 €49.00'] }],
  ])
  return () => {
    const server = new McpServer({ name: 'billing', version: '1.0.0' })
    server.registerTool('show_card', { description: 'The card on file of whoever asks' }, async (context) => {
      const subject = subjectOf(context)
      return text([accounts.get(subject)?.card ?? `${subject} has no card on file`])
    })
    server.registerTool('list_invoices', { description: 'The invoices of whoever asks' }, async (context) => {
      const subject = subjectOf(context)
      return text(accounts.get(subject)?.invoices ?? [`${subject} has no invoices`])
    })
    return server
  }
}
