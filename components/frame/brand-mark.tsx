/** A token that reaches the gate, and the gate. */
export const BrandMark = () => (
  <svg width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
    <rect x="3" y="4" width="18" height="16" rx="3" />
    <path d="M8 12h5" />
    <path d="M16 9v6" stroke="var(--no)" strokeWidth="3" />
  </svg>
)
