import { basePath } from '../site/base-path'

/** What a reader without scripts is told: the page shows one example, and judges nothing of theirs. */
export const NoScripts = () => (
  <noscript>
    <div className="no-scripts">
      <p>
        <strong>JavaScript is off, so no token of yours can be checked here.</strong> Below is one example as a report.
        Every other example can be <a href={`${basePath}/scenarios/`}>read as it was judged</a> when this site was
        built.
      </p>
    </div>
  </noscript>
)
