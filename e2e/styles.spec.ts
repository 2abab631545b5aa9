import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './support'

/** The classes for which the sheets of a room of the components have rules. */
function classesOf(room: string): readonly string[] {
  const folder = new URL(`../components/${room}/`, import.meta.url)
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'))
  // Without comments and without the names of other sheets.
  const text = sheets
    .map((name) => readFileSync(new URL(name, folder), 'utf8').replace(/\/\*[\s\S]*?\*\/|"[^"]*"/g, ''))
    .join()
  return [...new Set([...text.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name))]
}

/** The text of all style sheets of the open page. */
const sheetsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map((rule) => rule.cssText)).join('\n'),
  )

const styled = (css: string, names: readonly string[]) =>
  names.filter((name) => new RegExp(`\\.${name}(?![\\w-])`).test(css))

test('A page of the docs is sent nothing of the home page or the gallery', async ({ page }) => {
  // A room may place the parts of another that it shows.
  const shared = new Set([...classesOf('verdict'), ...classesOf('ui')])
  const foreign = [...classesOf('home'), ...classesOf('gallery')].filter((name) => !shared.has(name))
  for (const path of ['/docs/', '/docs/confused-deputy/', '/docs/checks/', '/docs/checks/audience/']) {
    await page.goto(path)
    const css = await sheetsOf(page)
    expect(styled(css, classesOf('docs')).length, path).toBeGreaterThan(10)
    expect(styled(css, foreign), path).toEqual([])
  }
  await page.goto('/')
  expect(styled(await sheetsOf(page), classesOf('home'))).toEqual(classesOf('home'))
  await page.goto('/scenarios/')
  expect(styled(await sheetsOf(page), classesOf('gallery'))).toEqual(classesOf('gallery'))
})

test('Every page has the layers in one order, and no rule outside of them', async ({ page }) => {
  for (const path of ['/', '/playground/', '/docs/confused-deputy/', '/scenarios/', '/scenarios/aud-wildcard/']) {
    await page.goto(path)
    const { layers, bare } = await page.evaluate(() => {
      const layers = new Set<string>()
      const bare: string[] = []
      for (const rule of [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])) {
        if (rule instanceof CSSLayerStatementRule) for (const name of rule.nameList) layers.add(name)
        else if (rule instanceof CSSLayerBlockRule) layers.add(rule.name)
        else if (rule instanceof CSSStyleRule) bare.push(rule.selectorText)
      }
      return { layers: [...layers], bare }
    })
    expect(layers, path).toEqual(['properties', 'theme', 'base', 'components', 'utilities'])
    expect(bare, path).toEqual([])
  }
})

test('A page asks for two style sheets, and for none a second time when it works or leads to another', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'stylesheet') asked.push(new URL(request.url()).pathname)
  })
  for (const path of [
    '/',
    '/playground/',
    '/scenarios/',
    '/scenarios/cross-server-replay/',
    '/docs/confused-deputy/',
  ]) {
    asked.length = 0
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(asked, path).toHaveLength(2)
  }
  await page.getByRole('link', { name: 'Comparing audiences' }).first().click()
  await expect(page).toHaveURL(/comparing-audiences/)
  await page.waitForLoadState('networkidle')
  expect(asked).toHaveLength(2)
})
