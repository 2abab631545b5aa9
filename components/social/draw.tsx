import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { ImageResponse } from 'next/og'
import type { SocialCard } from './cards'

const files = path.join(process.cwd(), 'node_modules/@fontsource/ibm-plex-sans/files')
const font = async (weight: 400 | 600) => ({
  name: 'Plex',
  weight,
  data: await readFile(path.join(files, `ibm-plex-sans-latin-${weight}-normal.woff`)),
})
const fonts = Promise.all([font(400), font(600)])

const ink = '#1d2329'
const soft = '#4d5660'
const red = '#a3261b'

/** Two lines of a title have this many characters at most in the large size. */
const short = 44
const clipped = (text: string) => (text.length <= 170 ? text : `${text.slice(0, text.lastIndexOf(' ', 168))} …`)

/** The picture that goes with a link to a page, 1200 by 630 pixels. The styles stay in the picture. */
export async function draw({ room, title, says }: SocialCard): Promise<Response> {
  return new ImageResponse(
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        width: '100%',
        height: '100%',
        padding: '64px 72px',
        borderLeft: `24px solid ${red}`,
        background: '#faf8f4',
        color: ink,
        fontFamily: 'Plex',
      }}
    >
      <div style={{ color: soft, fontSize: 30 }}>{room}</div>
      <div
        style={{
          marginTop: 20,
          fontSize: title.length <= short ? 80 : 64,
          fontWeight: 600,
          letterSpacing: '-0.02em',
          lineHeight: 1.12,
        }}
      >
        {title}
      </div>
      <div style={{ marginTop: 28, color: soft, fontSize: 34, lineHeight: 1.4 }}>{clipped(says)}</div>
      <div style={{ display: 'flex', alignItems: 'center', gap: 20, marginTop: 'auto', fontSize: 36, fontWeight: 600 }}>
        <svg width="52" height="52" viewBox="0 0 24 24" fill="none" stroke={ink} strokeWidth="2" aria-hidden="true">
          <rect x="3" y="4" width="18" height="16" rx="3" />
          <path d="M8 12h5" />
          <path d="M16 9v6" stroke={red} strokeWidth="3" />
        </svg>
        Deputy Lab
      </div>
    </div>,
    { width: 1200, height: 630, fonts: await fonts },
  )
}
