/** Most pages and redirects that a log-in may take. */
const mostSteps = 12

/**
 * Alice at her browser: follows an authorization request to its redirect, logs in and consents on the way.
 * @returns the query of the redirect, with `code` or `error`
 * @throws Error if no redirect comes
 */
export async function logIn(authorizationUrl: URL, login = 'alice'): Promise<URLSearchParams> {
  const jar = new Map<string, string>()
  const visit = async (url: URL, form?: Record<string, string>): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name !== undefined && value !== undefined) jar.set(name, value)
    }
    return response
  }
  let at = authorizationUrl
  let response = await visit(at)
  for (let step = 0; step < mostSteps; step++) {
    const location = response.headers.get('location')
    if (location !== null) {
      const next = new URL(location, at)
      // A native client listens there; the lab's reads what would have come.
      if (next.searchParams.has('code') || next.searchParams.has('error')) return next.searchParams
      at = next
      response = await visit(at)
      continue
    }
    const page = await response.text()
    const action = /action="([^"]+)"/.exec(page)?.[1]
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
    if (action === undefined || prompt === undefined) break
    at = new URL(action, at)
    response = await visit(at, prompt === 'login' ? { prompt, login, password: 'any' } : { prompt })
  }
  throw new Error(`The log-in ended at ${at.pathname} with ${response.status}, without a code.`)
}
