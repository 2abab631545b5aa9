import { Fragment } from 'react'

/** Names as they are written in a token, with what stands between them in a sentence. */
export const Values = ({ of, between = ', ' }: { readonly of: readonly string[]; readonly between?: string }) =>
  of.map((value, at) => (
    <Fragment key={value}>
      {at > 0 ? between : null}
      <code>{value}</code>
    </Fragment>
  ))
