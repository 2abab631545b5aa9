import { accepted, claimFails, rejected } from '@/lib/scenarios/expect'
import { type ProofRecipe, type Scenario, type TokenRecipe, absent } from '@/lib/scenarios/scenario'
import { agentCertificate, agentThumbprint, thiefCertificate } from '../certificates'
import { demoNow } from '../now'
import { holderEcPublic, holderThumbprint } from '../public-keys'
import { strictPolicy } from '../servers/policy'

const boundTo = (cnf: unknown, goodFor = 'issues'): TokenRecipe => ({ goodFor, claims: { cnf } })
const bound = boundTo({ jkt: holderThumbprint })
const boundForBilling = boundTo({ jkt: holderThumbprint }, 'billing')
const unbound = { goodFor: 'issues' } as const
const dpop = (patch: Partial<typeof strictPolicy.dpop>) => ({ dpop: { ...strictPolicy.dpop, ...patch } })
const tokenOnly = { jose: 'accepts', differs: 'jwtVerify sees the token only, not who holds it' }
const refused = (check: Parameters<typeof rejected>[0], reason: string) => rejected(check, reason, 401, tokenOnly)

/** A bound token at the issues server with that proof, refused by that check. */
const proof = <const Id extends string>(id: Id, title: string, story: string, recipe: ProofRecipe, check: Parameters<typeof rejected>[0], reason: string) =>
  ({ id, title, story, group: 'dpop', server: 'issues', token: bound, proofs: [recipe], expect: refused(check, reason) }) as const

