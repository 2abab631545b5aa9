/** One `tools/call`, as an MCP client of the revision of 2025 sends it. */
export async function callTool(url: string, tool: string, token?: string) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      accept: 'application/json, text/event-stream',
      'content-type': 'application/json',
      'mcp-protocol-version': '2025-06-18',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: tool, arguments: {} } }),
  })
  const challenge = response.headers.get('www-authenticate') ?? ''
  return {
    status: response.status,
    error: parameter(challenge, 'error'),
    scope: parameter(challenge, 'scope'),
    metadata: parameter(challenge, 'resource_metadata'),
    retryAfter: response.headers.get('retry-after'),
    text: await response.text(),
  }
}

const parameter = (challenge: string, name: string) =>
  challenge.match(new RegExp(`(?:^|[ ,])${name}="([^"]*)"`))?.[1] ?? null
