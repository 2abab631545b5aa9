interface Sample {
  /**
   * `always`: every `npm test` runs it. `installed`: every `npm test` does where its language and packages are
   * installed, and says so where not. `read`: it was held against the sources of what it calls, and never run.
   */
  readonly run: 'always' | 'installed' | 'read'
  /** What it was run with, or what was read, each with its version. */
  readonly with: readonly string[]
}

const sdk2 = ['@modelcontextprotocol/server 2.4.0', '@modelcontextprotocol/express 2.0.2', 'jose 6.2.17']

/** Every file of this folder that a page shows, by its path. */
export const samples = {
  'confused-deputy/verify.ts': { run: 'always', with: ['jose 6.2.17'] },
  'confused-deputy/verify.py': { run: 'installed', with: ['PyJWT 2.6.0 of Debian 12'] },
  'confused-deputy/verify.go': { run: 'installed', with: ['golang-jwt 5.3.1', 'Go 1.24', 'a stand-in for keyfunc'] },
  'add-oauth/verify.ts': { run: 'always', with: ['jose 6.2.17'] },
  'add-oauth/server-v2.ts': { run: 'always', with: sdk2 },
  'add-oauth/server-v1.ts': {
    run: 'always',
    with: ['@modelcontextprotocol/sdk 1.32.2', 'express 5.3.0', 'jose 6.2.17'],
  },
  'add-oauth/verify.py': { run: 'installed', with: ['PyJWT 2.15.1', 'PyJWT 2.6.0 of Debian 12'] },
  'add-oauth/server.py': { run: 'installed', with: ['mcp 2.3.0', 'PyJWT 2.15.1'] },
  'add-oauth/server.go': { run: 'installed', with: ['Go 1.19.8'] },
  'sdks/typescript-v1.ts': { run: 'always', with: ['@modelcontextprotocol/sdk 1.32.2', 'jose 6.2.17'] },
  'sdks/typescript-v2.ts': { run: 'always', with: sdk2 },
  'add-oauth/upstream.ts': { run: 'always', with: ['Node’s own fetch'] },
  'roll-out/modes.ts': { run: 'always', with: ['jose 6.2.17'] },
  'roll-out/modes.py': { run: 'installed', with: ['Python 3.11'] },
  'roll-out/modes.go': { run: 'installed', with: ['Go 1.19.8'] },
  'mtls/certificate.ts': { run: 'always', with: ['Node’s own crypto'] },
  'testing/local-issuer.ts': { run: 'always', with: ['jose 6.2.17'] },
  'testing/two-tokens.sh': { run: 'installed', with: ['curl 7.88.1', 'jq 1.6'] },
  'testing/audience.sh': { run: 'installed', with: ['curl 7.88.1'] },
  'testing/audience.spec.ts': { run: 'always', with: ['vitest 4.1.12'] },
  'testing/test_audience.py': { run: 'installed', with: ['pytest 9.1.1', 'pytest 7.2.1 of Debian 12'] },
  'testing/audience_test.go': { run: 'installed', with: ['Go 1.19.8'] },
} as const satisfies Readonly<Record<string, Sample>>

export type SampleFile = keyof typeof samples

/** An unknown file stops the build. */
export function sampleOf(file: SampleFile): Sample {
  if (!Object.hasOwn(samples, file))
    throw new TypeError(`<Sample file="${file}">: content/samples/index.ts has no line for it`)
  return samples[file]
}
