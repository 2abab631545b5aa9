import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const declined = quote('https://github.com/spring-projects/spring-authorization-server/issues/279')
const mcp = read('https://github.com/spring-ai-community/mcp-security')

export const springAuthorizationServer: Product = {
  id: 'spring-authorization-server',
  name: 'Spring Authorization Server',
  marks: 'not known',
  idToken: 'not known',
  profiles: [],
  resource: {
    ...declined,
    honours: 'with a setting',
    says: 'The server itself declined to read resource (closed 2025-12-09). The authorization server module of mcp-security has a token customizer that writes it into aud.',
  },
  audience: {
    ...mcp,
    steps: [
      'Use the authorization server module of mcp-security: its ResourceIdentifierAudienceTokenCustomizer writes the resource into aud.',
    ],
    cannot: 'not known',
  },
  fails: [],
  words: {
    audience: {
      mismatch: {
        ...mcp,
        says: 'The server itself does not read resource.',
        fix: 'Add the authorization server module of mcp-security, or a token customizer of your own that writes this server’s URI into aud.',
      },
    },
  },
}
