import { gzipSync } from 'node:zlib'
import type { Page, Request, Response } from '@playwright/test'

export const KiB = 1024

/** Scripts a page fetches, by address, each with its size under gzip -9. Filled as they arrive. */
export function scripts(page: Page) {
  const arriving: Promise<readonly [string, string]>[] = []
  const asked = new Set<Request>()
  const isScript = (of: Request | Response) => new URL(of.url()).pathname.endsWith('.js')
  page.on('request', (request) => isScript(request) && asked.add(request))
  page.on('requestfinished', (request) => asked.delete(request))
  page.on('requestfailed', (request) => asked.delete(request))
  page.on('response', (response) => {
    if (!isScript(response)) return
    const arrival = response.text().then((text) => [response.url(), text] as const)
    arrival.catch(() => {}) // the page may be closed before the last one; whoever reads the list hears of it
    arriving.push(arrival)
  })
  const arrived = async () => new Map(await Promise.all(arriving))
  return {
    /** How many have been asked for and are still to come. */
    pending: () => asked.size,
    async texts() {
      return [...(await arrived()).values()]
    },
    async sizes() {
      return new Map([...(await arrived())].map(([url, text]) => [url, gzipSync(text, { level: 9 }).length]))
    },
    async total() {
      return [...(await this.sizes()).values()].reduce((sum, size) => sum + size, 0)
    },
    /** How many of them hold that text. */
    async holding(text: string) {
      return (await this.texts()).filter((code) => code.includes(text)).length
    },
  }
}

/** Texts that only these libraries hold, whatever a minifier does to names. */
export const jose = 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'
export const monaco = 'monaco-editor'
