import { expect, test } from 'vitest'
import { products } from '@/content/issuers'
import { productOfIssuers } from './of-issuer'

test.each([
  [['https://acme.eu.auth0.com/'], 'auth0'],
  [['https://acme.eu.auth0.com'], 'auth0'],
  [['https://tenant.logto.app/oidc'], 'logto'],
  [['https://tenant.logto.app/oidc/'], 'logto'],
  [['https://login.partner.microsoftonline.cn/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/v2.0'], 'entra'],
  [['https://kubernetes.default.svc'], 'kubernetes'],
  [['https://acme.cloudflareaccess.com'], 'cloudflare-access'],
  [['https://acme.cloudflareaccess.com/cdn-cgi/access/sso/oidc/0a1b'], 'cloudflare-access'],
  [['https://app.example.com/api/auth'], 'better-auth'],
  [['https://app.example.com/api/auth/v1'], undefined],
  [['https://app.example.com/api/authn'], undefined],
  [['https://a.auth0.com/', 'https://b.auth0.com/'], 'auth0'],
  [['https://a.auth0.com/', 'https://tenant.logto.app/oidc'], undefined],
  [['https://a.auth0.com/', 'https://login.example.com'], undefined],
  [['https://login.example.com/oidc'], undefined],
  [['https://auth0.com.evil.example/'], undefined],
  [[''], undefined],
  [[], undefined],
])('%j is the address of %s', (issuers, id) => {
  expect(productOfIssuers(issuers, products)?.id).toBe(id)
})
