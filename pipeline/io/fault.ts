/**
 * A fault of the environment, such as a full disk or a missing font: the command line prints it with its cause and its
 * way out, and ends with 2. A mistake of an author is reported instead; a bug is a plain Error.
 */
export class Fault extends Error {
  readonly hint: string | undefined

  constructor(message: string, options: { readonly hint?: string | undefined; readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.name = 'Fault'
    this.hint = options.hint
  }
}

const said: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  ENOSPC: ['The disk is full', 'Free some space, then run the command again'],
  EDQUOT: ['The disk quota is used up', 'Free some space, then run the command again'],
  EACCES: ['Permission was refused', 'Give yourself the right to this file or folder, or choose another one'],
  EPERM: ['Permission was refused', 'Give yourself the right to this file or folder, or choose another one'],
  EROFS: ['The disk can only be read', 'Choose another folder'],
  EMFILE: ['Too many files are open', 'Raise the limit with `ulimit -n 4096`, then run the command again'],
  ENFILE: ['Too many files are open on this machine', 'Close some programs, then run the command again'],
  ENAMETOOLONG: ['A file name is too long for this disk', 'Give the page a shorter id'],
  EIO: ['The disk reported a fault', 'Check the disk, or choose another folder'],
}

/** A system error as a fault with a way out; anything else is a bug and comes back as it is. */
export function asFault(error: unknown, doing?: string): unknown {
  const code = codeOf(error)
  if (error instanceof Fault || code === undefined || !('syscall' in (error as Error))) return error
  const [what, hint] = said[code] ?? ['The system reported a fault', 'Mend the cause, then run the command again']
  return new Fault(doing === undefined ? what : `${what} while ${doing}`, { hint, cause: error })
}

/** The code of a system error, such as `ENOSPC`. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
