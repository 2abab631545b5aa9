import type { ProductFacts } from './facts'
import type { Mark } from './mark'
import type { Product } from './product'
import { notKnown, type Source } from './source'

/** A service that people sign in with, and whose only JWT is the ID token of that sign-in. */
interface SignIn {
  readonly id: string
  readonly name: string
  readonly source: Source
  readonly marks: readonly Mark[]
  /** What its ID token is, in one sentence, and whom its aud names. */
  readonly says: string
}

/** Its tokens have no shape that a server of one’s own could take, so there is no profile and no sample. */
export function signIn({ id, name, source, marks, says }: SignIn): Product {
  const fix = `Put an authorization server in front, where users sign in with ${name}, and take the access tokens that it issues for this server.`
  const word = { ...source, says, fix }
  return {
    id,
    name,
    marks: { ...source, any: marks },
    idToken: { ...source, any: [[{ in: 'claims', member: 'iss', is: 'there' }]] },
    platform: word,
    profiles: [],
    words: {
      type: { missing: word, other: word },
      'required-claims': { missing: word },
      audience: { mismatch: word, several: word },
      'audience-presence': { missing: word },
      'token-kind': { other: word },
    },
  }
}

/** Of all such services alike, but for what goes wrong in the field. */
export const signInFacts = ({ name, source }: Pick<SignIn, 'name' | 'source'>): Omit<ProductFacts, 'fails'> => ({
  resource: {
    ...source,
    honours: notKnown,
    says: `${name} signs users in. Nothing was found that issues tokens for a server of yours.`,
  },
  audience: {
    ...source,
    steps: [
      `It cannot be done with the ID token. Put an authorization server of your own in front: users sign in with ${name} there, and it issues tokens for your server.`,
    ],
    cannot: 'Name a server of yours.',
  },
})
