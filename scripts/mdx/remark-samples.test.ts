import { compile } from '@mdx-js/mdx'
import { expect, test } from 'vitest'
import remarkSamples, { cut, regionsOf } from './remark-samples.mjs'

test('a region is cut out, without the markers and its indentation', () => {
  const text = 'class A {\n  // #region a\n  one()\n  // #endregion\n\n  // #region b\n  two()\n  // #endregion\n}\n'
  expect(cut(text, 'a')).toBe('one()')
  expect(cut('# #region x\nx = 1\n\n\n\ny = 2\n# #endregion\n', 'x')).toBe('x = 1\n\ny = 2')
  expect(cut(text)).toBe('class A {\n  one()\n\n  two()\n}')
  expect(regionsOf(text)).toEqual(['a', 'b'])
  expect(() => cut(text, 'c')).toThrow('There is no region “c”')
})

const compiled = async (mdx: string) => String(await compile(mdx, { remarkPlugins: [remarkSamples] }))

test('a sample becomes a block of code in its language', async () => {
  const page = await compiled('<Sample file="add-oauth/verify.ts" region="verify" />')
  expect(page).toContain('language-ts')
  expect(page).toContain('export async function verify')
  expect(page).not.toContain('#region')
})

test('a file or a region that is not there stops the build', async () => {
  await expect(compiled('<Sample file="add-oauth/nowhere.ts" />')).rejects.toThrow('nowhere.ts')
  await expect(compiled('<Sample file="add-oauth/verify.ts" region="nowhere" />')).rejects.toThrow(
    'no region “nowhere”',
  )
  await expect(compiled('<Sample />')).rejects.toThrow('no sample')
})
