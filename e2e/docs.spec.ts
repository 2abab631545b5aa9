import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findScenario, servers } from '@/content/catalog'
import { pageSlugs } from '@/content/docs/slugs'
import { checks } from '@/lib/pipeline/checks'
import { expect, test } from './support'

const out = join(import.meta.dirname, '..', 'out')
const pages = readdirSync(out, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replaceAll('\\', '/'))
const htmlOf = (name: string) => readFileSync(join(out, name), 'utf8')
const idsIn = (html: string) => new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
const linksIn = (html: string) =>
  [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&').replaceAll('&#x27;', "'"),
  )

/** The built file an address of the site leads to. */
function fileFor(path: string): string | undefined {
  const trimmed = path.replace(/^\/|\/$/g, '')
  return [`${trimmed}/index.html`, `${trimmed}.html`, trimmed || 'index.html']
    .map((name) => name.replace(/^\//, ''))
    .find((name) => existsSync(join(out, name)) && /\.\w+$/.test(name))
}

/** Shown only where there is a verdict to go to. */
const skipToVerdict = '#verdict'

test.describe('Links on every page', () => {
  test('lead to pages that are built, and to places that are on them', () => {
    const broken: string[] = []
    for (const name of pages) {
      const html = htmlOf(name)
      for (const href of linksIn(html).filter((link) => /^[/#]/.test(link) && link !== skipToVerdict)) {
        const [path = '', anchor = ''] = href.split('#')
        const file = path === '' ? name : fileFor(path)
        if (!file) broken.push(`${name}: ${href}`)
        else if (path.startsWith('/playground')) {
          const id = /^scenario=(.+)$/.exec(anchor)?.[1]
          if (anchor && !(id && findScenario(id))) broken.push(`${name}: ${href}`)
        } else if (anchor && !idsIn(htmlOf(file)).has(decodeURIComponent(anchor))) broken.push(`${name}: ${href}`)
      }
    }
    expect(broken).toEqual([])
  })

  test('to specifications and elsewhere are whole addresses', () => {
    const odd: string[] = []
    for (const name of pages) {
      for (const href of linksIn(htmlOf(name)).filter((link) => !/^[/#]/.test(link))) {
        const url = URL.canParse(href) ? new URL(href) : null
        const rfc =
          /rfc-editor\.org/.test(href) &&
          !/^https:\/\/www\.rfc-editor\.org\/rfc\/rfc\d{4,5}(\.html)?(#(section|appendix)-[\w.]+)?$/.test(href)
        if (url?.protocol !== 'https:' || rfc) odd.push(`${name}: ${href}`)
      }
    }
    expect(odd).toEqual([])
  })

  test('have no id twice on a page', () => {
    for (const name of pages) {
      const ids = [...htmlOf(name).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
      expect(
        ids.filter((id, i) => ids.indexOf(id) !== i),
        name,
      ).toEqual([])
    }
  })
})

// What each page says of its place is asked where each is visited: docs-read.spec.ts.
test('From page to page one goes on and back without loading anew', async ({ page }) => {
  const [first = '', second = ''] = pageSlugs
  await page.goto('/docs/')
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }))
  const turn = page.getByRole('navigation', { name: 'Previous and next page' })
  const menu = page.getByRole('navigation', { name: 'Docs', exact: true }).filter({ visible: true })
  for (const [rel, path] of [
    ['next', `/docs/${first}/`],
    ['next', `/docs/${second}/`],
    ['prev', `/docs/${first}/`],
  ] as const) {
    const there = turn.locator(`[rel="${rel}"]`)
    const title = await there.evaluate((link) => link.lastChild?.textContent ?? '')
    await there.click()
    await expect(page).toHaveURL(path)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
    await expect(menu.locator('[aria-current="page"]')).toHaveAttribute('href', path)
  }
  expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true)
})

test('A place on the page is reached from the list and can be linked to', async ({ page }) => {
  await page.goto('/docs/confused-deputy/')
  await page
    .locator('.docs-toc')
    .getByRole('link', { name: 'The fix: compare the audience with your own name' })
    .click()
  const heading = page.getByRole('heading', { name: 'The fix: compare the audience with your own name' })
  await expect(heading).toBeInViewport()
  await expect(page).toHaveURL(/#the-fix/)
  await heading.getByRole('link').click()
  await page.reload()
  await expect(heading).toBeInViewport()
})

test('Every check has a page that says who demands it and shows each way to fail', async ({ page }) => {
  await page.goto('/docs/checks/')
  for (const check of checks) {
    await expect(page.getByRole('article').locator(`a[href="/docs/checks/${check.id}/"]`)).toHaveText(check.title)
    const html = htmlOf(`docs/checks/${check.id}/index.html`)
    const { reasons } = await check.body()
    for (const reason of Object.keys(reasons)) expect(idsIn(html), `${check.id}: ${reason}`).toContain(reason)
    expect(html, check.id).not.toContain('No example shows this one yet.')
  }
})

test.describe('A live example', () => {
  test('becomes live near the viewport, and its pickers change the verdict', async ({ page }) => {
    await page.goto('/docs/threat-model/')
    const example = page.locator('[data-live-example="good-token-issues"]').first()
    await example.scrollIntoViewIfNeeded()
    await expect(example.locator('[data-live="true"]')).toBeVisible()
    await expect(example).toContainText('Computed in your browser')
    await expect(example.locator('.stamp')).toContainText('accepted')
    for (const { id, name } of servers.filter((s) => s.id === 'billing')) {
      await example.getByLabel('Ask').selectOption(id)
      await expect(example.locator('.stamp')).toHaveText('rejected 401 · audience')
      await expect(example.getByRole('status')).toContainText('rejected: ')
      expect(name).toBeTruthy()
    }
    await example.getByRole('button', { name: 'this server' }).click()
    await expect(example.locator('.stamp')).toHaveText('rejected 403 · scope')
    await example.getByLabel('Ask').selectOption('')
    await expect(example.locator('.stamp')).toContainText('accepted')
    await example.getByRole('button', { name: 'expired' }).click()
    await expect(example.locator('.stamp')).toHaveText('rejected 401 · expiry')
    await example.getByRole('button', { name: 'none' }).click()
    await expect(example.locator('.stamp')).toHaveText('rejected 401 · audience-presence')
  })

  test('opens in the playground as the same example with the same verdict', async ({ page, playground }) => {
    await page.goto('/docs/audience-mistakes/')
    const example = page.locator('[data-live-example="aud-wildcard"]').first()
    const stamp = (await example.locator('.stamp').textContent()) ?? ''
    await example.getByRole('link', { name: 'Open in the playground' }).click()
    await expect(page).toHaveURL('/playground/#scenario=aud-wildcard')
    await playground.ready()
    await expect(playground.example).toHaveAttribute('data-example', 'aud-wildcard')
    await expect(playground.stamp).toHaveText(stamp)
  })
})
