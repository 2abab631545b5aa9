'use client'
import '../ui/tool-page.css'
import './import.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Reading } from '@/lib/metadata/reading'
import { Button } from '../ui/button'
import { AddressForm } from './address-form'
import { Commands } from './commands'
import { Exchanges } from './exchanges'
import { PasteBox } from './paste-box'
import { ServerFound } from './server-found'
import { useImport } from './use-import'

/** Reads what a server publishes: asked by way of a frame, or pasted. No token is needed, and none is taken. */
export function Importer() {
  const frame = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const { engine, now, asking, said, start, resume, paste, cancel, clear } = useImport(frame)
  const [typed, setTyped] = useState('')
  useEffect(loadUnderOwnPolicy, [])
  const seen = useMemo(
    () => (engine && now.exchanges.length > 0 ? engine.survey(now.url, now.exchanges) : null),
    [engine, now],
  )
  // What follows from the answers comes first; then what a page was not let read.
  const open = seen && seen.upcoming.length > 0 ? seen.upcoming : unreadable(seen?.readings ?? [])
  const forget = () => {
    clear()
    // Its button is gone from here on.
    page.current?.querySelector('input')?.focus()
  }
  // Of what was only pasted too: whoever has not named a server to this page may still ask it from a terminal.
  const commands = engine && !asking ? engine.commandsFor(open) : []
  return (
    <div className="tool-page import" ref={page}>
      <div className="tool-side">
        <AddressForm
          typed={typed}
          onTyped={setTyped}
          onStart={() => void start(typed)}
          onCancel={cancel}
          asking={asking}
          problem={said?.problem === 'address' ? said.text : null}
        />
        <PasteBox onPaste={(text) => paste(text, typed)} problem={said?.problem === 'box' ? said.text : null} />
        <p role="status" className="import-said">
          {said?.problem === null ? said.text : ''}
        </p>
        {seen?.next && !asking && now.url !== null ? (
          <p className="import-actions">
            <Button small onClick={() => void resume()}>
              Ask the rest from here
            </Button>
          </p>
        ) : null}
        <div ref={frame} />
      </div>
      <div className="tool-side">
        {seen && engine ? (
          <>
            <ServerFound survey={seen} engine={engine} busy={asking !== null} />
            <Commands commands={commands} />
            <Exchanges readings={seen.readings} engine={engine} />
            <p className="import-forget">
              <Button small look="quiet" onClick={forget}>
                Forget all of this
              </Button>
            </p>
          </>
        ) : (
          <Nothing />
        )}
      </div>
    </div>
  )
}

/**
 * A page that the router has put into another's place is still under that one's policy, which lets no frame in:
 * it is loaded anew, before anybody has typed.
 */
function loadUnderOwnPolicy() {
  const policy = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')
  if (policy && !policy.content.includes('frame-src')) location.reload()
}

/** What a page was not let read, and curl is. */
const unreadable = (readings: readonly Reading[]) =>
  readings
    .filter(({ outcome, pasted }) => !pasted && ['blocked', 'redirect', 'timeout'].includes(outcome.kind))
    .map(({ question }) => question)

const Nothing = () => (
  <div className="import-nothing">
    <h2>What is read, in this order</h2>
    <ol>
      <li>The server’s refusal of a request without a token, and its challenge.</li>
      <li>
        The metadata of the resource: where the challenge says, or at the well-known address of its path, then of its
        host.
      </li>
      <li>The metadata of each authorization server: three well-known forms, two where its identifier has no path.</li>
      <li>Its keys.</li>
    </ol>
    <p>
      Each answer is held against the rules of its specification. What is broken is shown with the clause and with what
      to change, and what was found becomes a server in the playground.
    </p>
    <p className="import-said">
      Requests come from a frame that is told addresses and nothing else. A redirect is followed once, and a browser
      does not say beforehand where it leads: a server elsewhere can lead to an https address of your own network.
    </p>
  </div>
)