export const dpopScenarios = [
  { id: 'dpop-good', title: 'A bound token with its proof', story: 'The token is bound to a key of Alice’s client, and the client shows for this very request that it has the key.', group: 'dpop', server: 'issues', token: bound, proofs: [{}], expect: accepted() },
  { id: 'dpop-downgrade', title: 'A bound token as if it were not', story: 'A thief has the token but not the key, so he leaves the proof out and writes Bearer.', group: 'dpop', server: 'issues', token: bound, expect: refused('confirmation', 'downgrade') },
  proof('dpop-thief-key', 'A stolen token with the thief’s own key', 'The thief makes a key and signs a flawless proof with it. The token is bound to another.', { key: 'thief' }, 'dpop-binding', 'mismatch'),
  { id: 'dpop-no-proof', title: 'DPoP without a proof', story: 'The scheme announces a proof, and none comes.', group: 'dpop', server: 'issues', token: bound, proofs: [], expect: refused('dpop-header', 'missing') },
  proof('dpop-other-server', 'A proof for another server', 'The proof was made for billing. Caught there, it is sent here.', { claims: { htu: 'https://billing.example.com/mcp' } }, 'dpop-uri', 'mismatch'),
  proof('dpop-other-method', 'A proof for another method', 'Made for reading, sent with a request that writes.', { claims: { htm: 'GET' } }, 'dpop-method', 'mismatch'),
  proof('dpop-other-token', 'A proof for another token', 'Both tokens are bound to the same key; the proof belongs to the other one.', { claims: { ath: 'fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo' } }, 'dpop-hash', 'mismatch'),
  proof('dpop-stale', 'A stale proof', 'The proof was made ten minutes ago. Somebody kept it.', { claims: { iat: demoNow - 600 } }, 'dpop-time', 'old'),
  proof('dpop-typ-jwt', 'A proof of type JWT', 'Nothing marks it as a proof, so it might be another JWT that the key has signed.', { header: { typ: 'JWT' } }, 'dpop-type', 'other'),
  proof('dpop-private-key', 'A proof that gives the key away', 'The client exported the whole key instead of its public half.', { includePrivate: true }, 'dpop-key', 'private'),
  { id: 'dpop-unbound', title: 'A proof with a token bound to nothing', story: 'The client proves that it has some key. Nothing says that it is the right one.', group: 'dpop', server: 'issues', token: unbound, proofs: [{}], expect: refused('confirmation', 'unbound') },
  { id: 'dpop-forwarded', title: 'Token and proof, forwarded', story: 'Whoever runs the issues server passes a bound token and its proof on to billing. The audience stops it before the proof is looked at.', group: 'dpop', server: 'billing', token: bound, proofs: [{ claims: { htu: 'https://issues.example.com/mcp' } }], expect: rejected('audience', 'mismatch', 401, { jose: claimFails('aud') }) },
  { id: 'dpop-forwarded-careless', title: 'Forwarded to a careless server', story: 'This billing does not check the audience. The proof still names the issues server.', group: 'dpop', server: 'careless-billing', token: bound, proofs: [{ claims: { htu: 'https://issues.example.com/mcp' } }], expect: refused('dpop-uri', 'mismatch') },
  { id: 'dpop-good-billing', title: 'What a malicious server cannot do', story: 'A proof for billing needs the client’s key. Only the client itself can make this request.', group: 'dpop', server: 'billing', token: boundForBilling, proofs: [{}], expect: accepted() },

  { id: 'dpop-required', title: 'A Bearer token where only bound ones are taken', story: 'The server has decided to take no token that works for whoever finds it.', group: 'dpop', server: 'issues', policy: dpop({ mode: 'required' }), token: unbound, expect: refused('confirmation', 'required') },
  { id: 'dpop-unaware', title: 'A bound token at a server that knows only Bearer', story: 'The server never looks at cnf, so the binding protects nobody here.', group: 'dpop', server: 'issues', policy: dpop({ mode: 'off' }), token: bound, expect: accepted({ jose: 'accepts', warns: ['confirmation'] }) },
  { id: 'dpop-not-read', title: 'DPoP at a server that knows only Bearer', story: 'The scheme is unknown there, so the answer is a challenge for the one it knows.', group: 'dpop', server: 'issues', policy: dpop({ mode: 'off' }), token: bound, proofs: [{}], expect: refused('scheme', 'unsupported') },
  { id: 'dpop-cnf-text', title: 'A confirmation that is no object', story: 'The thumbprint stands in cnf itself instead of in cnf.jkt.', group: 'dpop', server: 'issues', token: boundTo(holderThumbprint), proofs: [{}], expect: refused('confirmation', 'malformed') },
  { id: 'cnf-unknown', title: 'Bound in a way this server does not know', story: 'cnf names a key by kid. What is not understood is ignored, and that is worth knowing.', group: 'dpop', server: 'issues', token: boundTo({ kid: 'client-key-1' }), expect: accepted({ jose: 'accepts', warns: ['confirmation'] }) },

  { id: 'dpop-two-proofs', title: 'Two proofs', story: 'A retry added its proof to the old one instead of replacing it.', group: 'dpop', server: 'issues', token: bound, proofs: [{}, { claims: { jti: 'p-002' } }], expect: refused('dpop-header', 'several') },
  proof('dpop-token-as-proof', 'The token itself as the proof', 'The same text in both headers. It lacks everything that ties a proof to a request.', { text: '{token}' }, 'dpop-claims', 'missing'),
  proof('dpop-not-a-jwt', 'A proof that is no JWT', 'Just a word.', { text: 'proof' }, 'dpop-format', 'malformed'),
  proof('dpop-says-it-twice', 'A proof that names two addresses', 'htu stands there twice. One program reads the first, another the last.', { claimsAgain: [['htu', 'https://billing.example.com/mcp']] }, 'dpop-format', 'duplicate'),
  proof('dpop-jti-missing', 'A proof without a name', 'No jti, so the server could not tell it from a copy.', { claims: { jti: absent } }, 'dpop-claims', 'missing'),
  proof('dpop-iat-text', 'A proof with its time as text', 'iat is a quoted number.', { claims: { iat: String(demoNow) } }, 'dpop-claims', 'wrong-type'),
  proof('dpop-alg-none', 'An unsigned proof', 'alg is none: the proof proves nothing.', { header: { alg: 'none' } }, 'dpop-algorithm', 'symmetric'),
  proof('dpop-alg-missing', 'A proof without an algorithm', 'The header does not say how it is signed.', { header: { alg: absent } }, 'dpop-algorithm', 'missing'),
  { id: 'dpop-alg-not-allowed', title: 'A proof with an algorithm not on the list', story: 'The server takes RS256 only, and says so in algs of its challenge.', group: 'dpop', server: 'issues', policy: dpop({ algorithms: ['RS256'] }), token: bound, proofs: [{}], expect: refused('dpop-algorithm', 'not-allowed') },
  proof('dpop-kid-only', 'A proof that only names its key', 'A kid where the key itself should stand. The server has no list to look it up in.', { header: { jwk: absent, kid: 'client-key-1' } }, 'dpop-key', 'missing'),
  proof('dpop-key-off-curve', 'A key that is no point on its curve', 'Every member is there, but the coordinates are wrong.', { header: { jwk: { ...holderEcPublic, y: holderEcPublic.x } } }, 'dpop-key', 'unusable'),
  proof('dpop-borrowed-key', 'The client’s public key, signed by the thief', 'The thief copies the public key from a proof he has seen. He cannot sign for it.', { signedBy: 'thief' }, 'dpop-signature', 'mismatch'),
  proof('dpop-crit', 'A proof that demands an extension', 'crit names a parameter this server does not understand.', { header: { crit: ['x'], x: 1 } }, 'dpop-signature', 'critical'),
  { id: 'dpop-query-ignored', title: 'A proof and an address with a query', story: 'Query and fragment do not count, and neither do the case of the host nor a default port written out.', group: 'dpop', server: 'issues', token: bound, request: { url: 'https://issues.example.com/mcp?session=7' }, proofs: [{ claims: { htu: 'HTTPS://Issues.Example.com:443/mcp' } }], expect: accepted() },
  { id: 'dpop-no-url', title: 'A proof, and no address to compare', story: 'The server does not say which it is, so neither the audience nor the proof can be compared.', group: 'dpop', server: 'issues', resource: '', token: bound, proofs: [{ claims: { htu: 'https://issues.example.com/mcp' } }], expect: { outcome: 'undecided', decidedBy: 'audience', reason: 'no-resource', status: null, jose: claimFails('aud') } },
  { id: 'dpop-nonce-demanded', title: 'The server wants its nonce', story: 'The first try of every client: the answer brings the nonce, and the client tries again.', group: 'dpop', server: 'issues', policy: dpop({ nonce: 'n-2026-11-23' }), token: bound, proofs: [{}], expect: refused('dpop-nonce', 'missing') },
  { id: 'dpop-nonce-given', title: 'The second try, with the nonce', story: 'The client has put the nonce of the last answer in its proof.', group: 'dpop', server: 'issues', policy: dpop({ nonce: 'n-2026-11-23' }), token: bound, proofs: [{ claims: { nonce: 'n-2026-11-23' } }], expect: accepted() },
  { id: 'dpop-nonce-worn', title: 'A nonce that has worn out', story: 'The client kept the nonce of yesterday.', group: 'dpop', server: 'issues', policy: dpop({ nonce: 'n-2026-11-23' }), token: bound, proofs: [{ claims: { nonce: 'n-2026-11-22' } }], expect: refused('dpop-nonce', 'mismatch') },
  proof('dpop-ahead', 'A proof from the future', 'Made in advance, to be used when nobody is looking.', { claims: { iat: demoNow + 600 } }, 'dpop-time', 'future'),
  proof('dpop-expired', 'A proof past its own end', 'exp is not needed in a proof; where it stands, it counts.', { claims: { exp: demoNow - 1 } }, 'dpop-time', 'lifetime'),
  proof('dpop-no-hash', 'A proof for the authorization server', 'It does not say which token it goes with. The client used it to get one.', { claims: { ath: absent } }, 'dpop-hash', 'missing'),
  { id: 'dpop-replayed', title: 'The same request, sent again', story: 'Somebody copied the whole request and sends it once more. The server remembers the name of the proof.', group: 'dpop', server: 'issues', policy: dpop({ seen: ['p-001'] }), token: bound, proofs: [{}], expect: refused('dpop-replay', 'seen') },
  proof('dpop-hash-padded', 'A token hash with padding', 'The client encodes the hash as ordinary base64. The bytes are right, the text is not.', { claims: { ath: `${'A'.repeat(43)}=` } }, 'dpop-hash', 'not-a-hash'),
  { id: 'dpop-thumbprint-padded', title: 'Bound to a padded thumbprint', story: 'The authorization server pads the thumbprint it writes into the token, so no key ever fits.', group: 'dpop', server: 'issues', token: boundTo({ jkt: `${holderThumbprint}=` }), proofs: [{}], expect: refused('dpop-binding', 'not-a-thumbprint') },
] as const satisfies readonly Scenario[]

