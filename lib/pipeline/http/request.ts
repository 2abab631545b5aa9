import type { HttpRequest } from '../types'

/** A request with nothing unusual about it: what is not said here is absent. */
export const plainRequest = (url: string, request: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'POST',
  url,
  authorization: [],
  dpop: [],
  clientCertificate: null,
  origin: null,
  form: null,
  otherFields: [],
  ...request,
})
