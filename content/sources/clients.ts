import type { Sources } from './source'

/** How MCP clients are told about a local server. */
export const clients = {
  'claude-desktop-servers': {
    title: 'modelcontextprotocol: connect to local MCP servers',
    href: 'https://github.com/modelcontextprotocol/modelcontextprotocol/blob/main/docs/docs/develop/connect-local-servers.mdx',
    checked: '2026-11-26',
    mark: 'read',
  },
  'claude-code-mcp': {
    title: 'Claude Code: connect to tools via MCP',
    href: 'https://code.claude.com/docs/en/mcp',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'cursor-mcp': {
    title: 'Cursor: Model Context Protocol',
    href: 'https://cursor.com/docs/mcp',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'vscode-mcp': {
    title: 'VS Code: MCP configuration reference',
    href: 'https://code.visualstudio.com/docs/agents/reference/mcp-configuration',
    checked: '2026-11-26',
    mark: 'quote',
  },
} as const satisfies Sources
