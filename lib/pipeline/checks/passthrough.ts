import { defineCheck, onlyWarns } from '../check'
import { mcp } from '../specs'

export default defineCheck({
  id: 'passthrough',
  group: 'scope',
  title: 'The token goes no further',
  failureTitle: 'The server passes the token on',
  label: 'where the token goes next',
  demandedBy: 'MCP MUST',
  specs: [
    mcp('authorization', 'token-handling'),
    mcp('authorization/security-considerations', 'access-token-privilege-restriction'),
  ],
  jose: null,
  canBeOff: false,
  needs: ['token'],
  reads: ['policy.passesTokenOn'],
  http: onlyWarns,
  reasons: {
    passed: () => ({
      says: 'The server attaches this token to its own calls of other services.',
      because:
        'The token was issued for this server. A service behind it that accepts it does not check its audience, and this server becomes the way around that check. One that does check answers 401 to every such call, though the caller’s token is good here.',
      fix: 'Exchange the token for one meant for the other service (RFC 8693), or use credentials of the server’s own.',
    }),
  },
  run({ policy: { passesTokenOn }, pass, warn }) {
    const evidence = () => ({
      expected: 'own credentials for calls upstream',
      found: passesTokenOn ? 'the caller’s token' : 'own credentials',
    })
    return passesTokenOn ? warn('passed', evidence, { in: 'server' }) : pass(evidence, { in: 'server' })
  },
})
