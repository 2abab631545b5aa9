import './printer-index.css'
import Link from 'next/link'
import { printerTexts } from '@/content/errors'
import { anchorOfPrinter, type ErrorPage, errorPages, pathOfErrorPage } from '@/content/errors/pages'
import { FollowMoved } from '../moved/follow-moved'

/**
 * The pages of messages, who prints them, and how many there are. All of them stood on this page once: whoever opens
 * the old address of one comes to the line of its page, and with scripts to the message.
 */
export const PrinterIndex = () => (
  <>
    <ul className="printer-index">
      {errorPages.map((page) => (
        <PageLine key={page.id} page={page} />
      ))}
    </ul>
    <FollowMoved />
  </>
)

function PageLine({ page: { id, name, printers } }: { readonly page: ErrorPage }) {
  const path = pathOfErrorPage(id)
  const printed = printerTexts.filter((printer) => printers.includes(printer.id))
  const ids = printed.flatMap((printer) => [anchorOfPrinter(printer.id), ...printer.texts.map((text) => text.id)])
  return (
    <li data-moved="with its id">
      <span aria-hidden="true" className="printer-index-ids">
        {ids.map((old) => (
          <i key={old} id={old} />
        ))}
      </span>
      <Link href={path} prefetch={false} className="printer-index-page">
        {name}
      </Link>{' '}
      <span className="printer-index-count">{printed.reduce((sum, { texts }) => sum + texts.length, 0)} messages</span>
      <ul className="printer-index-list">
        {printed.map((printer) => (
          <li key={printer.id}>
            <Link href={`${path}#${anchorOfPrinter(printer.id)}`} prefetch={false}>
              {printer.name}
            </Link>{' '}
            <span className="printer-index-count">{printer.texts.length}</span>
          </li>
        ))}
      </ul>
    </li>
  )
}
