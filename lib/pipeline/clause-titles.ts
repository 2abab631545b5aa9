import { rfcSections } from './rfc-sections'
import { mcpLabel, mcpTransport, rfc8725bis, sectionOf, type Spec } from './specs'

/** A clause with what it is called: its document, and the heading there. */
export interface TitledSpec extends Spec {
  readonly title: string
}

const ofSections = Object.entries(rfcSections).flatMap(([rfc, { title: name, ...sections }]) =>
  Object.entries(sections).map(([section, heading]): [string, string] => [
    sectionOf(Number(rfc.slice('rfc'.length)), section).href,
    `${name}: ${heading}`,
  ]),
)

const titles: ReadonlyMap<string, string> = new Map([
  ...ofSections,
  [mcpTransport().href, 'MCP Streamable HTTP: Security & Endpoint'],
  [rfc8725bis('3.14').href, 'JWT Best Current Practices (draft successor): Check JWT Format Type'],
])

/** What is cited of the MCP specification has its heading for a label. */
const mcpPrefix = mcpLabel('')

/** `null` for one that no check cites. */
export const titleOf = ({ label, href }: Spec): string | null =>
  titles.get(href) ?? (label.startsWith(mcpPrefix) ? `MCP authorization: ${label.slice(mcpPrefix.length)}` : null)

/** @throws TypeError for a clause that has no title */
export function titled(spec: Spec | TitledSpec): TitledSpec {
  if ('title' in spec) return spec
  const title = titleOf(spec)
  if (title === null) throw new TypeError(`${spec.label} has no title`)
  return { ...spec, title }
}
