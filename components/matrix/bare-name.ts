/** An issuer without what all have in common, so that more of what tells it from others is seen. */
export const bareName = (issuer: string): string => issuer.replace(/^https?:\/\//, '').replace(/\/$/, '')
