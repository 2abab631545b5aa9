import { type RfcDocument, rfcDocuments } from '@/content/rfc-documents'

const named = (from: RfcDocument['from']) =>
  rfcDocuments
    .filter((document) => document.from === from)
    .map(({ id }) => (/^\d+$/.test(id) ? `RFC ${id}` : id))
    .join(' and ')

/** Whose headings are not from the document itself: drafts that were read in its place, and what only others say. */
export const UnreadRfcs = () => (
  <>
    Of {named('draft')} it was the last draft we could get; of {named('named')} what others say of the section.
  </>
)
