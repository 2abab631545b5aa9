/**
 * Sections that now stand on another page: old address → new one, a heading's or a whole page's. Addresses
 * in `headings.txt` are promises, so none of these lines is ever taken away; if a section moves again, its
 * line leads to the newest place.
 */
export const moved: Readonly<Record<string, string>> = {
  'confused-deputy#three-ways-an-authorization-server-gets-aud-wrong': 'audience-mistakes',
  'confused-deputy#no-audience-at-all': 'audience-mistakes#no-audience-at-all',
  'confused-deputy#the-client-id': 'audience-mistakes#the-client-id',
  'confused-deputy#a-wildcard-or-one-name-for-everybody': 'audience-mistakes#a-wildcard-or-one-name-for-everybody',
  'confused-deputy#one-token-for-two-servers': 'audience-mistakes#one-token-for-two-servers',
  'confused-deputy#when-the-audience-cannot-be-your-uri': 'audience-mistakes#when-the-audience-cannot-be-your-uri',
  'add-oauth#publish-the-protected-resource-metadata': 'protected-server#publish-the-protected-resource-metadata',
  'add-oauth#put-the-gate-in-front': 'protected-server#put-the-gate-in-front',
  'add-oauth#scopes-and-the-way-up': 'protected-server#scopes-and-the-way-up',
  'add-oauth#do-not-pass-the-token-on': 'protected-server#do-not-pass-the-token-on',
}

/** A section that left a page. */
export interface Move {
  /** The heading's id on the page it left. */
  readonly id: string
  /** Slug of the page it stands on now. */
  readonly slug: string
  /** The heading's id there; empty for the page as a whole. */
  readonly heading: string
}

/** What has left this page. */
export const movesFrom = (page: string): readonly Move[] =>
  Object.entries(moved).flatMap(([from, to]) => {
    const [left = '', id = ''] = from.split('#')
    const [slug = '', heading = ''] = to.split('#')
    return left === page ? [{ id, slug, heading }] : []
  })
