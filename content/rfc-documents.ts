import documents from './rfc-sections.json'

/** A document of which sections are cited: its number, or the name of a draft. */
export interface RfcDocument {
  readonly id: string
  readonly title: string
  /** `text`: the document was read · `draft`: its last draft was · `named`: only what others say of the section. */
  readonly from: 'text' | 'draft' | 'named'
  /** Headings by section: `4.1.3` → `"aud" (Audience) Claim`. */
  readonly sections: Readonly<Record<string, string>>
}

export const rfcDocuments: readonly RfcDocument[] = Object.entries(
  documents as Record<string, Omit<RfcDocument, 'id'>>,
).map(([id, document]) => ({ id, ...document }))

const byId: ReadonlyMap<string, RfcDocument> = new Map(rfcDocuments.map((document) => [document.id, document]))

/** The heading of a section as it stands in that document; undefined where nobody has looked it up. */
export const sectionHeading = (rfc: number | string, section: string): string | undefined =>
  byId.get(String(rfc))?.sections[section]
