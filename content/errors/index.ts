import type { SourceId } from '@/content/sources'
import type { ErrorText, Printer } from '@/lib/error-texts/entry'
import { cloudflare, fastmcp, java, mcpAuth, microsoft } from './frameworks'
import { authorizationServers, clients, gateways } from './gateways'
import { golangJwt, jose, pyjwt } from './jwt-libraries'
import { mcpClients, mcpGo, mcpPhp, mcpPython, mcpTypescript } from './mcp-sdks'
import type { PrinterTexts } from './printer-texts'

/** Every printer and its texts, in the order of the list. */
export const printerTexts: readonly PrinterTexts[] = [
  jose,
  pyjwt,
  golangJwt,
  mcpTypescript,
  mcpPython,
  mcpGo,
  mcpPhp,
  mcpClients,
  fastmcp,
  cloudflare,
  mcpAuth,
  microsoft,
  java,
  gateways,
  authorizationServers,
  clients,
]

export const printers: readonly Printer[] = printerTexts.map(({ id, name, hints }) => ({ id, name, hints }))

type SourcedText = ErrorText & { readonly source: SourceId }

/** Every known message. */
export const errorTexts: readonly SourcedText[] = printerTexts.flatMap(({ id, source, texts }) =>
  texts.map((text) => ({ source, ...text, printedBy: id })),
)
