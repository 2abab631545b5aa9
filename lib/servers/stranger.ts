import { documentOf, documentWords } from '../metadata/document'

/**
 * What a JSON object is that says nothing of servers in the form of a file, where it is something that leads to one:
 * what a server publishes, or the configuration of a client, which has addresses. `null`: nothing that is known.
 */
export function strangerIn(text: string): string | null {
  const read = documentOf({ body: text, cut: false })
  if (!('object' in read)) return null
  if (read.kind !== 'other') return documentWords[read.kind]
  const { mcpServers, servers }: Record<string, unknown> = JSON.parse(read.object.text)
  return isMap(mcpServers) || isMap(servers) ? 'the configuration of an MCP client' : null
}

const isMap = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)
