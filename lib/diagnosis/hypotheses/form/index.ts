import type { Hypothesis } from '../../hypothesis'
import apiKey from './api-key'
import otherCredential from './other-credential'
import placeholder from './placeholder'
import referenceToken from './reference-token'
import servicenowToken from './servicenow-token'
import serverText from './server-text'

/** Of what has not the form of a token, in the order they are tried. One chunk, fetched with the first such refusal. */
export const formHypotheses: readonly Hypothesis[] = [
  placeholder,
  referenceToken,
  serverText, // before other credentials, which take any error for an authorization server’s
  otherCredential,
  apiKey,
  servicenowToken, // by what the server trusts, so after what the text shows
]
