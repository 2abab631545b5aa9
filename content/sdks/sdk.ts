import type { AdvisoryId } from '../advisories'
import type { ScenarioId } from '../catalog'
import type { SourceId } from '../sources'

/** What an SDK, a framework, a gateway or a library does about a token's audience. */
export interface Sdk {
  /** Unique; also its file's entry. */
  readonly id: string
  /** Also the heading of its section, where it has one. */
  readonly name: string
  readonly kind: 'MCP SDK' | 'framework' | 'server or gateway' | 'JWT library'
  /** The version that was looked at. */
  readonly version: string
  /** `always`, `if asked`: it compares; `yours`: your code does; `none`: it has no server side for tokens. */
  readonly audience: 'always' | 'if asked' | 'yours' | 'none' | 'not known'
  /** What happens without further settings. */
  readonly byDefault: string
  /** What makes it compare, in a line. */
  readonly switchOn: string
  /** What a replayed token is answered with. */
  readonly answer: string
  /** Where people fall. */
  readonly traps: readonly string[]
  /** An example of what it does by default, or of its trap. */
  readonly scenario: ScenarioId | null
  readonly advisories: readonly AdvisoryId[]
  readonly sources: readonly SourceId[]
}
