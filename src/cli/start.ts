#!/usr/bin/env node
import { loadKept } from './kept-code'
import type * as Main from './main'

const { exports, keep } = loadKept(__dirname, 'command.js', commandHash)
void (exports as typeof Main).start(keep)
