'use client'
import './playground.css'
import { type ReactNode, Suspense, useCallback, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { lazyPart } from '../ui/lazy-part'
import { presetServers } from '@/content/preset-servers'
import type { Case } from '@/lib/case/case'
import { serverOf } from '@/lib/case/server'
import type { Derived } from '@/lib/playground/derive'
import type { Remedy } from '@/lib/playground/remedies'
import { textsOf } from '@/lib/playground/state'
import type { Policy } from '@/lib/pipeline/policy'
import { spoken } from '@/lib/judge/words'
import { useCommand } from '../commands/commands'
import { useOwnName } from '../servers/own-list'
import { Announcer } from './verdict/announcer'
import type { Story } from '../case/example'
import { TakeAway } from './export/take-away'
import { Examples } from './examples/examples'
import { UndoBar } from './history/undo-bar'
import { Notices } from './notices'
import { type Switch, SwitchesContext } from './policy/switches'
import { Regions } from './regions'
import { firstEmpty } from './server/first-empty'
import { ServerPanel } from './server/server-panel'
import { NoteForLink } from './share/note-for-link'
import { Share } from './share/share-panel'
import { TokenPanel } from './token/token-panel'
import { useAddress } from './hooks/use-address'
import { useDerived } from './hooks/use-derived'
import { isExplained, useHelp } from './hooks/use-help'
import { usePlaces } from './hooks/use-places'
import { useSessionStorage } from './hooks/use-session-storage'
import { useTimeline } from './hooks/use-timeline'
import { useStable } from '../ui/use-stable'
import { useStory } from './hooks/use-story'
import { endOpening, OpeningPlace } from './opening/opening-place'
import { useStack } from './verdict/use-stack'
import { useStepActions } from './verdict/use-step-actions'
import { NewestHead, NewestPinned } from './verdict/newest-verdict'
import { checkToLeaveOut } from './verdict/verdict-head'
import { VerdictRail } from './verdict/verdict-rail'
import { withHelp } from '@/lib/help/with-help'

const CompareDialog = lazyPart(() => import('./compare/compare-dialog').then((m) => m.CompareDialog))

interface PlaygroundProps {
  /** The default example, judged at build. */
  readonly initial: Derived
  /** Which that is. */
  readonly first: Story
  /** What a policy may switch, in pipeline order. */
  readonly switches: readonly Switch[]
  /** Told to readers without scripts, so that it is in no script. */
  readonly noScripts: ReactNode
}

/** The one stateful container: inputs in, everything else derived. */
export function Playground({ initial, first, switches, noScripts }: PlaygroundProps) {
  const { timeline, dispatch, go } = useTimeline({ id: first.id, inputs: initial.inputs })
  const state = timeline.now
  const ownName = useOwnName(state.own)
  const { derived, ahead, helpAtOnce, broken, stale, late, settle } = useDerived(state.inputs, initial, ownName)
  const help = useHelp(derived, initial, helpAtOnce)
  const explained = isExplained(derived, initial, help)
  const judgement = useMemo(() => withHelp(derived.judgement, help), [derived, help])
  const address = useAddress(state, derived, { id: first.id, inputs: initial.inputs }, dispatch)
  useSessionStorage(state.inputs, { derived, stale }, initial.inputs, address)
  const slot = useSyncExternalStore(
    noChanges,
    () => document.getElementById('page-actions'),
    () => null,
  )
  const { token, edited } = state.inputs
  const texts = useMemo(() => textsOf({ token, edited }), [token, edited])
  // Of the inputs as they are now: a click right behind the choice of a server is for that one, judged or not.
  const { resource } = serverOf(state.inputs, derived.keys, presetServers, derived.profile)
  const { active, setActive, selection, select, target, showSetting } = usePlaces(texts, state.inputs.server === 'mine')
  // Set by the first script of a page that was opened by a link: no other verdict is shown before its own.
  useLayoutEffect(() => {
    if (address.settled && !stale) return endOpening(explained)
  }, [address.settled, stale, explained])

  const takeRemedy = useStable(({ policy, mine }: Remedy) =>
    dispatch({ type: 'choose', ...(policy && { policy }), ...(mine && { mine }) }),
  )
  const [without, setWithout] = useState<string | null>(null)
  const on = {
    isMine: derived.server.id === 'mine',
    onRemedy: takeRemedy,
    onSetting: showSetting,
    onWithout: setWithout,
  }
  const actions = useStepActions(on, help)
  const stack = useStack(state.inputs.stack, derived, dispatch)
  const undo = useCallback(() => go(-1), [go])
  const toVerdict = useCallback(() => setActive('verdict'), [setActive])
  const setNote = useCallback((note: string) => dispatch({ type: 'set', inputs: { note } }), [dispatch])
  const openScenario = useStable(address.openScenario)
  const story = useStory(first, address.scenario)
  const askMine = (mine: Partial<Case['mine']>, policy: Partial<Policy>) => {
    dispatch({ type: 'choose', askMine: true, mine, policy })
    showSetting(firstEmpty({ ...state.inputs.mine, ...mine }))
  }
  useCommand('compare', () => setWithout(checkToLeaveOut(judgement)))
  useCommand('start-again', () => openScenario(first.id))

  return (
    <SwitchesContext value={switches}>
      <div className="playground" data-stale={stale} data-late={late} data-explained={explained}>
        {noScripts}
        <div className="playground-bar">
          <h1>Playground</h1>
          <Examples current={address.scenario} title={story?.title} onOpen={openScenario} />
          <UndoBar timeline={timeline} onGo={go} />
          <Notices
            first={initial.inputs}
            state={state}
            derived={derived}
            address={address}
            broken={broken}
            story={story?.story}
            dispatch={dispatch}
            onUndo={undo}
            onAskMine={askMine}
          />
        </div>
        <Announcer text={spoken(judgement.summary)} />
        <Regions
          active={active}
          onActive={setActive}
          pinned={<NewestPinned judgement={judgement} ahead={ahead} onOpen={toVerdict} />}
          inputs={[
            {
              id: 'token',
              title: 'Token',
              label: 'Token and claims',
              content: (
                <TokenPanel
                  state={state}
                  derived={derived}
                  texts={texts}
                  resource={resource}
                  selection={selection}
                  dispatch={dispatch}
                  onUndo={undo}
                />
              ),
            },
            {
              id: 'server',
              title: 'Server',
              label: 'Server and clock',
              content: (
                <ServerPanel
                  inputs={state.inputs}
                  own={state.own}
                  derived={derived}
                  payload={texts.payload}
                  target={target}
                  onTarget={showSetting}
                  dispatch={dispatch}
                />
              ),
            },
          ]}
          verdict={{
            id: 'verdict',
            title: 'Verdict',
            label: 'Verdict and checks',
            content: (
              <>
                <OpeningPlace name="verdict" />
                <div className="panel">
                  <NewestHead judgement={judgement} ahead={ahead} onWithout={setWithout} {...stack} />
                  <VerdictRail
                    stations={judgement.stations}
                    help={help}
                    selected={selection?.id ?? null}
                    onSelect={select}
                    {...actions}
                  />
                </div>
                <NoteForLink note={state.inputs.note} onNote={setNote} />
                <TakeAway settle={settle} scenario={address.scenario} isLive={address.isLive} slot={slot} />
              </>
            ),
          }}
        />
        <Suspense>
          {without ? <CompareDialog derived={derived} first={without} onClose={() => setWithout(null)} /> : null}
        </Suspense>
        <Share derived={derived} settle={settle} scenario={address.scenario} isLive={address.isLive} slot={slot} />
      </div>
    </SwitchesContext>
  )
}

const noChanges = () => () => {}
