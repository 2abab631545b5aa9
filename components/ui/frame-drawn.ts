/** Resolves when the next frame has been drawn, or after 100 ms: a tab out of sight draws none. */
export const frameDrawn = () =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, 100)
    requestAnimationFrame(() => {
      clearTimeout(timer)
      setTimeout(resolve)
    })
  })
