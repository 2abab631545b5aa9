import type { Case } from '@/lib/case/case'

/** Whether more is sent than the token as a Bearer token. */
export const isOwnRequest = ({ request, scheme, authorization, introspection }: Case): boolean =>
  Object.keys(request).length > 0 || scheme !== 'Bearer' || authorization !== null || introspection !== ''

/** What is sent beside the token, in one line. */
export function requestLine({ request, scheme, authorization, introspection }: Case): string {
  const given: readonly (readonly [unknown, string])[] = [
    [request.url, 'own URL'],
    [request.dpop?.length, 'proof'],
    [request.clientCertificate, 'certificate'],
    [request.origin, 'Origin'],
    [request.form, 'form body'],
    [introspection, 'introspection'],
  ]
  return [
    request.method ?? 'POST',
    authorization ? 'own Authorization header' : scheme,
    ...given.flatMap(([value, name]) => (value ? [name] : [])),
  ].join(', ')
}
