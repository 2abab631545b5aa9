/** The bodies of the checks that ask who holds the token. One chunk, fetched with the first bound token. */
export { certificate } from './certificate'
export { confirmation } from './confirmation'
export { algorithm, key, signature } from './crypto'
export { claims, format, header, type } from './form'
export { hash, keyBinding } from './holder'
export { method, uri } from './request'
export { nonce, replay, time } from './time'
