/** The remedy for a proof that is not one. */
export const useLibrary = 'Have the client make the proof with a DPoP library, a new one for every request.'
