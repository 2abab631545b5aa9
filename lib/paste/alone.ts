/** Nothing but characters of a token: what `recognise` gives back as it came, so that it need not be fetched. */
export const isAlone = (text: string): boolean => /^[A-Za-z0-9_.+/-]*={0,2}$/.test(text)
