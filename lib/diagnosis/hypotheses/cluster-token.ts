import { audienceValues } from '../../pipeline/claims/audience-values'
import { memberValue } from '../../pipeline/encoding/json'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** Where a cluster's tokens are exchanged for those of a cloud. */
const exchanges: ReadonlyMap<string, string> = new Map([
  ['sts.amazonaws.com', 'AWS'],
  ['api://AzureADTokenExchange', 'Entra ID'],
])

/** The API server’s address on the inside of a cluster. */
const inside = /^https:\/\/kubernetes\.default(?:\.svc|$)/

/** It is a pod’s token for its own cluster. */
export default defineHypothesis({
  id: 'cluster-token',
  speaksTo: ['issuer-trust/unknown', 'audience/mismatch', 'audience/several', 'type', 'required-claims'],
  specs: [rfc(7519, '4.1.3'), rfc(8725, '2.8')],
  test({ check, claims, server }) {
    if (!claims || memberValue(claims, 'kubernetes.io') === undefined) return null
    const iss = memberValue(claims, 'iss')
    if (check === 'issuer-trust') {
      const own = server.issuers.find(({ issuer }) => inside.test(issuer))?.issuer
      return own && typeof iss === 'string'
        ? {
            says: `The cluster of this token calls itself ${clip(iss, 160)}. ${clip(own, 80)} is an API server’s address on the inside, and the issuer only where nobody has set another: managed clusters (EKS, GKE, AKS) have names of their own.`,
            fix: `Configure ${clip(iss, 160)} as the issuer here, if that cluster may call. Its keys may still be fetched on the inside, at /openid/v1/jwks. Another token of the pod has the same iss.`,
          }
        : null
    }
    for (const aud of audienceValues(claims).slice(0, 10)) {
      const cloud = exchanges.get(aud)
      if (cloud)
        return {
          says: `aud is ${aud}: the pod’s token to be exchanged at ${cloud}, and for nobody else.`,
          fix: 'Give the pod another projected token whose audience is this server’s URI, and send that one.',
          settings: 'none',
        }
      if (aud === iss || inside.test(aud))
        return {
          says: `aud is ${clip(aud, 80)}, the cluster’s own API server: whoever receives this token can call the cluster as the pod.`,
          fix: 'Give the pod another projected token (serviceAccountToken) whose audience is this server’s URI, and send that one. Do not send this one anywhere but to the cluster.',
          settings: 'none',
        }
    }
    return null
  },
})