const certified = boundTo({ 'x5t#S256': agentThumbprint })
const withAgent = { clientCertificate: agentCertificate }

export const certificateScenarios = [
  { id: 'mtls-good', title: 'The certificate the token is bound to', story: 'The client connects with the certificate it had when it got the token.', group: 'mtls', server: 'issues', token: certified, request: withAgent, expect: accepted() },
  { id: 'mtls-no-certificate', title: 'No certificate', story: 'A thief has the token. The certificate’s key never left the client.', group: 'mtls', server: 'issues', token: certified, expect: refused('certificate', 'missing') },
  { id: 'mtls-thief', title: 'The thief’s own certificate', story: 'A certificate does come, but another one.', group: 'mtls', server: 'issues', token: certified, request: { clientCertificate: thiefCertificate }, expect: refused('certificate', 'mismatch') },
  { id: 'mtls-not-a-certificate', title: 'A certificate cut short', story: 'The proxy passes only the first lines of the certificate on.', group: 'mtls', server: 'issues', token: certified, request: { clientCertificate: agentCertificate.slice(0, 200) }, expect: refused('certificate', 'unreadable') },
  { id: 'mtls-required', title: 'A server that takes only bound tokens', story: 'The client shows a certificate, but the token is bound to none.', group: 'mtls', server: 'issues', policy: { mtls: 'required' }, token: unbound, request: withAgent, expect: refused('certificate', 'unbound') },
  { id: 'mtls-not-checked', title: 'A bound token at a server that does not look', story: 'The thief’s request again, at a server without this check.', group: 'mtls', server: 'issues', policy: { off: ['certificate'] }, token: certified, request: { clientCertificate: thiefCertificate }, expect: accepted() },
  { id: 'mtls-thumbprint-padded', title: 'Bound to a padded thumbprint', story: 'The authorization server pads the thumbprint, so no certificate ever fits.', group: 'mtls', server: 'issues', token: boundTo({ 'x5t#S256': `${agentThumbprint}=` }), request: { clientCertificate: agentCertificate }, expect: refused('certificate', 'not-a-thumbprint') },
] as const satisfies readonly Scenario[]
