/** Thrown when a run cannot start for what was typed or configured; the message is for the person who did. */
export class UsageError extends Error {}

/** Thrown when the machine refuses: a full disk, a folder that cannot be written. */
export class MachineError extends Error {}
