import { scenarioGroups, scenarios } from '@/content/catalog'
import { expect, test } from './support'

test.describe('The list of examples', () => {
  test('has them all by group, each with its stamp, and none is cut off', async ({ page, playground }) => {
    for (const width of [1440, 1024, 768, 360]) {
      await page.setViewportSize({ width, height: 800 })
      await playground.open()
      await playground.example.click()
      const options = playground.dialog.getByRole('option')
      await expect(options).toHaveCount(scenarios.length)
      await expect(page.getByRole('listbox').getByRole('group')).toHaveCount(Object.keys(scenarioGroups).length)
      await expect(page.locator('[data-id="replay-careless"]')).toContainText(/accepted 200 · .*not checked/i)
      const cut = await page
        .locator('.examples-title, .examples-button')
        .evaluateAll((all) => all.filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => e.textContent))
      expect(cut, `${width} px`).toEqual([])
      const box = await playground.dialog.boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
    }
  })

  test('is worked by the keyboard alone', async ({ page, playground }) => {
    await playground.open()
    await playground.example.focus()
    await page.keyboard.press('Enter')
    const field = page.getByRole('combobox', { name: 'Search the examples' })
    await expect(field).toBeFocused()
    await expect(playground.dialog.getByRole('option')).toHaveCount(scenarios.length)
    const active = () =>
      field.evaluate((input) => {
        const option = document.getElementById(input.getAttribute('aria-activedescendant') ?? '')
        return option?.getAttribute('aria-selected') === 'true' ? option.dataset.id : null
      })
    expect(await active()).toBe('cross-server-replay')

    await page.keyboard.type('confused')
    const replays = scenarios.filter((s) => s.group === 'attack')
    for (const { id } of replays) await expect(page.locator(`[role="option"][data-id="${id}"]`)).toBeAttached()
    const [first, second] = await playground.dialog
      .getByRole('option')
      .evaluateAll((all) => all.map((o) => o.dataset.id))
    expect(await active()).toBe(first)
    await page.keyboard.press('ArrowDown')
    expect(await active()).toBe(second)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    const last = await playground.dialog.getByRole('option').last().getAttribute('data-id')
    expect(await active()).toBe(last)
    await expect(page.locator(`[data-id="${last}"]`)).toBeInViewport({ ratio: 0.9 })
    await page.keyboard.press('PageUp')
    expect(await active()).not.toBe(last)
    // As in any search field, the first clears it.
    await page.keyboard.press('Escape')
    await expect(field).toHaveValue('')
    await page.keyboard.press('Escape')
    await expect(playground.dialog).toHaveCount(0)
    await expect(playground.example).toBeFocused()

    await page.keyboard.press('Enter')
    await field.fill('aud-wildcard')
    await page.keyboard.press('Enter')
    await expect(playground.dialog).toHaveCount(0)
    await expect(playground.example).toHaveAttribute('data-example', 'aud-wildcard')
    await expect(page).toHaveURL(/#scenario=aud-wildcard$/)
  })

  test('finds by id, title, story and group, and says when nothing fits', async ({ page, playground }) => {
    await playground.open()
    await playground.example.click()
    const field = page.getByRole('combobox', { name: 'Search the examples' })
    const some = scenarios.find((s) => s.id === 'aud-wildcard')
    for (const words of [some?.id, some?.title, some?.story, scenarioGroups[some?.group ?? 'attack']]) {
      await field.fill(words ?? '')
      await expect(page.locator('[data-id="aud-wildcard"]')).toBeAttached()
      expect(await playground.dialog.getByRole('option').count()).toBeLessThan(scenarios.length)
    }
    await field.fill('no such words')
    await expect(page.getByText('No example has all of these words.')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(playground.dialog).toBeVisible()
  })
})
