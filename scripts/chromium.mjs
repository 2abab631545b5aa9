// Which browser the tests use, and how it is started. Node built-ins only until node_modules exists.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const onLinux = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
]
const onMac = ['/Applications', join(process.env.HOME ?? '', 'Applications')].flatMap((folder) => [
  `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
  `${folder}/Chromium.app/Contents/MacOS/Chromium`,
])
const onWindows = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
  .filter(Boolean)
  .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'))

const usualPlaces = { linux: onLinux, darwin: onMac, win32: onWindows }

/** Debian's Chromium without a window: the other one draws it even when headless, a third of what a page load costs. */
const headlessShells = ['/usr/bin/chromium-headless-shell']

export const findHeadlessShell = () =>
  process.env.CHROMIUM_PATH ? undefined : headlessShells.find((path) => existsSync(path))

/** Path of a Chromium or Chrome: the one asked for, the system's, Playwright's; or undefined. */
export async function findChromium() {
  const asked = process.env.CHROMIUM_PATH
  if (asked) {
    if (existsSync(asked)) return asked
    throw new Error(`CHROMIUM_PATH is ${asked}, but there is no such file.`)
  }
  const system = (usualPlaces[process.platform] ?? []).find((path) => existsSync(path))
  if (system) return system
  const { chromium } = await import('@playwright/test')
  const downloaded = chromium.executablePath()
  return existsSync(downloaded) ? downloaded : undefined
}

export const chromiumArgs = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium's sandbox refuses to start as root, which is what containers run as.
  ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
]
