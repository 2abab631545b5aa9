import { documentOf, documentWords } from '../metadata/document'
import { isRecord } from '../share/shape'

/**
 * What a JSON object is that says nothing of servers in the form of a file, where it is something that leads to one:
 * what a server publishes, or the configuration of a client, which has addresses. `null`: nothing that is known.
 */
export function strangerIn(text: string): string | null {
  const read = documentOf({ body: text, cut: false })
  if (!('object' in read)) return null
  if (read.kind !== 'other') return documentWords[read.kind]
  const { mcpServers, servers } = read.object.whole
  return isRecord(mcpServers) || isRecord(servers) ? 'the configuration of an MCP client' : null
}
