import { expect, test } from 'vitest'
import { presets } from '@/content/presets'
import { puzzles } from '@/content/challenges'
import { decodeLink } from '@/lib/case/link'
import { caseOfLink, emptyLink } from '@/lib/case/link-state'
import { judge } from '@/lib/judge/judge'
import { run } from './run'

test.each(puzzles.map(({ id, start }) => [id, start] as const))(
  '%s: each verdict opens in the playground as the same verdict',
  async (id, start) => {
    const answer = id === 'one-of-four' ? { token: 'amber' } : start
    for (const { summary, fragment } of (await run(id, answer)).verdicts) {
      const opened = await decodeLink(fragment, emptyLink)
      if (opened.kind !== 'state') throw new Error(`${id}: ${opened.kind}`)
      expect(opened.warnings).toEqual([])
      const judged = await judge(caseOfLink(opened.state), presets)
      // The reader's own server stands for one that no preset describes.
      const words = (text: string) =>
        text.replace(/^(Billing|Tenant [12]0?|Hub|Archive|Issues|My server)/i, 'The server')
      expect(words(judged.summary.sentence)).toBe(words(summary.sentence))
      expect(judged.summary.stamp).toBe(summary.stamp)
    }
  },
)

test('a challenge there is not is said to be none', async () => {
  await expect(run('none', {})).rejects.toThrow('no challenge none')
})
