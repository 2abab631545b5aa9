interface TypedEarly {
  readonly text: string
  readonly from: number
  readonly to: number
}

/**
 * What stands in a textarea of the static page, which can be typed into before its scripts run. To be asked while the
 * component renders for the first time: React then resets the textarea. `null` where there is none yet.
 */
export function readTypedEarly(id: string | undefined): TypedEarly | null {
  if (typeof document === 'undefined' || id === undefined) return null
  const area = document.getElementById(id)
  if (!(area instanceof HTMLTextAreaElement)) return null
  return { text: area.value, from: area.selectionStart, to: area.selectionEnd }
}
