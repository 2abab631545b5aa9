import type { Presets } from '../case/server'
import type { DrillReport } from '../drill/report'
import type { ErrorText, Printer } from '../error-texts/entry'
import type { Product } from '../issuers/product'
import type { TargetServer } from '../pipeline/types'
import type { World as ScenarioWorld } from '../scenarios/run'
import type { Scenario } from '../scenarios/scenario'
import type { Problem } from './command-line'
import { type Style, safe, safeJson } from './text'

/** What authors have written, each part fetched when a command first asks for it. */
export interface Content {
  readonly presets: () => Promise<Presets>
  readonly products: () => Promise<readonly Product[]>
  /** Ids of the shapes a server can be set to take, as `<product>/<profile>`. */
  readonly profiles: () => Promise<readonly string[]>
  readonly scenarios: () => Promise<Scenarios>
  readonly matrixServers: () => Promise<readonly TargetServer[]>
  readonly errors: () => Promise<{ readonly texts: readonly ErrorText[]; readonly printers: readonly Printer[] }>
  /** Seconds: the instant at which the examples are presented. */
  readonly demoNow: number
}

export interface Scenarios {
  readonly all: readonly Scenario[]
  /** Titles of the groups, in their order. */
  readonly groups: Readonly<Record<string, string>>
  /** What else a group is called. */
  readonly groupWords: Readonly<Partial<Record<string, string>>>
  readonly world: ScenarioWorld
}

/** What a command is given of the machine it runs on. */
export interface Machine {
  /** The text of a file; a sentence where it cannot be had. */
  readonly read: (file: string) => Promise<string | Problem>
  /** Standard input as text; a sentence where it is a terminal. */
  readonly input: () => Promise<string | Problem>
  /** Seconds since 1970. */
  readonly now: () => number
  readonly style: Style
  /** Runs a drill with these arguments; a sentence where it could not begin, or was cancelled by the signal. */
  readonly drill: (args: readonly string[], signal?: AbortSignal) => Promise<DrillReport | Problem>
}

/** What a command comes to. */
export interface Outcome {
  readonly status: number
  readonly out: string
  readonly err: string
}

export const failed = ({ says }: Problem): Outcome => ({ status: 2, out: '', err: `deputy-lab: ${safe(says)}\n` })

/** Text where the reader wants text, JSON where a program reads. */
export const printed = (status: number, given: unknown, text: () => string, asJson: boolean): Outcome => ({
  status,
  out: asJson ? `${safeJson(JSON.stringify(given, null, 2))}\n` : text(),
  err: '',
})
