import { fonts, inks, type Picture, pictureOf } from './picture'
import { nothing, type Target } from './target'
import { xmlText } from './xml-text'

export const svg: Target = {
  id: 'svg',
  title: 'Picture (SVG, PNG)',
  about: 'The verdict as a picture, drawn in this tab. It holds no token; what its claims say may stand in it.',
  group: 'Tell somebody',
  language: 'SVG',
  file: 'verdict.svg',
  mediaType: 'image/svg+xml',
  holds: 'case',
  needs: nothing,
  write: (given) => drawn(pictureOf(given)),
}

function drawn({ width, height, title, parts }: Picture): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${xmlText(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${inks.paper}"/>`,
    ...parts.map((part) =>
      part.kind === 'box'
        ? `<rect x="${part.x}" y="${part.y}" width="${part.width}" height="${part.height}" fill="${inks[part.ink]}"/>`
        : `<text x="${part.x}" y="${part.y}" font-size="${part.size}" font-family="${xmlText(part.mono ? fonts.mono : fonts.text)}"${part.bold ? ' font-weight="600"' : ''} fill="${inks[part.ink]}" xml:space="preserve">${xmlText(part.text)}</text>`,
    ),
    '</svg>',
    '',
  ].join('\n')
}
