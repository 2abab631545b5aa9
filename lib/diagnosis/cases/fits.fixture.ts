import { applicationFits } from './application.fixture'
import { audienceFits } from './audience.fixture'
import { bindingFits } from './binding.fixture'
import { instanceFits } from './instance.fixture'
import { issuerFits } from './issuer.fixture'
import { keyFits } from './key.fixture'
import { kindFits } from './kind.fixture'
import { presentedFits } from './presented.fixture'
import { productTokenFits } from './product-token.fixture'
import { scopeFits } from './scope.fixture'
import type { Fits } from './setup.fixture'
import { serviceFits } from './service.fixture'
import { signatureFits } from './signature.fixture'
import { signedTextFits } from './signed-text.fixture'
import { timeFits } from './time.fixture'

/** What the hypotheses must fit, in the order in which a request is refused. */
export const fitsByStep: readonly Fits[] = [
  presentedFits,
  applicationFits,
  kindFits,
  productTokenFits,
  serviceFits,
  instanceFits,
  issuerFits,
  keyFits,
  signatureFits,
  signedTextFits,
  timeFits,
  audienceFits,
  scopeFits,
  bindingFits,
]
