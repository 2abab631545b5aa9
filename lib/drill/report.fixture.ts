import type { DrillReport, Row } from './report'

/** A row with these members. */
export const rowWith = (given: Partial<Row> = {}): Row => ({
  id: 'wide-scope-replay',
  title: 'A token with wide scope, replayed',
  score: 'hole',
  note: null,
  foretold: { outcome: 'rejected', status: 401, check: 'audience', says: 'The token is for another server.' },
  got: { kind: 'accepted', status: 200, error: null },
  differences: [{ what: 'aud', good: '"http://127.0.0.1:3000/mcp"', sent: '"https://issues.example.com/mcp"' }],
  clauses: [{ label: 'RFC 9068 §4', href: 'https://www.rfc-editor.org/rfc/rfc9068.html#section-4' }],
  fix: 'Check that the token is for this server.',
  link: 'http://localhost:3000/playground/#v1.abc',
  ...given,
})

/** A report with these members. */
export const reportWith = (given: Partial<DrillReport> = {}): DrillReport => ({
  drill: 1,
  result: 'holes',
  why: null,
  server: {
    url: 'http://127.0.0.1:3000/mcp',
    resource: 'http://127.0.0.1:3000/mcp',
    revision: '2025-06-18',
    validates: 'JWT',
    scopes: [],
    sdk: null,
  },
  issuer: 'http://127.0.0.1:39600',
  startedAt: 1_795_700_000,
  seconds: 2.5,
  requests: 130,
  doors: ['Any token of this issuer opens this server.'],
  session: { kind: 'none' },
  rows: [rowWith(), rowWith({ id: 'typ-jwt', score: 'advice', note: 'Not every issuer’s do.' })],
  leftOut: [{ id: 'dpop-good', title: 'A bound token', why: 'The round of --dpop.' }],
  ...given,
})
