/** What separates the two builds, in code. */
export function OneLine() {
  return (
    <section className="one-line">
      <h2>The two builds differ in one option</h2>
      <dl>
        <dt>careless</dt>
        <dd>
          <code className="mono">{'jwtVerify(token, keys, { issuer })'}</code>
        </dd>
        <dt>strict</dt>
        <dd>
          <code className="mono">
            {'jwtVerify(token, keys, { issuer, '}
            <u>{"audience: 'https://billing.example.com/mcp'"}</u>
            {' })'}
          </code>
        </dd>
      </dl>
    </section>
  )
}
