/** The npm that runs us, whatever the platform calls it. */
export const npm = (...args) =>
  process.env.npm_execpath ? [process.execPath, process.env.npm_execpath, ...args] : ['npm', ...args]
