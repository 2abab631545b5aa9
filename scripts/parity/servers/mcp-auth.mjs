import { MCPAuth } from 'mcp-auth'
import { leavesOut, scopesNeeded } from '../settings.mjs'

export const gates = {
  'mcp-auth'(target, keysAt) {
    const { policy, resource, issuers } = target
    const [type, ...otherTypes] = leavesOut(target, 'type') ? [] : policy.types
    if (otherTypes.length > 0) throw new Error('it takes one type of token')
    const authorizationServers = issuers.map(({ issuer }, n) => ({
      type: 'oauth',
      metadata: {
        issuer,
        authorizationEndpoint: `${issuer}/authorize`,
        tokenEndpoint: `${issuer}/token`,
        registrationEndpoint: `${issuer}/register`, // without one it prints a warning
        jwksUri: keysAt(n),
        responseTypesSupported: ['code'],
        grantTypesSupported: ['authorization_code'],
        codeChallengeMethodsSupported: ['S256'],
      },
    }))
    const mcpAuth = new MCPAuth({ protectedResources: [{ metadata: { resource, authorizationServers } }] })
    return mcpAuth.bearerAuth('jwt', {
      resource,
      ...(!leavesOut(target, 'audience') && { audience: resource }),
      requiredScopes: scopesNeeded(target),
      jwtVerify: {
        algorithms: [...policy.algorithms],
        clockTolerance: policy.clockTolerance,
        requiredClaims: leavesOut(target, 'required-claims') ? [] : [...policy.requiredClaims],
        ...(type && { typ: type }),
        ...(policy.maxTokenAge !== null && !leavesOut(target, 'maximum-age') && { maxTokenAge: policy.maxTokenAge }),
      },
    })
  },
}
