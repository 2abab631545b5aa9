/** A reader that has seen enough, such as head, is no error: what was decided stays the exit status. */
export function quietWhenClosed(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit()
      throw error
    })
}

/** Writes to standard output, and waits where its reader is slower. */
export const write = (text: string): Promise<void> =>
  new Promise((resolve) => {
    if (text === '') resolve()
    else process.stdout.write(text, () => resolve())
  })

export const complain = (text: string): void => {
  process.stderr.write(text)
}
