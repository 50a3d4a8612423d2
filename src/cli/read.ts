import { lstatSync, readdirSync, readFileSync, statSync, type Dirent, type Stats } from 'node:fs'

/*
 * As `node:fs/promises` has them, but at once: a local file is there sooner than a thread that would wait for it, and a start
 * does without both (measured: 8 ms).
 */
export const stat = async (path: string): Promise<Stats> => statSync(path)
export const lstat = async (path: string): Promise<Stats> => lstatSync(path)
export const readFile = async (path: string): Promise<Uint8Array> => readFileSync(path)
export const readdir = async (folder: string): Promise<Dirent[]> =>
  readdirSync(folder, { withFileTypes: true })
