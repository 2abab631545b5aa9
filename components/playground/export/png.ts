import { fonts, inks, type Picture } from '@/lib/export/picture'

/** Device pixels for each pixel of the picture, so that it is sharp on any screen. */
const scale = 2

/** The picture as PNG, drawn from the same parts as the SVG; `null` where the browser has no canvas. */
export function pngOf({ width, height, parts }: Picture): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = width * scale
  canvas.height = height * scale
  const context = canvas.getContext('2d')
  if (!context) return Promise.resolve(null)
  context.scale(scale, scale)
  context.fillStyle = inks.paper
  context.fillRect(0, 0, width, height)
  for (const part of parts) {
    context.fillStyle = inks[part.ink]
    if (part.kind === 'box') context.fillRect(part.x, part.y, part.width, part.height)
    else {
      context.font = `${part.bold ? 600 : 400} ${part.size}px ${part.mono ? fonts.mono : fonts.text}`
      context.fillText(part.text, part.x, part.y)
    }
  }
  return new Promise((drawn) => canvas.toBlob(drawn, 'image/png'))
}
