import './compare.css'
import { useState } from 'react'
import type { Derived } from '@/lib/playground/derive'
import { Dialog } from '../../ui/dialog'
import { TabList, tabId } from '../../ui/tabs'
import { OtherServer } from './other-server'
import { OtherToken } from './other-token'
import { WithoutCheck } from './without-check'

interface CompareDialogProps {
  readonly derived: Derived
  /** Id of the check that is left out first. */
  readonly first: string
  readonly onClose: () => void
}

const tabs = [
  { id: 'check', title: 'One check left out' },
  { id: 'server', title: 'Another server' },
  { id: 'token', title: 'Another token or link' },
] as const
const panelId = (id: string) => `compare-${id}`

/** What is in the playground beside something that differs in one thing. Nothing in the playground changes. */
export function CompareDialog({ derived, first, onClose }: CompareDialogProps) {
  const [active, setActive] = useState<string>('check')
  return (
    <Dialog open onClose={onClose} title="Compare" className="compare-dialog">
      <TabList label="What differs" tabs={tabs} active={active} onActive={setActive} panelId={panelId} />
      <div id={panelId(active)} role="tabpanel" aria-labelledby={tabId(panelId(active))} className="compare-panel">
        {active === 'check' ? (
          <WithoutCheck derived={derived} first={first} />
        ) : active === 'server' ? (
          <OtherServer derived={derived} />
        ) : (
          <OtherToken derived={derived} />
        )}
      </div>
    </Dialog>
  )
}
