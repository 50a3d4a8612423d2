import type { Careful } from '../engine'
import { say } from './l10n'

/** The one calm line about a draft that is read with care; `cue` is shown as it is given. */
export const carefulLine = ({ cue }: Careful, shown = (text: string): string => text): string =>
  cue === null ? say('explain.careful') : say('explain.carefulCue', { cue: shown(cue) })
