/** RFC 7515 §4.1.9: media types ignore case, and `application/` may be left out where no other slash follows. */
export const mediaType = (typ: string): string => typ.toLowerCase().replace(/^application\/(?=[^/]*$)/, '')

/** Whether a `typ` is this media type, given in small letters and without `application/`. */
export const isMediaType = (typ: unknown, type: string): boolean => typeof typ === 'string' && mediaType(typ) === type
