import { levels, type Level } from '../engine/finding'

export const atLeast = (level: Level, least: Level): boolean => levels.indexOf(level) >= levels.indexOf(least)
