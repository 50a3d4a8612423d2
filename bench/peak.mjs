// The largest memory of a process (MB), told on standard error. Loaded by `--import` into one that doesn't ask for it.
import { readFileSync, writeSync } from 'node:fs'

/** Not by `resourceUsage`: a process begins with the maximum of the one which started it. */
function peak() {
  try {
    return Number(/^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024
  } catch {
    return process.memoryUsage.rss() / 2 ** 20 // what it is now, where the system shows nothing else
  }
}

export const tellPeak = () => writeSync(2, `${Math.round(peak())}\n`)
if (process.execArgv.includes('--import')) process.on('exit', tellPeak)
