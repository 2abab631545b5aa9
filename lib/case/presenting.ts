import type { Case } from './case'

/** A shorter text is no token, and may stand anywhere in a request by chance. */
const shortest = 10

/**
 * The case whose token is that one: what carried the token that was pasted carries this one, be it a header of its
 * own, the address or a form.
 */
export function presenting(given: Case, token: string): Case {
  const { token: before, authorization, request } = given
  if (token === before || before.length < shortest) return { ...given, token }
  const follow = (text: string) => text.replaceAll(before, () => token)
  const { url, form, otherFields } = request
  return {
    ...given,
    token,
    authorization: authorization?.map(follow) ?? null,
    request: {
      ...request,
      ...(url !== undefined && { url: follow(url) }),
      ...(form != null && { form: follow(form) }),
      ...(otherFields && { otherFields: otherFields.map(follow) }),
    },
  }
}
