import Link from 'next/link'

const example = `17 HOLES
  Any token of this issuer opens this server.

   17  accepted, and a MUST forbids it
   13  accepted under another spelling of its name
   18  accepted, and a careful server refuses it
    2  refused with another answer
   76  as foretold

HOLE  The audience is a star  [aud-wildcard]
  answered  200, a result; foretold 401, audience
  sent      aud: "*" instead of "http://127.0.0.1:3000/mcp"
  fix       Check that the token is for this server.`

/** The whole of it on one screen, while no report is open. */
export function WhatHappens() {
  return (
    <div className="drill-about">
      <h2>What happens</h2>
      <ol>
        <li>
          The command is an issuer for one run: new keys, metadata, JWKS and introspection on this machine. It prints
          what to configure. Point a test deployment at it, and none that others reach.
        </li>
        <li>
          A request without a token must be refused and a good token accepted, first and last. Otherwise it says that it
          cannot tell.
        </li>
        <li>Each bad token goes out as an MCP request of its own, one after another. At 429 it stops.</li>
        <li>
          What must come of each is computed for a strict server of that name. A hole is only what a MUST forbids and a
          plain verification refuses too. Advice, and other spellings of the server’s name, are counted apart.
        </li>
      </ol>
      <h2>What comes out</h2>
      <figure>
        <figcaption className="drill-hint">Of a server that compares no audience, shortened:</figcaption>
        <pre className="drill-example">
          <code>{example}</code>
        </pre>
      </figure>
      <p>
        Exit status 0: clean. 1: a hole. 2: it cannot tell. Each hole has the clause, the fix and a link that opens it
        in the playground; its keys are public, and what signed its token is gone.
      </p>
      <p>
        Without the command, the three requests that matter most are in{' '}
        <Link href="/docs/testing/" prefetch={false}>
          Test that your server checks the audience
        </Link>
        .
      </p>
    </div>
  )
}
