import { allowClipboard, clipboard, expect, type Playground, playgroundOn, test, touch } from './support'

const subjectOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).sub as string
const subject = ({ token }: Playground) => expect.poll(async () => subjectOf(await token.inputValue()))
/** 120 characters, no two stretches of which are alike. */
const passage = Array.from({ length: 30 }, (_, i) => `${i + 100}x`).join('')

/** Puts the caret of the plain editor before the address in `sub`. */
const caretInSubject = ({ area }: Playground) =>
  area('payload').evaluate((box: HTMLTextAreaElement) => {
    const at = box.value.indexOf('alice@')
    box.setSelectionRange(at, at)
    box.focus()
  })

const selected = (playground: Playground) => playground.editor('payload').locator('.selected-text')

test.describe('Monaco', () => {
  test('comes with the mouse, shows the same text, and signs again what is typed', async ({ page, playground }) => {
    await playground.open('scenario=good-token-issues')
    const before = await playground.textOf('payload')
    await playground.wake('payload')
    expect(await playground.textOf('payload')).toBe(before)

    await playground.area('payload').focus()
    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('!')
    await subject(playground).toBe('alice@example.co!m')
    await playground.accepts()
    await expect(page.getByText('Edited, and signed again by the demo issuer’s key')).toBeVisible()
  })

  test('takes over in the middle of typing without losing one of 120 characters', async ({ page, playground }) => {
    await playground.open('scenario=good-token-issues')
    await caretInSubject(playground)
    await page.keyboard.type(passage.slice(0, 60))
    await expect(playground.editor('payload')).toHaveAttribute('data-editor', 'monaco', { timeout: 20_000 })
    await page.keyboard.type(passage.slice(60))
    await subject(playground).toBe(`${passage}alice@example.com`)
    await playground.accepts()
  })

  test('keeps 120 characters typed as fast as they come', async ({ page, playground }) => {
    await playground.open('scenario=good-token-issues')
    await caretInSubject(playground)
    await playground.wake('payload')
    await expect(playground.area('payload')).toBeFocused()
    await page.keyboard.type(passage)
    await subject(playground).toBe(`${passage}alice@example.com`)
    await playground.accepts()
    // Long lines are wrapped.
    expect((await playground.textOf('payload')).replace(/[\s·]/g, '')).toContain(`"sub":"${passage}alice@example.com"`)
  })

  test('undoes what was typed, and what was typed before it came', async ({ page, playground }) => {
    await playground.open('scenario=good-token-issues')
    // Until then the textarea is the editor: what is typed into Monaco without a move between is one step for it.
    let letMonacoCome = () => {}
    const typed = new Promise<void>((resolve) => (letMonacoCome = resolve))
    await page.route('**/*.js', (route) => typed.then(() => route.continue()))
    await caretInSubject(playground)
    await page.keyboard.type('early-')
    letMonacoCome()
    await playground.wake('payload')
    await page.keyboard.type('late-')
    await subject(playground).toBe('early-late-alice@example.com')
    // A slow hand makes more than one step of a word. Each step is waited for, or one too many is taken.
    const press = async (keys: string, wanted: string) => {
      for (let steps = 0; steps < passage.length; steps++) {
        const text = await playground.textOf('payload')
        if (JSON.parse(text).sub === wanted) break
        await page.keyboard.press(keys)
        await expect.poll(() => playground.textOf('payload')).not.toBe(text)
      }
      await subject(playground).toBe(wanted)
    }
    await press('ControlOrMeta+z', 'early-alice@example.com')
    await press('ControlOrMeta+z', 'alice@example.com')
    await press('ControlOrMeta+Shift+z', 'early-alice@example.com')
  })

  test('undoes a shortcut’s change as well', async ({ page, playground }) => {
    await playground.open('scenario=good-token-issues')
    await playground.wake('payload')
    await playground.button('aud → *').click()
    await playground.rejects('audience')
    await expect.poll(() => playground.textOf('payload')).toContain('"aud": "*"')
    await playground.area('payload').focus()
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => playground.textOf('payload')).toContain('"aud": "https://issues.example.com/mcp"')
    await playground.accepts()
  })

  test('completes claim names and says on hover what they mean', async ({ page, playground }) => {
    await playground.open('scenario=good-token-issues')
    await playground.wake('payload')
    await page.locator('.view-line', { hasText: '"scope"' }).getByText('"scope"').hover()
    await expect(page.locator('.monaco-hover').filter({ visible: true })).toContainText('Scope')

    await playground.area('payload').focus()
    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('"nb')
    const suggestions = page.locator('.suggest-widget')
    await expect(suggestions).toBeVisible()
    await expect(suggestions.getByText('Not Before')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect.poll(() => playground.textOf('payload')).toContain('"nbf"')
  })

  test('completes header parameters from their own list', async ({ page, playground }) => {
    await playground.open('scenario=good-token-issues')
    await playground.wake('header')
    await playground.area('header').focus()
    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('"x5')
    await expect(page.locator('.suggest-widget').getByText('x5t#S256').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.locator('.suggest-widget')).toBeHidden()
  })

  test('is left by Tab and by Shift+Tab', async ({ page, playground }) => {
    await playground.open()
    await playground.wake('header')
    await playground.wake('payload')
    await playground.area('payload').focus()
    await page.keyboard.press('Tab')
    await expect(playground.button('aud → this server')).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await expect(playground.area('payload')).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await expect(playground.area('header')).toBeFocused()
    expect(await playground.textOf('payload')).not.toContain('\t')
  })
})

