import type { Samples } from '@/lib/issuers/sample'

export const adfsSamples: Samples = {
  default: {
    alg: 'RS256',
    header: { typ: 'JWT', x5t: 'l_OZUmitFFug_qgT4aBrvnyxm94' },
    claims: {
      aud: '{resource}',
      iss: 'http://adfs.example.com/adfs/services/trust',
      iat: '{iat}',
      exp: '{exp}',
      apptype: 'Public',
      appid: '60b3d106-d155-4f9f-ba75-84b8078829fa',
      authmethod: 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
      ver: '1.0',
      scp: 'openid {scope}',
      sub: 'xBZpMT9zNKNyMjFsj4CF80crrwS0ATrfkgm4n4iYDFw',
    },
    requires: ['{scope}'],
    failures: [
      {
        id: 'userinfo',
        title: 'AD FS: no Web API was asked for',
        story:
          'The client left out resource. The token is for the userinfo endpoint of AD FS itself, and names no server.',
        claims: { aud: 'urn:microsoft:userinfo', scp: 'openid' },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
}
