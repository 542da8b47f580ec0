import type { Block, Inline, Phase } from './types.ts'

type Typed = { readonly type: string }

/** One function for each kind of node; a new kind does not compile until every table knows it. */
export type Handlers<N extends Typed, Result, State> = {
  readonly [T in N['type']]: (node: Extract<N, { type: T }>, state: State) => Result
}
export type BlockHandlers<Result, State, P extends Phase = 'sealed'> = Handlers<Block<P>, Result, State>
export type InlineHandlers<Result, State, P extends Phase = 'sealed'> = Handlers<Inline<P>, Result, State>

/** Calls the handler for a node's kind. */
export function dispatch<N extends Typed, Result, State>(handlers: Handlers<N, Result, State>, node: N, state: State): Result {
  const handler = handlers[node.type as N['type']] as (node: N, state: State) => Result
  return handler(node, state)
}
