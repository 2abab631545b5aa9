import { Suspense } from 'react'
import { lazyPart } from '../../ui/lazy-part'
import { ServerSection } from '../setting/server-section'
import type { RequestFieldsProps } from './request-fields'
import { requestLine } from './request-line'

const RequestFields = lazyPart(() => import('./request-fields').then((m) => m.RequestFields))

interface RequestPanelProps extends RequestFieldsProps {
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
}

/** The request around the token: for checks that look beyond it. */
export function RequestPanel({ open, onOpen, ...fields }: RequestPanelProps) {
  return (
    <ServerSection id="request" title="The request" aside={requestLine(fields.inputs)} open={open} onOpen={onOpen}>
      {() => (
        <Suspense fallback={<div className="section-coming" />}>
          <RequestFields {...fields} />
        </Suspense>
      )}
    </ServerSection>
  )
}
