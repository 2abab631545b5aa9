import { monaco } from './monaco'

export const themeName = 'deputy'

/** Keeps Monaco in the site's colours, which live in CSS only, whenever the theme changes. */
export function followTheme(): void {
  define()
  prefersDark.addEventListener('change', define)
  new MutationObserver(define).observe(document.documentElement, {
    attributeFilter: ['data-theme', 'class'],
  })
}

const prefersDark = matchMedia('(prefers-color-scheme: dark)')

function isDark(): boolean {
  const chosen = document.documentElement.getAttribute('data-theme')
  return chosen ? chosen === 'dark' : prefersDark.matches
}

function define(): void {
  const colour = readColours()
  const token = (name: string, value: string) => ({ token: name, foreground: value.slice(1) })
  monaco.editor.defineTheme(themeName, {
    base: isDark() ? 'vs-dark' : 'vs',
    inherit: false,
    rules: [token('', colour('--ink')), token('string.key', colour('--soft')), token('delimiter', colour('--ink'))],
    colors: {
      foreground: colour('--ink'),
      focusBorder: '#00000000',
      'editor.background': colour('--sheet'),
      'editor.foreground': colour('--ink'),
      'editorCursor.foreground': colour('--ink'),
      'editor.selectionBackground': `${colour('--accent')}38`,
      'editor.inactiveSelectionBackground': `${colour('--accent')}26`,
      'editorBracketMatch.background': `${colour('--accent')}1f`,
      'editorBracketMatch.border': '#00000000',
      'editor.hoverHighlightBackground': `${colour('--accent')}14`,
      'editorWhitespace.foreground': colour('--line2'),
      'editorError.foreground': colour('--no'),
      'editorWarning.foreground': colour('--ask'),
      'editorInfo.foreground': colour('--soft'),
      'editorWidget.background': colour('--sheet'),
      'editorWidget.foreground': colour('--ink'),
      'editorWidget.border': colour('--line2'),
      'editorHoverWidget.background': colour('--sheet'),
      'editorHoverWidget.foreground': colour('--ink'),
      'editorHoverWidget.border': colour('--line2'),
      'editorHoverWidget.statusBarBackground': colour('--sheet'),
      'editorSuggestWidget.background': colour('--sheet'),
      'editorSuggestWidget.foreground': colour('--ink'),
      'editorSuggestWidget.border': colour('--line2'),
      'editorSuggestWidget.highlightForeground': colour('--accent'),
      'editorSuggestWidget.focusHighlightForeground': colour('--accent'),
      'editorSuggestWidget.selectedForeground': colour('--ink'),
      'editorSuggestWidget.selectedBackground': `${colour('--accent')}24`,
      'list.hoverBackground': `${colour('--accent')}12`,
      'textLink.foreground': colour('--accent'),
      'textLink.activeForeground': colour('--accent'),
      'scrollbarSlider.background': `${colour('--faint')}55`,
      'scrollbarSlider.hoverBackground': `${colour('--faint')}88`,
      'scrollbarSlider.activeBackground': `${colour('--faint')}aa`,
      'scrollbar.shadow': '#00000000',
      'widget.shadow': '#00000024',
    },
  })
}

/** Monaco takes hexadecimal colours only; CSS may say them in any way. */
function readColours(): (name: string) => string {
  const probe = document.createElement('span')
  probe.hidden = true
  document.body.append(probe)
  const read = new Map<string, string>()
  const names = ['--sheet', '--ink', '--soft', '--faint', '--line2', '--accent', '--no', '--ask']
  for (const name of names) {
    probe.style.color = `var(${name})`
    const channels = getComputedStyle(probe)
      .color.match(/^rgba?\((\d+), (\d+), (\d+)/)
      ?.slice(1) ?? ['128', '128', '128']
    read.set(name, `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`)
  }
  probe.remove()
  return (name) => read.get(name) ?? '#808080'
}
