import { type ComponentType, lazy } from 'react'

/**
 * A part of a page that is fetched when it is first shown, inside a `Suspense`. Where that fails a sentence stands in
 * its place, and the page around it goes on, with all that was typed.
 */
export const lazyPart = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(() => load().then(asDefault, () => asDefault<P>(Unfetched)))

const asDefault = <P extends object>(Part: ComponentType<P>) => ({ default: Part })

const Unfetched = () => <p role="alert">This could not be fetched. Look at the connection and reload the page.</p>
