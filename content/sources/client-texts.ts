import type { Sources } from './source'

const read = (title: string, href: `https://${string}`, checked: string) =>
  ({ title, href, checked, mark: 'read' }) as const
const quote = (title: string, href: `https://${string}`, checked = '2026-11-27') =>
  ({ title, href, checked, mark: 'quote' }) as const

const github = 'https://github.com'

/** Where messages of MCP clients stand, or were reported. */
export const clientTextSources = {
  'mcp-remote-utils': quote(
    'mcp-remote at bef40f8, utils.ts',
    `${github}/geelen/mcp-remote/blob/bef40f8/src/lib/utils.ts`,
  ),
  'inspector-server': quote(
    'MCP Inspector at 2fc0d1d, server/src/index.ts',
    `${github}/modelcontextprotocol/inspector/blob/2fc0d1d/server/src/index.ts`,
  ),
  'anything-analyzer-52': quote(
    'anything-analyzer 52: SDK auth failed, without a reason',
    `${github}/Mouseww/anything-analyzer/issues/52`,
  ),
  'claude-code-92518': quote(
    'claude-code 92518: token expired, of a 403 for a scope',
    `${github}/anthropics/claude-code/issues/92518`,
  ),
  'claude-code-78220': quote(
    'claude-code 78220: a 403 that is read as a need for OAuth',
    `${github}/anthropics/claude-code/issues/78220`,
  ),
  'claude-ai-mcp-979': quote(
    'claude-ai-mcp 979: authorized, and an error on connecting',
    `${github}/anthropics/claude-ai-mcp/issues/979`,
  ),
  'claude-ai-mcp-200': quote(
    'claude-ai-mcp 200: not reached, for want of client_secret_basic',
    `${github}/anthropics/claude-ai-mcp/issues/200`,
  ),
  'claude-ai-mcp-442': quote(
    'claude-ai-mcp 442: a 403 without a challenge',
    `${github}/anthropics/claude-ai-mcp/issues/442`,
  ),
  'obot-4226': quote('obot 4226: VS Code and 401 status sending message', `${github}/obot-platform/obot/issues/4226`),
  'vscode-257415': quote(
    'vscode 257415: registration that fails',
    `${github}/microsoft/vscode/issues/257415`,
    '2026-11-26',
  ),
  'vscode-282472': quote(
    'vscode 282472: registration that is not there',
    `${github}/microsoft/vscode/issues/282472`,
    '2026-11-26',
  ),
  'vscode-320654': quote(
    'vscode 320654: metadata that is not found',
    `${github}/microsoft/vscode/issues/320654`,
    '2026-11-26',
  ),
  'vscode-334970': quote(
    'vscode 334970: OAuth dialog for fixed headers',
    `${github}/microsoft/vscode/issues/334970`,
    '2026-11-26',
  ),
  'inspector-oauth-proxy': read(
    'MCP Inspector at b30e337, oauth-proxy.ts',
    `${github}/modelcontextprotocol/inspector/blob/b30e337/client/src/lib/oauth-proxy.ts`,
    '2026-11-26',
  ),
} as const satisfies Sources
