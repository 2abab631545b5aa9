/** Stands where the answer of a stack will. */
export const StackWaiting = () => (
  <div className="stack-answer">
    <p className="answer-ask">The stacks are being fetched …</p>
  </div>
)
