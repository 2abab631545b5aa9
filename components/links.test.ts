import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('No link fetches its page ahead of a click: the files for that are not exported (scripts/build/tidy.mjs)', () => {
  const files = ['app', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  const links = files
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/<Link\s[^>]*>/g)].map(([tag]) => `${file}: ${tag}`))
  expect(links.length).toBeGreaterThan(5)
  expect(links.filter((link) => !link.includes('prefetch={false}'))).toEqual([])
})
