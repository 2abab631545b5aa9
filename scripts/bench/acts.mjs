/** A token as whoever holds it presents it, in a plain POST without any proof. */
export const requestWith = (token) => ({
  method: 'POST',
  authorization: [`Bearer ${token}`],
  dpop: [],
  clientCertificate: null,
  origin: null,
  form: null,
  otherFields: [],
})

const utf8 = new TextEncoder()

/** The signature alone, with a key that is imported. */
export function verifyBare(token, publicKey, parameters) {
  const end = token.lastIndexOf('.')
  const signature = Buffer.from(token.slice(end + 1), 'base64url')
  return crypto.subtle.verify(parameters, publicKey, signature, utf8.encode(token.slice(0, end)))
}
