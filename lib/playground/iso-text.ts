import { instant } from '../pipeline/encoding/instant'

/** The form in which an instant stands in a field. */
export const isoOf = (seconds: number): string =>
  instant(Math.floor(seconds))?.replace(' UTC', 'Z').replace(' ', 'T') ?? String(seconds)
