/** Claims as JSON, one a line, whom the token is for marked. */
export function ClaimLines({ claims }: { readonly claims: Readonly<Record<string, unknown>> }) {
  const members = Object.entries(claims)
  return (
    <pre className="claim-lines">
      {'{\n'}
      {members.map(([name, value], at) => {
        const line = `${JSON.stringify(name)}: ${JSON.stringify(value)}${at < members.length - 1 ? ',' : ''}`
        return (
          <span key={name}>
            {'  '}
            {name === 'aud' ? <mark>{line}</mark> : line}
            {'\n'}
          </span>
        )
      })}
      {'}'}
    </pre>
  )
}
