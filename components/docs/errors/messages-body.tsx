import Link from 'next/link'
import { checkedAt } from '@/content/docs/checked'
import { printerTexts } from '@/content/errors'
import { anchorOfPrinter, errorPages } from '@/content/errors/pages'
import type { PrinterTexts } from '@/content/errors/printer-texts'
import type { PartBody } from '../part-body'
import { ErrorList } from './error-list'

/** The messages of one kind of printer. */
export function messagesBody(id: string): PartBody {
  const page = errorPages.find((known) => known.id === id)
  if (!page) throw new TypeError(`no page of messages ${id}`)
  const printed = page.printers.map(printer)
  return {
    toc: printed.map(({ id: of, name }) => ({ depth: 2, id: anchorOfPrinter(of), title: name })),
    checked: checkedAt(printed.flatMap(({ source, texts }) => texts.map((text) => text.source ?? source))),
    content: (
      <>
        <p>
          An ellipsis stands for what is filled in. Where the message is not here,{' '}
          <Link href="/docs/troubleshooting/#look-up-the-message-you-got" prefetch={false}>
            look it up
          </Link>
          , whoever printed it.
        </p>
        <ErrorList printed={printed} />
      </>
    ),
  }
}

function printer(id: string): PrinterTexts {
  const found = printerTexts.find((printed) => printed.id === id)
  if (!found) throw new TypeError(`content/errors/pages.ts names ${id}, which prints nothing`)
  return found
}
