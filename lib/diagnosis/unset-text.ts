/** What a program writes into an address for a value that is not there. No host or path is called undefined, wherever it stands. */
export const unsetWord = /undefined|\b(?:null|None)\b/

/** What stands in a setting where a value belongs: one that nobody has filled in, or that was not there. */
export function placeholderIn(setting: string) {
  const filled = /\$?\{[^{}]{1,40}\}|<[^<>]{1,40}>/.exec(setting)?.[0]
  const text = filled ?? unsetWord.exec(setting)?.[0]
  if (text === undefined) return null
  const [before = '', after = ''] = setting.split(text)
  const fits = (name: string) =>
    name.startsWith(before) &&
    name.endsWith(after) &&
    name.length >= before.length + after.length &&
    !name.slice(before.length, name.length - after.length).includes('/')
  return { text, fits, unset: filled === undefined }
}
