import { makeCertificates } from '../drill/certificates'
import { type Provider, startLab } from './lab'
import { dpopKey, grantsOf, type TokenAnswer } from './obtain.fixture'
import { openPorts } from './ports'

/** The lab with a token of every kind, and what is needed to present each. */
export type RealTokens = Awaited<ReturnType<typeof obtainAll>>

export async function obtainAll(provider: Provider) {
  const ports = openPorts(0)
  const { issuer, servers } = await startLab(ports, provider, (problem) => {
    throw new Error(problem)
  })
  const issues = servers.issues.resource
  const billing = servers.billing.resource
  const grants = grantsOf(issuer)
  const [{ holder, thief }, holderProof, thiefProof] = await Promise.all([makeCertificates(), dpopKey(), dpopKey()])
  const atTokenEndpoint = () => holderProof(`${issuer.issuer}/token`)

  const ofAlice = got(await grants.code([issues]))
  const forTwo = got(await grants.code([issues, billing]))
  const bound = got(await grants.clientCredentials(issues, await atTokenEndpoint())).access_token
  const tokens = {
    service: got(await grants.clientCredentials(issues)).access_token,
    serviceAtBilling: got(await grants.clientCredentials(billing)).access_token,
    ps256: got(await grants.clientCredentials(`${issuer.issuer}/ps256`)).access_token,
    eddsa: got(await grants.clientCredentials(`${issuer.issuer}/eddsa`)).access_token,
    alice: ofAlice.access_token,
    idToken: ofAlice.id_token ?? '',
    refreshed: got(await grants.refresh(forTwo.refresh_token ?? '', billing)).access_token,
    bound,
    boundAlice: got(await grants.code([issues], await atTokenEndpoint())).access_token,
    certified: got(await grants.withCertificate(issues, holder)).access_token,
    opaque: got(await grants.clientCredentials(issuer.opaque)).access_token,
    forNobody: got(await grants.clientCredentials(null)).access_token,
    revoked: got(await grants.clientCredentials(issuer.opaque)).access_token,
  }
  await grants.revoke(tokens.revoked)
  return {
    ...tokens,
    servers,
    issuer: issuer.issuer,
    /** What each server calls itself. */
    at: {
      issues,
      billing,
      ps256: `${issuer.issuer}/ps256`,
      eddsa: `${issuer.issuer}/eddsa`,
      opaque: issuer.opaque,
    },
    keys: await grants.keys(),
    introspected: {
      opaque: await grants.introspect(tokens.opaque),
      forNobody: await grants.introspect(tokens.forNobody),
      revoked: await grants.introspect(tokens.revoked),
      jwt: await grants.introspect(tokens.service),
    },
    proofs: {
      own: await holderProof(issues, bound),
      ownOfAlice: await holderProof(issues, tokens.boundAlice),
      ofThief: await thiefProof(issues, bound),
      forBilling: await holderProof(billing, bound),
      ofAnother: await holderProof(issues, tokens.service),
    },
    certificates: { holder: holder.pem, thief: thief.pem },
    /** Refused by the authorization server itself. */
    unknownResource: await grants.clientCredentials('https://unknown.example.com/mcp'),
    close: ports.close,
  }
}

function got(answer: TokenAnswer): TokenAnswer & { readonly access_token: string } {
  const { access_token } = answer
  if (access_token === undefined) throw new Error(`No token: ${JSON.stringify(answer)}`)
  return { ...answer, access_token }
}
