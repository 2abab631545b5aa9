'use client'
import { type ComponentType, useEffect, useState } from 'react'
import { ariaKeys, type Place, shortcutPressed } from '@/lib/keyboard/shortcuts'
import { Dialog } from '../ui/dialog'
import { TextButton } from '../ui/text-button'
import { startTypingAhead, stopTypingAhead } from '../ui/typed-ahead'
import { commandsNow, useCommand } from './commands'
import { singleKeys, useSingleKeys } from './single-keys'

interface PartProps {
  readonly onClose: () => void
}

const parts = {
  palette: {
    title: 'Commands',
    className: 'list-dialog search-dialog',
    load: () => import('./palette').then((m) => m.Palette),
  },
  help: {
    title: 'Keyboard shortcuts',
    className: '',
    load: () => import('./shortcut-sheet').then((m) => m.ShortcutSheet),
  },
}
type Part = keyof typeof parts

const texts = 'textarea, input:not([type="radio"], [type="checkbox"]), [contenteditable], [role="textbox"], .editor'

function placeOf(event: KeyboardEvent): Place {
  const target = event.composedPath()[0]
  const within = (what: string) => target instanceof Element && target.closest(what) !== null
  return {
    focus: within(texts) ? 'text' : within('select') ? 'choice' : null,
    apple: /Mac|iP/.test(navigator.platform),
    singleKeys: singleKeys(),
  }
}

/** Runs what a shortcut stands for where the page offers it, and otherwise leaves the key to the browser. */
function onKeyDown(event: KeyboardEvent) {
  if (event.isComposing) return
  const id = shortcutPressed(event, placeOf(event))
  const run = id && commandsNow.get(id)
  // A dialog is in front: what it asks comes first.
  if (!run || document.querySelector('dialog[open]')) return
  event.preventDefault()
  event.stopPropagation()
  run()
}

/** The shortcuts of every page, and the ways to both lists without a key. Each is fetched with its first opening. */
export function SiteCommands() {
  const [shown, setShown] = useState<Part | null>(null)
  const [loaded, setLoaded] = useState<{ readonly [part in Part]?: ComponentType<PartProps> | 'lost' }>({})
  const open = (part: Part) => {
    const set = (what: ComponentType<PartProps> | 'lost') => setLoaded((before) => ({ ...before, [part]: what }))
    if (part === 'palette') startTypingAhead()
    parts[part].load().then(set, () => {
      stopTypingAhead()
      set('lost')
    })
    setShown(part)
  }
  useCommand('palette', () => open('palette'))
  useCommand('help', () => open('help'))
  useEffect(() => {
    // Before the editor, which after Ctrl+K would wait for a second key.
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [])
  const close = () => {
    stopTypingAhead()
    setShown(null)
  }
  const Content = shown ? loaded[shown] : undefined
  return (
    <>
      <p className="flex gap-x-4" data-needs-scripts>
        <TextButton aria-haspopup="dialog" aria-keyshortcuts={ariaKeys('palette')} onClick={() => open('palette')}>
          Commands
        </TextButton>
        <TextButton
          aria-haspopup="dialog"
          aria-keyshortcuts={ariaKeys('help', useSingleKeys())}
          onClick={() => open('help')}
        >
          Keyboard shortcuts
        </TextButton>
      </p>
      <Dialog
        open={shown !== null}
        onClose={close}
        title={shown && parts[shown].title}
        className={shown ? parts[shown].className : ''}
      >
        {Content === 'lost' ? (
          <p role="alert">This could not be fetched. Look at the connection and open it again.</p>
        ) : Content ? (
          <Content onClose={close} />
        ) : (
          <div className="list-wait" />
        )}
      </Dialog>
    </>
  )
}
