/**
 * How the DER of a private key begins: a SEQUENCE, then a version of one octet and an INTEGER, an OCTET STRING or a
 * SEQUENCE (PKCS #1, SEC 1, PKCS #8, PKCS #12); or an algorithm that encrypts by a password (PKCS #8). A public key and a
 * certificate begin otherwise. As base64 and hexadecimal spell it wherever it stands in a longer run, and as octets in a
 * list of numbers. Each is of a bounded length.
 */

/** Any character of either alphabet. */
const c = '[A-Za-z0-9+/_-]'
/** A length of one octet, of the octets 81, 82, 83 or 84 and those that they announce. */
const withVersion64 = [
  `M[A-H]${c}CAQ[AEIM][CEw]`,
  `MI[E-H]${c}AgE[A-D][ABM]`,
  `MI[I-L]${c}{2}[AQgw]IBA[AQgwDTjz][A-DI-LQ-T]`,
  `MI[M-P]${c}{4}CAQ[AEIM][CEw]`,
  `MI[Q-T]${c}{5}AgE[A-D][ABM]`,
]
/** 1.2.840.113549.1.5 and 1.2.840.113549.1.12.1. */
const encrypted64 = [`MI[E-H]${c}M[A-H]${c}GC[Si]qGSIb3DQE[FM]`, `MI[I-L]${c}{2}[DTjz][AB]${c}Bg[ko]qhkiG9w0B(?:BQ|DA)`]
const inBase64 = new RegExp([...withVersion64, ...encrypted64].join('|'))

const size16 = '(?:[0-7][0-9a-f]|81[0-9a-f]{2}|82[0-9a-f]{4}|83[0-9a-f]{6}|84[0-9a-f]{8})'
/** Digits of dates and times have this form as well, and are followed by less. */
const inHex = new RegExp(
  `30${size16}(?:02010[0-3](?:02|04|30)[0-9a-f]{40}|30[0-7][0-9a-f]060[9a]2a864886f70d01(?:05|0c))`,
)

const inNumbers = /(?:^|[^0-9])48,(?:-?[0-9]{1,3},){1,5}2,1,[0-3],(?:2|4|48),(?:-?[0-9]{1,3},){16}/

/** Whether it begins anywhere in a run of base64, in either alphabet. */
export const startsInBase64 = (run: string): boolean => inBase64.test(run)

/** Whether it begins anywhere in hexadecimal digits. */
export const startsInHex = (digits: string): boolean => inHex.test(digits)

/** Whether it begins anywhere in decimal numbers with nothing but commas between them, as `Uint8Array` is printed. */
export const startsInNumbers = (list: string): boolean => inNumbers.test(list)
