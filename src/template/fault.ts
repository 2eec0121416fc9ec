/** Thrown when a component of a template fails; the cause is what it threw. */
export class TemplateFault extends Error {
  constructor(
    message: string,
    /** Name of the component, when it has one. */
    readonly component?: string,
    cause?: unknown,
  ) {
    super(message, {cause})
  }
}
