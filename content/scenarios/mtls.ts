import type { CheckId, ReasonOf } from '@/lib/pipeline/checks'
import { accepted, rejected } from '@/lib/scenarios/expect'
import { agentCertificate, agentThumbprint, thiefCertificate } from '../certificates'
import type { DemoScenario, DemoToken } from './demo-scenario'

const boundTo = (cnf: unknown, goodFor: DemoToken['goodFor'] = 'issues'): DemoToken => ({ goodFor, claims: { cnf } })
const unbound = { goodFor: 'issues' } as const
const tokenOnly = { jose: 'accepts', differs: 'jwtVerify sees the token only, not who holds it' }
const refused = <Id extends CheckId>(check: Id, reason: ReasonOf<Id>) => rejected(check, reason, 401, tokenOnly)
const certified = boundTo({ 'x5t#S256': agentThumbprint })
const withAgent = { clientCertificate: agentCertificate }

export const mtlsScenarios = [
  {
    id: 'mtls-good',
    title: 'The certificate the token is bound to',
    story: 'The client connects with the certificate it had when it got the token.',
    group: 'mtls',
    server: 'issues',
    token: certified,
    request: withAgent,
    expect: accepted(),
  },
  {
    id: 'mtls-no-certificate',
    title: 'No certificate',
    story: 'A thief has the token. The certificate’s key never left the client.',
    group: 'mtls',
    server: 'issues',
    token: certified,
    expect: refused('certificate', 'missing'),
  },
  {
    id: 'mtls-thief',
    title: 'The thief’s own certificate',
    story: 'A certificate does come, but another one.',
    group: 'mtls',
    server: 'issues',
    token: certified,
    request: { clientCertificate: thiefCertificate },
    expect: refused('certificate', 'mismatch'),
  },
  {
    id: 'mtls-not-a-certificate',
    title: 'A certificate cut short',
    story: 'The proxy passes only the first lines of the certificate on.',
    group: 'mtls',
    server: 'issues',
    token: certified,
    request: { clientCertificate: agentCertificate.slice(0, 200) },
    expect: refused('certificate', 'unreadable'),
  },
  {
    id: 'mtls-required',
    title: 'A server that takes only bound tokens',
    story: 'The client shows a certificate, but the token is bound to none.',
    group: 'mtls',
    server: 'issues',
    policy: { mtls: 'required' },
    token: unbound,
    request: withAgent,
    expect: refused('certificate', 'unbound'),
  },
  {
    id: 'mtls-not-checked',
    title: 'A bound token at a server that does not look',
    story: 'The thief’s request again, at a server without this check.',
    group: 'mtls',
    server: 'issues',
    policy: { off: ['certificate'] },
    token: certified,
    request: { clientCertificate: thiefCertificate },
    expect: accepted(),
  },
  {
    id: 'mtls-thumbprint-padded',
    title: 'Bound to a padded thumbprint',
    story: 'The authorization server pads the thumbprint, so no certificate ever fits.',
    group: 'mtls',
    server: 'issues',
    token: boundTo({ 'x5t#S256': `${agentThumbprint}=` }),
    request: { clientCertificate: agentCertificate },
    expect: refused('certificate', 'not-a-thumbprint'),
  },
] as const satisfies readonly DemoScenario[]
