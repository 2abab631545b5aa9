import { useEffect, useState } from 'react'
import type { Case } from '@/lib/case/case'
import type { Opened } from '@/lib/playground/address/state'
import { recognise } from '@/lib/paste/recognise'
import { fragmentIn } from '@/lib/share/pasted-link'
import { loadEngine } from '../engine/engine'
import { whileNewest } from '../../ui/while-newest'

/** What a pasted text is: the token in it, or the case that a link to this site holds. */
export type Pasted =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'case'; readonly inputs: Case; readonly warnings: readonly string[] }
  | { readonly kind: 'trouble'; readonly says: string; readonly fix: string }

/** What that text is; `null` until a link in it has been read. */
export function usePasted(text: string): Pasted | null {
  const [read, setRead] = useState<{ readonly of: string; readonly pasted: Pasted } | null>(null)
  useEffect(() => {
    const fragment = fragmentIn(text)
    const pasted =
      fragment === null
        ? Promise.resolve<Pasted>({ kind: 'token', token: recognise(text).token })
        : loadEngine().then(
            ({ openFragment }) => openFragment(fragment).then(pastedOf),
            () => unfetched,
          )
    return whileNewest(pasted, (pasted) => setRead({ of: text, pasted }))
  }, [text])
  return read?.of === text ? read.pasted : null
}

function pastedOf(opened: Opened): Pasted {
  if (opened.kind === 'case') return { kind: 'case', inputs: opened.inputs, warnings: opened.warnings }
  return opened.kind === 'trouble' ? opened : nothing
}

const nothing: Pasted = {
  kind: 'trouble',
  says: 'There is nothing after the # of this link.',
  fix: 'Copy the whole link again, up to its last character.',
}
const unfetched: Pasted = {
  kind: 'trouble',
  says: 'The checks could not be fetched.',
  fix: 'Look at the connection and paste it again.',
}
