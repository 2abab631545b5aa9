// #region upstream
interface Upstream {
  readonly api: string
  readonly tokenEndpoint: string
  readonly clientId: string
  readonly clientSecret: string
}

/** Calls the ledger with a token made out to the ledger. The caller's own token is not even an argument. */
export async function readInvoices({
  api,
  tokenEndpoint,
  clientId,
  clientSecret,
}: Upstream): Promise<string> {
  const credentials = Buffer.from(
    `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`,
  )
  const granted = await fetch(tokenEndpoint, {
    method: 'POST',
    headers: { authorization: `Basic ${credentials.toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'ledger:read',
      resource: api,
    }),
  })
  if (!granted.ok) throw new Error(`The token endpoint answered ${granted.status}`)
  const { access_token: token } = (await granted.json()) as { access_token: string }

  const answer = await fetch(api, { headers: { authorization: `Bearer ${token}` } })
  if (!answer.ok) throw new Error(`The ledger answered ${answer.status}`)
  return answer.text()
}
// #endregion
