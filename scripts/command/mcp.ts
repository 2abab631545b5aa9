import { McpServer } from '@modelcontextprotocol/server'
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio'
import { stat } from 'node:fs/promises'
import type { Problem } from '@/lib/command/command-line'
import { tools } from '@/lib/command/tools'
import { type Arguments, plain, type Run, type Tool } from '@/lib/command/tools/tool'
import type { Machine } from '@/lib/command/world'
import { content } from './content'
import { readText, unreadable } from './files'
import { complain } from './output'
import { compilesLate, schemaOf } from './schemas'

const instructions =
  'Judges OAuth access tokens at MCP servers, on this machine: nothing is fetched, sent on or kept. Give a live token as token_file, so that it does not become part of the conversation. No answer repeats a token.'

/** `deputy-lab mcp`: the tools over standard input and output, until the client closes it. @returns the exit status: 2 if a message is too long */
export async function serve(machine: Machine): Promise<number> {
  if (process.stdin.isTTY)
    complain('deputy-lab: This is an MCP server and waits for the messages of a client. Ctrl-C ends it.\n')
  const transport = new Transport()
  const handle = serveStdio(() => serverWith({ ...machine, style: plain, read: readRegular }), { transport })
  const ended = new Promise<'ended'>((resolve) => {
    for (const event of ['end', 'close']) process.stdin.once(event, () => resolve('ended'))
  })
  const by = await Promise.race([ended, transport.closed])
  await handle.close()
  if (by === 'ended') return 0
  complain('deputy-lab: A message was longer than 10 MB, and the connection was closed.\n')
  return 2
}

/** Says when it gives up by itself, as it does at a message longer than it holds; the client is still there then. */
class Transport extends StdioServerTransport {
  #done: (by: 'overflow') => void = () => {}
  readonly closed = new Promise<'overflow'>((resolve) => {
    this.#done = resolve
  })

  override async close(): Promise<void> {
    await super.close()
    this.#done('overflow')
  }
}

/** Standard input is the client's, and a pipe may never end. */
async function readRegular(file: string): Promise<string | Problem> {
  const wrong = await unreadable(file)
  if (wrong) return wrong
  return (await stat(file)).isFile() ? readText(file) : { says: 'token_file is to name a plain file.' }
}

function serverWith(machine: Machine): McpServer {
  const server = new McpServer(
    { name: 'deputy-lab', title: 'Deputy Lab', version: process.env.DEPUTY_LAB_VERSION ?? '0.0.0' },
    { capabilities: { tools: {} }, instructions, jsonSchemaValidator: compilesLate },
  )
  for (const tool of tools) register(server, tool, machine)
  return server
}

function register(server: McpServer, tool: Tool, machine: Machine): void {
  const { name, title, description, readOnly, openWorld } = tool
  server.registerTool(
    name,
    {
      title,
      description,
      inputSchema: schemaOf<Arguments>(tool.inputSchema),
      outputSchema: schemaOf<object>(tool.outputSchema),
      annotations: {
        readOnlyHint: readOnly,
        openWorldHint: openWorld,
        idempotentHint: readOnly,
        destructiveHint: false,
      },
    },
    async (args, { mcpReq: { signal } }) => {
      // Of all the tools only a drill outlasts the notice that its call was cancelled.
      const drill: Machine['drill'] = (asked) => machine.drill(asked, signal)
      const answer = await run(tool, args, { ...machine, drill }).catch(brokeDown)
      if ('says' in answer) return { isError: true, content: [{ type: 'text' as const, text: answer.says }] }
      return {
        content: [{ type: 'text' as const, text: answer.text }],
        structuredContent: answer.data as Record<string, unknown>,
      }
    },
  )
}

async function run(tool: Tool, args: Arguments, machine: Machine): ReturnType<Run> {
  const { run } = await tool.work()
  return run(args, content, machine)
}

/** What went wrong may quote what was given, so it is not repeated. */
const brokeDown = () => ({
  says: 'The tool itself failed on this input. That is a fault of Deputy Lab and says nothing about the token.',
})
