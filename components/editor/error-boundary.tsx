import { Component, type ReactNode } from 'react'

/** Shows nothing in place of children that failed, and says so once; whatever stands beside it stays usable. */
export class ErrorBoundary extends Component<{ onFail(): void; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch() {
    this.props.onFail()
  }

  override render() {
    return this.state.failed ? null : this.props.children
  }
}
