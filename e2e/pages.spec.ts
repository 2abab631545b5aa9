import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { changes } from '@/content/changes'
import { indexSlugs, partsBelow } from '@/content/docs/parts'
import { pageSlugs } from '@/content/docs/slugs'
import { checks } from '@/lib/pipeline/checks'
import { watchShifts } from './layout-shifts'
import { expect, test } from './support'

const out = join(import.meta.dirname, '..', 'out')
const read = (name: string) => readFileSync(join(out, name), 'utf8')
const site = 'https://deputy-lab.example'
const pages = readdirSync(out, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  // /embed/ is no page to come to: other sites frame it.
  .filter((name) => name.endsWith('index.html') && !/^(404|_not-found|embed)\//.test(name))
  .map((name) => `/${name.replace(/index\.html$/, '')}`)
/** Pages of the docs that are made from data, below one that is an index. */
const parts = indexSlugs.flatMap((slug) => partsBelow(slug).map(({ id }) => `${slug}/${id}`))
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => found)

test.describe('Every page', () => {
  test('says where it is, what it is, and has a picture that was drawn for it', () => {
    for (const path of pages) {
      const html = read(`${path}index.html`)
      expect(all(html, /<link rel="canonical" href="([^"]*)"/g), path).toEqual([`${site}${path}`])
      expect(all(html, /<meta property="og:url" content="([^"]*)"/g), path).toEqual([`${site}${path}`])
      for (const name of ['og:title', 'og:description']) expect(html, path).toContain(`<meta property="${name}"`)
      const pictures = all(html, /<meta (?:property|name)="(?:og|twitter):image" content="([^"]*)"/g)
      expect(pictures, path).toHaveLength(2)
      for (const picture of pictures) expect(existsSync(join(out, picture.slice(site.length))), picture).toBe(true)
    }
  })

  test('has structured data that can be read, and no description is another’s', () => {
    const descriptions = new Map<string, string>()
    for (const path of pages) {
      const html = read(`${path}index.html`)
      const [data, ...more] = all(html, /<script type="application\/ld\+json">(.*?)<\/script>/g)
      expect(more, path).toEqual([])
      const [page, way] = JSON.parse(data ?? '')['@graph']
      expect(page.url, path).toBe(`${site}${path}`)
      expect(page['@type'], path).toBe(path.startsWith('/docs/') ? 'TechArticle' : 'WebPage')
      if (/^\/(docs|scenarios)\/./.test(path)) expect(way.itemListElement.at(-1).item, path).toBe(page.url)
      if (path.startsWith('/docs/')) {
        expect(descriptions.get(page.description), path).toBe(undefined)
        descriptions.set(page.description, path)
      }
    }
  })

  test('is in the sitemap, and nothing else is', () => {
    const listed = all(read('sitemap.xml'), /<loc>([^<]*)<\/loc>/g)
    expect(listed.toSorted()).toEqual(pages.map((path) => `${site}${path}`).toSorted())
    expect(read('robots.txt')).toContain(`Sitemap: ${site}/sitemap.xml`)
  })
})

test.describe('For readers that are programs', () => {
  test('every page of the docs is there as Markdown, with its examples in words', () => {
    const names = [
      ...pageSlugs.map((slug) => `docs/${slug}`),
      ...parts.map((part) => `docs/${part}`),
      ...checks.map(({ id }) => `docs/checks/${id}`),
    ]
    const listed = all(read('llms.txt'), /\]\(([^)]*)\)/g)
    for (const name of names) {
      const markdown = read(`${name}.md`)
      expect(markdown, name).toMatch(/^# \S/)
      expect(markdown, name).toContain(`Page: <${site}/${name}/>`)
      expect(markdown, name).not.toMatch(/<!--|<div|<span|Open in the playground|Computed (in|when)/)
      const examples = all(read(`${name}/index.html`), /data-live-example="([^"]*)"/g)
      expect(
        all(markdown, /\*\*Example:\*\* \[[^\n]*?\]\(https:[^)\s]*\/playground\/#scenario=([\w-]+)\)\. /g),
        name,
      ).toEqual(examples)
      expect(listed).toContain(`${site}/${name}.md`)
    }
  })

  test('links in Markdown lead to what is built', () => {
    for (const slug of [...pageSlugs, ...parts]) {
      for (const href of all(read(`docs/${slug}.md`), /\]\((https:\/\/deputy-lab\.example[^)\s]*)\)/g)) {
        const path = new URL(href).pathname
        expect(existsSync(join(out, path.endsWith('/') ? `${path}index.html` : path)), `${slug}: ${href}`).toBe(true)
      }
    }
  })

  test('the feed has the changes, newest first, each with its own id', () => {
    const feed = read('feed.xml')
    expect(all(feed, /<entry>\s*<id>([^<]*)<\/id>/g)).toEqual(changes.map(({ id }) => `${site}/#${id}`))
    const dates = all(feed, /<updated>([^<]*)<\/updated>/g).slice(1)
    expect(dates.toSorted().toReversed()).toEqual(dates)
    for (const { path } of changes) expect(existsSync(join(out, path, 'index.html')), path).toBe(true)
  })

  test('the manifest and its icons are there', async ({ page, request }) => {
    await page.goto('/')
    const href = await page.locator('link[rel="manifest"]').getAttribute('href')
    const manifest = await (await request.get(href ?? '')).json()
    expect(manifest.name).toBe('Deputy Lab')
    for (const { src } of manifest.icons) expect((await request.get(src)).ok(), src).toBe(true)
  })
})

test.describe('An address that is none', () => {
  test('is told which pages are like it', async ({ page }) => {
    await page.goto('/docs/two-atacks-one-nam/')
    const first = page.getByRole('region', { name: 'Did you mean' }).getByRole('link').first()
    await expect(first).toHaveAttribute('href', '/docs/two-attacks-one-name/')
    await page.goto('/scenarios/aud-trailing-slashes/')
    await expect(first).toHaveAttribute('href', '/scenarios/aud-trailing-slash/')
    await first.click()
    await expect(page).toHaveURL('/scenarios/aud-trailing-slash/')
    const shifted = await watchShifts(page, { afterInput: false })
    await page.goto('/compare/')
    await expect(first).toHaveAttribute('href', '/playground/')
    expect(await shifted()).toBeLessThan(0.01)
  })

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false })
    test('gets the list of the pages', async ({ page }) => {
      await page.goto('/no/such/page')
      for (const slug of pageSlugs) await expect(page.locator(`main a[href="/docs/${slug}/"]`)).toBeVisible()
    })
  })
})
