import { setFlagsFromString } from 'node:v8'

/** Has V8 weigh memory and time as a program does that makes thousands of pages and ends. Says nothing that changes what is made. */
export function tuneEngine(): void {
  // What is left of page after page is swept away before it is four times what is in use, which is V8's own measure.
  setFlagsFromString('--heap-growing-percent=100')
  // A function is made fast once it has run three times as long as V8 asks for: most that are made fast sooner never pay it back.
  setFlagsFromString('--interrupt-budget=400000')
  // What such a function calls is taken into it up to half of what V8 takes: past that it costs more to make than it saves.
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=500')
  // WebAssembly, which shapes words and draws pictures, is fast as it comes; making it faster takes 50 MB, which only thousands of pages
  // pay back.
  setFlagsFromString('--wasm-tiering-budget=30000000')
}
