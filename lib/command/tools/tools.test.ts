import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { tools } from '.'

test('what says which tools there are fetches nothing of what judges', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => /(?<!\.test)\.ts$/.test(name))
  const imports = files.flatMap((file) =>
    [...readFileSync(path.join(import.meta.dirname, file), 'utf8').matchAll(/^import (.*) from '(.*)'/gm)].filter(
      ([, names = '', from = '']) => !names.startsWith('type ') && !/^\.\/[\w-]+$/.test(from),
    ),
  )
  expect(files.length).toBeGreaterThan(tools.length)
  expect(imports.map(([line]) => line)).toEqual([])
})
