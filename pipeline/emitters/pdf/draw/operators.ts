// The operators of a page as bytes. A page has thousands of short words of them: to join them as strings first, and make
// bytes of the whole then, would cost more than to set them.

/** Bytes that grow at their end. */
export interface Operators {
  /** Adds text of which each character is a byte. */
  readonly add: (text: string) => void
  readonly isEmpty: () => boolean
  /** All of them; what is added later does not change it. */
  readonly bytes: () => Uint8Array
}

const firstSize = 16384

export function createOperators(): Operators {
  let room = Buffer.allocUnsafe(firstSize)
  let length = 0
  const grow = (needed: number): void => {
    const more = Buffer.allocUnsafe(Math.max(needed, room.length * 2))
    more.set(room.subarray(0, length))
    room = more
  }
  return {
    add: (text) => {
      const end = length + text.length
      if (end > room.length) grow(end)
      for (let index = 0; index < text.length; index++) room[length++] = text.charCodeAt(index)
    },
    isEmpty: () => length === 0,
    bytes: () => Uint8Array.prototype.slice.call(room, 0, length),
  }
}
