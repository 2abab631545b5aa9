/** The token: three segments and its audience. */
export const TokenPill = ({ audience }: { readonly audience: string }) => (
  <span className="pill">
    <i data-part="h" />
    <i data-part="p" />
    <i data-part="s" />
    <span className="sr-only">a token </span>for {audience}
  </span>
)
