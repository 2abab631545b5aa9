import { useEffect, useState } from 'react'
import type { Step } from '@/lib/judge/station'
import type { SettingId } from '@/lib/playground/settings'
import type { Part } from '@/lib/playground/state'
import { useCommand } from '../../commands/commands'
import type { EditorSelection } from '../../editor/types'
import type { Target } from '../setting/setting'
import { rangeOf } from '../token/marks'
import { goToVerdict, onSkipToVerdict } from './skip-to-verdict'
import { useStable } from '../../ui/use-stable'

/**
 * Where on the page the reader is: the region of a narrow screen, what of a text is marked, which setting is shown.
 * @param isMine The reader's own server is asked, which has settings that no other has.
 */
export function usePlaces(texts: Readonly<Record<Part, string>>, isMine: boolean) {
  const [active, setActive] = useState('verdict')
  const [selection, setSelection] = useState<{ part: Part; range: EditorSelection; id: string } | null>(null)
  const select = useStable((step: Step) => {
    const part = step.at?.in
    if (part !== 'header' && part !== 'payload') return
    const range = rangeOf(step, texts[part])
    if (!range) return
    setActive('token')
    setSelection({ part, range: { ...range, nonce: (selection?.range.nonce ?? 0) + 1, focus: true }, id: step.id })
  })
  const [target, setTarget] = useState<Target | null>(null)
  const showSetting = useStable((id: SettingId) => {
    setActive('server')
    setTarget({ id })
  })
  useEffect(() => onSkipToVerdict(() => setActive('verdict')), [])
  useCommand('verdict', () => goToVerdict(() => setActive('verdict')))
  useCommand('setting', (id) => showSetting(id as SettingId))
  useCommand('own-setting', (id) => showSetting(id as SettingId), isMine)
  return { active, setActive, selection, select, target, showSetting }
}
