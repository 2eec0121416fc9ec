import {Component, type ErrorInfo, type ReactNode} from 'react'
import {TemplateFault} from '../template/fault.js'

/**
 * Holds the error that a component of a template threw, and the name of the component. Without a boundary react-pdf
 * prints it and then fails with an error of its own about a null document.
 */
export class Boundary extends Component<{held: {fault?: TemplateFault}; children?: ReactNode}, {failed: boolean}> {
  override state = {failed: false}

  static getDerivedStateFromError(): {failed: boolean} {
    return {failed: true}
  }

  override componentDidCatch(error: unknown, {componentStack}: ErrorInfo): void {
    const message = error instanceof Error ? error.message : String(error)
    const [, component] = /^\s*at ([\w$]+) \(/.exec(componentStack ?? '') ?? []
    this.props.held.fault = new TemplateFault(message, component, error)
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children
  }
}
