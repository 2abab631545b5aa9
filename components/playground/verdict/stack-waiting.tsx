interface StackWaitingProps {
  /** The case has come with a stack: what stands below keeps out of sight, so that it does not move. */
  readonly arriving: boolean
}

/** Stands where the answer of a stack will. */
export const StackWaiting = ({ arriving }: StackWaitingProps) => (
  <div className="stack-answer" data-arriving={arriving}>
    <p className="answer-ask">The stacks are being fetched …</p>
  </div>
)
