/** Slots that know what they are and what they are filled with, so that a fault in one can be told. */
import {Component, type ComponentType, createContext, createElement, type ErrorInfo, type ReactNode} from 'react'
import type {Node} from 'unist'

/** What a component threw. */
export interface SlotFailure {
  /** The slot in which it happened, when it was in one. */
  at?: SlotFrame
  /** The error, and the components that it passed, as React writes them. */
  thrown: {error: unknown; components: string}
}

/** Takes the first failure of a rendering. */
export const Failures = createContext<{first?: SlotFailure}>({})

/** Stands around the component of a slot. It fails as that does, and so holds what is known of it. */
export abstract class SlotFrame extends Component<{node?: Node}, {failed: boolean}> {
  static override contextType = Failures
  declare context: {first?: SlotFailure}
  override state = {failed: false}

  /** Name of the slot, as the contract has it. */
  abstract readonly slot: string
  /** The component of the template. */
  abstract readonly filler: ComponentType

  static getDerivedStateFromError(): {failed: boolean} {
    return {failed: true}
  }

  override componentDidCatch(error: unknown, {componentStack}: ErrorInfo): void {
    this.context.first ??= {at: this, thrown: {error, components: componentStack ?? ''}}
  }

  override render(): ReactNode {
    if (this.state.failed) return null
    return createElement(this.filler as ComponentType<object>, this.props)
  }
}

/** Put a frame around each slot. */
export function framed<Slots extends object>(slots: Slots): Slots {
  const frames = Object.entries(slots).map(([slot, filler]: [string, ComponentType]) => {
    class OffprintSlot extends SlotFrame {
      override readonly slot = slot
      override readonly filler = filler
    }
    return [slot, OffprintSlot]
  })
  return Object.fromEntries(frames) as Slots
}

/** Tell whether a component, by its name in a stack, is the frame of a slot. */
export const isSlotFrame = (name: string): boolean => /^OffprintSlot\d*$/.test(name)
