import './export.css'
import { useEffect, useState } from 'react'
import { targets } from '@/lib/export'
import type { Takeaway } from '@/lib/export/takeaway'
import type { Target } from '@/lib/export/target'
import type { Derived } from '@/lib/playground/derive'
import { Dialog } from '../../ui/dialog'
import { TextButton } from '../../ui/text-button'
import type { Way } from '../share/shared-state'
import { LiveChoices } from '../share/live-choices'
import { prepare, type Prepared } from './prepare'
import { Preview } from './preview'
import { TargetList } from './target-list'
import { whileNewest } from '../../ui/while-newest'

interface ExportDialogProps {
  /** The newest inputs, judged. */
  readonly settle: () => Promise<Derived>
  /** The example's id, while nothing was changed. */
  readonly scenario: string | null
  /** Handing this on could hurt somebody. */
  readonly isLive: (derived: Derived) => boolean
  readonly onClose: () => void
}

/** Takes the case away as text, code or a picture. What is live is never shown in a file without asking. */
export function ExportDialog({ settle, scenario, isLive, onClose }: ExportDialogProps) {
  const [prepared, setPrepared] = useState<Prepared | null>(null)
  const [target, setTarget] = useState(targets[0] as Target)
  const [way, setWay] = useState<Way | null>(null)
  const [broken, setBroken] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the case as it was when this was opened
  useEffect(() => {
    settle()
      .then((derived) => prepare(derived, scenario, isLive))
      .then(setPrepared, () => setBroken(true))
  }, [])
  const asks = prepared !== null && way === null && prepared.asks[target.holds]
  return (
    <Dialog open onClose={onClose} title="Export this case" className="export-dialog">
      <div className="export">
        <TargetList current={target} onChoose={setTarget} />
        <div className="export-pane">
          <p className="export-about">{target.about}</p>
          {broken ? <p className="export-missing">The checks could not be fetched. Look at the connection.</p> : null}
          {prepared && asks ? (
            <>
              <h3>Something here may still be in use</h3>
              <LiveChoices verdict={prepared.derived.judgement.verdict} of={file} onChoose={setWay} />
            </>
          ) : null}
          {prepared && !asks ? <Taken prepared={prepared} target={target} way={way ?? 'as-is'} onWay={setWay} /> : null}
        </div>
      </div>
    </Dialog>
  )
}

const file = {
  safe: 'Export a safe copy',
  verb: 'Export',
  danger: 'Whoever reads a file with it can use it.',
  whole: 'Everything live goes into the file as it stands.',
} as const

interface TakenProps {
  readonly prepared: Prepared
  readonly target: Target
  readonly way: Way
  readonly onWay: (way: Way | null) => void
}

function Taken({ prepared, target, way, onWay }: TakenProps) {
  const { holds } = target
  const [made, setMade] = useState<{ readonly of: string; readonly given: Takeaway | null } | null>(null)
  const of = `${holds} ${way}`
  useEffect(() => {
    const take = (given: Takeaway | null) => setMade({ of, given })
    return whileNewest(prepared.takeaway(holds, way), take, () => take(null))
  }, [prepared, holds, way, of])
  if (made?.of !== of) return null
  return (
    <>
      {prepared.asks[holds] ? (
        <p className="export-remark">
          {ways[way]} <TextButton onClick={() => onWay(null)}>Choose again</TextButton>
        </p>
      ) : null}
      {prepared.leftOut.length > 0 ? (
        <p className="export-remark">
          Left out: {prepared.leftOut.join(', ')}. Private keys and keys that cannot be read are in no file.
        </p>
      ) : null}
      {made.given === null ? (
        <p className="export-missing">
          No copy signed by the demo key comes out at the same step. Choose again, and take it without its signature.
        </p>
      ) : (
        <Preview key={`${target.id} ${of}`} target={target} given={made.given} />
      )}
    </>
  )
}

const ways: Readonly<Record<Way, string>> = {
  'safe-copy': 'This is a safe copy.',
  'without-signature': 'This is without its signature.',
  'as-is': 'This holds everything as it is: whoever reads it can use it.',
}
