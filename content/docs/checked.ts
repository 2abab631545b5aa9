import { advisories } from '../advisories'
import { errorTexts } from '../errors'
import results from '../parity/results.json'
import { reportedIssuers } from '../reported-issuers'
import { sdks } from '../sdks'
import { span } from '../sources/age'
import { type SourceId, sourceById } from '../sources'
import { statements, statementsOf } from '../sources/statements'
import { specChanges } from '../spec-changes'
import { stacks } from '../stacks'

/** When the sources of a page were looked up, both `YYYY-MM-DD`. */
export interface Checked {
  readonly oldest: string
  readonly newest: string
}

/** Components that show data with dates of its own: those dates count for a page that has one. */
const datesBehind: Readonly<Record<string, () => readonly string[]>> = {
  AdvisoryList: () => datesOf(advisories.flatMap((advisory) => advisory.sources)),
  IssuerTable: datesOfProducts,
  ProductsTable: datesOfProducts,
  SdkFacts: () => datesOf(sdks.flatMap((sdk) => sdk.sources)),
  SdkTable: () => datesOf(sdks.flatMap((sdk) => sdk.sources)),
  SdkVersions: () => datesOf(sdks.flatMap((sdk) => sdk.sources)),
  PrinterIndex: datesOfMessages,
  ParityTable: () => [results.date],
  ReportedIssuers: () => datesOf(reportedIssuers.map(({ source }) => source)),
  ShapesTable: datesOfProducts,
  SpecChanges: () => datesOf(Object.values(specChanges).flatMap((changes) => changes.flatMap(sourcesOf))),
  SourcesTable: () => statements.filter(({ where }) => where.startsWith('source ')).map(({ checked }) => checked),
  StackAnswersTable: () => stacks.map(({ checked }) => checked),
  UsualMessages: datesOfMessages,
  WrittenAudiences: datesOfProducts,
}

const sourcesOf = (said: { readonly source?: SourceId }): readonly SourceId[] => (said.source ? [said.source] : [])

const datesOf = (ids: readonly SourceId[]) => ids.map((id) => sourceById(id).checked)

function datesOfMessages(): readonly string[] {
  return datesOf(errorTexts.map(({ source }) => source))
}

function datesOfProducts(): readonly string[] {
  return statements.filter(({ where }) => where.startsWith('product ')).map(({ checked }) => checked)
}

/** Of what rests on these sources. */
export const checkedAt = (sources: readonly SourceId[]): Checked | null => span(datesOf(sources))

/** Of the page of a product. */
export const checkedOfProduct = (id: string): Checked | null => span(statementsOf(id).map(({ checked }) => checked))

/** From the sources a page cites by id and the components it is made of. */
export function checkedOn(cited: readonly string[], components: readonly string[]): Checked | null {
  const behind = components.flatMap((name) => (Object.hasOwn(datesBehind, name) ? (datesBehind[name]?.() ?? []) : []))
  return span([...cited.map((id) => sourceById(id as SourceId).checked), ...behind])
}
