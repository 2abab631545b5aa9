import type { ReactNode } from 'react'

interface NoticeProps {
  readonly grave?: boolean
  readonly role?: 'status'
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** Where there is nothing else to tell. */
export const NoStory = () => (
  <p className="story story-none">Change anything: the verdict follows, and the address holds what is on the page.</p>
)

/** One thing to know, with what can be done about it. */
export function Notice({ grave, role, actions, children }: NoticeProps) {
  return (
    <div className={grave ? 'notice notice-no' : 'notice'} role={grave ? 'alert' : role}>
      <p>{children}</p>
      {actions ? <p className="notice-actions">{actions}</p> : null}
    </div>
  )
}
