import { createServer } from 'node:net'
import { defineConfig, devices } from '@playwright/test'
import { chromiumArgs, findChromium, findHeadlessShell } from './scripts/chromium.mjs'

/** A port nobody listens on. Test workers load this file again, so the choice travels in the environment. */
async function freePort(): Promise<string> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(String(port)))
    })
  })
}

process.env.E2E_PORT ??= await freePort()
const port = process.env.E2E_PORT
const site = `http://localhost:${port}`
const executablePath = findHeadlessShell() ?? (await findChromium())

/** All tabs of a browser, the empty ones too, share one process: a new one costs more than a page load. */
const oneProcess = ['--process-per-site', '--renderer-process-limit=1']

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0, // a test that passes the second time is a test that failed
  workers: 2,
  // Generous: the tests say what happens, not how fast; a busy machine is no failure.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: site,
    // A recording makes every test half as long again: ask for one with `--trace retain-on-failure`.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { args: [...chromiumArgs, ...oneProcess], ...(executablePath && { executablePath }) },
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    command: `node scripts/serve.mjs --port ${port} --strict-port`,
    // The tests visit the site at the root of its host.
    env: { NEXT_PUBLIC_BASE_PATH: '' },
    url: `${site}/`,
    reuseExistingServer: false,
  },
})
