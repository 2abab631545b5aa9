import type { Hypothesis } from '../../hypothesis'
import applicationToken from './application-token'
import introspectedScope from './introspected-scope'
import scopeElsewhere from './scope-elsewhere'
import scopePrefix from './scope-prefix'
import signInScopes from './sign-in-scopes'

/** Of a scope that is missing, in the order they are tried. One chunk, fetched with the first such refusal. */
export const scopeHypotheses: readonly Hypothesis[] = [
  introspectedScope,
  scopeElsewhere,
  scopePrefix,
  applicationToken, // after what the token does grant
  signInScopes, // after tokens of applications, for whom nobody signs in
]
