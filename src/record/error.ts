// The one error that is thrown for users. Anything else that is thrown is a bug.

/** An error that its reader can fix. `code` is stable; the message is lower case, names the thing and the remedy. */
export class FondsError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'FondsError'
    this.code = code
  }
}
