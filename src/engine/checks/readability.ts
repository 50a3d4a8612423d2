import { readability as vale } from '../vale/checks/readability'
import { fromVale } from './from-vale'

export const readability = fromVale(vale)
