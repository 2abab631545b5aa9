/** An id for a new entry. Not `randomUUID`, which pages without TLS do not have. */
export const newEntry = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(9)), (octet) => octet.toString(16).padStart(2, '0')).join('')
