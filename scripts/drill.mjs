// `npm run drill -- URL [options]`: tests how an MCP server treats access tokens. `--help` says what it takes.
// Exits with 0 when it is clean, 1 when there is a hole, 2 when the drill cannot tell.
import { load } from './typescript/bundle.mjs'

const { drill } = await load('scripts/drill/main.ts', 'node')
// Whoever stops it stops the issuer with it: both are this process.
process.exitCode = await drill(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})
