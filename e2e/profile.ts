import {
  type Browser,
  type BrowserContext,
  test as base,
  type CDPSession,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerOptions,
} from '@playwright/test'

/**
 * A test gets a tab of its own in a profile that the tests of its worker share, emptied after each of them: making a
 * profile and its process for every test costs twice as much as loading the page. History, session storage, routes,
 * scripts and sizes belong to the tab, and go with it.
 */
interface Profile {
  readonly context: BrowserContext
  /** Keeps the process of the site alive between two tabs. */
  readonly anchor: CDPSession
}

/** Tests that differ in one of these share no profile. */
type Options = Pick<
  PlaywrightTestOptions,
  'baseURL' | 'contextOptions' | 'deviceScaleFactor' | 'hasTouch' | 'isMobile' | 'javaScriptEnabled' | 'viewport'
>

async function newProfile(browser: Browser): Promise<Profile> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto('/robots.txt')
  return { context, anchor: await context.newCDPSession(page) }
}

/** Leaves it as it was when it was made. */
async function empty({ context, anchor }: Profile, { baseURL }: Options) {
  const [, ...tabs] = context.pages()
  await Promise.all(tabs.map((tab) => tab.close()))
  await context.unrouteAll()
  await context.setOffline(false)
  await context.clearPermissions()
  await context.clearCookies()
  await anchor.send('Storage.clearDataForOrigin', { origin: baseURL ?? '', storageTypes: 'all' })
}

export const test = base.extend<PlaywrightTestArgs, { profiles: Map<string, Profile> } & PlaywrightWorkerOptions>({
  profiles: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner wants a pattern
    async ({}, use) => {
      const profiles = new Map<string, Profile>()
      await use(profiles)
      for (const { context } of profiles.values()) await context.close()
    },
    { scope: 'worker' },
  ],
  context: async (
    { browser, profiles, baseURL, contextOptions, deviceScaleFactor, hasTouch, isMobile, javaScriptEnabled, viewport },
    use,
    testInfo,
  ) => {
    const options = { baseURL, contextOptions, deviceScaleFactor, hasTouch, isMobile, javaScriptEnabled, viewport }
    const key = JSON.stringify(options)
    const profile = profiles.get(key) ?? (await newProfile(browser))
    profiles.set(key, profile)
    // A clock of the test's own stands in all tabs of the profile, and cannot be taken out.
    let hasClock = false
    const { clock } = profile.context
    const { install } = clock
    clock.install = (given) => {
      hasClock = true
      return install.call(clock, given)
    }
    await use(profile.context)
    clock.install = install
    if (testInfo.status === testInfo.expectedStatus && !hasClock) return empty(profile, options)
    // What is found out about a failure is taken from its pages as they close.
    profiles.delete(key)
    await profile.context.close()
  },
  // A key pressed before the page has begun to listen is lost to everybody; what the tests try is a page that has.
  page: async ({ context, javaScriptEnabled }, use) => {
    const page = await context.newPage()
    const begun = async () => {
      if (!javaScriptEnabled) return
      // Behind everything that waits for its turn when the page has loaded, hydration above all. A page that leads to
      // another one as it begins is gone by then: the other one has to begin.
      const idle = () => page.evaluate(() => scheduler.postTask(() => {}, { priority: 'background' }))
      const isGone = (error: Error) => error.message.includes('Execution context was destroyed')
      const again = (error: Error): Promise<void> => (isGone(error) ? idle().catch(again) : Promise.reject(error))
      await idle().catch(again)
    }
    const { goto, reload } = page
    page.goto = async (address, options) => {
      const response = await goto.call(page, address, options)
      if (!options?.waitUntil) await begun()
      return response
    }
    page.reload = async (options) => {
      const response = await reload.call(page, options)
      await begun()
      return response
    }
    await use(page)
  },
})
