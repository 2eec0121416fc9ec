import {Component, type ReactNode} from 'react'

/**
 * Holds the error that a component of a template threw. Without a boundary react-pdf prints it and then fails with
 * an error of its own about a null document.
 */
export class Boundary extends Component<{held: {error?: unknown}; children?: ReactNode}, {failed: boolean}> {
  override state = {failed: false}

  static getDerivedStateFromError(): {failed: boolean} {
    return {failed: true}
  }

  override componentDidCatch(error: unknown): void {
    this.props.held.error = error
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children
  }
}
