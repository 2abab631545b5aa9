import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rooms } from './rooms'

test('every page of its own is on the list', () => {
  const names = readdirSync('app').filter((name) => existsSync(`app/${name}/page.tsx`))
  expect(rooms.map(({ path }) => path).toSorted()).toEqual(['/', ...names.map((name) => `/${name}/`)].toSorted())
})
