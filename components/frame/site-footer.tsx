import { SiteCommands } from '../commands/site-commands'

export function SiteFooter() {
  return (
    <footer
      data-noprint
      className="flex flex-wrap justify-between gap-x-6 gap-y-2 border-t border-line px-4 py-4 text-sm text-soft sm:px-6 md:in-[body:has(>main>.playground)]:py-1.5"
    >
      <p>Nothing you paste leaves this tab. No trackers, no cookies. Free software under the MIT licence.</p>
      <SiteCommands />
    </footer>
  )
}