test.describe('Choosing a claim in the rail', () => {
  const shown = '"aud": "https://issues.example.com/mcp"'

  test('selects it in the plain editor, where the offending claim is marked', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '', ...touch })
    const playground = playgroundOn(await context.newPage())
    await playground.open()
    await expect(playground.editor('payload').locator('.editor-mark-fail').first()).toBeVisible()
    await expect(playground.editor('payload').locator('.editor-note', { hasText: 'not this server' })).toBeVisible()
    await expect(playground.area('payload')).toHaveAccessibleDescription(/The token is for issues\.example\.com/)

    await playground.deciding.getByRole('button', { name: 'Show aud' }).click()
    await expect(playground.area('payload')).toBeFocused()
    const chosen = () =>
      playground
        .area('payload')
        .evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionEnd))
    await expect.poll(chosen).toBe(shown)
    await expect(playground.rail.locator('[data-selected]')).toContainText('The token was issued for another server')
    await context.close()
  })

  test('selects it in Monaco, where it is marked too; copying gives exactly that', async ({
    page,
    context,
    playground,
  }) => {
    await allowClipboard(context)
    await playground.open()
    await playground.wake('payload')
    await expect(playground.editor('payload').locator('.editor-mark-fail').first()).toBeVisible()
    await playground.deciding.getByRole('button', { name: 'Show aud' }).click()
    await expect(selected(playground).first()).toBeVisible()
    await expect(playground.area('payload')).toBeFocused()
    await page.keyboard.press('ControlOrMeta+c')
    await expect.poll(() => clipboard(page)).toBe(shown)
  })

  test('follows the claim when the text above it has changed', async ({ page, context, playground }) => {
    await allowClipboard(context)
    await playground.open()
    await playground.wake('payload')
    await page.getByRole('combobox', { name: 'Remove a claim' }).selectOption('sub')
    await expect.poll(() => playground.textOf('payload')).not.toContain('"sub"')
    const step = playground.rail.locator('li', { hasText: 'The token was issued for another server' })
    await step.locator('summary').click()
    await step.getByRole('button', { name: 'Show aud' }).click()
    await expect(selected(playground).first()).toBeVisible()
    await expect(playground.area('payload')).toBeFocused()
    await page.keyboard.press('ControlOrMeta+c')
    await expect.poll(() => clipboard(page)).toBe(shown)
  })
})
