import type { ReactNode } from 'react'

export type StatusName = 'pass' | 'fail' | 'warn' | 'off' | 'unknown' | 'blocked' | 'error'

export const statusWord = {
  pass: 'Passes',
  fail: 'Fails',
  warn: 'Warning',
  off: 'Not checked',
  unknown: 'Open question',
  blocked: 'Waits',
  error: 'Our error',
} as const satisfies Record<StatusName, string>

/** Outline and sign differ from status to status, so that colour is never needed to tell them apart. */
const drawings: Record<StatusName, readonly [outline: ReactNode, sign: ReactNode]> = {
  pass: [<circle key="o" cx="12" cy="12" r="10" />, <path key="s" d="m7.8 12.3 2.9 2.9 5.5-6" />],
  fail: [
    <rect key="o" x="2" y="2" width="20" height="20" rx="4.5" />,
    <path key="s" d="m8.3 8.3 7.4 7.4m0-7.4-7.4 7.4" />,
  ],
  warn: [<path key="o" d="M12 2.5 22.5 21h-21z" />, <path key="s" d="M12 9.5v5m0 3v.01" />],
  off: [<circle key="o" cx="12" cy="12" r="10" />, <path key="s" d="M5 19 19 5" />],
  unknown: [
    <path key="o" d="M12 1.2 22.8 12 12 22.8 1.2 12z" />,
    <path key="s" d="M9.6 10a2.4 2.4 0 1 1 3.6 2c-.8.5-1.2.9-1.2 1.7m0 2.9v.01" />,
  ],
  blocked: [
    <circle key="o" cx="12" cy="12" r="10" strokeDasharray="3.2 3.1" />,
    <path key="s" d="M8 12v.01m4-.01v.01m4-.01v.01" />,
  ],
  error: [
    <path key="o" d="M7.8 2h8.4L22 7.8v8.4L16.2 22H7.8L2 16.2V7.8z" />,
    <path
      key="s"
      d="M12 8.5v7m-2.6-5.2v3.4a2.6 2.6 0 0 0 5.2 0v-3.4a2.6 2.6 0 0 0-5.2 0ZM6.8 9l2.4 1.3m8-1.3-2.4 1.3m-8 5.2 2.4-1.3m8 1.3-2.4-1.3"
      strokeWidth="1.4"
    />,
  ],
}

interface StatusIconProps {
  readonly status: StatusName
  readonly size?: number | undefined
  /** Filled: for the one that counts. */
  readonly solid?: boolean | undefined
}

/** Drawn in the colour of the text, by its sheet: a page has a hundred. Whoever uses it also says `statusWord[status]`. */
export function StatusIcon({ status, size = 22, solid = false }: StatusIconProps) {
  const [outline, sign] = drawings[status]
  return (
    <svg
      className={solid ? 'status-icon status-solid' : 'status-icon'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      {outline}
      {sign}
    </svg>
  )
}
