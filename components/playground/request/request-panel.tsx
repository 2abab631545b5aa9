import { lazy, Suspense, useState } from 'react'
import type { RequestFieldsProps } from './request-fields'

const RequestFields = lazy(() => import('./request-fields').then((m) => ({ default: m.RequestFields })))

/** The request around the token: for checks that look beyond it. */
export function RequestPanel({ inputs, derived, dispatch }: RequestFieldsProps) {
  const [opened, setOpened] = useState<boolean | null>(null)
  const { request, scheme, authorization, introspection } = inputs
  const special =
    Object.keys(request).length > 0 || scheme !== 'Bearer' || authorization !== null || introspection !== ''
  const open = opened ?? special
  return (
    <details className="more" open={open} onToggle={(e) => setOpened(e.currentTarget.open)}>
      <summary>
        The request <span className="count">{special ? 'as set here' : `POST, ${scheme}`}</span>
      </summary>
      {open ? (
        <Suspense>
          <RequestFields inputs={inputs} derived={derived} dispatch={dispatch} />
        </Suspense>
      ) : null}
    </details>
  )
}
