import { type EncodedLink, type LinkResult, makeLink, openLink } from '../share/link'
import { type LinkState, readLinkState } from './link-state'

/**
 * The fragment, without `#`, that opens this state elsewhere.
 * @param scenario id of the scenario shown, while nothing was changed; otherwise `null`.
 */
export const encodeLink = (state: LinkState, scenario: string | null = null): Promise<EncodedLink> =>
  makeLink(state, scenario, (value, log) => readLinkState(value, state, log))

/**
 * What a fragment (with or without `#`) stands for. Never throws.
 * @param defaults fills what a link of another version does not name.
 */
export const decodeLink = (fragment: string, defaults: LinkState): Promise<LinkResult<LinkState>> =>
  openLink(fragment, (value, log) => readLinkState(value, defaults, log))
