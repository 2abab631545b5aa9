import { afterEach, expect, test, vi } from 'vitest'
import { copyMade } from './copy-made'

/** What happens to the clipboard, in order. */
let log: string[] = []

class Item {
  constructor(readonly data: Readonly<Record<string, Promise<Blob>>>) {}
}

function browser({ items = true, refuses = [] as readonly string[] } = {}) {
  log = []
  const clipboard = {
    async write([item]: readonly Item[]) {
      log.push('told')
      if (refuses.includes('write')) throw new DOMException('not allowed', 'NotAllowedError')
      log.push(`item ${await (await item?.data['text/plain'])?.text()}`)
    },
    async writeText(text: string) {
      if (refuses.includes('writeText')) throw new DOMException('not allowed', 'NotAllowedError')
      log.push(`text ${text}`)
    },
  }
  vi.stubGlobal('navigator', { clipboard })
  vi.stubGlobal('ClipboardItem', items ? Item : undefined)
}

afterEach(() => vi.unstubAllGlobals())

const later = (text: string) => {
  let come = () => {}
  const made = new Promise<string>((resolve) => {
    come = () => resolve(text)
  })
  return { made, come: () => come() }
}

test('the clipboard is told before the text has come', async () => {
  browser()
  const { made, come } = later('the link')
  const copied = copyMade(made)
  expect(log).toEqual(['told'])
  come()
  await copied
  expect(log).toEqual(['told', 'item the link'])
})

test('a browser without clipboard items is given the text when it has come', async () => {
  browser({ items: false })
  await copyMade(Promise.resolve('the link'))
  expect(log).toEqual(['text the link'])
})

test('where items are refused the text is tried; where both are, it rejects', async () => {
  browser({ refuses: ['write'] })
  await copyMade(Promise.resolve('the link'))
  expect(log).toEqual(['told', 'text the link'])
  browser({ refuses: ['write', 'writeText'] })
  await expect(copyMade(Promise.resolve('the link'))).rejects.toThrow('not allowed')
  vi.stubGlobal('navigator', {})
  await expect(copyMade(Promise.resolve('the link'))).rejects.toThrow()
})

test('a page without TLS has no clipboard; a text that does not come then is no fault of its own', async () => {
  browser({ items: false })
  vi.stubGlobal('navigator', {})
  // Vitest fails for a rejection that nobody hears.
  await expect(copyMade(Promise.reject(new Error('no link')))).rejects.toThrow(TypeError)
})

test('a text that does not come leaves the clipboard as it is', async () => {
  browser()
  await expect(copyMade(Promise.reject(new Error('no link')))).rejects.toThrow('no link')
  expect(log).toEqual(['told'])
})
