import { expect, test } from 'vitest'
import { speaksFor } from './owner'

const tid = '11111111-2222-3333-4444-555555555555'
const other = '99999999-2222-3333-4444-555555555555'
const v1 = `https://sts.windows.net/${tid}/`
const v2 = `https://login.microsoftonline.com/${tid}/v2.0`
const china1 = `https://sts.chinacloudapi.cn/${tid}/`
const china2 = `https://login.partner.microsoftonline.cn/${tid}/v2.0`
const us2 = `https://login.microsoftonline.us/${tid}/v2.0`
const any = 'https://login.microsoftonline.com/{tenantid}/v2.0'

test.each([
  ['the same text', 'https://a.example', 'https://a.example', undefined, true],
  ['v2.0 beside the key, v1.0 in the token', v2, v1, tid, true],
  ['v1.0 beside the key, v2.0 in the token', v1, v2, tid, true],
  ['a key for every tenant', any, v2, tid, true],
  ['a key for every tenant, a v1.0 token', any, v1, tid, true],
  ['a key for every tenant, and a tid of another', any, v2, other, false],
  ['a key for every tenant, and no tid', any, v2, undefined, false],
  ['another tenant', `https://login.microsoftonline.com/${other}/v2.0`, v2, tid, false],
  ['a host that looks like it', `https://login.microsoftonline.com.evil.example/${tid}/v2.0`, v2, tid, false],
  ['a path that looks like it', `https://evil.example/sts.windows.net/${tid}/`, v1, tid, false],
  ['a slash at another product', 'https://a.example/', 'https://a.example', undefined, false],
  ['no text', v2, 7, tid, false],
  ['v2.0 beside the key in China, v1.0 in the token', china2, china1, tid, true],
  ['a key for every tenant in China', 'https://login.partner.microsoftonline.cn/{tenantid}/v2.0', china1, tid, true],
  ['v2.0 beside the key of the US government', us2, v1, tid, true],
  ['a key of another cloud', china2, v2, tid, false],
  ['a key of the US government for a worldwide issuer', us2, v2, tid, false],
  ['capital letters in the host', v2.replace('login', 'LOGIN'), v1, tid, false],
  ['a deeper path', `https://login.microsoftonline.com/${tid}/x/v2.0`, v2, tid, false],
])('%s', (_, owner, iss, claim, fits) => expect(speaksFor(owner, iss, claim)).toBe(fits))
