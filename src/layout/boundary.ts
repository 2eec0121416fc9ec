import {Component, type ErrorInfo, type ReactNode} from 'react'
import {Failures, type SlotFailure} from '../template/slot.js'

/**
 * Holds the error that a component threw outside of all slots. Without a boundary react-pdf prints it and then fails
 * with an error of its own about a null document.
 */
export class Boundary extends Component<{children?: ReactNode}, {failed: boolean}> {
  static override contextType = Failures
  declare context: {first?: SlotFailure}
  override state = {failed: false}

  static getDerivedStateFromError(): {failed: boolean} {
    return {failed: true}
  }

  override componentDidCatch(error: unknown, {componentStack}: ErrorInfo): void {
    this.context.first ??= {thrown: {error, components: componentStack ?? ''}}
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children
  }
}
