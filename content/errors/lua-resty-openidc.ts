import type { PrinterTexts } from './printer-texts'

export const luaRestyOpenidc: PrinterTexts = {
  id: 'lua-resty-openidc',
  name: 'lua-resty-openidc and plugins of Kong',
  hints: ['openidc.lua', 'kong-oidc', 'openresty', 'jwt-keycloak', 'openid-connect.lua'],
  source: 'kong-oidc-83',
  texts: [
    {
      id: 'resty-discovery-issuer',
      text: 'issuer field in Discovery data does not match URL',
      means:
        'The metadata was fetched from an address that its issuer is not the beginning of, as with an inner name or an IP address.',
      fix: 'Configure discovery as issuer and /.well-known/openid-configuration. ADFS names an access token issuer of its own.',
      step: null,
      scenario: null,
    },
    {
      id: 'resty-introspection-unreached',
      text: 'accessing introspection endpoint (…) failed: …',
      means:
        'The introspection endpoint was not reached: a name, a port, TLS, or a timeout. The token has not been judged.',
      fix: 'Ask that address from within the gateway’s container, and look at the reason at the end.',
      step: null,
      scenario: 'issuer-unreachable',
      source: 'apisix-9288',
    },
    {
      id: 'kong-jwt-keycloak-iss',
      text: 'Token issuer not allowed',
      means: 'The plugin jwt-keycloak: iss is not in allowed_iss.',
      fix: 'Add the iss of the token, letter by letter: the host that clients sign in at, not an inner one.',
      step: 'issuer-trust',
      scenario: null,
      source: 'kong-jwt-keycloak-13',
    },
  ],
}
