/** What an issuer’s answer comes to, and the words for it. One chunk, fetched with the first answer. */
export { ofJwt } from './of-jwt'
export { ofOpaque } from './of-opaque'
