import type { TextSpan } from './span'

/** What a reply does, beyond answering. */
export type Move = 'greeting' | 'acknowledgement' | 'next-steps' | 'help-offer' | 'sign-off'
export const moves: readonly Move[] = ['greeting', 'acknowledgement', 'next-steps', 'help-offer', 'sign-off']

/** How well a move is made; `generic` is only told from `specific` for acknowledgements. */
export type Grade = 'specific' | 'generic'

export type Moves = Readonly<Record<Move, { readonly span: TextSpan; readonly grade: Grade } | null>>

/** Of a reply that says nothing, or in a language without rules. */
export const noMoves: Moves = {
  greeting: null,
  acknowledgement: null,
  'next-steps': null,
  'help-offer': null,
  'sign-off': null,
}
