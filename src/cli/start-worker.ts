import { loadKept } from './kept-code'
import type * as Main from './main'

// The threads of `--jobs` and of team rules run the same code as the command.
const { exports } = loadKept(__dirname, 'command.js', commandHash)
void (exports as typeof Main).serve()
