import { address } from './markdown'
import { sentence } from './markdown-text'
import type { Takeaway } from './takeaway'
import type { Target } from './target'
import { xmlText } from './xml-text'

const needsLink = ({ link }: Takeaway): string | null =>
  link === null ? 'This case is too long for a link, and a frame shows what a link says.' : null

const titleOf = ({ judgement: { summary } }: Takeaway): string =>
  `${summary.stamp[0]?.toUpperCase()}${summary.stamp.slice(1)}: ${summary.headline}`

/** The page for frames takes the fragment of the playground. */
const framed = (link: string | null): string => (link ?? '').replace('/playground/#', '/embed/#')

export const frame: Target = {
  id: 'frame',
  title: 'Frame for a web page',
  about: 'The verdict in an iframe: why, the fix, and the steps on demand, judged in the browser of whoever reads it.',
  group: 'Tell somebody',
  language: 'HTML',
  file: 'verdict.html',
  mediaType: 'text/html',
  holds: 'case',
  needs: needsLink,
  write: (given) =>
    [
      '<iframe',
      `  src="${xmlText(framed(given.link))}"`,
      `  title="${xmlText(`Deputy Lab. ${titleOf(given)}`)}"`,
      '  width="100%"',
      '  height="380"',
      '  loading="lazy"',
      '  referrerpolicy="no-referrer"',
      '  style="border: 1px solid #cfc8bb; border-radius: 8px"',
      '></iframe>',
      '',
    ].join('\n'),
}

export const markdownPicture: Target = {
  id: 'markdown-picture',
  title: 'Markdown with the picture',
  about: 'A picture that leads to the case, for places that take no frame.',
  group: 'Tell somebody',
  language: 'Markdown',
  file: 'verdict-picture.md',
  mediaType: 'text/markdown',
  holds: 'case',
  needs: needsLink,
  remarks: () => [
    'The picture is not part of it: save it as PNG, and put it where verdict.png is looked for, or upload it and write its address there.',
  ],
  write: (given) => `[![${sentence(titleOf(given))}](verdict.png)](<${address(given.link ?? '')}>)\n`,
}
