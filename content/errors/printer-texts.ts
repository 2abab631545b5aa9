import type { ScenarioId } from '@/content/catalog'
import type { SourceId } from '@/content/sources'
import type { ErrorText, Printer } from '@/lib/error-texts/entry'

/** What one library, SDK, product or client prints. */
export interface PrinterTexts extends Printer {
  /** Where its texts were read, unless one of them says otherwise. */
  readonly source: SourceId
  readonly texts: readonly PrintedText[]
}

interface PrintedText extends Omit<ErrorText, 'printedBy' | 'scenario'> {
  readonly scenario: ScenarioId | null
  readonly source?: SourceId
}
