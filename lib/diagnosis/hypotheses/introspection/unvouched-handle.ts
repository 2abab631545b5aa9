import { rfc } from '../../../pipeline/specs'
import { defineHypothesis } from '../../hypothesis'
import { isHandle } from '../../identity-server'

/** A reference token of IdentityServer, asked about by somebody it does not belong to (DuendeArchive/IdentityServer4#5209). */
export default defineHypothesis({
  id: 'unvouched-handle',
  speaksTo: ['introspection/inactive'],
  specs: [rfc(7662, '2.2')],
  test: ({ token }) =>
    isHandle(token)
      ? {
          says: 'It has the form of a handle of IdentityServer, which answers active: false about a token that is good as well, where none of its scopes belongs to the ApiResource that asks.',
          fix: 'Ask about one that was just issued. If the answer is the same, ask as an ApiResource, by its name and its ApiSecret and not as a client, and list a scope of the token among its Scopes.',
        }
      : null,
})
