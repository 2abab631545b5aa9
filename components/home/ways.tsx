import Link from 'next/link'
import { basePath } from '../site/base-path'
import { PlaygroundLink } from '../site/playground-link'

/** What one can do here, with a link to each. */
export function Ways() {
  return (
    <ul className="grid gap-8 border-t border-line pt-8 sm:grid-cols-3">
      <li>
        <h2 className="font-semibold">Paste a token, pick a server</h2>
        <p className="mt-1 max-w-prose text-soft">
          Or a header, a curl command, a log line. Every check is shown in order, with what was expected and what was
          found.
        </p>
        <PlaygroundLink className="mt-2 inline-block text-accent hover:underline">Open the playground</PlaygroundLink>
        <Link prefetch={false} href="/matrix" className="mt-2 block text-accent hover:underline">
          Or many tokens at many servers: the replay matrix
        </Link>
        <a href={`${basePath}/import/`} className="mt-2 block text-accent hover:underline">
          Or start from a live server: import what it publishes
        </a>
        <Link prefetch={false} href="/docs/troubleshooting" className="mt-2 block text-accent hover:underline">
          Or look up a message: what a 401 means
        </Link>
      </li>
      <li>
        <h2 className="font-semibold">Share the failing example</h2>
        <p className="mt-1 max-w-prose text-soft">
          The address holds token, server and clock. What fails today fails for your colleague tomorrow.
        </p>
        <Link prefetch={false} href="/scenarios" className="mt-2 inline-block text-accent hover:underline">
          Browse the examples
        </Link>
      </li>
      <li>
        <h2 className="font-semibold">Understand the attack</h2>
        <p className="mt-1 max-w-prose text-soft">
          Why a good signature is not enough, what the MCP specification demands, and how to fix it in your stack.
        </p>
        <Link prefetch={false} href="/docs/confused-deputy" className="mt-2 inline-block text-accent hover:underline">
          Read about the confused deputy
        </Link>
        <Link prefetch={false} href="/challenges" className="mt-2 block text-accent hover:underline">
          Try it yourself: eight challenges
        </Link>
        <Link prefetch={false} href="/drill" className="mt-2 block text-accent hover:underline">
          Attack your own: a fire drill for your server
        </Link>
      </li>
    </ul>
  )
}
