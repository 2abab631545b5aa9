// `node --import` this: the whole process lives at the instant of the examples. jose could be told it; the SDKs read
// the clock themselves. The number is that of content/now.ts, which run.mjs holds it to.
const instant = 1_767_225_600 * 1000
const Clock = Date

globalThis.Date = class extends Clock {
  constructor(...given) {
    super(...(given.length > 0 ? given : [instant]))
  }

  static now() {
    return instant
  }
}
