import type { Hypothesis } from '../../hypothesis'
import applicationLogin from './application-login'
import brokenClaims from './broken-claims'
import nominalIssuer from './nominal-issuer'
import organizationScope from './organization-scope'
import productToken from './product-token'
import serviceToken from './service-token'
import twoIssuers from './two-issuers'
import workflowAudience from './workflow-audience'

/** Of a JWT by whose it is, in the order they are tried. One chunk, fetched with the first refusal of a JWT that it may explain. */
export const serviceHypotheses: readonly Hypothesis[] = [
  brokenClaims,
  serviceToken,
  nominalIssuer,
  twoIssuers,
  applicationLogin,
  workflowAudience,
  organizationScope,
  productToken,
]
