import { expect, test } from 'vitest'
import { whileNewest } from './while-newest'

/** What is heard of two that were asked one after the other, the first of them answered last. */
async function heard(first: Promise<string>, second: Promise<string>) {
  const said: string[] = []
  const ask = (asked: Promise<string>) =>
    whileNewest(
      asked,
      (value) => said.push(value),
      () => said.push('failed'),
    )
  const leave = ask(first)
  leave()
  const end = ask(second)
  await Promise.allSettled([first, second])
  end()
  return said
}

test('only the newest is heard, whether it comes or fails', async () => {
  const late = (ends: () => string) => new Promise((later) => setTimeout(later, 5)).then(ends)
  const fails = () => {
    throw new Error('x')
  }
  expect(
    await heard(
      late(() => 'old'),
      Promise.resolve('new'),
    ),
  ).toEqual(['new'])
  expect(await heard(late(fails), Promise.resolve('new'))).toEqual(['new'])
  expect(await heard(Promise.resolve('old'), late(fails))).toEqual(['failed'])
})

test('a failure that nobody asks about is no error of the page', async () => {
  whileNewest(Promise.reject(new Error('x')), () => {})
  await new Promise((later) => setTimeout(later, 1))
})
