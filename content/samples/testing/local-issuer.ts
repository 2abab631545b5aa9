// #region issuer
import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

/** An issuer for tests: publishes a key made for this run, and signs what a test needs. */
export async function startLocalIssuer(issuer: string, port: number) {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const kid = crypto.randomUUID() // a new name each time: servers cache keys by it
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ keys: [jwk] }))
  })
  await new Promise<void>((listening) =>
    server.listen(port, '127.0.0.1', listening),
  )
  return {
    tokenFor: (audience: string) =>
      new SignJWT({ client_id: 'test', scope: 'billing:read' })
        .setProtectedHeader({ alg: 'ES256', kid, typ: 'at+jwt' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject('test-user')
        .setJti(crypto.randomUUID())
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(privateKey),
    stop: () => server.close(),
  }
}
// #endregion
